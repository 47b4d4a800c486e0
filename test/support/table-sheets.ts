/** Finds cells of drawn tables by content, and changes sheets as clerks do. */
import type { RawCell } from '../../src/entries/raw-workbook';
import type { FoundSheet } from '../../src/sheets/plan/snapshot';

export interface At {
  readonly row: number;
  readonly column: number;
}

/** Finds the first cell with this content. */
export function cellWith(sheet: FoundSheet, content: RawCell): At {
  for (const [row, cells] of sheet.rows.entries()) {
    const column = cells.indexOf(content);
    if (column >= 0) return { row, column };
  }
  throw new Error(`“${sheet.name}” has no cell ${String(content)}.`);
}

/** Finds the row with all these contents. */
export function rowWith(sheet: FoundSheet, ...contents: readonly RawCell[]): number {
  const row = sheet.rows.findIndex((cells) => contents.every((content) => cells.includes(content)));
  if (row < 0) throw new Error(`“${sheet.name}” has no row with ${contents.map(String).join(', ')}.`);
  return row;
}

function moved(sheet: FoundSheet, order: readonly (number | null)[]): FoundSheet {
  return { ...sheet, rows: order.map((row) => (row === null ? [] : (sheet.rows[row] ?? []))) };
}

/**
 * Reorders rows; `null` is a new, empty row. It keeps formulas and merges, which tables filled with values do
 * not have in their bodies.
 */
export function reorderRows(
  sheet: FoundSheet,
  arrange: (rows: readonly number[]) => readonly (number | null)[],
): FoundSheet {
  return moved(sheet, arrange([...sheet.rows.keys()]));
}

export function insertColumn(sheet: FoundSheet, at: number): FoundSheet {
  return { ...sheet, rows: sheet.rows.map((row) => [...row.slice(0, at), null, ...row.slice(at)]) };
}
