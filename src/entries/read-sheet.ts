/**
 * Reads the accepted rows and the problems of an entry sheet. It reports each unusable row and drops none.
 */
import type { AmountUnit } from '../money/amount-unit';
import { cellProblem, isBlank, isTooLong, isUncalculated, shown, type CellReading } from './cell-reading';
import type { Column, Columns, RowValues } from './column';
import type { EntrySheet } from './entry-sheet';
import { locateColumns, locateSheet, type HeaderLocation } from './locate';
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

export interface SheetReading<C extends Columns> {
  readonly kind: 'read' | 'missing' | 'unusable';
  readonly rows: readonly AcceptedRow<C>[];
  readonly problems: readonly EntryProblem[];
  /** One-based rows that are unusable; each has a problem. */
  readonly excluded: readonly number[];
  /** Returns the place of a row's value, for problems found later. */
  readonly place: (row: number, column: keyof C & string) => ProblemPlace;
}

/** A declared column with its place in this sheet and its cached readings. */
interface PlacedColumn {
  readonly key: string;
  readonly column: Column<unknown>;
  readonly index: number;
  readonly remembered: Map<RawCell, CellReading<unknown>> | null;
}

function placedColumns<C extends Columns>(columns: C, header: HeaderLocation<C>): readonly PlacedColumn[] {
  return Object.entries(columns).flatMap(([key, column]) => {
    const index = header.columns.get(key);
    if (index === undefined) return [];
    return [{ key, column, index, remembered: column.type.repeats ? new Map() : null }];
  });
}

function readCell(
  placed: PlacedColumn,
  cell: Exclude<RawCell, null>,
  context: ReadingContext,
): CellReading<unknown> {
  const { remembered, column } = placed;
  if (isTooLong(cell)) return cellProblem('too-long', { found: shown(cell) });
  // Errors and dates are new objects each time: a cache would only grow.
  if (remembered === null || typeof cell === 'object') return column.type.read(cell, context);
  const known = remembered.get(cell);
  if (known !== undefined) return known;
  const reading = column.type.read(cell, context);
  remembered.set(cell, reading);
  return reading;
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

interface RowsRead<C extends Columns> {
  readonly rows: readonly AcceptedRow<C>[];
  readonly problems: readonly EntryProblem[];
  readonly excluded: readonly number[];
}

/** A row takes about five microseconds. */
const ROWS_OF_A_SLICE = 1_000;

/** Reads all rows below the header. */
function* readRows<C extends Columns>(
  declaration: EntrySheet<C>,
  sheet: RawSheet,
  header: HeaderLocation<C>,
  context: ReadingContext,
): Sliced<RowsRead<C>> {
  const columns = placedColumns(declaration.columns, header);
  const rows: AcceptedRow<C>[] = [];
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
  const used: number[] = [];
  const excluded: number[] = [];
  for (let index = header.row + 1; index < sheet.rows.length; index += 1) {
    if (index % ROWS_OF_A_SLICE === 0) yield;
    const cells = sheet.rows[index];
    if (cells === undefined || isUnenteredRow(columns, cells)) continue;
    const row = index + 1;
    const odd = oddRow(cells, row);
    if (odd !== null) {
      problems.addAll([odd]);
      continue;
    }
    const values = readRow(cells, index, reading);
    if (values === null) {
      excluded.push(row);
      continue;
    }
    used.push(index);
    // Each column was read by its own type; this cast joins the types.
    rows.push({ row, values: values as RowValues<C> });
  }
  reportHiddenRows(problems, declaration.name, sheet, used);
  const places = columns.map((placed) => placed.index);
  reportMerges(problems, declaration.name, sheet, header.row, places);
  return { rows, problems: problems.problems, excluded };
}

export function* readSheetInSlices<C extends Columns>(
  workbook: RawWorkbook,
  declaration: EntrySheet<C>,
  settingsUnit: AmountUnit,
  context: ReadingContext,
): Sliced<SheetReading<C>> {
  const nowhere = (row: number, column: keyof C & string): ProblemPlace => ({
    sheet: declaration.name,
    row,
    column: declaration.columns[column]?.header ?? column,
  });
  const location = locateSheet(workbook, declaration.name);
  if (location.kind === 'missing') {
    const code = declaration.essential ? 'missing-sheet' : 'missing-optional-sheet';
    return {
      kind: 'missing',
      rows: [],
      problems: context.unneeded.has(declaration.name) ? [] : [problem(code, { sheet: declaration.name })],
      excluded: [],
      place: nowhere,
    };
  }
  if (location.kind === 'ambiguous') {
    return { kind: 'unusable', rows: [], problems: location.problems, excluded: [], place: nowhere };
  }
  const { header, problems } = locateColumns(declaration, location.sheet, settingsUnit);
  const found = [...location.problems, ...problems];
  if (header === null) return { kind: 'unusable', rows: [], problems: found, excluded: [], place: nowhere };
  const read = yield* readRows(declaration, location.sheet, header, context);
  const { rows, problems: rowProblems, excluded } = read;
  return {
    kind: 'read',
    rows,
    problems: found.concat(rowProblems),
    excluded,
    place: (row, column) => {
      const columnIndex = header.columns.get(column);
      const title = columnIndex === undefined ? undefined : location.sheet.rows[header.row]?.[columnIndex];
      return {
        ...nowhere(row, column),
        ...(columnIndex === undefined ? {} : { columnIndex, column: shown(title) }),
      };
    },
  };
}

export function readSheet<C extends Columns>(
  workbook: RawWorkbook,
  declaration: EntrySheet<C>,
  settingsUnit: AmountUnit,
  context: ReadingContext,
): SheetReading<C> {
  return atOnce(readSheetInSlices(workbook, declaration, settingsUnit, context));
}
