/** Keeps what a reading found of sheets, so that the next reading asks in the way that works. */
import type { Area } from '../grid/area';
import type { SheetChange, WorkbookChange } from '../sheets/plan/change';
import type { SheetPlan } from '../sheets/plan/plan';
import { mergesAfter } from '../sheets/plan/merges-after';
import { foldName } from './facts';
import { MOST_MERGES } from './request/limits';
import type { HintOf, SheetHint } from './read/first-request';
import type { CompleteReading } from './read/reading';

export interface SheetHints {
  readonly of: HintOf;
  readonly recordReading: (sheets: readonly CompleteReading[]) => void;
  /** Covers the sheets that a change drew, or whose rows it moved. */
  readonly recordChange: (change: WorkbookChange) => void;
  /** For a change that broke off: the state of its sheets is unknown. */
  readonly dropChanged: (change: WorkbookChange) => void;
  /** For a sheet whose cells a person moved, or that was removed: its merged areas are unknown. */
  readonly dropMerges: (sheetId: string) => void;
}

function hintOfReading({ tab, merges, isMergesKnown, drawn }: CompleteReading): SheetHint {
  return {
    protected: tab.protected,
    manyMerges: merges.length > MOST_MERGES ? drawn : null,
    merges: isMergesKnown ? merges : null,
  };
}

function extentOf({ rows, columnWidths, columnStyles = [] }: SheetPlan): Area {
  const widths = [columnWidths.length, columnStyles.length, ...rows.map((row) => row.length)];
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

/** The keys of a sheet, and its hint after a change; `null`: none. */
function hintAfter(
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
    recordReading: (sheets) => {
      for (const sheet of sheets) {
        const hint = hintOfReading(sheet);
        hints.set(sheet.tab.id, hint).set(foldName(sheet.tab.name), hint);
      }
    },
    recordChange: ({ sheets }) => {
      for (const change of sheets) {
        const { keys, hint } = hintAfter(change, of);
        for (const key of keys) set(key, hint);
      }
    },
    dropChanged: ({ sheets }) => {
      for (const change of sheets) for (const key of hintAfter(change, of).keys) hints.delete(key);
    },
    dropMerges: (sheetId) => {
      const hint = hints.get(sheetId);
      for (const [key, other] of hints) if (other === hint) hints.set(key, { ...other, merges: null });
    },
  };
}
