/** Reads the contents of the Excel host's workbook by sheet, to compare states. */
import type { Host } from '../../src/excel-host';
import { CellError } from '../../src/excel-host/model/cell';
import type { Sheet } from '../../src/excel-host/model/sheet';

/** Contents and merges of each sheet as text, by name. */
export type Contents = ReadonlyMap<string, string>;

/** In the order of their numbers; the grid keeps rows and cells as they were written. */
function inOrder<T>(numbered: ReadonlyMap<number, T>): readonly (readonly [number, T])[] {
  return [...numbered].sort(([one], [other]) => one - other);
}

function textOf({ grid, merges }: Sheet): string {
  const lines: string[] = [];
  for (const [row, { cells }] of inOrder(grid.rows)) {
    for (const [column, { value, formula }] of inOrder(cells)) {
      if (value === null && formula === undefined) continue;
      const shown = value instanceof CellError ? value.text : JSON.stringify(value);
      lines.push(`${String(row)},${String(column)} ${formula ?? shown}`);
    }
  }
  return [...lines, ...merges.map((merge) => `merge ${Object.values(merge).join(',')}`).sort()].join('\n');
}

export function contentsOf(host: Host): Contents {
  return new Map(host.workbook.sheets.map((sheet) => [sheet.name, textOf(sheet)]));
}

/** Names the sheets that differ, including those missing on one side. */
export function differences(before: Contents, after: Contents): readonly string[] {
  return [...new Set([...before.keys(), ...after.keys()])]
    .filter((name) => before.get(name) !== after.get(name))
    .sort();
}
