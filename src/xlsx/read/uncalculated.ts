/** Separates calculated zeros from stored zeros that mean "not calculated yet". */
import type { RawSheet } from '../../entries/raw-workbook';
import type { WorksheetReading } from './worksheet-part';

const UNCALCULATED = { kind: 'uncalculated' } as const;

function withoutZeros({ sheet, zeroFormulas }: WorksheetReading): RawSheet {
  if (zeroFormulas.length === 0) return sheet;
  const rows = new Map<number, Set<number>>();
  for (const { row, column } of zeroFormulas) rows.set(row, (rows.get(row) ?? new Set()).add(column));
  return {
    ...sheet,
    rows: sheet.rows.map((cells, row) => {
      const zeros = rows.get(row);
      return zeros === undefined
        ? cells
        : cells.map((cell, column) => (zeros.has(column) ? UNCALCULATED : cell));
    }),
  };
}

/**
 * Doubts zeros of formulas only under two conditions: the program does not declare a calculation, and no formula of
 * the workbook has another result. A single other result proves the calculation.
 */
export function withUncalculated(
  readings: readonly WorksheetReading[],
  saysCalculated: boolean,
): readonly RawSheet[] {
  const isDoubtful = !saysCalculated && readings.every(({ hasResults }) => !hasResults);
  return readings.map((reading) => (isDoubtful ? withoutZeros(reading) : reading.sheet));
}
