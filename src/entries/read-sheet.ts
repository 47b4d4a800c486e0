/**
 * Reads the accepted rows and the problems of an entry sheet. It reports each unusable row and drops none.
 */
import type { AmountUnit } from '../money/amount-unit';
import { isBlank, isUncalculated, shown } from './cell-reading';
import type { Column, Columns, RowValues } from './column';
import type { EntrySheet } from './entry-sheet';
import { locateColumns, locateSheet, type HeaderLocation } from './locate';
import { placedColumns, plainValue, readCell, type PlacedColumn } from './placed-column';
import { problem, type EntryProblem, type ProblemPlace } from './problem';
import { ProblemList } from './problem-list';
import type { RawCell, RawSheet, RawWorkbook } from './raw-workbook';
import type { ReadingContext } from './reading-context';
import type { ProblemCode } from './problem-kinds';
import { oddRowsOf } from './row-oddities';
import { atOnce, type Sliced } from '../slices/slices';
import { mergedBlanks, reportHiddenRows, reportMerges } from './sheet-oddities';

export interface AcceptedRow<C extends Columns> {
  /** One-based, as Excel numbers rows. */
  readonly row: number;
  readonly values: RowValues<C>;
}

/** Returns the place of a row's value, for problems found later. */
export type ValuePlace<C extends Columns> = (row: number, column: keyof C & string) => ProblemPlace;

/** A sheet whose accepted rows were taken one by one. */
export interface TakenSheet<C extends Columns> {
  readonly kind: 'read' | 'missing' | 'unusable';
  readonly problems: readonly EntryProblem[];
  /** One-based rows that are unusable; each has a problem. */
  readonly excluded: readonly number[];
  readonly place: ValuePlace<C>;
}

export interface SheetReading<C extends Columns> extends TakenSheet<C> {
  readonly rows: readonly AcceptedRow<C>[];
}

/** Whether a cell has no entry: it is blank, or holds the sheet's own uncalculated formula. */
function isUnentered(column: Column<unknown>, cell: RawCell | undefined): boolean {
  return isBlank(cell) || (column.companion !== undefined && isUncalculated(cell));
}

function isUnenteredRow(columns: readonly PlacedColumn[], cells: readonly RawCell[]): boolean {
  for (const { column, index } of columns) if (!isUnentered(column, cells[index])) return false;
  return true;
}

/**
 * Whether a row stays usable without the column: an unreadable remark must not exclude the amount. A text cut
 * off is lost.
 */
function isDispensable(column: Column<unknown>, code: ProblemCode): boolean {
  return !column.required && column.type.format === 'text' && code !== 'too-long';
}

/** What the rows of a sheet are read by; made once, since there may be a million. */
interface RowReading {
  readonly columns: readonly PlacedColumn[];
  /** The values of an empty row: a copy of it has room for all values at once. */
  readonly blank: Readonly<Record<string, undefined>>;
  readonly context: ReadingContext;
  /** Whether a merged area covers a cell. */
  readonly inMerge: (index: number, columnIndex: number) => boolean;
  readonly placeOf: (index: number, placed: PlacedColumn) => ProblemPlace;
  readonly problems: ProblemList;
}

/** Reads a row that needs no remark, which nearly all of a million are. `null`: the row has to be read cell by cell. */
function readPlainRow(
  cells: readonly RawCell[],
  { columns, blank, context }: RowReading,
): Record<string, unknown> | null {
  const values: Record<string, unknown> = { ...blank };
  let isEntered = false;
  for (const placed of columns) {
    const cell = cells[placed.index];
    if (cell === null || cell === undefined) {
      if (placed.column.required) return null;
      continue;
    }
    const value = plainValue(placed, cell, context);
    if (value === undefined) return null;
    values[placed.key] = value;
    isEntered = true;
  }
  return isEntered ? values : null;
}

/** `index`: of the row in the sheet. */
function readRow(
  cells: readonly RawCell[],
  index: number,
  { columns, blank, context, inMerge, placeOf, problems }: RowReading,
): Record<string, unknown> | null {
  const values: Record<string, unknown> = { ...blank };
  let accepted = true;
  for (const placed of columns) {
    const cell = cells[placed.index];
    if (isBlank(cell) || (placed.column.companion?.kind === 'name' && isUncalculated(cell))) {
      if (!placed.column.required) continue;
      accepted = false;
      problems.add(inMerge(index, placed.index) ? 'merged-cells' : 'missing-value', placeOf(index, placed));
      continue;
    }
    const reading = readCell(placed, cell, context);
    if (reading.kind === 'value') {
      values[placed.key] = reading.value;
      for (const note of reading.notes) problems.add(note.code, placeOf(index, placed), note.details);
    } else if (isDispensable(placed.column, reading.problem.code)) {
      problems.add('ignored-cell', placeOf(index, placed), { found: shown(cell) });
    } else {
      accepted = false;
      problems.add(reading.problem.code, placeOf(index, placed), reading.problem.details);
    }
  }
  return accepted ? values : null;
}

/** Takes accepted rows as they are read, so that a million of them need not be kept. */
type TakeRow<C extends Columns> = (accepted: AcceptedRow<C>) => void;

interface RowsRead {
  readonly problems: readonly EntryProblem[];
  readonly excluded: readonly number[];
}

/** A row takes about three microseconds. */
const ROWS_OF_A_SLICE = 1_000;

/** Reads all rows below the header. */
function* readRows<C extends Columns>(
  declaration: EntrySheet<C>,
  sheet: RawSheet,
  header: HeaderLocation<C>,
  context: ReadingContext,
  take: TakeRow<C>,
): Sliced<RowsRead> {
  const columns = placedColumns(declaration.columns, header);
  const problems = new ProblemList();
  const reading: RowReading = {
    columns,
    blank: Object.fromEntries(columns.map(({ key }) => [key, undefined])),
    context,
    inMerge: mergedBlanks(sheet, header.row),
    placeOf: (index, placed) => ({
      sheet: declaration.name,
      row: index + 1,
      column: shown(sheet.rows[header.row]?.[placed.index]),
      columnIndex: placed.index,
    }),
    problems,
  };
  const oddRow = oddRowsOf(declaration.name, columns);
  const hidden: number[] = [];
  const excluded: number[] = [];
  for (let index = header.row + 1; index < sheet.rows.length; index += 1) {
    if (index % ROWS_OF_A_SLICE === 0) yield;
    const cells = sheet.rows[index];
    if (cells === undefined) continue;
    const row = index + 1;
    const plain = readPlainRow(cells, reading);
    if (plain === null && isUnenteredRow(columns, cells)) continue;
    const odd = plain === null ? oddRow(cells, row) : null;
    if (odd !== null) {
      problems.addAll([odd]);
      continue;
    }
    const values = plain ?? readRow(cells, index, reading);
    if (values === null) {
      excluded.push(row);
      continue;
    }
    if (sheet.hiddenRows.has(index)) hidden.push(index);
    // Each column was read by its own type; this cast joins the types.
    take({ row, values: values as RowValues<C> });
  }
  reportHiddenRows(problems, declaration.name, hidden);
  const places = columns.map((placed) => placed.index);
  reportMerges(problems, declaration.name, sheet, header.row, places);
  return { problems: problems.problems, excluded };
}

/** Reads a sheet row by row. `taker`: makes what takes the rows, where the sheet has any. */
export function* takeSheetInSlices<C extends Columns>(
  workbook: RawWorkbook,
  declaration: EntrySheet<C>,
  settingsUnit: AmountUnit,
  context: ReadingContext,
  taker: (place: ValuePlace<C>) => TakeRow<C>,
): Sliced<TakenSheet<C>> {
  const nowhere: ValuePlace<C> = (row, column) => ({
    sheet: declaration.name,
    row,
    column: declaration.columns[column]?.header ?? column,
  });
  const location = locateSheet(workbook, declaration.name);
  if (location.kind === 'missing') {
    const code = declaration.essential ? 'missing-sheet' : 'missing-optional-sheet';
    return {
      kind: 'missing',
      problems: context.unneeded.has(declaration.name) ? [] : [problem(code, { sheet: declaration.name })],
      excluded: [],
      place: nowhere,
    };
  }
  if (location.kind === 'ambiguous') {
    return { kind: 'unusable', problems: location.problems, excluded: [], place: nowhere };
  }
  const { header, problems } = locateColumns(declaration, location.sheet, settingsUnit);
  const found = [...location.problems, ...problems];
  if (header === null) return { kind: 'unusable', problems: found, excluded: [], place: nowhere };
  const place: ValuePlace<C> = (row, column) => {
    const columnIndex = header.columns.get(column);
    const title = columnIndex === undefined ? undefined : location.sheet.rows[header.row]?.[columnIndex];
    return {
      ...nowhere(row, column),
      ...(columnIndex === undefined ? {} : { columnIndex, column: shown(title) }),
    };
  };
  const read = yield* readRows(declaration, location.sheet, header, context, taker(place));
  return { kind: 'read', problems: found.concat(read.problems), excluded: read.excluded, place };
}

export function* readSheetInSlices<C extends Columns>(
  workbook: RawWorkbook,
  declaration: EntrySheet<C>,
  settingsUnit: AmountUnit,
  context: ReadingContext,
): Sliced<SheetReading<C>> {
  const rows: AcceptedRow<C>[] = [];
  const taken = yield* takeSheetInSlices(workbook, declaration, settingsUnit, context, () => (accepted) => {
    rows.push(accepted);
  });
  return { ...taken, rows };
}

export function readSheet<C extends Columns>(
  workbook: RawWorkbook,
  declaration: EntrySheet<C>,
  settingsUnit: AmountUnit,
  context: ReadingContext,
): SheetReading<C> {
  return atOnce(readSheetInSlices(workbook, declaration, settingsUnit, context));
}
