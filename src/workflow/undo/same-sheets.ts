/** Whether sheets still hold what they held: contents only, formulas by their text. */
import type { FoundSheet, WorkbookSnapshot } from '../../sheets/snapshot';
import { foundValue } from '../../sheets/written-sheet';

function sameCell(a: FoundSheet, b: FoundSheet, row: number, column: number): boolean {
  const isPlain = a.formulaTexts.size === 0 && b.formulaTexts.size === 0;
  // Most cells are the same: spares taking the fingerprint of their texts.
  if (isPlain && a.rows[row]?.[column] === b.rows[row]?.[column]) return true;
  return foundValue(a, row, column) === foundValue(b, row, column);
}

/** Whether a cell is left out of a comparison. */
export type Ignored = (row: number, column: number) => boolean;

export function sameContents(a: FoundSheet, b: FoundSheet, ignored: Ignored = () => false): boolean {
  if (a === b) return true;
  const rows = Math.max(a.rows.length, b.rows.length);
  for (let row = 0; row < rows; row += 1) {
    const columns = Math.max(a.rows[row]?.length ?? 0, b.rows[row]?.length ?? 0);
    for (let column = 0; column < columns; column += 1)
      if (!ignored(row, column) && !sameCell(a, b, row, column)) return false;
  }
  return true;
}

/** The names among `names` whose sheets differ, one missing on either side included. */
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
