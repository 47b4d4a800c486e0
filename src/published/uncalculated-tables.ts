/**
 * Finds published tables with uncalculated formulas: their figures are unknown, and stored results may be
 * old.
 */
import { cellAddress } from '../grid/address';
import { isUncalculated } from '../entries/cell-reading';
import type { RawWorkbook } from '../entries/raw-workbook';
import type { PublishedTable } from './published-table';

export interface UncalculatedTables {
  /** Number of formulas without result. */
  readonly count: number;
  /** The first of them: `“部门收入总体情况表”C7`. */
  readonly first: string;
}

/** Returns `null` when every formula of the tables has a result. */
export function uncalculatedTables(
  { sheets }: RawWorkbook,
  tables: readonly PublishedTable[],
): UncalculatedTables | null {
  const names = new Set(tables.flatMap((table) => table.sheets));
  let count = 0;
  let first = '';
  for (const sheet of sheets.filter(({ name }) => names.has(name))) {
    for (const [row, cells] of sheet.rows.entries()) {
      const found = cells.filter(isUncalculated).length;
      if (found === 0) continue;
      if (count === 0) first = `“${sheet.name}”${cellAddress(row, cells.findIndex(isUncalculated))}`;
      count += found;
    }
  }
  return count === 0 ? null : { count, first };
}

/** Returns one sentence for the user of the check. */
export function uncalculatedMessage({ count, first }: UncalculatedTables): string {
  return `公开表中有${String(count)}个公式没有计算结果（如${first}），没有核对。请用 Excel 打开、保存后再核对。`;
}
