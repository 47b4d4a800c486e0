/** A sheet plan → instructions for an empty sheet, in the order in which Excel needs them. */
import type { SheetPlan } from '../../sheets/plan';
import { areaAddress } from '../a1';
import { cellWrites, type FormattedCell } from './cell-writes';
import { lookGrid } from './look-grid';
import { paintLooks } from './paint-looks';
import type { SheetInstruction } from './sheet-instruction';
import { columnWidths, rowHeights } from './sizes';

/** The cells of rows that have a content; `firstRow`: where the first of the rows stands. */
export function filledCells(rows: SheetPlan['rows'], firstRow: number): readonly FormattedCell[] {
  return rows.flatMap((row, index) =>
    row.flatMap((cell, column) => {
      if (cell?.content === undefined) return [];
      const format = cell.look.numberFormat;
      return [{ row: firstRow + index, column, content: cell.content, format }];
    }),
  );
}

export function drawSheet(plan: SheetPlan): readonly SheetInstruction[] {
  const { frozenRows, frozenColumns, tabColor = null, hidden = false } = plan;
  return [
    ...paintLooks(lookGrid(plan)),
    ...cellWrites(filledCells(plan.rows, 0)),
    ...columnWidths(plan.columnWidths),
    ...rowHeights(plan.rowHeights, 0),
    ...plan.merges.map((area) => ({ kind: 'merge' as const, address: areaAddress(area) })),
    ...plan.validations.map((validation) => ({ kind: 'validation' as const, validation })),
    ...(plan.filter === undefined ? [] : [{ kind: 'filter' as const, address: areaAddress(plan.filter) }]),
    ...(frozenRows > 0 || frozenColumns > 0
      ? [{ kind: 'freeze' as const, rows: frozenRows, columns: frozenColumns }]
      : []),
    { kind: 'page', page: plan.page },
    { kind: 'view', showGridLines: plan.showGridLines, tabColor, hidden },
    // Last: nothing can be drawn on a protected sheet.
    ...(plan.protected === true ? [{ kind: 'protect' as const }] : []),
  ];
}
