/** Reports what a check read, compared and left out, with reasons. It skips no figure silently. */
import type { Figure } from '../published/figure';
import type { PublishedCell, UnplacedPart } from '../published/published-table';
import type { TableId } from '../tables/table';
import { atOnce, stopping, type Sliced } from '../slices/slices';
import { askedOf } from '../tables/table-set';
import { outcomeOf, termsOf } from './arithmetic/relation';
import type { Check } from './check-tables';
import type { CheckContext } from './context';

export interface Coverage {
  /** The table set of the rules. */
  readonly set: string;
  readonly tables: number;
  readonly rows: number;
  /** Number of cells with a figure. */
  readonly figures: number;
  /** Number of these figures in a relation. */
  readonly compared: number;
  /** Number of evaluated sums, copies and parts. */
  readonly relations: number;
  /** The parts left out, with their number and the reason in brackets. */
  readonly leftOut: readonly string[];
}

/** A longer list hides the sentence. */
const MOST_NAMED = 3;

function namesOf(names: readonly string[], counted: string): string {
  const named = names.slice(0, MOST_NAMED).join('、');
  return names.length > MOST_NAMED ? `${named}等${String(names.length)}${counted}` : named;
}

function quotedNames(names: readonly string[], counted: string): string {
  return namesOf(
    names.map((name) => `“${name}”`),
    counted,
  );
}

function labelOf({ profile }: CheckContext, id: TableId): string {
  const table = profile.set.tables.find((one) => one.id === id);
  if (table === undefined) throw new Error(`Table ${id} is missing in ${profile.set.label}.`);
  return table.label;
}

function missingTables({ workbook, profile }: CheckContext): readonly string[] {
  const present = new Set(workbook.tables.map(({ id }) => id));
  const required = askedOf(profile.set, workbook.level) ?? profile.set.tables;
  const missing = required.filter(({ id }) => !present.has(id)).map(({ label }) => label);
  return missing.length === 0 ? [] : [`与${namesOf(missing, '张表')}有关的关系（没有找到这些表）`];
}

function byTable(unplaced: readonly UnplacedPart[]): ReadonlyMap<TableId, readonly UnplacedPart[]> {
  const tables = new Map<TableId, UnplacedPart[]>();
  for (const one of unplaced) {
    const own = tables.get(one.table);
    if (own === undefined) tables.set(one.table, [one]);
    else own.push(one);
  }
  return tables;
}

function figuresIn(unplaced: readonly UnplacedPart[]): string {
  const count = unplaced.reduce((sum, { figures }) => sum + figures, 0);
  return count === 0 ? '' : `，${String(count)}个数字`;
}

interface Kind {
  readonly kind: UnplacedPart['kind'];
  readonly counted: string;
  readonly words: (label: string, names: string, found: readonly UnplacedPart[]) => string;
}

const KINDS: readonly Kind[] = [
  {
    kind: 'missing-column',
    counted: '列',
    words: (label, names) => `与${label}的${names}有关的关系（没有找到这些列）`,
  },
  {
    kind: 'column',
    counted: '列',
    words: (label, names, found) => `${label}的${names}（认不出来的列${figuresIn(found)}）`,
  },
  {
    kind: 'row',
    counted: '行',
    words: (label, names, found) => `${label}的${names}（认不出来的行${figuresIn(found)}）`,
  },
  {
    kind: 'extra-sheet',
    counted: '张工作表',
    words: (label, names) => `工作表${names}（${label}又出现一次）`,
  },
  {
    kind: 'no-header',
    counted: '张工作表',
    words: (label, names) => `工作表${names}（没有找到${label}的表头）`,
  },
];

function unplacedWords(context: CheckContext): readonly string[] {
  return [...byTable(context.workbook.unplaced)].flatMap(([table, all]) =>
    KINDS.flatMap(({ kind, counted, words }) => {
      // Unknown texts without figures leave no figure out.
      const isOfFigures = kind === 'column' || kind === 'row';
      const found = all.filter((one) => one.kind === kind && (!isOfFigures || one.figures > 0));
      if (found.length === 0) return [];
      const names = quotedNames(
        found.map((one) => one.found),
        counted,
      );
      return [words(labelOf(context, table), names, found)];
    }),
  );
}

function otherSheets({ workbook }: CheckContext): readonly string[] {
  const { otherSheets: names } = workbook;
  return names.length === 0 ? [] : [`工作表${quotedNames(names, '张')}（不是这套表样的表）`];
}

/** Names comparisons that wait for 上年数; without entries the report already says that there are none. */
function withoutLastYear({ entered, profile, workbook }: CheckContext): readonly string[] {
  const { text } = profile.set;
  if (entered === null || text === null || workbook.level === 'unit') return [];
  const known = new Set(entered.entries.priorYear.map(({ measure }) => measure));
  const missing = text.measures.filter((measure) => !known.has(measure));
  return missing.length === 0 ? [] : [`与上年的比较（需要上年数：${namesOf(missing, '项')}）`];
}

/** Returns the cells, as read, that now hold a content of this kind. */
function figuresOfKind({ context, figures }: Check, kind: Figure['kind']): readonly PublishedCell[] {
  return [...context.cells.values()].filter((cell) => figures.now(cell).figure.kind === kind);
}

/** Counts cells with other contents than figures, and the relations that they make impossible. */
function unreadable(check: Check, unknown: number): readonly string[] {
  const count = figuresOfKind(check, 'unreadable').length;
  if (count === 0) return [];
  const because = unknown === 0 ? '' : `，以及用到它们的${String(unknown)}项关系`;
  return [`${String(count)}个内容不是数字的金额格${because}`];
}

/** A sum over thousands of rows takes a millisecond; most relations take microseconds. */
const RELATIONS_OF_A_SLICE = 200;

export function* coverageInSlices(check: Check): Sliced<Coverage> {
  const { context, figures, compiled } = check;
  const { workbook, profile } = context;
  const inRelations = new Set<PublishedCell>();
  let unknown = 0;
  yield* stopping(compiled.relations, RELATIONS_OF_A_SLICE, (relation) => {
    for (const { cell, found } of termsOf(relation)) {
      const read = found ?? context.cells.get(cell);
      if (read !== undefined) inRelations.add(read);
    }
    if (outcomeOf(relation, figures, context).kind === 'unknown') unknown += 1;
  });
  const read = figuresOfKind(check, 'figure');
  return {
    set: profile.set.label,
    tables: workbook.tables.length,
    rows: workbook.tables.flatMap(({ blocks }) =>
      blocks.flatMap(({ rows }) => rows.filter(({ implied }) => implied !== true)),
    ).length,
    figures: read.length,
    compared: read.filter((cell) => inRelations.has(cell)).length,
    relations: compiled.relations.length - unknown,
    leftOut: [
      ...missingTables(context),
      ...unplacedWords(context),
      ...otherSheets(context),
      ...unreadable(check, unknown),
      ...withoutLastYear(context),
    ],
  };
}

export function coverageOf(check: Check): Coverage {
  return atOnce(coverageInSlices(check));
}

/** Returns the line about what was compared, then one line per part left out. */
export function coverageLines({ figures, compared, relations, rows, leftOut }: Coverage): readonly string[] {
  return [
    `读取了${String(rows)}行、${String(figures)}个数字，其中${String(compared)}个参加了${String(relations)}项数量关系的核对。`,
    ...leftOut.map((words) => `没有核对：${words}。`),
  ];
}
