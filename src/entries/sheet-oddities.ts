/** Circumstances of a sheet that mislead a reader: hidden rows, merged cells. */
import { cellAddress } from './address';
import { problem, type EntryProblem } from './problem';
import type { Area, RawSheet } from './raw-workbook';

/** Consecutive numbers as runs: 4 5 6 9 → [4, 6], [9, 9]. */
function runs(numbers: readonly number[]): readonly (readonly [number, number])[] {
  const result: [number, number][] = [];
  for (const number of numbers) {
    const last = result.at(-1);
    if (last !== undefined && last[1] === number - 1) last[1] = number;
    else result.push([number, number]);
  }
  return result;
}

/** One problem for each run of hidden rows that were counted. `used`: zero-based, ascending. */
export function hiddenRowProblems(name: string, sheet: RawSheet, used: readonly number[]): EntryProblem[] {
  if (sheet.hiddenRows.size === 0) return [];
  return runs(used.filter((row) => sheet.hiddenRows.has(row))).map(([first, last]) =>
    problem(
      'hidden-row',
      { sheet: name, row: first + 1 },
      last === first ? {} : { what: `至第${String(last + 1)}行被隐藏或被筛选掉，其中的数据仍已计入` },
    ),
  );
}

function dataMerges(sheet: RawSheet, headerRow: number): readonly Area[] {
  return sheet.merges.filter((merge) => merge.lastRow > headerRow);
}

/** Whether a cell lies in a merge without being its first cell. */
export function mergedBlanks(sheet: RawSheet, headerRow: number): (row: number, column: number) => boolean {
  const merges = dataMerges(sheet, headerRow);
  if (merges.length === 0) return () => false;
  return (row, column) =>
    merges.some(
      (merge) =>
        row >= merge.firstRow &&
        row <= merge.lastRow &&
        column >= merge.firstColumn &&
        column <= merge.lastColumn &&
        (row > merge.firstRow || column > merge.firstColumn),
    );
}

/** One problem for each merge that touches the data. */
export function mergeProblems(
  name: string,
  sheet: RawSheet,
  headerRow: number,
  columns: readonly number[],
): EntryProblem[] {
  return dataMerges(sheet, headerRow)
    .filter((merge) => columns.some((column) => column >= merge.firstColumn && column <= merge.lastColumn))
    .map((merge) => {
      const area = `${cellAddress(merge.firstRow, merge.firstColumn)}:${cellAddress(merge.lastRow, merge.lastColumn)}`;
      return problem('merged-area', { sheet: name, row: merge.firstRow + 1 }, { found: area });
    });
}
