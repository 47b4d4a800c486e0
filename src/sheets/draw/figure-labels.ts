/** Names figures for people: 预算03表 · 行政运行 · 基本支出 · 小计. */
import { at } from '../../money/at';
import type { FilledForm, FilledGrid, FilledTable } from '../../rollup/rollup';
import { FORM_COLUMN } from '../../rollup/rollup';
import { leaves, type HeaderNode } from '../../tables/header';
import type { CellPath, FormRow, Row } from '../../tables/table';

const SEPARATOR = ' · ';

/** Lists the titles above each leaf from the outermost group down, by key of the leaf. */
function columnTitles(nodes: readonly HeaderNode[], above: readonly string[] = []): Map<string, string> {
  const titles = new Map<string, string>();
  for (const node of nodes) {
    const path = [...above, node.title];
    if (node.kind === 'amount') titles.set(node.key, path.join(SEPARATOR));
    if (node.kind === 'group')
      for (const [key, title] of columnTitles(node.children, path)) titles.set(key, title);
  }
  return titles;
}

/** Names rows whose role has no name of its own in some tables. */
const ROLE_NAMES: Partial<Readonly<Record<Row['role'], string>>> = { total: '合计' };

/** Keys of the columns that hold names; some tables name a row by two items. */
function nameKeys(nodes: readonly HeaderNode[]): readonly string[] {
  return leaves(nodes).flatMap((leaf) => (leaf.kind === 'text' && leaf.style === 'name' ? [leaf.key] : []));
}

function rowTitle({ texts, role }: Row, keys: readonly string[]): string {
  const { name, code } = texts;
  const names = keys.flatMap((key) => texts[key] ?? []).filter((text) => text !== '');
  const joined = names.length === 0 ? undefined : names.join('/');
  const title = name ?? joined ?? ROLE_NAMES[role] ?? code;
  return title === undefined ? '' : title.trim();
}

type Titles = ReadonlyMap<string, string>;

function gridTitles(filled: FilledGrid): FigureTitles {
  const rows = new Map<string, string>();
  const columns = new Map<string, string>();
  for (const [index, block] of filled.blocks.entries()) {
    const header = at(filled.table.blocks, index).columns;
    const keys = nameKeys(header);
    for (const row of block.rows) rows.set(`${block.key}/${row.key}`, rowTitle(row, keys));
    for (const [key, title] of columnTitles(header)) columns.set(`${block.key}/${key}`, title);
  }
  return { rows, columns };
}

/** Names the rows of a form by the words before each figure. */
function formRowTitles(rows: readonly FormRow[]): Titles {
  const titles = new Map<string, string>();
  for (const row of rows) {
    let words = '';
    for (const cell of row.cells) {
      if (cell.kind === 'amount') titles.set(`form/${cell.key}`, words);
      else words = cell.text;
    }
  }
  return titles;
}

function formTitles(filled: FilledForm): FigureTitles {
  return { rows: formRowTitles(filled.rows), columns: new Map([[`form/${FORM_COLUMN}`, '']]) };
}

interface FigureTitles {
  readonly rows: Titles;
  readonly columns: Titles;
}

/** Cache: few figures of a table with thousands of rows need a label, but any may. */
const titles = new WeakMap<FilledTable, FigureTitles>();

function titlesOf(filled: FilledTable): FigureTitles {
  const known = titles.get(filled) ?? (filled.kind === 'grid' ? gridTitles(filled) : formTitles(filled));
  titles.set(filled, known);
  return known;
}

/** Returns the label of each figure of a table. */
export function figureLabels(filled: FilledTable): (path: CellPath) => string {
  return ({ block, row, column }) => {
    const { rows, columns } = titlesOf(filled);
    return [
      filled.table.label,
      rows.get(`${block}/${row}`) ?? row,
      columns.get(`${block}/${column}`) ?? column,
    ]
      .filter((part) => part !== '')
      .join(SEPARATOR);
  };
}
