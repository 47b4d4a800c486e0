/** Reports circumstances of a sheet that cause wrong reading: hidden rows and merged cells. */
import { cellAddress } from '../grid/address';
import type { ProblemList } from './problem-list';
import type { Area } from '../grid/area';
import type { RawSheet } from './raw-workbook';

/** Groups consecutive numbers as runs: 4 5 6 9 → [4, 6], [9, 9]. */
function runs(numbers: readonly number[]): readonly (readonly [number, number])[] {
  const result: [number, number][] = [];
  for (const number of numbers) {
    const last = result.at(-1);
    if (last !== undefined && last[1] === number - 1) last[1] = number;
    else result.push([number, number]);
  }
  return result;
}

/** Reports one problem per run of hidden rows that count. `hidden`: these rows, zero-based, ascending. */
export function reportHiddenRows(problems: ProblemList, name: string, hidden: readonly number[]): void {
  for (const [first, last] of runs(hidden)) {
    problems.add(
      'hidden-row',
      { sheet: name, row: first + 1 },
      last === first ? {} : { what: `至第${String(last + 1)}行被隐藏或被筛选掉，其中的数据仍已计入` },
    );
  }
}

function touches({ firstColumn, lastColumn }: Area, columns: readonly number[]): boolean {
  return columns.some((column) => column >= firstColumn && column <= lastColumn);
}

/** Rows; both ends included. */
interface Span {
  readonly first: number;
  last: number;
}

/** Joins overlapping and adjoining spans, in ascending order. */
function united(spans: readonly Span[]): readonly Span[] {
  const result: Span[] = [];
  for (const { first, last } of [...spans].sort((a, b) => a.first - b.first)) {
    const before = result.at(-1);
    if (before !== undefined && first <= before.last + 1) before.last = Math.max(before.last, last);
    else result.push({ first, last });
  }
  return result;
}

function isWithin(spans: readonly Span[], row: number): boolean {
  let low = 0;
  let high = spans.length - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const span = spans[middle];
    if (span === undefined || row < span.first) high = middle - 1;
    else if (row > span.last) low = middle + 1;
    else return true;
  }
  return false;
}

/** Returns the rows of a column that a merged area covers, except its first cell. */
function coveredRows(sheet: RawSheet, headerRow: number, column: number): readonly Span[] {
  return united(
    sheet.merges.flatMap((merge) => {
      if (merge.lastRow <= headerRow || !touches(merge, [column])) return [];
      const first = merge.firstRow + (column === merge.firstColumn ? 1 : 0);
      return first > merge.lastRow ? [] : [{ first, last: merge.lastRow }];
    }),
  );
}

/**
 * Returns a test whether a merged area covers a cell. It runs for every blank cell, so merges are sorted
 * once.
 */
export function mergedBlanks(sheet: RawSheet, headerRow: number): (row: number, column: number) => boolean {
  const byColumn = new Map<number, readonly Span[]>();
  return (row, column) => {
    const known = byColumn.get(column) ?? coveredRows(sheet, headerRow, column);
    byColumn.set(column, known);
    return isWithin(known, row);
  };
}

/** Reports one problem per merged area that touches the data. */
export function reportMerges(
  problems: ProblemList,
  name: string,
  sheet: RawSheet,
  headerRow: number,
  columns: readonly number[],
): void {
  for (const merge of sheet.merges) {
    if (merge.lastRow <= headerRow || !touches(merge, columns)) continue;
    problems.add('merged-area', { sheet: name, row: merge.firstRow + 1 }, () => ({
      found: `${cellAddress(merge.firstRow, merge.firstColumn)}:${cellAddress(merge.lastRow, merge.lastColumn)}`,
    }));
  }
}
