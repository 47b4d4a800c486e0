/** Adds, renames, moves, hides, shows and deletes sheets. */
import { quotedSheetName } from '../model/a1';
import { WHOLE_SHEET } from '../model/area';
import type { Sheet, Visibility } from '../model/sheet';
import type { Workbook } from '../model/workbook';
import { ApiError } from '../protocol/api-error';
import { requireOpenStructure } from './guard';
import { formulaOf } from './names';
import { renameInFormula } from './shift-formula';

const LONGEST_SHEET_NAME = 31;

function checkSheetName(book: Workbook, name: string, self: Sheet | null): void {
  const isAllowed =
    name.length > 0 &&
    name.length <= LONGEST_SHEET_NAME &&
    !/[:\\/?*[\]]/u.test(name) &&
    !/^'|'$/u.test(name) &&
    !/^history$/iu.test(name);
  if (!isAllowed) throw new ApiError('InvalidArgument');
  const taken = book.sheets.find((sheet) => sheet.name.toLowerCase() === name.toLowerCase());
  if (taken !== undefined && taken !== self) throw new ApiError('ItemAlreadyExists');
}

function freeName(book: Workbook): string {
  let number = 1;
  while (book.findSheet(`Sheet${String(number)}`) !== undefined) number += 1;
  return `Sheet${String(number)}`;
}

export function addSheet(book: Workbook, givenName: string | undefined): Sheet {
  requireOpenStructure(book);
  const name = givenName ?? freeName(book);
  checkSheetName(book, name, null);
  const sheet = book.makeSheet(name);
  book.record({ kind: 'added', actor: book.actor, sheet });
  return sheet;
}

export function renameSheet(book: Workbook, sheet: Sheet, name: string): void {
  requireOpenStructure(book);
  checkSheetName(book, name, sheet);
  const before = sheet.name;
  if (before === name) return;
  sheet.name = name;
  const written = quotedSheetName(name);
  for (const each of book.sheets) {
    for (const { cell } of each.grid.cellsIn(WHOLE_SHEET)) {
      if (cell.formula?.includes('!') === true) cell.formula = renameInFormula(cell.formula, before, written);
    }
  }
  for (const item of [...book.names, ...book.sheets.flatMap(({ names }) => names)]) {
    item.formula =
      (item.reference === null ? null : formulaOf(book, item.reference)) ??
      renameInFormula(item.formula, before, written);
  }
  book.record({ kind: 'renamed', actor: book.actor, sheet, before });
}

export function moveSheet(book: Workbook, sheet: Sheet, position: number): void {
  requireOpenStructure(book);
  if (!Number.isInteger(position) || position < 0 || position >= book.sheets.length) {
    throw new ApiError('InvalidArgument');
  }
  const before = book.sheets.indexOf(sheet);
  if (before === position) return;
  book.sheets.splice(before, 1);
  book.sheets.splice(position, 0, sheet);
  book.record({ kind: 'moved', actor: book.actor, sheet, before, after: position });
}

function requireNotLastVisible(book: Workbook, sheet: Sheet): void {
  const visible = book.visibleSheets();
  if (visible.length === 1 && visible[0] === sheet) throw new ApiError('InvalidOperation');
}

export function setVisibility(book: Workbook, sheet: Sheet, visibility: Visibility): void {
  requireOpenStructure(book);
  const before = sheet.visibility;
  if (before === visibility) return;
  if (visibility !== 'Visible') requireNotLastVisible(book, sheet);
  sheet.visibility = visibility;
  if (visibility !== 'Visible') leave(book, sheet);
  book.record({ kind: 'visibility', actor: book.actor, sheet, before });
}

/** Activates another sheet when the active one is hidden or deleted. */
function leave(book: Workbook, sheet: Sheet): void {
  const [next] = book.visibleSheets();
  if (book.active === sheet && next !== undefined) activateSheet(book, next);
}

export function deleteSheet(book: Workbook, sheet: Sheet): void {
  requireOpenStructure(book);
  requireNotLastVisible(book, sheet);
  book.sheets = book.sheets.filter((each) => each !== sheet);
  leave(book, sheet);
  sheet.isDeleted = true;
  book.comments = book.comments.filter((comment) => comment.sheet !== sheet);
  book.notes = book.notes.filter((note) => note.sheet !== sheet);
  for (const item of book.names) {
    if (item.reference?.sheetId === sheet.id) item.formula = '=#REF!';
  }
  book.needsCalculation = true;
  book.record({ kind: 'deleted', actor: book.actor, sheet });
}

export function activateSheet(book: Workbook, sheet: Sheet): void {
  if (book.active === sheet) return;
  if (sheet.visibility !== 'Visible') throw new ApiError('InvalidOperation');
  book.record({ kind: 'deactivated', actor: book.actor, sheet: book.active });
  book.active = sheet;
  book.record({ kind: 'activated', actor: book.actor, sheet });
  book.record({
    kind: 'selection',
    actor: book.actor,
    sheet,
    areas: [sheet.selection, ...sheet.alsoSelected],
  });
}
