/**
 * Reads and writes tables in the clipboard format of spreadsheets: columns by tabs, rows by line ends, quotes where
 * needed.
 */

/** Parses rows of cells. A line end at the very end begins no new row. */
export function parseClipboard(text: string): readonly (readonly string[])[] {
  const rows: string[][] = [[]];
  const cell = /"((?:[^"]|"")*)"(?=[\t\r\n]|$)|[^\t\r\n]*/uy;
  let position = 0;
  for (;;) {
    cell.lastIndex = position;
    const match = cell.exec(text);
    const quoted = match?.[1];
    rows.at(-1)?.push(quoted === undefined ? (match?.[0] ?? '') : quoted.replaceAll('""', '"'));
    position += match?.[0].length ?? 0;
    const [end] = /^(?:\t|\r\n|\r|\n)/u.exec(text.slice(position)) ?? [];
    if (end === undefined) break;
    position += end.length;
    if (end !== '\t') {
      if (position === text.length) break;
      rows.push([]);
    }
  }
  return rows;
}

function quoted(cell: string): string {
  return /[\t\r\n]/u.test(cell) || cell.startsWith('"') ? `"${cell.replaceAll('"', '""')}"` : cell;
}

export function writeClipboard(rows: readonly (readonly string[])[]): string {
  return rows.map((row) => row.map(quoted).join('\t')).join('\r\n');
}
