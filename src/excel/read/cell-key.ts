/** Places as `RawSheet.formulas` has them. */

/** `row,column`, zero-based. */
export function cellKey(row: number, column: number): string {
  return `${String(row)},${String(column)}`;
}
