/** Finds cells that disappear with a unit's rows and are in no return: added columns, remarks, unread rows. */
import { cellKey } from '../../grid/cell-key';
import { cellAddress } from '../../grid/address';
import { isBlank, shown } from '../../entries/cell-reading';
import { locateSheet } from '../../entries/locate';
import type { RawSheet, RawWorkbook } from '../../entries/raw-workbook';
import { comparable } from '../../entries/text';
import { REMARK_KEY, UNIT_KEY } from '../unit-sheets';
import { cellsOfKept, type LineSheetEdit } from './line-edits';
import { at } from '../../money/at';

export interface LostReturnCell {
  readonly sheet: string;
  /** `Q5`. */
  readonly address: string;
  /** As shown on screen. */
  readonly content: string;
}

/** Recognizes a unit's own code and name: a row with nothing else adds nothing. */
function isOfUnit(key: string): boolean {
  return key === UNIT_KEY || key === `${UNIT_KEY}Name`;
}

/** Contents of the imported rows, collected once for all deleted rows. */
interface Coming {
  readonly keyAt: ReadonlyMap<number, string>;
  readonly remarks: ReadonlySet<string>;
}

function isLost(
  sheet: RawSheet,
  edit: LineSheetEdit,
  { keyAt, remarks }: Coming,
  row: number,
  column: number,
): boolean {
  const cell = sheet.rows[row]?.[column];
  const isFormula = sheet.formulas.has(cellKey(row, column));
  if ((isBlank(cell) && !isFormula) || column === edit.places.sourceColumn) return false;
  const key = keyAt.get(column);
  if (key === undefined) return true;
  if (isOfUnit(key) || (isFormula && edit.declaration.columns[key]?.companion !== undefined)) return false;
  if (!edit.readRows.has(row)) return true;
  if (isFormula) return true;
  if (key !== REMARK_KEY) return false;
  return !remarks.has(comparable(shown(cell)));
}

function cellAt(sheet: RawSheet, row: number, column: number): LostReturnCell {
  return { sheet: sheet.name, address: cellAddress(row, column), content: shown(sheet.rows[row]?.[column]) };
}

function comingOf({ places, added }: LineSheetEdit): Coming {
  return {
    keyAt: new Map([...places.columns].map(([key, column]) => [column, key])),
    remarks: new Set(
      added.flatMap(({ row }) => {
        const remark = row[REMARK_KEY];
        return remark === undefined ? [] : [comparable(String(remark))];
      }),
    ),
  };
}

function lostOnSheet(sheet: RawSheet, edit: LineSheetEdit): readonly LostReturnCell[] {
  const coming = comingOf(edit);
  const removed = edit.removed.flatMap((row) => {
    const width = at(sheet.rows, row).length;
    return Array.from({ length: width }, (_, column) => column)
      .filter((column) => isLost(sheet, edit, coming, row, column))
      .map((column) => cellAt(sheet, row, column));
  });
  const remark = edit.places.columns.get(REMARK_KEY);
  const writtenOver = cellsOfKept(sheet, edit)
    .filter(({ row, column }) => column === remark && !isBlank(sheet.rows[row]?.[column]))
    .map(({ row, column }) => cellAt(sheet, row, column));
  return [...removed, ...writtenOver];
}

/** Lists cells beside the declared columns whose lines have new figures: they stay and may be out of date. */
function besideOnSheet(sheet: RawSheet, { places, kept }: LineSheetEdit): readonly LostReturnCell[] {
  const own = new Set([...places.columns.values(), places.sourceColumn]);
  return kept.flatMap(({ row, changed }) => {
    if (changed === null) return [];
    const width = at(sheet.rows, row).length;
    return Array.from({ length: width }, (_, column) => column)
      .filter((column) => !own.has(column) && !isBlank(sheet.rows[row]?.[column]))
      .map((column) => cellAt(sheet, row, column));
  });
}

function onEach(
  workbook: RawWorkbook,
  edits: readonly LineSheetEdit[],
  cellsOn: (sheet: RawSheet, edit: LineSheetEdit) => readonly LostReturnCell[],
): readonly LostReturnCell[] {
  return edits.flatMap((edit) => {
    const location = locateSheet(workbook, edit.declaration.name);
    return location.kind === 'found' ? cellsOn(location.sheet, edit) : [];
  });
}

/** Lists lost cells row by row, in the order of the sheets. */
export function lostCells(workbook: RawWorkbook, edits: readonly LineSheetEdit[]): readonly LostReturnCell[] {
  return onEach(workbook, edits, lostOnSheet);
}

/** Lists the clerk's own cells beside changed lines. */
export function cellsBesideChanged(
  workbook: RawWorkbook,
  edits: readonly LineSheetEdit[],
): readonly LostReturnCell[] {
  return onEach(workbook, edits, besideOnSheet);
}

/** So many cells fit into a question. */
const MOST_CELLS = 20;

/** Writes a line for each cell and counts those beyond the limit. `verb`: the cells' fate. */
export function cellWords(verb: string, cells: readonly LostReturnCell[]): readonly string[] {
  const named = cells
    .slice(0, MOST_CELLS)
    .map(
      ({ sheet, address, content }) => `${verb}“${sheet}”${address}：${content === '' ? '公式' : content}`,
    );
  const rest = cells.length - named.length;
  return rest > 0 ? [...named, `${verb}的另有${String(rest)}个单元格。`] : named;
}
