/** Writes contents into cells, from the API or the keyboard, and converts texts as Excel does. */
import { treeOf } from '../calculation/parse';
import { type Area, cellCount, columnCount, rowCount } from '../model/area';
import type { Cell, CellValue } from '../model/cell';
import { AMERICAN, CHINESE, enteredValue, type Convention } from '../model/entered-value';
import { styleChange } from '../model/style';
import type { Sheet } from '../model/sheet';
import type { Workbook } from '../model/workbook';
import { ApiError } from '../protocol/api-error';
import type { Json } from '../protocol/wire';
import { requireUnlocked, underMerges } from './guard';

const LONGEST_TEXT = 32_767;
/** In characters, with the leading `=`. */
const LONGEST_FORMULA = 8_192;
const DIGITS_OF_A_NUMBER = 15;

/** The new content of a cell: `null` leaves it, `''` empties it. */
export type CellInput = string | number | boolean | null;

function checkedInput(value: Json | undefined): CellInput {
  if (value === undefined || (typeof value === 'object' && value !== null))
    throw new ApiError('InvalidArgument');
  if (typeof value !== 'string') return value;
  const limit = value.startsWith('=') ? LONGEST_FORMULA : LONGEST_TEXT;
  if (value.length > limit) throw new ApiError('InvalidArgument');
  return value;
}

function isList(value: Json): value is readonly Json[] {
  return Array.isArray(value);
}

/** Reads a table of rows with the size of the area, or one value for all cells. */
export function readTable<V>(
  value: Json,
  area: Area,
  read: (item: Json | undefined) => V,
): (row: number, column: number) => V {
  if (!isList(value)) {
    const single = read(value);
    return () => single;
  }
  const rows = value.map((row) => {
    if (!isList(row) || row.length !== columnCount(area)) throw new ApiError('InvalidArgument');
    return row.map(read);
  });
  if (rows.length !== rowCount(area)) throw new ApiError('InvalidArgument');
  return (row, column) => {
    const item = rows[row]?.[column];
    if (item === undefined) throw new ApiError('InvalidArgument');
    return item;
  };
}

/** Writes `values` or `formulas` of the API. Writes nothing unless all values are valid. */
export function writeValues(book: Workbook, sheet: Sheet, area: Area, values: Json): void {
  if (isList(values) && cellCount(area) > book.limits.cellsPerRead) throw new ApiError('RangeExceedsLimit');
  const inputAt = readTable(values, area, checkedInput);
  writeInputs(book, sheet, area, inputAt);
}

export function writeInputs(
  book: Workbook,
  sheet: Sheet,
  area: Area,
  inputAt: (row: number, column: number) => CellInput,
): void {
  requireUnlocked(sheet, area);
  book.beforeCells(sheet, area);
  const { firstRow, firstColumn } = area;
  const before = sheet.grid.cell(firstRow, firstColumn)?.value ?? null;
  const isUnderMerge = underMerges(sheet, area);
  const keys = {
    thisYear: new Date().getFullYear(),
    convention: book.actor === 'add-in' ? AMERICAN : CHINESE,
  };
  for (let row = firstRow; row <= area.lastRow; row += 1) {
    for (let column = firstColumn; column <= area.lastColumn; column += 1) {
      const input = inputAt(row - firstRow, column - firstColumn);
      if (input === null || isUnderMerge(row, column)) continue;
      writeInput(sheet, row, column, input, keys);
    }
  }
  book.needsCalculation = true;
  const details =
    cellCount(area) === 1
      ? { details: { before, after: sheet.grid.cell(firstRow, firstColumn)?.value ?? null } }
      : {};
  book.record({ kind: 'data', change: 'RangeEdited', actor: book.actor, sheet, area, ...details });
}

function writeInput(
  sheet: Sheet,
  row: number,
  column: number,
  input: Exclude<CellInput, null>,
  { thisYear, convention }: { readonly thisYear: number; readonly convention: Convention },
): void {
  const { grid } = sheet;
  if (input === '') {
    const existing = grid.cell(row, column);
    if (existing !== undefined) setContent(existing, null);
    if (existing?.style === undefined) grid.rows.get(row)?.cells.delete(column);
    return;
  }
  const cell = grid.makeCell(row, column);
  const style = grid.style(row, column);
  if (style.numberFormat === '@') {
    setContent(cell, typeof input === 'string' ? unprefixed(input) : shownAs(input));
  } else if (typeof input !== 'string') {
    setContent(cell, typeof input === 'number' ? Number(input.toPrecision(DIGITS_OF_A_NUMBER + 2)) : input);
  } else if (input.startsWith("'")) {
    setContent(cell, input.slice(1));
  } else if (input.startsWith('=') && input.length > 1) {
    // Excel refuses a text that does not parse as a formula.
    if (treeOf(input) === null) throw new ApiError('InvalidArgument');
    setContent(cell, 0, input);
  } else {
    const { value, numberFormat } = enteredValue(input, thisYear, convention);
    setContent(cell, value);
    if (numberFormat !== undefined && style.numberFormat === 'General')
      cell.style = styleChange({ numberFormat })(style);
  }
}

/** Removes the leading apostrophe: it marks text also in a text cell, and is not shown. */
function unprefixed(text: string): string {
  return text.startsWith("'") ? text.slice(1) : text;
}

function shownAs(value: number | boolean): string {
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
  return String(Number(value.toPrecision(DIGITS_OF_A_NUMBER)));
}

export function setContent(cell: Cell, value: CellValue, formula?: string): void {
  cell.value = value;
  delete cell.keepsResult;
  if (formula === undefined) delete cell.formula;
  else cell.formula = formula;
}
