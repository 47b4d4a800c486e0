/** Finds the existing cells that a change writes into and whose number formats are still unknown. */
import type { Area } from '../../grid/area';
import type { WorkbookChange } from '../../sheets/plan/change';
import type { WorkbookFacts } from '../facts';
import type { SheetEdit } from './edit-sheet';
import { formatsAfter, type FormatRows } from '../known-formats';

function around(area: Area | null, row: number, column: number): Area {
  if (area === null) return { firstRow: row, lastRow: row, firstColumn: column, lastColumn: column };
  return {
    firstRow: Math.min(area.firstRow, row),
    lastRow: Math.max(area.lastRow, row),
    firstColumn: Math.min(area.firstColumn, column),
    lastColumn: Math.max(area.lastColumn, column),
  };
}

function unknownArea(edit: SheetEdit, before: FormatRows): Area | null {
  const formats = formatsAfter(before, edit.rows);
  let area: Area | null = null;
  for (const { row, column, content } of edit.cells) {
    const origin = formats.rowBefore(row);
    if (content === undefined || origin === null || formats.at(row, column) !== null) continue;
    area = around(area, origin, column);
  }
  return area;
}

/** The smallest area around them in each sheet, by id, in places before the change. */
export function unknownCells(change: WorkbookChange, facts: WorkbookFacts): ReadonlyMap<string, Area> {
  return new Map(
    change.sheets.flatMap((one) => {
      if (one.kind !== 'edit') return [];
      const area = unknownArea(one, facts.formats.get(one.sheetId) ?? []);
      return area === null ? [] : [[one.sheetId, area] as const];
    }),
  );
}
