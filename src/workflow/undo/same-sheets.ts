/** Compares the contents of sheets, formulas by their text. */
import type { RawCell } from '../../entries/raw-workbook';
import type { FoundSheet, WorkbookSnapshot } from '../../sheets/plan/snapshot';
import { foundValue } from '../../sheets/written/written-sheet';
import { at } from '../../money/at';
import { atOnce, type Sliced } from '../../slices/slices';
import { cellKey } from '../../grid/cell-key';

/** Zero-based rows with formulas; a sheet of 150,000 lines has them only in rows below. */
const formulaRows = new WeakMap<FoundSheet, ReadonlySet<number>>();

function formulaRowsOf(sheet: FoundSheet): ReadonlySet<number> {
  const cached = formulaRows.get(sheet);
  if (cached !== undefined) return cached;
  const rows = new Set(Array.from(sheet.formulaTexts.keys(), (key) => Number.parseInt(key, 10)));
  formulaRows.set(sheet, rows);
  return rows;
}

/** Compares a row in a tight loop first: most of 150,000 rows are equal and hold no formula. */
function hasSameValues(a: readonly RawCell[] | undefined, b: readonly RawCell[] | undefined): boolean {
  if (a === undefined || b === undefined || a.length !== b.length) return false;
  for (let column = 0; column < a.length; column += 1) if (a[column] !== b[column]) return false;
  return true;
}

function sameCell(a: FoundSheet, b: FoundSheet, row: number, column: number, isPlain: boolean): boolean {
  // Most cells are equal; this avoids fingerprints of their texts and formulas.
  const isSameValue = a.rows[row]?.[column] === b.rows[row]?.[column];
  if (isPlain) {
    if (isSameValue) return true;
  } else {
    const key = cellKey(row, column);
    const [inA, inB] = [a.formulaTexts.get(key), b.formulaTexts.get(key)];
    if (inA === inB && (inA !== undefined || isSameValue)) return true;
  }
  return foundValue(a, row, column) === foundValue(b, row, column);
}

/** Returns the width of a row; below the last row there are no cells. */
function widthOf({ rows }: FoundSheet, row: number): number {
  return row < rows.length ? at(rows, row).length : 0;
}

/** Decides whether a comparison leaves out a cell. */
export type IsIgnoredCell = (row: number, column: number) => boolean;

/** Rows of a few cells, most of them equal. */
const ROWS_OF_A_SLICE = 2_000;

/** Stops after each portion of rows. */
function* compareContents(a: FoundSheet, b: FoundSheet, ignored: IsIgnoredCell): Sliced<boolean> {
  const rows = Math.max(a.rows.length, b.rows.length);
  const [formulasOfA, formulasOfB] = [formulaRowsOf(a), formulaRowsOf(b)];
  for (let row = 0; row < rows; row += 1) {
    if (row % ROWS_OF_A_SLICE === ROWS_OF_A_SLICE - 1) yield;
    const isPlain = !formulasOfA.has(row) && !formulasOfB.has(row);
    if (isPlain && hasSameValues(a.rows[row], b.rows[row])) continue;
    const columns = Math.max(widthOf(a, row), widthOf(b, row));
    for (let column = 0; column < columns; column += 1)
      if (!ignored(row, column) && !sameCell(a, b, row, column, isPlain)) return false;
  }
  return true;
}

/** An undo compares the same two sheets of 150,000 lines up to five times. */
const compared = new WeakMap<FoundSheet, WeakMap<FoundSheet, boolean>>();

/** Compares whole sheets and keeps the result. */
export function* sameContentsInSlices(a: FoundSheet, b: FoundSheet): Sliced<boolean> {
  if (a === b) return true;
  const withOthers = compared.get(a) ?? new WeakMap<FoundSheet, boolean>();
  compared.set(a, withOthers);
  const result = withOthers.get(b) ?? (yield* compareContents(a, b, () => false));
  withOthers.set(b, result);
  return result;
}

export function sameContents(a: FoundSheet, b: FoundSheet, ignored?: IsIgnoredCell): boolean {
  if (ignored === undefined) return atOnce(sameContentsInSlices(a, b));
  return a === b || atOnce(compareContents(a, b, ignored));
}

/** Returns the names whose sheets differ, with those missing on either side. */
export function differingSheets(
  names: readonly string[],
  expected: WorkbookSnapshot,
  found: WorkbookSnapshot,
): readonly string[] {
  const byName = (snapshot: WorkbookSnapshot, name: string): FoundSheet | undefined =>
    snapshot.sheets.find((sheet) => sheet.name === name);
  return names.filter((name) => {
    const before = byName(expected, name);
    const now = byName(found, name);
    if (before === undefined || now === undefined) return before !== now;
    return !sameContents(before, now);
  });
}
