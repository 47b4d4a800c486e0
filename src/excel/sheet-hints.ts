/** What is remembered of sheets from one reading to the next, so that the next can ask in the way that will work. */
import type { Area } from '../entries/raw-workbook';
import type { SheetChange, WorkbookChange } from '../sheets/change';
import type { SheetPlan } from '../sheets/plan';
import { mergesAfter } from '../sheets/merges-after';
import { foldName } from './facts';
import { MOST_MERGES } from './request/limits';
import type { HintOf, SheetHint } from './read/first-request';
import type { CompleteReading } from './read/reading';

export interface SheetHints {
  readonly of: HintOf;
  readonly learnFromReading: (sheets: readonly CompleteReading[]) => void;
  /** The sheets that a change has drawn, or whose rows it has moved. */
  readonly learnFromChange: (change: WorkbookChange) => void;
  /** A change has broken off: what it has done of its sheets is not known. */
  readonly forgetChanged: (change: WorkbookChange) => void;
  /** Somebody has moved cells of this sheet, or it has gone: where it has merged areas is not known any more. */
  readonly forgetMerges: (sheetId: string) => void;
}

function hintOfReading({ tab, merges, isMergesKnown, drawn }: CompleteReading): SheetHint {
  return {
    protected: tab.protected,
    manyMerges: merges.length > MOST_MERGES ? drawn : null,
    merges: isMergesKnown ? merges : null,
  };
}

function extentOf({ rows, columnWidths, columnLooks = [] }: SheetPlan): Area {
  const widths = [columnWidths.length, columnLooks.length, ...rows.map((row) => row.length)];
  const lastColumn = widths.reduce((most, width) => Math.max(most, width), 1) - 1;
  return { firstRow: 0, firstColumn: 0, lastRow: Math.max(0, rows.length - 1), lastColumn };
}

function hintOfPlan(plan: SheetPlan): SheetHint {
  return {
    protected: plan.protected ?? false,
    manyMerges: plan.merges.length > MOST_MERGES ? extentOf(plan) : null,
    merges: plan.merges,
  };
}

/** Keys of a sheet, and the hint that a change leaves of it; `null`: none that was not there before. */
function learned(
  change: SheetChange,
  hintOf: HintOf,
): { readonly keys: readonly string[]; readonly hint: SheetHint | null } {
  switch (change.kind) {
    case 'add':
      return { keys: [foldName(change.plan.name)], hint: hintOfPlan(change.plan) };
    case 'redraw':
      return { keys: [change.sheetId, foldName(change.plan.name)], hint: hintOfPlan(change.plan) };
    case 'edit': {
      const before = hintOf(change.sheetId) ?? hintOf(change.name);
      const merges = before === null ? null : before.merges;
      const moved = merges === null ? null : mergesAfter(merges, change.rows);
      const hint = before === null ? null : { ...before, merges: moved };
      return { keys: [change.sheetId, foldName(change.name)], hint };
    }
    case 'rename':
      return { keys: [change.sheetId, foldName(change.to)], hint: hintOf(change.sheetId) };
    case 'remove':
      return { keys: [foldName(change.name)], hint: null };
  }
}

export function sheetHints(): SheetHints {
  const hints = new Map<string, SheetHint>();
  const of: HintOf = (key) => hints.get(key) ?? hints.get(foldName(key)) ?? null;
  const set = (key: string, hint: SheetHint | null): void => {
    if (hint === null) hints.delete(key);
    else hints.set(key, hint);
  };
  return {
    of,
    learnFromReading: (sheets) => {
      for (const sheet of sheets) {
        const hint = hintOfReading(sheet);
        hints.set(sheet.tab.id, hint).set(foldName(sheet.tab.name), hint);
      }
    },
    learnFromChange: ({ sheets }) => {
      for (const change of sheets) {
        const { keys, hint } = learned(change, of);
        for (const key of keys) set(key, hint);
      }
    },
    forgetChanged: ({ sheets }) => {
      for (const change of sheets) for (const key of learned(change, of).keys) hints.delete(key);
    },
    forgetMerges: (sheetId) => {
      const hint = hints.get(sheetId);
      for (const [key, other] of hints) if (other === hint) hints.set(key, { ...other, merges: null });
    },
  };
}
