/**
 * Handles basic expenditure outside its usual 类 (307, 312, 399). It counts in the totals of basic
 * expenditure, but in no column or row of their details. A sum without it is no arithmetical error.
 */
import { BASIC_KINDS } from '../../../classification/spending-kinds';
import type { UnlistedMoney } from '../../../checks/arithmetic/relation';
import type { CheckContext } from '../../../checks/context';
import type { TableId } from '../../../tables/table';
import { type PublishedCell } from '../../../published/published-table';
import { BASIC_CLASSES } from '../policy';
import { details, pairOf } from './selections';

interface Shown {
  readonly table: '06' | '07';
  readonly column: string;
}

/** The last choice: table 07 mixes basic and project expenditure. */
const ALL_OF_IT: readonly Shown[] = [{ table: '07', column: 'total' }];
const OF_GENERAL_BUDGET: readonly Shown[] = [
  { table: '06', column: 'total' },
  { table: '07', column: 'general' },
];

/** The places that show the money missing in a table's sums; the first printed one counts. */
const SHOWN_IN: Readonly<Record<TableId, readonly Shown[]>> = {
  '05': OF_GENERAL_BUDGET,
  '06': OF_GENERAL_BUDGET,
  '09': [{ table: '07', column: 'governmentFund' }],
};

function isUsualBasic(departmental: string): boolean {
  return BASIC_CLASSES.has(departmental.slice(0, 3));
}

/** Returns cells that may hold basic expenditure of an unusual 类. */
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

const known = new WeakMap<CheckContext, Map<TableId, { readonly unlisted?: UnlistedMoney }>>();

/** Returns the unlisted money for a relation that assumes the usual 类; nothing without such money. */
export function unlistedBasic(
  context: CheckContext,
  table: TableId,
  assumed: boolean,
): { readonly unlisted?: UnlistedMoney } {
  if (!assumed) return {};
  const ofTables = known.get(context) ?? new Map<TableId, { readonly unlisted?: UnlistedMoney }>();
  known.set(context, ofTables);
  const before = ofTables.get(table);
  if (before !== undefined) return before;
  const cells = unusualCells(context, table).map(({ key }) => key);
  const entered = enteredSome(context);
  // With lines, only they decide: rows of table 07 may be projects.
  const isAny = context.entered === null ? cells.length > 0 : entered;
  const made = isAny ? { unlisted: { cells, entered } } : {};
  ofTables.set(table, made);
  return made;
}
