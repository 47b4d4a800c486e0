/** Plans a consolidation's edits of the line sheets: whole rows of the units are deleted and inserted. */
import { EXPENDITURE_SHEET } from '../../entries/declarations/expenditure';
import { INCOME_SHEET } from '../../entries/declarations/income';
import { PROJECT_PERFORMANCE_SHEET } from '../../entries/declarations/project-performance';
import { UNIT_FACTS_SHEET } from '../../entries/declarations/unit-facts';
import { isBlank, shown } from '../../entries/cell-reading';
import type { AnyEntrySheet } from '../../entries/entry-sheet';
import type { Settings, Unit } from '../../entries/entries';
import { locateSheet, matchHeaders } from '../../entries/locate';
import type { RawCell, RawSheet, RawWorkbook } from '../../entries/raw-workbook';
import { comparable } from '../../entries/text';
import type { EntryRow } from '../../sheets/draw/entry-rows';
import { stopping, type Sliced } from '../../slices/slices';
import { lastIndexWhere } from '../last-index';
import { LINE_SHEETS, REMARK_KEY, UNIT_KEY } from '../unit-sheets';
import type { UnitLines } from '../unit-lines';
import { unitRows } from '../unit-workbook';
import { linesKnown } from './same-lines';
import { valueOf } from '../../money/at';

/** A return to import. */
export interface ImportedReturn {
  readonly unit: Unit;
  readonly file: string;
  readonly lines: UnitLines;
}

/** A line that the department already has: its row stays with everything beside it. */
export interface KeptRow {
  /** Its row before the edit. */
  readonly row: number;
  readonly source: string;
  /** Its new contents; `null`: unchanged. */
  readonly changed: EntryRow | null;
}

export interface AddedRow {
  readonly row: EntryRow;
  /** The line's file and row. */
  readonly source: string;
}

/** The places of a line sheet's columns in the department's workbook, all zero-based. */
export interface SheetPlaces {
  readonly headerRow: number;
  /** By key. */
  readonly columns: ReadonlyMap<string, number>;
  readonly sourceColumn: number;
  /** True where the header of the source column is still to be written. */
  readonly sourceIsNew: boolean;
}

export interface LineSheetEdit {
  readonly declaration: AnyEntrySheet;
  readonly places: SheetPlaces;
  /** Deleted rows, ascending. */
  readonly removed: readonly number[];
  /** Rows that stay because the return contains the same line. */
  readonly kept: readonly KeptRow[];
  /** Rows of the units that the department's reading recognized as lines; others could not be read. */
  readonly readRows: ReadonlySet<number>;
  /** The row of the first added line after the deletions. */
  readonly addedAt: number;
  readonly added: readonly AddedRow[];
}

/** Header of the column with each line's source; the reader skips it like any added column. */
export const SOURCE_HEADER = '来源';

function placesIn(declaration: AnyEntrySheet, sheet: RawSheet): SheetPlaces | null {
  const headers = matchHeaders(declaration, sheet);
  if (headers === null) return null;
  const columns = new Map<string, number>();
  for (const [column, key] of headers.keys.entries()) if (key !== null) columns.set(key, column);
  const header = sheet.rows[headers.row] ?? [];
  const known = header.findIndex((cell) => comparable(shown(cell)) === SOURCE_HEADER);
  // The source column lies beyond all contents: it must not overwrite notes beside the table.
  const used = sheet.rows.reduce((most, cells) => Math.max(most, cells.length), 0);
  const width = sheet.merges.reduce((most, { lastColumn }) => Math.max(most, lastColumn + 1), used);
  return {
    headerRow: headers.row,
    columns,
    sourceColumn: known < 0 ? width : known,
    sourceIsNew: known < 0,
  };
}

/** Finds the rows of the units, readable or not. */
function rowsOfUnits(
  sheet: RawSheet,
  { headerRow, columns }: SheetPlaces,
  units: ReadonlySet<string>,
): number[] {
  const column = valueOf(columns, UNIT_KEY);
  return sheet.rows.flatMap((cells, row) => {
    const [code = ''] = /^\d+/u.exec(comparable(shown(cells[column]))) ?? [];
    return row > headerRow && units.has(code) ? [row] : [];
  });
}

/** Returns the row after the last one with contents in declared columns, ignoring formulas that show nothing. */
function endOfRows(sheet: RawSheet, { headerRow, columns }: SheetPlaces): number {
  const last = lastIndexWhere(sheet.rows, (cells) =>
    [...columns.values()].some((column) => !isBlank(cells[column])),
  );
  return Math.max(last, headerRow) + 1;
}

/** A sheet's imported lines: those it already has, and new ones. */
interface ComingRows {
  readonly kept: KeptRow[];
  readonly added: AddedRow[];
}

type Origin = { readonly row: number };

/** Returns a return's lines for a sheet. */
export function originsOf(
  { income, expenditure, indicators, facts }: UnitLines,
  sheet: string,
): readonly Origin[] {
  const all = new Map<string, readonly Origin[]>([
    [INCOME_SHEET.name, income],
    [EXPENDITURE_SHEET.name, expenditure],
    [PROJECT_PERFORMANCE_SHEET.name, indicators],
    [UNIT_FACTS_SHEET.name, facts],
  ]);
  return all.get(sheet) ?? [];
}

/** Collects the imported rows by line sheet, in the order of the returned files. Pauses after every unit. */
function* comingRows(
  taken: readonly ImportedReturn[],
  settings: Settings,
  linesBefore: (unit: string) => UnitLines,
): Sliced<ReadonlyMap<AnyEntrySheet, ComingRows>> {
  const coming = new Map(
    LINE_SHEETS.map((sheet): [AnyEntrySheet, ComingRows] => [sheet, { kept: [], added: [] }]),
  );
  for (const { unit, file, lines } of taken) {
    yield;
    const fresh = unitRows(settings, unit, lines);
    const same = linesKnown(linesBefore(unit.code), lines);
    for (const [{ name }, { kept, added }] of coming) {
      const origins = originsOf(lines, name);
      for (const [index, row] of (fresh.get(name) ?? []).entries()) {
        const origin = origins[index]?.row;
        const source = origin === undefined ? file : `${file} 第${String(origin)}行`;
        const known = same.get(name)?.get(index);
        if (known === undefined) added.push({ row, source });
        else kept.push({ row: known.row - 1, source, changed: known.isChanged ? row : null });
      }
    }
  }
  for (const { kept } of coming.values()) kept.sort((a, b) => a.row - b.row);
  return coming;
}

function* sheetEdit(
  workbook: RawWorkbook,
  declaration: AnyEntrySheet,
  { kept, added }: ComingRows,
  units: ReadonlySet<string>,
  linesBefore: (unit: string) => UnitLines,
): Sliced<LineSheetEdit | null> {
  const location = locateSheet(workbook, declaration.name);
  const places = location.kind === 'found' ? placesIn(declaration, location.sheet) : null;
  if (location.kind !== 'found' || places === null) {
    if (added.length === 0) return null;
    throw new Error(`${declaration.name} is not there to take ${String(added.length)} rows.`);
  }
  yield;
  const staying = new Set(kept.map(({ row }) => row));
  const removed = rowsOfUnits(location.sheet, places, units).filter((row) => !staying.has(row));
  const isSame = kept.every(({ changed }) => changed === null);
  if (removed.length === 0 && added.length === 0 && isSame) return null;
  yield;
  const end = endOfRows(location.sheet, places);
  const addedAt = end - removed.filter((row) => row < end).length;
  yield;
  const read = [...units].flatMap((unit) => originsOf(linesBefore(unit), declaration.name));
  const readRows = new Set(read.map(({ row }) => row - 1));
  return { declaration, places, removed, kept, readRows, addedAt, added };
}

/**
 * Plans the edits of all line sheets, without unchanged sheets. Errors: when a line sheet is missing, which the
 * reading of the workbook must have refused.
 */
export function* lineEdits(
  workbook: RawWorkbook,
  settings: Settings,
  taken: readonly ImportedReturn[],
  linesBefore: (unit: string) => UnitLines,
): Sliced<readonly LineSheetEdit[]> {
  const units = new Set(taken.map(({ unit }) => unit.code));
  const coming = yield* comingRows(taken, settings, linesBefore);
  const edits: LineSheetEdit[] = [];
  for (const [declaration, rows] of coming) {
    yield;
    const edit = yield* sheetEdit(workbook, declaration, rows, units, linesBefore);
    if (edit !== null) edits.push(edit);
  }
  return edits;
}

/** Recognizes a source as this program writes it; anything else in the column is the clerk's. */
function isSource(text: string): boolean {
  return text === '' || /\.xlsx(?: 第\d+行)?$/u.test(text);
}

/** Keys of the values that may differ between two lines about the same subject. */
const VALUE_KEYS: readonly string[] = ['amount', REMARK_KEY, 'projectName', 'target', 'content'];

export interface KeptCell {
  readonly row: number;
  readonly column: number;
  /** The new content; `null` empties the cell. */
  readonly value: string | number | null;
}

function changedCells(
  sheet: RawSheet,
  { columns }: SheetPlaces,
  { row, changed }: KeptRow,
): readonly KeptCell[] {
  if (changed === null) return [];
  return VALUE_KEYS.flatMap((key): readonly KeptCell[] => {
    const column = columns.get(key);
    if (column === undefined) return [];
    const fresh = changed[key];
    const value = fresh === undefined || fresh === '' ? null : fresh;
    return sheet.rows[row]?.[column] === value ? [] : [{ row, column, value }];
  });
}

/** Lists what is written into kept rows, at their places before the deletions. */
export function cellsOfKept(sheet: RawSheet, { places, kept }: LineSheetEdit): readonly KeptCell[] {
  return kept.flatMap((one): readonly KeptCell[] => {
    const isOurs = isSource(shown(sheet.rows[one.row]?.[places.sourceColumn]));
    return [
      ...changedCells(sheet, places, one),
      ...(isOurs ? [{ row: one.row, column: places.sourceColumn, value: one.source }] : []),
    ];
  });
}

/** Lists the same cells at their places after the deletions. */
export function keptCellsAfter(sheet: RawSheet, edit: LineSheetEdit): readonly KeptCell[] {
  const after = placeAfter(edit.removed);
  return cellsOfKept(sheet, edit).map((cell) => ({ ...cell, row: after(cell.row) }));
}

/** Lists the cells of an added row, by column of the sheet. */
export function cellsOfAdded(
  { places }: LineSheetEdit,
  { row, source }: AddedRow,
): ReadonlyMap<number, string | number> {
  const cells = new Map<number, string | number>();
  for (const [key, column] of places.columns) {
    const content = row[key];
    if (content !== undefined && content !== '') cells.set(column, content);
  }
  return cells.set(places.sourceColumn, source);
}

function filledRow(width: number, cells: ReadonlyMap<number, RawCell>): readonly RawCell[] {
  return Array.from({ length: width }, (_, column) => cells.get(column) ?? null);
}

function withCell(cells: readonly RawCell[] | undefined, column: number, cell: RawCell): readonly RawCell[] {
  const copy = [...(cells ?? [])];
  while (copy.length < column) copy.push(null);
  copy[column] = cell;
  return copy;
}

/** A row costs about three microseconds. */
const ROWS_OF_A_SLICE = 4_000;

function* editedSheet(sheet: RawSheet, edit: LineSheetEdit): Sliced<RawSheet> {
  const { places, removed, addedAt } = edit;
  const gone = new Set(removed);
  const kept = sheet.rows.flatMap((cells, row): (readonly RawCell[])[] => {
    if (gone.has(row)) return [];
    if (row !== places.headerRow || !places.sourceIsNew) return [cells];
    const header = [...cells];
    while (header.length < places.sourceColumn) header.push(null);
    return [[...header, SOURCE_HEADER]];
  });
  yield;
  const changed = keptCellsAfter(sheet, edit);
  yield* stopping(changed, ROWS_OF_A_SLICE, ({ row, column, value }) => {
    kept[row] = withCell(kept[row], column, value);
  });
  while (kept.length < addedAt) kept.push([]);
  const fresh: (readonly RawCell[])[] = [];
  yield* stopping(edit.added, ROWS_OF_A_SLICE, (added) => {
    fresh.push(filledRow(places.sourceColumn + 1, cellsOfAdded(edit, added)));
  });
  const newPlace = placeAfter(removed);
  return {
    ...sheet,
    rows: [...kept.slice(0, addedAt), ...fresh, ...kept.slice(addedAt)],
    hiddenRows: new Set([...sheet.hiddenRows].filter((row) => !gone.has(row)).map(newPlace)),
    merges: sheet.merges.filter((merge) => merge.lastRow <= places.headerRow),
    formulas: new Set(),
  };
}

/** Computes a kept row's place after the deletion of `gone`, which ascend. */
function placeAfter(gone: readonly number[]): (row: number) => number {
  return (row) => {
    let low = 0;
    let high = gone.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((gone[middle] ?? row) < row) low = middle + 1;
      else high = middle;
    }
    return row - low;
  };
}

/** Applies the edits to the workbook as it reads. A formula becomes its displayed result. */
export function* editedWorkbook(workbook: RawWorkbook, edits: readonly LineSheetEdit[]): Sliced<RawWorkbook> {
  const sheets: RawSheet[] = [];
  for (const sheet of workbook.sheets) {
    const edit = edits.find(({ declaration }) => comparable(declaration.name) === comparable(sheet.name));
    sheets.push(edit === undefined ? sheet : yield* editedSheet(sheet, edit));
  }
  return { sheets };
}
