/**
 * Basic expenditure outside its usual 类 (307, 312, 399): it counts in the totals of basic expenditure, and in none of
 * the columns and rows that break them down. A sum that lacks it is no arithmetical error.
 */
import { BASIC_KINDS } from '../../../classification/spending-kinds';
import type { Unlisted } from '../../../checks/arithmetic/relation';
import type { CheckContext } from '../../../checks/context';
import type { TableId } from '../../../tables/table';
import { pathKey, type PublishedCell } from '../../../published/published-table';
import { BASIC_CLASSES } from '../policy';
import { details, pairOf } from './selections';

interface Shown {
  readonly table: '06' | '07';
  readonly column: string;
}

/** Table 07 shows basic expenditure mixed with projects: it is asked last. */
const ALL_OF_IT: readonly Shown[] = [{ table: '07', column: 'total' }];
const OF_GENERAL_BUDGET: readonly Shown[] = [
  { table: '06', column: 'total' },
  { table: '07', column: 'general' },
];

/** Where the money that a table's sums may lack is shown; the first that is printed. */
const SHOWN_IN: Readonly<Record<TableId, readonly Shown[]>> = {
  '05': OF_GENERAL_BUDGET,
  '06': OF_GENERAL_BUDGET,
  '09': [{ table: '07', column: 'governmentFund' }],
};

function isUsualBasic(departmental: string): boolean {
  return BASIC_CLASSES.has(departmental.slice(0, 3));
}

/** Cells whose money may be basic expenditure of an unusual 类. */
function unusualCells(context: CheckContext, table: TableId): readonly PublishedCell[] {
  const places = [...(SHOWN_IN[table] ?? ALL_OF_IT), ...OF_GENERAL_BUDGET];
  const shown = places.find((place) => context.block(place.table, 'pairs') !== undefined);
  if (shown === undefined) return [];
  return details(context, shown.table, 'pairs')
    .filter((row) => {
      const { departmental } = pairOf(row);
      return /^\d+$/u.test(departmental) && !isUsualBasic(departmental);
    })
    .flatMap((row) => row.cells.get(shown.column) ?? []);
}

function enteredSome(context: CheckContext): boolean {
  const lines = context.entered?.entries.expenditure ?? [];
  return lines.some(({ kind, departmental }) => BASIC_KINDS.includes(kind) && !isUsualBasic(departmental));
}

const known = new WeakMap<CheckContext, Map<TableId, { readonly unlisted?: Unlisted }>>();

/** What a relation that assumes the usual 类 has to know; nothing where there is no such money. */
export function unlistedBasic(
  context: CheckContext,
  table: TableId,
  assumed: boolean,
): { readonly unlisted?: Unlisted } {
  if (!assumed) return {};
  const ofTables = known.get(context) ?? new Map<TableId, { readonly unlisted?: Unlisted }>();
  known.set(context, ofTables);
  const before = ofTables.get(table);
  if (before !== undefined) return before;
  const cells = unusualCells(context, table).map(({ path }) => pathKey(path));
  const entered = enteredSome(context);
  // Where the lines are known they alone decide: rows of table 07 may be projects.
  const isAny = context.entered === null ? cells.length > 0 : entered;
  const made = isAny ? { unlisted: { cells, entered } } : {};
  ofTables.set(table, made);
  return made;
}
