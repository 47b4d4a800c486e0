/** Checks a typed value against the rules of its cell. Rules apply to typing only, not to pasting or the API. */
import { evaluateFormula } from '../calculation/calculate';
import { moveFormula } from './shift-formula';
import { parseAddress, splitSheet } from '../model/a1';
import { isInside, type Area } from '../model/area';
import type { CellValue } from '../model/cell';
import type { Sheet } from '../model/sheet';
import type { Validation } from '../model/validation';
import type { Workbook } from '../model/workbook';
import { ApiError } from '../protocol/api-error';
import { isRecord } from '../protocol/wire';
import { findName } from './names';

/** Carries Excel's message about a refused value. */
export class InputRefused extends Error {
  readonly title: string;
  /** `Stop` undoes the input; the other styles let the person keep the value. */
  readonly style: string;

  constructor(title: string, message: string, style: string) {
    super(message);
    this.title = title;
    this.style = style;
  }
}

interface Found {
  readonly validation: Validation;
  readonly area: Area;
}

function validationAt(sheet: Sheet, row: number, column: number): Found | null {
  for (const validation of sheet.validations) {
    const area = validation.areas.find((each) => isInside(each, row, column));
    if (area !== undefined) return { validation, area };
  }
  return null;
}

/** Checks the value that the cell now holds. Errors: `InputRefused`. */
export function checkTyped(book: Workbook, sheet: Sheet, row: number, column: number): void {
  const found = validationAt(sheet, row, column);
  const value = sheet.grid.cell(row, column)?.value ?? null;
  if (found === null || value === null || holds(book, sheet, found, row, column, value)) return;
  const { showAlert = true, title = '', message = '', style = 'Stop' } = found.validation.errorAlert;
  if (showAlert === true) throw new InputRefused(String(title), String(message), String(style));
}

function holds(
  book: Workbook,
  sheet: Sheet,
  { validation, area }: Found,
  row: number,
  column: number,
  value: CellValue,
): boolean {
  const { list, custom } = validation.rule;
  if (isRecord(list)) return listed(book, sheet, String(list.source), value);
  if (isRecord(custom)) {
    // The formula refers to the first cell of the area.
    const formula = moveFormula(String(custom.formula), row - area.firstRow, column - area.firstColumn);
    return evaluateFormula(book, sheet, formula) === true;
  }
  if (Object.keys(validation.rule).length > 0) {
    throw new ApiError('NotImplemented', 'The stand-in checks lists and formulas only.');
  }
  return true;
}

function listed(book: Workbook, sheet: Sheet, source: string, value: CellValue): boolean {
  const text = String(value);
  if (!source.startsWith('=')) return source.split(',').some((item) => item.trim() === text);
  const target = listCells(book, sheet, source.slice(1));
  if (target === null) return true;
  return [...target.sheet.grid.cellsIn(target.area)].some(({ cell }) => String(cell.value) === text);
}

function listCells(
  book: Workbook,
  home: Sheet,
  source: string,
): { readonly sheet: Sheet; readonly area: Area } | null {
  const named = findName(home.names, source) ?? findName(book.names, source);
  const sheetOfName = book.sheets.find(({ id }) => id === named?.reference?.sheetId);
  if (sheetOfName !== undefined && named?.reference?.area != null) {
    return { sheet: sheetOfName, area: named.reference.area };
  }
  const { sheet: written, rest } = splitSheet(source);
  const area = parseAddress(rest);
  const sheet = written === undefined ? home : book.findSheet(written);
  return area === null || sheet === undefined ? null : { sheet, area };
}
