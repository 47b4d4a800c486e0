/** What a consolidation does to the line sheets of the department: whole rows of the units go, whole rows come. */
import { isBlank, shown } from '../../entries/cell-reading';
import type { AnyEntrySheet } from '../../entries/entry-sheet';
import type { Settings, Unit } from '../../entries/entries';
import { locateSheet, matchHeaders } from '../../entries/locate';
import type { RawCell, RawSheet, RawWorkbook } from '../../entries/raw-workbook';
import { comparable } from '../../entries/text';
import type { EntryRow } from '../../sheets/entry-content';
import { lastIndexWhere } from '../last-index';
import { LINE_SHEETS, UNIT_KEY } from '../unit-sheets';
import type { UnitLines } from '../unit-lines';
import { unitRows } from '../unit-workbook';

/** A return that is taken. */
export interface Taken {
  readonly unit: Unit;
  readonly file: string;
  readonly lines: UnitLines;
}

export interface AddedRow {
  readonly row: EntryRow;
  /** File and row that it comes from. */
  readonly source: string;
}

/** Where the columns of a line sheet stand in the department's workbook. All places are zero-based. */
export interface SheetPlaces {
  readonly headerRow: number;
  /** By key. */
  readonly columns: ReadonlyMap<string, number>;
  readonly sourceColumn: number;
  /** Whether the header of the source column has yet to be written. */
  readonly sourceIsNew: boolean;
}

export interface SheetEdit {
  readonly declaration: AnyEntrySheet;
  readonly places: SheetPlaces;
  /** Rows that go, ascending. */
  readonly removed: readonly number[];
  /** Where the added rows stand once the others are gone. */
  readonly addedAt: number;
  readonly added: readonly AddedRow[];
}

/** Header of the column that says where a line comes from; the reader passes over it as over any added column. */
export const SOURCE_HEADER = '来源';

function placesIn(declaration: AnyEntrySheet, sheet: RawSheet): SheetPlaces | null {
  const headers = matchHeaders(declaration, sheet);
  if (headers === null) return null;
  const columns = new Map<string, number>();
  for (const [column, key] of headers.keys.entries()) if (key !== null) columns.set(key, column);
  const header = sheet.rows[headers.row] ?? [];
  const known = header.findIndex((cell) => comparable(shown(cell)) === SOURCE_HEADER);
  // Beyond everything that stands in the sheet: notes beside the table are not ours to write over.
  const width = sheet.rows.reduce((most, cells) => Math.max(most, cells.length), 0);
  return {
    headerRow: headers.row,
    columns,
    sourceColumn: known < 0 ? width : known,
    sourceIsNew: known < 0,
  };
}

/** Rows of the units, whether they can be read or not. */
function rowsOfUnits(
  sheet: RawSheet,
  { headerRow, columns }: SheetPlaces,
  units: ReadonlySet<string>,
): number[] {
  const column = columns.get(UNIT_KEY) ?? -1;
  return sheet.rows.flatMap((cells, row) => {
    const [code = ''] = /^\d+/u.exec(comparable(shown(cells[column]))) ?? [];
    return row > headerRow && units.has(code) ? [row] : [];
  });
}

/** One past the last row in which anything stands in our columns; formulas that show nothing do not count. */
function endOfRows(sheet: RawSheet, { headerRow, columns }: SheetPlaces): number {
  const last = lastIndexWhere(sheet.rows, (cells) =>
    [...columns.values()].some((column) => !isBlank(cells[column])),
  );
  return Math.max(last, headerRow) + 1;
}

/** Rows of a line sheet as they come, in the order of the returned file. */
function addedRows(
  declaration: AnyEntrySheet,
  taken: readonly Taken[],
  settings: Settings,
): readonly AddedRow[] {
  return taken.flatMap(({ unit, file, lines }) => {
    const origins = new Map<string, readonly { readonly row: number }[]>([
      ['收入录入', lines.income],
      ['支出录入', lines.expenditure],
      ['项目绩效录入', lines.indicators],
    ]).get(declaration.name);
    const rows = unitRows(settings, unit, lines).get(declaration.name) ?? [];
    return rows.map((row, index) => ({ row, source: `${file} 第${String(origins?.[index]?.row ?? 0)}行` }));
  });
}

/**
 * The edits of all line sheets; sheets that stay as they are left out. Errors: when a line sheet is missing, which the
 * reading of the workbook has to have refused.
 */
export function lineEdits(
  workbook: RawWorkbook,
  settings: Settings,
  taken: readonly Taken[],
): readonly SheetEdit[] {
  const units = new Set(taken.map(({ unit }) => unit.code));
  return LINE_SHEETS.flatMap((declaration) => {
    const location = locateSheet(workbook, declaration.name);
    const places = location.kind === 'found' ? placesIn(declaration, location.sheet) : null;
    const added = addedRows(declaration, taken, settings);
    if (location.kind !== 'found' || places === null) {
      if (added.length === 0) return [];
      throw new Error(`${declaration.name} is not there to take ${String(added.length)} rows.`);
    }
    const removed = rowsOfUnits(location.sheet, places, units);
    if (removed.length === 0 && added.length === 0) return [];
    const gone = new Set(removed);
    const end = endOfRows(location.sheet, places);
    const addedAt = end - [...gone].filter((row) => row < end).length;
    return [{ declaration, places, removed, addedAt, added }];
  });
}

/** Cells of an added row, by column of the sheet. */
export function cellsOfAdded(
  { places }: SheetEdit,
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

function editedSheet(sheet: RawSheet, edit: SheetEdit): RawSheet {
  const { places, removed, addedAt } = edit;
  const gone = new Set(removed);
  const kept = sheet.rows.flatMap((cells, row) => {
    if (gone.has(row)) return [];
    if (row !== places.headerRow || !places.sourceIsNew) return [cells];
    const header = [...cells];
    while (header.length < places.sourceColumn) header.push(null);
    return [[...header, SOURCE_HEADER]];
  });
  while (kept.length < addedAt) kept.push([]);
  const fresh = edit.added.map((added) => filledRow(places.sourceColumn + 1, cellsOfAdded(edit, added)));
  const newPlace = placeAfter(gone);
  return {
    ...sheet,
    rows: [...kept.slice(0, addedAt), ...fresh, ...kept.slice(addedAt)],
    hiddenRows: new Set([...sheet.hiddenRows].filter((row) => !gone.has(row)).map(newPlace)),
    merges: sheet.merges.filter((merge) => merge.lastRow <= places.headerRow),
    formulas: new Set(),
  };
}

/** Where a row that stays is once the others are gone. */
function placeAfter(gone: ReadonlySet<number>): (row: number) => number {
  const sorted = [...gone].sort((a, b) => a - b);
  return (row) => row - sorted.filter((one) => one < row).length;
}

/** The workbook as it will read once the edits are made. Formulas stand as what they show. */
export function editedWorkbook(workbook: RawWorkbook, edits: readonly SheetEdit[]): RawWorkbook {
  return {
    sheets: workbook.sheets.map((sheet) => {
      const edit = edits.find(({ declaration }) => comparable(declaration.name) === comparable(sheet.name));
      return edit === undefined ? sheet : editedSheet(sheet, edit);
    }),
  };
}
