/** Finds the figures of a check that changed between two readings. */
import type { Check, FigureEdit } from '../../checks/check-tables';
import type { RawCell } from '../../entries/raw-workbook';
import type { FoundSheet, WorkbookSnapshot } from '../../sheets/plan/snapshot';
import { foundValue } from '../../sheets/written/written-sheet';

/** More columns than any sheet has. */
const COLUMNS = 1 << 15;

function placeKey(row: number, column: number): number {
  return row * COLUMNS + column;
}

/** Returns the new contents of the cells that differ, by place. */
function differences(before: FoundSheet, after: FoundSheet): ReadonlyMap<number, RawCell> {
  const changed = new Map<number, RawCell>();
  const isPlain = before.formulaTexts.size === 0 && after.formulaTexts.size === 0;
  const rows = Math.max(before.rows.length, after.rows.length);
  for (let row = 0; row < rows; row += 1) {
    const [were, are] = [before.rows[row] ?? [], after.rows[row] ?? []];
    if (isPlain && were === are) continue;
    const columns = Math.max(were.length, are.length);
    for (let column = 0; column < columns; column += 1) {
      // Most cells are equal; this avoids fingerprints of their texts.
      if (isPlain && were[column] === are[column]) continue;
      if (foundValue(before, row, column) !== foundValue(after, row, column))
        changed.set(placeKey(row, column), are[column] ?? null);
    }
  }
  return changed;
}

function figureEditsOfSheet(
  check: Check,
  before: FoundSheet,
  after: FoundSheet,
): readonly FigureEdit[] | null {
  const changed = differences(before, after);
  if (changed.size === 0) return [];
  const tables = check.context.workbook.tables.filter(({ sheets }) => sheets.includes(after.name));
  const changedRows = new Set(Array.from(changed.keys(), (key) => Math.floor(key / COLUMNS)));
  const edits: FigureEdit[] = [];
  for (const { rows } of tables.flatMap(({ blocks }) => blocks)) {
    for (const row of rows) {
      // Any content typed into an implied row turns it into a real one. The cells of a row are in one sheet row.
      if (row.implied === true || row.place.sheet !== after.name || !changedRows.has(row.place.row)) continue;
      for (const { path, place } of row.cells.values()) {
        const raw = changed.get(placeKey(place.row, place.column));
        if (raw !== undefined) edits.push({ path, raw });
      }
    }
  }
  return edits.length === changed.size ? edits : null;
}

/** Returns the edits; `null`: something besides figures has changed, so everything must be checked anew. */
export function figureEdits(
  check: Check,
  before: WorkbookSnapshot,
  after: WorkbookSnapshot,
  sheetIds: ReadonlySet<string>,
): readonly FigureEdit[] | null {
  const edits: FigureEdit[] = [];
  for (const id of sheetIds) {
    const was = before.sheets.find((sheet) => sheet.id === id);
    const is = after.sheets.find((sheet) => sheet.id === id);
    if (was === undefined || is === undefined || was.name !== is.name) return null;
    const own = figureEditsOfSheet(check, was, is);
    if (own === null) return null;
    for (const edit of own) edits.push(edit);
  }
  return edits;
}
