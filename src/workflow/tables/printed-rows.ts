/** Finds how a table's sheet is divided into printed pages before and after a change of its rows. */
import type { Area } from '../../grid/area';
import { at } from '../../money/at';
import type { DrawnTable } from '../../sheets/draw/drawn-table';
import type { PrintedRows } from '../../sheets/plan/change';
import type { WrittenSheet } from '../../sheets/written/written-sheet';
import type { PrintedMemory } from '../memory';
import { indexOfIds, type TableComparison } from './compare-table';
import type { FinalRow } from './row-layout';

function present<T>(values: readonly (T | null | undefined)[]): readonly T[] {
  return values.filter((value) => value !== null && value !== undefined);
}

/** `null`: nothing of the table is on the sheet, or its pages were not kept. */
export function printedBefore(
  { alignment }: TableComparison,
  printed: PrintedMemory | undefined,
): PrintedRows | null {
  const [rows, columns] = [present(alignment.rows), present(alignment.columns)];
  if (printed === undefined || rows.length === 0 || columns.length === 0) return null;
  return {
    printArea: {
      firstRow: rows.reduce((least, row) => Math.min(least, row)),
      lastRow: rows.reduce((most, row) => Math.max(most, row)),
      firstColumn: columns.reduce((least, column) => Math.min(least, column)),
      lastColumn: columns.reduce((most, column) => Math.max(most, column)),
    },
    onePage: printed.onePage,
    breaks: present(printed.breaks.map((row) => alignment.rows[row])),
  };
}

/** More or fewer rows may no longer suit one page, or suit it again. */
export function printedAfter(
  { plan: { page }, rowIds }: DrawnTable,
  rows: readonly FinalRow[],
  after: (area: Area) => Area,
): PrintedRows {
  const { printArea, onePage, breaks = [] } = page;
  const places = new Map(rows.flatMap(({ id }, row) => (id === null ? [] : [[id, row] as const])));
  return {
    printArea: after(printArea),
    onePage: onePage === true,
    breaks: present(breaks.map((row) => places.get(at(rowIds, row)))),
  };
}

export function printedMemory(
  { plan: { page }, rowIds }: DrawnTable,
  written: Pick<WrittenSheet, 'rowIds'>,
): PrintedMemory {
  const { onePage, breaks = [] } = page;
  const places = indexOfIds(written.rowIds);
  return {
    onePage: onePage === true,
    breaks: present(breaks.map((row) => places.get(at(rowIds, row)))),
  };
}
