/**
 * Compares a reading with the one before. Unchanged sheets become the same objects again, so that results computed
 * from them stay valid: otherwise a department of 300 units takes seconds at every visit to the pane.
 */
import type { Area } from '../../grid/area';
import type { RawCell } from '../../entries/raw-workbook';
import { at } from '../../money/at';
import type { Sliced } from '../../slices/slices';
import type { FoundSheet, WorkbookSnapshot } from '../../sheets/plan/snapshot';

function sameCell(a: RawCell | undefined, b: RawCell | undefined): boolean {
  if (a === b) return true;
  const areObjects = typeof a === 'object' && typeof b === 'object' && a !== null && b !== null;
  return areObjects && JSON.stringify(a) === JSON.stringify(b);
}

/** Rows between two stops. */
const ROWS_AT_ONCE = 1_000;

function sameRow(a: readonly RawCell[], b: readonly RawCell[]): boolean {
  return a.length === b.length && a.every((cell, column) => sameCell(cell, b[column]));
}

function* sameRows(a: FoundSheet['rows'], b: FoundSheet['rows']): Sliced<boolean> {
  if (a.length !== b.length) return false;
  for (const [row, cells] of a.entries()) {
    if (row % ROWS_AT_ONCE === 0) yield;
    if (!sameRow(cells, at(b, row))) return false;
  }
  return true;
}

function sameAreas(a: readonly Area[], b: readonly Area[]): boolean {
  return a === b || (a.length === b.length && JSON.stringify(a) === JSON.stringify(b));
}

function sameMembers<T>(a: ReadonlySet<T>, b: ReadonlySet<T>): boolean {
  return a.size === b.size && [...a].every((member) => b.has(member));
}

function sameFormulas(a: FoundSheet['formulaTexts'], b: FoundSheet['formulaTexts']): boolean {
  return a.size === b.size && [...a].every(([place, formula]) => b.get(place) === formula);
}

function* sameSheet(a: FoundSheet, b: FoundSheet): Sliced<boolean> {
  return (
    a.id === b.id &&
    a.name === b.name &&
    a.hidden === b.hidden &&
    a.protected === b.protected &&
    a.mergesUnknown === b.mergesUnknown &&
    sameAreas(a.merges, b.merges) &&
    sameMembers(a.hiddenRows, b.hiddenRows) &&
    sameFormulas(a.formulaTexts, b.formulaTexts) &&
    (yield* sameRows(a.rows, b.rows))
  );
}

/** Pauses after each thousand rows. */
export function* withKnownSheets(now: WorkbookSnapshot, before: WorkbookSnapshot): Sliced<WorkbookSnapshot> {
  const sheetsBefore = new Map(before.sheets.map((sheet) => [sheet.id, sheet]));
  const sheets: FoundSheet[] = [];
  for (const sheet of now.sheets) {
    const was = sheetsBefore.get(sheet.id);
    sheets.push(was !== undefined && (yield* sameSheet(was, sheet)) ? was : sheet);
  }
  return { ...now, sheets };
}
