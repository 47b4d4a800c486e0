/** Identifies a cell of a sheet in maps and sets: `row,column`, zero-based. */
export function cellKey(row: number, column: number): string {
  return `${String(row)},${String(column)}`;
}
