/** Parts of sheets that belong to tables: a table may share its sheet, or go on after a page break or on another sheet. */
import { Tally } from '../collections/tally';
import { shown } from '../entries/cell-reading';
import type { TableId } from '../tables/table';
import type { SheetGrid } from './grid';
import type { Announce } from './titles';

/** Rows `from` to `to`, the latter not included. */
export interface Section {
  readonly table: TableId;
  readonly grid: SheetGrid;
  readonly from: number;
  readonly to: number;
}

/** Tables announced in a row; a number stands below the title, so both are asked. */
function announcedIn(grid: SheetGrid, row: number, announce: Announce): TableId | null {
  const cells = grid.cells(row);
  for (const cell of cells) {
    if (typeof cell !== 'string') continue;
    const announced = announce(cell);
    if (announced !== null) return announced.table;
  }
  return null;
}

/** The rows of a sheet by the table that was announced last; a sheet without titles goes by its name. */
export function sectionsOf(grid: SheetGrid, announce: Announce): readonly Section[] {
  const starts: { table: TableId; row: number }[] = [];
  for (let row = 0; row < grid.height; row += 1) {
    const table = announcedIn(grid, row, announce);
    if (table !== null && starts.at(-1)?.table !== table) starts.push({ table, row });
  }
  const byName = announce(shown(grid.sheet.name));
  if (starts.length === 0)
    return byName === null ? [] : [{ table: byName.table, grid, from: 0, to: grid.height }];
  return starts.map(({ table, row }, index) => ({
    table,
    grid,
    // What stands above the first title (附件, department) belongs to it.
    from: index === 0 ? 0 : row,
    to: starts[index + 1]?.row ?? grid.height,
  }));
}

/** The year that most titles name; tables without a year follow it. */
export function yearOf(sections: readonly Section[], announce: Announce): number | null {
  const counts = new Tally<number>();
  for (const { grid, from } of sections) {
    for (const cell of grid.sheet.rows.slice(from, from + 5).flat()) {
      const year = typeof cell === 'string' ? (announce(cell)?.year ?? null) : null;
      if (year !== null) counts.add(year);
    }
  }
  return counts.mostFrequent();
}
