/** Plans a sheet that lists items to work through, one row each, below one header row; never published. */
import type { Canvas } from './canvas';
import type { SheetPlan } from '../plan/plan';

export function reportSheet(name: string, canvas: Canvas): SheetPlan {
  const { columnWidths } = canvas;
  const area = {
    firstRow: 0,
    firstColumn: 0,
    lastRow: canvas.rows.length - 1,
    lastColumn: columnWidths.length - 1,
  };
  return {
    name,
    rows: canvas.rows,
    columnWidths,
    rowHeights: canvas.rowHeights(),
    merges: [],
    validations: [],
    frozenRows: 1,
    frozenColumns: 0,
    filter: area,
    page: {
      orientation: 'landscape',
      repeatedRows: { first: 0, last: 0 },
      printArea: area,
      margins: { top: 0.6, bottom: 0.6, left: 0.4, right: 0.4 },
      footer: '第 &P 页，共 &N 页',
    },
    showGridLines: true,
    tabColor: 'C0392B',
  };
}
