/** A sheet plan → instructions for an empty sheet in the order that Excel needs: contents, then settings. */
import type { SheetPlan } from '../../sheets/plan/plan';
import type { Sliced } from '../../slices/slices';
import { areaAddress } from '../../grid/address';
import { cellWrites, type FormattedCell } from './cell-writes';
import { styleGrid } from './style-grid';
import { paintStyles } from './paint-styles';
import type { SheetInstruction } from './instruction';
import { columnWidths, rowHeights } from './sizes';

/** Rows between two stops. */
const ROWS_AT_ONCE = 500;

function filledCells(rows: SheetPlan['rows'], firstRow: number): readonly FormattedCell[] {
  const cells: FormattedCell[] = [];
  for (const [index, row] of rows.entries())
    for (const [column, cell] of row.entries())
      if (cell?.content !== undefined)
        cells.push({ row: firstRow + index, column, content: cell.content, format: cell.style.numberFormat });
  return cells;
}

/** Writes the contents of rows; `firstRow`: place of the first row on the sheet. */
export function* writeRows(rows: SheetPlan['rows'], firstRow: number): Sliced<readonly SheetInstruction[]> {
  const writes: (readonly SheetInstruction[])[] = [];
  for (let from = 0; from < rows.length; from += ROWS_AT_ONCE) {
    yield;
    writes.push(cellWrites(filledCells(rows.slice(from, from + ROWS_AT_ONCE), firstRow + from)));
  }
  return writes.flat();
}

/**
 * Draws contents and styles. Trap: merges come before styles, since Excel on the web removes fills and borders of cells
 * that are merged afterwards (OfficeDev/office-js#6405).
 */
export function* drawContents(plan: SheetPlan): Sliced<readonly SheetInstruction[]> {
  const styles = paintStyles(styleGrid(plan));
  const writes = yield* writeRows(plan.rows, 0);
  return [
    ...plan.merges.map((area) => ({ kind: 'merge' as const, address: areaAddress(area) })),
    ...styles,
    ...writes,
    ...plan.validations.map((validation) => ({ kind: 'validation' as const, validation })),
  ];
}

/** Settings that some Excel may refuse. The protection comes last: after it nothing can be set. */
export function drawSettings(plan: SheetPlan): readonly SheetInstruction[] {
  const { frozenRows, frozenColumns, tabColor = null, hidden = false } = plan;
  return [
    ...columnWidths(plan.columnWidths),
    ...rowHeights(plan.rowHeights, 0),
    ...(plan.filter === undefined ? [] : [{ kind: 'filter' as const, address: areaAddress(plan.filter) }]),
    ...(frozenRows > 0 || frozenColumns > 0
      ? [{ kind: 'freeze' as const, rows: frozenRows, columns: frozenColumns }]
      : []),
    { kind: 'page', page: plan.page },
    ...(plan.page.breaks === undefined ? [] : [{ kind: 'row-breaks' as const, rows: plan.page.breaks }]),
    ...(plan.charts === undefined ? [] : [{ kind: 'charts' as const, removed: [], charts: plan.charts }]),
    { kind: 'view', showGridLines: plan.showGridLines, tabColor },
    ...(hidden ? [{ kind: 'hide' as const }] : []),
    ...(plan.protected === true ? [{ kind: 'protect' as const }] : []),
  ];
}
