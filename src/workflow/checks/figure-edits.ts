/** Which figures of a check the edits between two readings have changed. */
import type { Check, FigureEdit } from '../../checks/check-tables';
import type { RawCell } from '../../entries/raw-workbook';
import type { FoundSheet, WorkbookSnapshot } from '../../sheets/plan/snapshot';
import { foundValue } from '../../sheets/written/written-sheet';

/** More columns than a sheet can have. */
const COLUMNS = 1 << 15;

function placeKey(row: number, column: number): number {
  return row * COLUMNS + column;
}

/** The new contents, by place, of the cells that differ. */
function differences(before: FoundSheet, after: FoundSheet): ReadonlyMap<number, RawCell> {
  const changed = new Map<number, RawCell>();
  const isPlain = before.formulaTexts.size === 0 && after.formulaTexts.size === 0;
  const rows = Math.max(before.rows.length, after.rows.length);
  for (let row = 0; row < rows; row += 1) {
    const [were, are] = [before.rows[row] ?? [], after.rows[row] ?? []];
    const columns = Math.max(were.length, are.length);
    for (let column = 0; column < columns; column += 1) {
      // Most cells are the same: spares taking the fingerprint of their texts.
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
  const edits: FigureEdit[] = [];
  for (const row of tables.flatMap(({ blocks }) => blocks.flatMap(({ rows }) => rows))) {
    // Whatever is typed there makes a row of it.
    if (row.implied === true) continue;
    for (const { path, place } of row.cells.values()) {
      const raw = place.sheet === after.name ? changed.get(placeKey(place.row, place.column)) : undefined;
      if (raw !== undefined) edits.push({ path, raw });
    }
  }
  return edits.length === changed.size ? edits : null;
}

/** `null`: something other than a figure has changed, so everything has to be checked anew. */
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
