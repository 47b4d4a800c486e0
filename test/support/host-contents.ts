/** Reads the contents of the Excel host's workbook by sheet, to compare states. */
import type { Host } from '../../src/excel-host';
import { CellError } from '../../src/excel-host/model/cell';

/** Contents and merges of each sheet as text, by name. */
export type Contents = ReadonlyMap<string, string>;

export function contentsOf(host: Host): Contents {
  return new Map(
    host.workbook.sheets.map((sheet) => {
      const cells = [...sheet.grid.rows].flatMap(([row, { cells: inRow }]) =>
        [...inRow].flatMap(([column, { value, formula }]) => {
          if (value === null && formula === undefined) return [];
          const shown = value instanceof CellError ? value.text : JSON.stringify(value);
          return [`${String(row)},${String(column)} ${formula ?? shown}`];
        }),
      );
      const merges = sheet.merges.map((merge) => `merge ${Object.values(merge).join(',')}`);
      return [sheet.name, [...cells.sort(), ...merges.sort()].join('\n')];
    }),
  );
}

/** Names the sheets that differ, including those missing on one side. */
export function differences(before: Contents, after: Contents): readonly string[] {
  return [...new Set([...before.keys(), ...after.keys()])]
    .filter((name) => before.get(name) !== after.get(name))
    .sort();
}
