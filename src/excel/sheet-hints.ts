/** What is remembered of sheets from one reading to the next, so that the next can ask in the way that will work. */
import type { Area } from '../entries/raw-workbook';
import type { SheetChange, WorkbookChange } from '../sheets/change';
import type { SheetPlan } from '../sheets/plan';
import { foldName } from './facts';
import { MOST_MERGES } from './limits';
import type { HintOf, SheetHint } from './read/first-look';
import type { CompleteReading } from './read/reading';

export interface SheetHints {
  readonly of: HintOf;
  readonly learnFromReading: (sheets: readonly CompleteReading[]) => void;
  /** The sheets that a change has drawn. */
  readonly learnFromChange: (change: WorkbookChange) => void;
}

function hintOfReading({ tab, merges, drawn }: CompleteReading): SheetHint {
  return { protected: tab.protected, manyMerges: merges.length > MOST_MERGES ? drawn : null };
}

function extentOf({ rows, columnWidths, columnLooks = [] }: SheetPlan): Area {
  const widths = [columnWidths.length, columnLooks.length, ...rows.map((row) => row.length)];
  const lastColumn = widths.reduce((most, width) => Math.max(most, width), 1) - 1;
  return { firstRow: 0, firstColumn: 0, lastRow: Math.max(0, rows.length - 1), lastColumn };
}

function drawnPlans(change: SheetChange): readonly SheetPlan[] {
  return change.kind === 'add' || change.kind === 'redraw' ? [change.plan] : [];
}

export function sheetHints(): SheetHints {
  const hints = new Map<string, SheetHint>();
  return {
    of: (key) => hints.get(key) ?? hints.get(foldName(key)) ?? null,
    learnFromReading: (sheets) => {
      for (const sheet of sheets) {
        const hint = hintOfReading(sheet);
        hints.set(sheet.tab.id, hint).set(foldName(sheet.tab.name), hint);
      }
    },
    learnFromChange: ({ sheets }) => {
      for (const plan of sheets.flatMap(drawnPlans)) {
        const manyMerges = plan.merges.length > MOST_MERGES ? extentOf(plan) : null;
        hints.set(foldName(plan.name), { protected: plan.protected ?? false, manyMerges });
      }
    },
  };
}
