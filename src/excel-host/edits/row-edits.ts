/** Inserts and deletes whole rows. Cells, styles, merges, validations, formulas, names and print areas follow. */
import { cellArea, cellCount, COLUMNS, ROWS, WHOLE_SHEET, type Area } from '../model/area';
import type { NamedItem } from '../model/named-item';
import { shiftedArea, shiftedAreas, type RowShift } from '../model/row-shift';
import type { Sheet } from '../model/sheet';
import type { Workbook } from '../model/workbook';
import { ApiError } from '../protocol/api-error';
import { requireAllowed, requireUnlocked } from './guard';
import { formulaOf } from './names';
import { shiftFormula } from './shift-formula';

function rowsArea(at: number, count: number): Area {
  return { firstRow: at, firstColumn: 0, lastRow: at + count - 1, lastColumn: COLUMNS - 1 };
}

export function insertRows(book: Workbook, sheet: Sheet, at: number, count: number): void {
  requireAllowed(sheet, 'allowInsertRows');
  const pushedOff = { ...WHOLE_SHEET, firstRow: ROWS - count };
  if (sheet.grid.used(true, pushedOff) !== null) throw new ApiError('InsertDeleteConflict');
  sheet.grid.insertRows(at, count);
  follow(book, sheet, { kind: 'insert', at, count });
  inheritStyles(sheet, at, count);
  record(book, sheet, 'RowInserted', at, count);
}

export function deleteRows(book: Workbook, sheet: Sheet, at: number, count: number): void {
  requireAllowed(sheet, 'allowDeleteRows');
  requireUnlocked(sheet, rowsArea(at, count));
  sheet.grid.deleteRows(at, count);
  follow(book, sheet, { kind: 'delete', at, count });
  record(book, sheet, 'RowDeleted', at, count);
}

function record(
  book: Workbook,
  sheet: Sheet,
  change: 'RowInserted' | 'RowDeleted',
  at: number,
  count: number,
): void {
  book.needsCalculation = true;
  book.record({ kind: 'data', change, actor: book.actor, sheet, area: rowsArea(at, count) });
}

/** Gives new rows the style of the row above them. */
function inheritStyles(sheet: Sheet, at: number, count: number): void {
  const above = sheet.grid.rows.get(at - 1);
  if (above === undefined) return;
  for (let index = at; index < at + count; index += 1) {
    const row = sheet.grid.makeRow(index);
    if (above.style !== undefined) row.style = above.style;
    if (above.height !== undefined) row.height = above.height;
    for (const [column, { style }] of above.cells) {
      if (style !== undefined) sheet.grid.makeCell(index, column).style = style;
    }
  }
}

function follow(book: Workbook, sheet: Sheet, shift: RowShift): void {
  sheet.merges = shiftedAreas(sheet.merges, shift).filter((merge) => cellCount(merge) > 1);
  sheet.tables = shiftedAreas(sheet.tables, shift);
  sheet.validations = sheet.validations
    .map((validation) => ({ ...validation, areas: shiftedAreas(validation.areas, shift) }))
    .filter(({ areas }) => areas.length > 0);
  for (const format of sheet.conditionalFormats) format.areas = shiftedAreas(format.areas, shift);
  sheet.conditionalFormats = sheet.conditionalFormats.filter(({ areas }) => areas.length > 0);
  followFilter(sheet, shift);
  const { page } = sheet;
  page.printArea = shiftedAreas(page.printArea, shift);
  page.titleRows = page.titleRows === null ? null : shiftedArea(page.titleRows, shift);
  page.rowBreaks = page.rowBreaks.flatMap((row) => {
    const moved = shiftedArea(cellArea(row, 0), shift);
    return moved === null ? [] : [moved.firstRow];
  });
  for (const anchor of sheet.anchors) {
    if (anchor.area !== null) anchor.area = shiftedArea(anchor.area, shift);
  }
  sheet.selection = shiftedArea(sheet.selection, shift) ?? sheet.selection;
  sheet.alsoSelected = shiftedAreas(sheet.alsoSelected, shift);
  followFormulas(book, sheet, shift);
  followComments(book, sheet, shift);
}

function followFilter(sheet: Sheet, shift: RowShift): void {
  if (sheet.filter === null) return;
  const area = shiftedArea(sheet.filter.area, shift);
  sheet.filter = area === null ? null : { ...sheet.filter, area };
}

function followComments(book: Workbook, sheet: Sheet, shift: RowShift): void {
  for (const { sheet: home, place } of [...book.comments, ...book.notes]) {
    if (home === sheet && place.area !== null) place.area = shiftedArea(place.area, shift);
  }
  book.comments = book.comments.filter(({ place }) => place.area !== null);
  book.notes = book.notes.filter(({ place }) => place.area !== null);
}

function followFormulas(book: Workbook, edited: Sheet, shift: RowShift): void {
  for (const sheet of book.sheets) {
    for (const cell of sheet.grid.formulaCells()) {
      if (cell.formula !== undefined)
        cell.formula = shiftFormula(cell.formula, sheet.name, edited.name, shift);
    }
    for (const item of sheet.names) followName(book, item, sheet, edited, shift);
  }
  for (const item of book.names) followName(book, item, edited, edited, shift);
}

function followName(book: Workbook, item: NamedItem, home: Sheet, edited: Sheet, shift: RowShift): void {
  const { reference } = item;
  if (reference === null) {
    item.formula = shiftFormula(item.formula, home.name, edited.name, shift);
    return;
  }
  if (reference.sheetId !== edited.id || reference.area === null) return;
  reference.area = shiftedArea(reference.area, shift);
  item.formula = formulaOf(book, reference) ?? item.formula;
}
