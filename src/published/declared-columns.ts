/** Lists the columns to find in a table's sheet: each leaf with its group headers and all possible titles. */
import { withoutUnitInBrackets } from '../money/amount-unit';
import { comparable, rememberedWhenLong } from '../entries/text';
import type { HeaderNode, Leaf } from '../tables/header';
import type { GridTable } from '../tables/table';
import { codeColumns, type CodeColumns } from './code-columns';

export interface DeclaredColumn {
  readonly block: string;
  readonly leaf: Leaf;
  /** Comparable titles of the groups above; outermost first. */
  readonly groups: readonly string[];
  /** Comparable titles that the column may have. */
  readonly titles: ReadonlySet<string>;
  /** Common words for the same column, used where no column has its own title. */
  readonly likeTitles: ReadonlySet<string>;
}

export interface DeclaredHeader {
  readonly columns: readonly DeclaredColumn[];
  /** Every title of a column or a group. */
  readonly titles: ReadonlySet<string>;
  /** Group title → number of its columns. */
  readonly spans: ReadonlyMap<string, number>;
  readonly codes: readonly CodeColumns[];
}

/** Matches the words for a fund: 政府性基金, 政府性基金预算, 政府性基金预算拨款. */
const FUND = /^(一般公共预算|政府性基金|国有资本经营)(?:预算)?(?:拨款|资金|收入)?$/u;
/** Matches a star or a number before a title: *科目编码, 1.合计, (2)小计. */
const BEFORE_TITLE = /^(?:[*★#]{1,3}|\(?\d{1,2}[.、)])(?=\p{Script=Han}|\()/u;
/** Matches the words for a type of project: 特定目标类项目, 31特定目标类. */
const PROJECT_TYPE = /^(?:\d{2})?(\p{Script=Han}{2,8}类)(?:项目)?$/u;

function plainHeader(text: string): string {
  const words = comparable(text)
    .replace(/["“”'‘’「」]/gu, '')
    .replace(BEFORE_TITLE, '');
  return withoutUnitInBrackets(words).replace(/[:：]$/u, '');
}

/** Normalizes a header: removes quotation marks, blanks, character width and the unit, and names a fund in one way. */
export const comparableHeader = rememberedWhenLong((text) =>
  plainHeader(text).replace(FUND, '$1').replace(PROJECT_TYPE, '$1'),
);

function titlesOf({ title, aliases = [] }: HeaderNode): readonly string[] {
  return [title, ...aliases].map(comparableHeader);
}

/** Common titles of columns that add up others. */
const SUM_TITLES = ['合计', '总计', '小计', '共计'];

/** Common titles of the only column of amounts. */
export const AMOUNT_TITLES = ['金额', '预算数', '本年预算数', '预算金额', '年初预算数'];

function likeTitles(leaf: Leaf): ReadonlySet<string> {
  if (leaf.kind !== 'amount') return new Set();
  const alike = [SUM_TITLES, AMOUNT_TITLES].find((words) =>
    titlesOf(leaf).some((title) => words.includes(title)),
  );
  return new Set(alike);
}

function leafTitles(leaf: Leaf, above: readonly string[]): ReadonlySet<string> {
  const own = titlesOf(leaf);
  // A header flattened into one row has group and column in one cell.
  const group = above.at(-1);
  const printed = [leaf.title, ...(leaf.aliases ?? [])].map(plainHeader);
  const flattened =
    group === undefined
      ? []
      : [...own, ...printed].flatMap((name) => [`${group}${name}`, `${group}-${name}`]);
  return new Set([...own, ...flattened]);
}

/** A declaration does not change, and each sheet of a workbook is compared with each table. */
const known = new WeakMap<GridTable, DeclaredHeader>();

export function declaredHeader(table: GridTable): DeclaredHeader {
  const header = known.get(table) ?? headerOf(table);
  known.set(table, header);
  return header;
}

function headerOf(table: GridTable): DeclaredHeader {
  const columns: DeclaredColumn[] = [];
  const titles = new Set<string>();
  const spans = new Map<string, number>();
  const walk = (block: string, nodes: readonly HeaderNode[], above: readonly string[]): number => {
    let count = 0;
    for (const node of nodes) {
      for (const title of titlesOf(node)) titles.add(title);
      if (node.kind === 'group') {
        const own = comparableHeader(node.title);
        const below = walk(block, node.children, [...above, own]);
        for (const title of titlesOf(node)) {
          const known = spans.get(title);
          if (known === undefined || known < below) spans.set(title, below);
        }
        count += below;
      } else {
        for (const title of leafTitles(node, above)) titles.add(title);
        columns.push({
          block,
          leaf: node,
          groups: above,
          titles: leafTitles(node, above),
          likeTitles: likeTitles(node),
        });
        for (const title of likeTitles(node)) titles.add(title);
        count += 1;
      }
    }
    return count;
  };
  for (const block of table.blocks) walk(block.key, block.columns, []);
  const codes = table.blocks.flatMap(({ key, columns: nodes }) => codeColumns(key, nodes));
  for (const { joinedTitles, splitTitles } of codes) {
    for (const title of [...joinedTitles, ...splitTitles.map((split) => split.title)])
      titles.add(comparableHeader(title));
  }
  return { columns, titles, spans, codes };
}
