/** Reads and writes cell contents in the API's form: tables of values, texts, formulas, types and formats. */
import { cellCount, isWholeColumns, isWholeRows, type Area } from '../model/area';
import { CellError, type Cell, type CellValue } from '../model/cell';
import { displayed } from '../model/displayed-text';
import { styleChange, type Style } from '../model/style';
import { changeStyles } from '../edits/change-styles';
import { readTable, writeValues } from '../edits/write-cells';
import type { Scalar } from '../protocol/api-class';
import { ApiError } from '../protocol/api-error';
import type { Json } from '../protocol/wire';
import type { RangeBlock } from './cell-block';
import { checkedText } from './style-properties';

export function valueJson(value: CellValue): string | number | boolean {
  return value instanceof CellError ? value.text : (value ?? '');
}

export function valueType(value: CellValue): string {
  if (value === null) return 'Empty';
  if (value instanceof CellError) return 'Error';
  if (typeof value === 'string') return 'String';
  return typeof value === 'number' ? 'Double' : 'Boolean';
}

/** Builds a table over the cells of a range; `null` for whole rows or columns, as in Excel. */
function table(block: RangeBlock, read: (cell: Cell | undefined, style: () => Style) => Json): Json {
  const { place, sheet, book } = block;
  if (isWholeColumns(place) || isWholeRows(place)) return null;
  if (cellCount(place) > book.limits.cellsPerRead) throw new ApiError('RangeExceedsLimit');
  const rows: Json[] = [];
  for (let row = place.firstRow; row <= place.lastRow; row += 1) {
    const cells = sheet.grid.rows.get(row)?.cells;
    const items: Json[] = [];
    for (let column = place.firstColumn; column <= place.lastColumn; column += 1) {
      items.push(read(cells?.get(column), () => sheet.grid.style(row, column)));
    }
    rows.push(items);
  }
  return rows;
}

function calculatedTable(
  block: RangeBlock,
  read: (cell: Cell | undefined, style: () => Style) => Json,
): Json {
  block.book.calculate();
  return table(block, read);
}

function write(block: RangeBlock, values: Json): void {
  writeValues(block.book, block.sheet, block.place, values);
}

/** Accepts one format for all cells, also of whole columns (OfficeDev/office-js-docs-pr, issue 5400). */
function onlyFormat(value: Json): Json {
  const [row, ...moreRows] = Array.isArray(value) ? value : [];
  const [format, ...more] = Array.isArray(row) ? row : [];
  const isOne = moreRows.length === 0 && more.length === 0 && format !== undefined;
  return isOne ? format : value;
}

function writeNumberFormats(block: RangeBlock, given: Json): void {
  const { place, book, sheet } = block;
  const value = onlyFormat(given);
  const formatAt = readTable(value, place, (item) => checkedText(item ?? null));
  const changes = new Map<string, ReturnType<typeof styleChange>>();
  const changeFor = (numberFormat: string): ReturnType<typeof styleChange> => {
    const change = changes.get(numberFormat) ?? styleChange({ numberFormat });
    changes.set(numberFormat, change);
    return change;
  };
  if (!Array.isArray(value)) {
    changeStyles(book, sheet, place, changeFor(formatAt(0, 0)));
    return;
  }
  for (const { area, format } of runsOfFormats(place, formatAt))
    changeStyles(book, sheet, area, changeFor(format));
}

/** Groups neighbours in a row that have the same format. */
function* runsOfFormats(
  place: Area,
  formatAt: (row: number, column: number) => string,
): Generator<{ readonly area: Area; readonly format: string }> {
  for (let row = place.firstRow; row <= place.lastRow; row += 1) {
    let first = place.firstColumn;
    for (let column = first; column <= place.lastColumn; column += 1) {
      const format = formatAt(row - place.firstRow, column - place.firstColumn);
      const isLast =
        column === place.lastColumn ||
        formatAt(row - place.firstRow, column + 1 - place.firstColumn) !== format;
      if (!isLast) continue;
      yield { area: { firstRow: row, lastRow: row, firstColumn: first, lastColumn: column }, format };
      first = column + 1;
    }
  }
}

const formulas: Scalar<RangeBlock> = {
  get: (block) => calculatedTable(block, (cell) => cell?.formula ?? valueJson(cell?.value ?? null)),
  set: write,
};

const numberFormat: Scalar<RangeBlock> = {
  get: (block) => table(block, (_, style) => style().numberFormat),
  set: writeNumberFormats,
};

export const VALUE_SCALARS: Readonly<Record<string, Scalar<RangeBlock>>> = {
  values: {
    get: (block) => calculatedTable(block, (cell) => valueJson(cell?.value ?? null)),
    set: write,
  },
  formulas,
  formulasLocal: formulas,
  text: {
    get: (block) =>
      calculatedTable(block, (cell, style) => displayed(cell?.value ?? null, style().numberFormat).text),
  },
  valueTypes: { get: (block) => calculatedTable(block, (cell) => valueType(cell?.value ?? null)) },
  numberFormat,
  numberFormatLocal: numberFormat,
};
