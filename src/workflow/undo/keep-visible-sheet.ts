/** Leaves a sheet where an undo removes all that a person sees: Excel refuses to delete the last visible sheet. */
import type { SheetChange, WorkbookChange } from '../../sheets/plan/change';
import { freeTabName } from '../../sheets/plan/free-tab';
import type { SheetPlan } from '../../sheets/plan/plan';
import type { WorkbookSnapshot } from '../../sheets/plan/snapshot';

/** Excel's own name of the only sheet of a new workbook. */
const NEW_SHEET = 'Sheet1';

function emptySheet(name: string): SheetPlan {
  return {
    name,
    rows: [],
    columnWidths: [],
    rowHeights: [],
    merges: [],
    validations: [],
    frozenRows: 0,
    frozenColumns: 0,
    page: {
      orientation: 'portrait',
      printArea: { firstRow: 0, firstColumn: 0, lastRow: 0, lastColumn: 0 },
      margins: { top: 0.75, bottom: 0.75, left: 0.7, right: 0.7 },
    },
    showGridLines: true,
  };
}

/** Adds an empty sheet, as a new workbook has one, where the change would leave none visible. */
export function keepingVisibleSheet(change: WorkbookChange, { tabs }: WorkbookSnapshot): WorkbookChange {
  const removed = new Set(change.sheets.flatMap((one) => (one.kind === 'remove' ? [one.name] : [])));
  const isAdded = change.sheets.some((one) => one.kind === 'add');
  if (removed.size === 0 || isAdded || tabs.some(({ name, hidden }) => !hidden && !removed.has(name)))
    return change;
  const names = tabs.map(({ name }) => name);
  const added: SheetChange = { kind: 'add', plan: emptySheet(freeTabName(NEW_SHEET, names)) };
  return { ...change, sheets: [added, ...change.sheets] };
}
