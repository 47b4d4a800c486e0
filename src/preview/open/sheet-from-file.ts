/** Fills a sheet of the stand-in workbook from a sheet of a file. */
import type { Cell as FileCell, Sheet as FileSheet } from 'hucre/xlsx';
import { canCalculate } from '../../excel-host/calculation/calculate';
import { moveFormula } from '../../excel-host/edits/shift-formula';
import { parseAddress } from '../../excel-host/model/a1';
import { CellError, type Cell, type CellValue } from '../../excel-host/model/cell';
import { dateSerial } from '../../excel-host/model/entered-value';
import { PLAIN_STYLE } from '../../excel-host/model/style';
import type { Sheet } from '../../excel-host/model/sheet';
import { areasOf, readPage, readProtection, readValidation } from './settings';
import type { StyleOf } from './styles';

/** Returns the points of a column by its width in characters: the inverse of saving, to hundredths. */
function pointsOf(characters: number): number {
  return Math.round(((characters * 8 * 72) / 96) * 100) / 100;
}

const MILLISECONDS_OF_A_DAY = 86_400_000;

function valueOf(value: FileCell['value'], isError: boolean): CellValue {
  if (value instanceof Date) {
    const day = dateSerial(value.getUTCFullYear(), value.getUTCMonth() + 1, value.getUTCDate());
    return day === null ? null : day + (value.getTime() % MILLISECONDS_OF_A_DAY) / MILLISECONDS_OF_A_DAY;
  }
  if (!isError) return value;
  return CellError.all.find(({ text }) => text === value) ?? CellError.value;
}

interface SharedFormula {
  readonly formula: string;
  readonly row: number;
  readonly column: number;
}

/** Returns the formula with its `=`; a cell of a shared formula has it from the first one. */
function formulaOf(
  { formula, formulaSharedIndex: index }: FileCell,
  row: number,
  column: number,
  shared: Map<number, SharedFormula>,
): string | undefined {
  if (formula !== undefined && formula !== '') {
    if (index !== undefined) shared.set(index, { formula: `=${formula}`, row, column });
    return `=${formula}`;
  }
  const first = index === undefined ? undefined : shared.get(index);
  return first === undefined ? undefined : moveFormula(first.formula, row - first.row, column - first.column);
}

function fillCell(cell: Cell, file: FileCell, formula: string | undefined): void {
  const result = formula === undefined ? file.value : (file.formulaResult ?? file.value);
  cell.value = valueOf(result, file.type === 'error' || CellError.all.some(({ text }) => text === result));
  if (formula === undefined) return;
  cell.formula = formula;
  if (!canCalculate(formula)) cell.keepsResult = true;
}

function fillCells(sheet: Sheet, file: FileSheet, styleOf: StyleOf): void {
  const shared = new Map<number, SharedFormula>();
  for (const [key, content] of file.cells ?? []) {
    const [row, column] = key.split(',').map(Number);
    if (row === undefined || column === undefined) continue;
    const style = styleOf(content.style);
    const formula = formulaOf(content, row, column, shared);
    if (content.value === null && formula === undefined && style === PLAIN_STYLE) continue;
    const cell = sheet.grid.makeCell(row, column);
    fillCell(cell, content, formula);
    if (style !== PLAIN_STYLE) cell.style = style;
  }
}

function fillSizes({ grid }: Sheet, file: FileSheet, styleOf: StyleOf): void {
  for (const [index, { width, hidden, style }] of (file.columns ?? []).entries()) {
    const column = grid.makeColumn(index);
    if (width !== undefined) column.width = pointsOf(width);
    if (hidden === true) column.hidden = true;
    if (style !== undefined) column.style = styleOf(style);
  }
  for (const [index, { height, hidden }] of file.rowDefs ?? []) {
    const row = grid.makeRow(index);
    if (height !== undefined) row.height = height;
    if (hidden === true) row.hidden = true;
  }
}

/** Formats with a formula; of other kinds the stand-in has none. */
function fillHighlights(sheet: Sheet, file: FileSheet, styleOf: StyleOf): void {
  sheet.conditionalFormats = (file.conditionalRules ?? [])
    .filter(({ type }) => type === 'expression')
    .sort((a, b) => a.priority - b.priority)
    .map(({ formula, range, style, stopIfTrue }, index) => {
      const { fill, fontColor, bold } = styleOf(style);
      const [text = ''] = Array.isArray(formula) ? formula : [formula];
      const background = style?.fill?.type === 'pattern' ? style.fill.bgColor?.rgb : undefined;
      return {
        id: `{${String(index + 1).padStart(8, '0')}-0000-0000-0000-0000000000CF}`,
        type: 'Custom',
        areas: areasOf(range),
        formula: `=${text}`,
        stopIfTrue: stopIfTrue === true,
        fontColor: style?.font?.color === undefined ? null : fontColor,
        fontBold: style?.font?.bold === undefined ? null : bold,
        fill: background === undefined ? fill : `#${background.slice(-6).toUpperCase()}`,
      };
    });
}

export function fillSheet(sheet: Sheet, file: FileSheet, styleOf: StyleOf): void {
  fillCells(sheet, file, styleOf);
  fillSizes(sheet, file, styleOf);
  fillHighlights(sheet, file, styleOf);
  sheet.merges = (file.merges ?? []).map(({ startRow, startCol, endRow, endCol }) => ({
    firstRow: startRow,
    firstColumn: startCol,
    lastRow: endRow,
    lastColumn: endCol,
  }));
  sheet.validations = (file.dataValidations ?? []).map(readValidation);
  sheet.protection = readProtection(file);
  readPage(sheet, file);
  const { rows = 0, columns = 0 } = file.freezePane ?? {};
  sheet.frozen = rows === 0 && columns === 0 ? null : { rows, columns };
  const filtered = file.autoFilter === undefined ? null : parseAddress(file.autoFilter.range);
  sheet.filter = filtered === null ? null : { area: filtered, hasCriteria: false };
  sheet.showGridlines = file.view?.showGridLines !== false;
  const color = file.view?.tabColor?.rgb;
  sheet.tabColor = color === undefined ? '' : `#${color.slice(-6).toUpperCase()}`;
  sheet.visibility = file.veryHidden === true ? 'VeryHidden' : file.hidden === true ? 'Hidden' : 'Visible';
}
