/**
 * Divides sheets into sections of tables. A table may share a sheet, or continue after a page break or on
 * another sheet.
 */
import { Tally } from '../collections/tally';
import { shown } from '../entries/cell-reading';
import type { Sliced } from '../slices/slices';
import type { TableId } from '../tables/table';
import type { SheetGrid } from './grid';
import { yearOfLine, type TitleReader } from './titles';

/** Rows `from` to `to`; `to` is exclusive. */
export interface TableSection {
  readonly table: TableId;
  readonly grid: SheetGrid;
  readonly from: number;
  readonly to: number;
}

/** Finds the table that a row announces, by its title or by the number below the title. */
function announcedIn(grid: SheetGrid, row: number, announce: TitleReader): TableId | null {
  const cells = grid.cells(row);
  for (const cell of cells) {
    if (typeof cell !== 'string') continue;
    const announced = announce(cell);
    if (announced !== null) return announced.table;
  }
  return null;
}

/** Divides a sheet at each announced table; without any title the sheet name decides. */
export function sectionsOf(grid: SheetGrid, announce: TitleReader): readonly TableSection[] {
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
    // Lines above the first title (附件, department) belong to the first table.
    from: index === 0 ? 0 : row,
    to: starts[index + 1]?.row ?? grid.height,
  }));
}

/** Divides all sheets; stops after each, which may have thousands of rows. */
export function* sectionsInSlices(
  grids: readonly SheetGrid[],
  announce: TitleReader,
): Sliced<readonly TableSection[]> {
  const sections: (readonly TableSection[])[] = [];
  for (const grid of grids) {
    yield;
    sections.push(sectionsOf(grid, announce));
  }
  return sections.flat();
}

/** Returns the year in most titles, or else in most lines above the headers; tables without a year use it. */
export function yearOf(sections: readonly TableSection[], announce: TitleReader): number | null {
  const ofTitles = new Tally<number>();
  const ofLines = new Tally<number>();
  for (const { grid, from } of sections) {
    for (const cell of grid.sheet.rows.slice(from, from + 5).flat()) {
      if (typeof cell !== 'string') continue;
      const title = announce(cell)?.year ?? null;
      const line = title === null ? yearOfLine(cell) : null;
      if (title !== null) ofTitles.add(title);
      if (line !== null) ofLines.add(line);
    }
  }
  return ofTitles.mostFrequent() ?? ofLines.mostFrequent();
}
