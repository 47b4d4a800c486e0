/** Declares a deliberate defect: its place, its change, and whether rounding can explain it. */
import { fenOf } from '../../src/published/figure';
import type { Check, FigureEdit } from '../../src/checks/check-tables';
import type { CheckContext } from '../../src/checks/context';
import type { SheetPlace, PublishedCell, PublishedRow } from '../../src/published/published-table';
import type { Entries } from '../../src/entries/entries';
import type { RawCell, RawWorkbook } from '../../src/entries/raw-workbook';
import { stepOf } from '../../src/money/amount-style';
import { arrangeRows, setCell } from '../../test/support/checks';

export interface Mutation {
  readonly sheet: string;
  /** −1: the whole sheet. */
  readonly row: number;
  /** `null`: a finding at any cell of the sheet is right, for instance beside a missing row. */
  readonly column: number | null;
  /** Further cells that are now wrong: outdated totals. */
  readonly also?: readonly SheetPlace[];
  /** Whether rounding explains the change of every figure. */
  readonly within: boolean;
  /** The typed figures, if only figures change. */
  readonly edits?: readonly FigureEdit[];
  readonly apply: (workbook: RawWorkbook) => RawWorkbook;
}

/** The workbook that receives the defects. */
export interface Ground {
  readonly entries: Entries;
  /** Whether the workbook includes the entry sheets. */
  readonly entered: boolean;
  readonly check: Check;
}

export interface MutationKind {
  readonly title: string;
  readonly places: (ground: Ground) => readonly Mutation[];
}

/**
 * Returns the value in steps of its table: all sets print two decimals, of 元 or of 万元. Text counts as 0.
 */
export function valueOf(context: CheckContext, { figure, path }: PublishedCell): number {
  const amount = fenOf(figure);
  return amount === null ? 0 : amount / stepOf(context.style(path.table));
}

export function publishedCells(context: CheckContext): readonly PublishedCell[] {
  return [...context.cells.values()].filter((cell) => valueOf(context, cell) !== 0);
}

const LEAST_ADDENDS = 12;

/** Returns the rounding bound of the largest sum with a cell of the block; 0 where tables show every 分. */
export function boundIn(context: CheckContext, { path }: PublishedCell): number {
  if (stepOf(context.style(path.table)) === 1) return 0;
  const rows = context.block(path.table, path.block)?.rows.length ?? 0;
  return Math.floor((Math.max(rows, LEAST_ADDENDS) + 1) / 2);
}

export function replaced(context: CheckContext, cell: PublishedCell, raw: RawCell): Mutation {
  const { path, place } = cell;
  const change = Math.abs((typeof raw === 'number' ? Math.round(raw * 100) : 0) - valueOf(context, cell));
  return {
    ...place,
    within: change <= boundIn(context, cell),
    edits: [{ path, raw }],
    apply: (workbook) => setCell(workbook, place, raw),
  };
}

/** Types several figures at once; `at` is the figure of the defect. */
export function retyped(
  at: Pick<Mutation, 'sheet' | 'row' | 'column' | 'also' | 'within'>,
  cells: readonly { readonly cell: PublishedCell; readonly raw: RawCell }[],
): Mutation {
  return {
    ...at,
    edits: cells.map(({ cell, raw }) => ({ path: cell.path, raw })),
    apply: (workbook) => cells.reduce((made, { cell, raw }) => setCell(made, cell.place, raw), workbook),
  };
}

const FIXED_ROWS: readonly string[] = ['listed', 'single', 'form'];

/** Returns detail rows with money, without fixed rows. */
export function moneyRows(context: CheckContext): readonly PublishedRow[] {
  return context.workbook.tables.flatMap(({ blocks }) =>
    blocks.flatMap(({ identity, rows }) =>
      rows.filter(
        ({ role, cells }) =>
          role === 'detail' &&
          !FIXED_ROWS.includes(identity.kind) &&
          [...cells.values()].some((cell) => valueOf(context, cell) !== 0),
      ),
    ),
  );
}

export function rowMutation(
  context: CheckContext,
  row: PublishedRow,
  arrange: (rows: readonly (readonly RawCell[])[]) => readonly (readonly RawCell[])[],
): Mutation {
  const { sheet, row: at } = row.place;
  const within = [...row.cells.values()].every(
    (cell) => Math.abs(valueOf(context, cell)) <= boundIn(context, cell),
  );
  return {
    sheet,
    row: at,
    column: null,
    within,
    apply: (workbook) => arrangeRows(workbook, sheet, arrange),
  };
}
