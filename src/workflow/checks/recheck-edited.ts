/** Which figures an edit of table sheets has changed, and the check brought up to date with them. */
import { recheck, type Check, type FigureEdit } from '../../checks/check-tables';
import type { FoundSheet, WorkbookSnapshot } from '../../sheets/snapshot';
import { foundValue } from '../../sheets/written-sheet';
import type { CellPath } from '../../tables/table';

/** Places as `sheet row,column`. */
function placeKey(sheet: string, row: number, column: number): string {
  return `${sheet}\n${String(row)},${String(column)}`;
}

function pathsByPlace(check: Check): ReadonlyMap<string, CellPath> {
  return new Map(
    [...check.context.cells.values()].map(({ place, path }) => [
      placeKey(place.sheet, place.row, place.column),
      path,
    ]),
  );
}

/** `null`: something other than a figure has changed. */
function figureEdits(
  before: FoundSheet,
  after: FoundSheet,
  paths: ReadonlyMap<string, CellPath>,
): readonly FigureEdit[] | null {
  const edits: FigureEdit[] = [];
  const rows = Math.max(before.rows.length, after.rows.length);
  for (let row = 0; row < rows; row += 1) {
    const columns = Math.max(before.rows[row]?.length ?? 0, after.rows[row]?.length ?? 0);
    for (let column = 0; column < columns; column += 1) {
      if (foundValue(before, row, column) === foundValue(after, row, column)) continue;
      const path = paths.get(placeKey(after.name, row, column));
      if (path === undefined) return null;
      edits.push({ path, raw: after.rows[row]?.[column] ?? null });
    }
  }
  return edits;
}

/** The check after the edits that lie between two readings; `null` when everything has to be checked anew. */
export function recheckEdited(
  check: Check,
  before: WorkbookSnapshot,
  after: WorkbookSnapshot,
  sheetIds: ReadonlySet<string>,
): Check | null {
  const paths = pathsByPlace(check);
  const edits: FigureEdit[] = [];
  for (const id of sheetIds) {
    const was = before.sheets.find((sheet) => sheet.id === id);
    const is = after.sheets.find((sheet) => sheet.id === id);
    if (was === undefined || is === undefined || was.name !== is.name) return null;
    const own = figureEdits(was, is, paths);
    if (own === null) return null;
    edits.push(...own);
  }
  return edits.length === 0 ? check : recheck(check, edits);
}
