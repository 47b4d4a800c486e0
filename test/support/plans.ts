/** Creates small sheet plans. */
import { STYLES } from '../../src/sheets/draw/styles';
import type { PlannedCell, PlannedContent, SheetPlan, WorkbookPlan } from '../../src/sheets/plan/plan';

export function planned(content: PlannedContent | undefined): PlannedCell {
  return content === undefined ? { style: STYLES.name } : { style: STYLES.name, content };
}

export function textCell(text: string): PlannedCell {
  return planned({ kind: 'text', text });
}

export function sheetPlan(rows: SheetPlan['rows'], more: Partial<SheetPlan> = {}): SheetPlan {
  return {
    name: '表',
    rows,
    columnWidths: [10, 20],
    rowHeights: [20],
    merges: [],
    validations: [],
    frozenRows: 0,
    frozenColumns: 0,
    page: {
      orientation: 'landscape',
      printArea: { firstRow: 0, firstColumn: 0, lastRow: 1, lastColumn: 1 },
      margins: { top: 0.5, bottom: 0.5, left: 0.5, right: 0.5 },
    },
    showGridLines: true,
    ...more,
  };
}

export function workbookPlan(sheets: readonly SheetPlan[], more: Partial<WorkbookPlan> = {}): WorkbookPlan {
  return { title: '工作簿', sheets, names: [], properties: {}, ...more };
}
