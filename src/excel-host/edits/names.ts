/** Checks defined names and finds the cells they refer to. */
import { absoluteAddress, parseAddress, quotedSheetName, splitSheet } from '../model/a1';
import type { Area } from '../model/area';
import type { NamedItem } from '../model/named-item';
import type { Workbook } from '../model/workbook';
import { ApiError } from '../protocol/api-error';

const LONGEST_NAME = 255;
const NAME = /^[\p{L}_\\][\p{L}\p{N}_.\\?]*$/u;

export function checkedName(name: string): string {
  const isAllowed =
    name.length <= LONGEST_NAME &&
    NAME.test(name) &&
    parseAddress(name) === null &&
    !/^[rc]$/iu.test(name) &&
    !/^r\d+c\d+$/iu.test(name);
  if (!isAllowed) throw new ApiError('InvalidArgument');
  return name;
}

export type NameReference = NonNullable<NamedItem['reference']>;

/** Finds the reference in a formula such as `='支出录入'!$N:$N`; `null`: it is not a plain reference. */
export function referenceOf(book: Workbook, formula: string): NameReference | null {
  const { sheet: name, rest } = splitSheet(formula.slice(1));
  const area = parseAddress(rest);
  if (name === undefined || area === null) return null;
  const sheet = book.findSheet(name);
  return sheet === undefined ? null : { sheetId: sheet.id, area };
}

/** Writes the formula of a reference; `null`: its sheet was deleted. */
export function formulaOf(book: Workbook, reference: NameReference): string | null {
  const sheet = book.sheets.find(({ id }) => id === reference.sheetId);
  if (sheet === undefined) return null;
  const prefix = `=${quotedSheetName(sheet.name)}!`;
  return prefix + (reference.area === null ? '#REF!' : absoluteAddress(reference.area));
}

export function namedItem(book: Workbook, name: string, formula: string, comment: string): NamedItem {
  const reference = referenceOf(book, formula);
  return {
    name: checkedName(name),
    comment,
    visible: true,
    formula: (reference === null ? null : formulaOf(book, reference)) ?? formula,
    reference,
  };
}

export function areaFormula(book: Workbook, sheetId: string, area: Area): string {
  const formula = formulaOf(book, { sheetId, area });
  if (formula === null) throw new ApiError('InvalidReference');
  return formula;
}

export function findName(names: readonly NamedItem[], name: string): NamedItem | undefined {
  return names.find((item) => item.name.toLowerCase() === name.toLowerCase());
}
