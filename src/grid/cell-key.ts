/** Identifies a cell of a sheet in maps and sets: `row,column`, zero-based. */
export function cellKey(row: number, column: number): string {
  return `${String(row)},${String(column)}`;
}

/** Returns row and column of a key. */
export function placeOfCellKey(key: string): { readonly row: number; readonly column: number } {
  const comma = key.indexOf(',');
  return { row: Number(key.slice(0, comma)), column: Number(key.slice(comma + 1)) };
}
