/** What of a way back is still to be done: one that broke off may have brought some sheets back already. */
import type { SheetChange, WorkbookChange } from '../../sheets/change';
import type { FoundSheet, WorkbookSnapshot } from '../../sheets/snapshot';
import { sameContents } from './same-sheets';

/** The way back, with the sheets as they stand before it and as they shall stand after it. */
interface WayBack {
  readonly change: WorkbookChange;
  readonly expected: WorkbookSnapshot;
  readonly target: WorkbookSnapshot;
}

export interface OpenPart {
  readonly open: WorkbookChange;
  /** Names of sheets that are neither: somebody has worked on them since. */
  readonly edited: readonly string[];
}

function named(snapshot: WorkbookSnapshot, name: string): FoundSheet | undefined {
  return snapshot.sheets.find((sheet) => sheet.name === name);
}

function sameSheet(a: FoundSheet | undefined, b: FoundSheet | undefined): boolean {
  return a === undefined || b === undefined ? a === b : sameContents(a, b);
}

type Standing = 'open' | 'back' | 'edited';

function standingOf(change: SheetChange, back: WayBack, now: WorkbookSnapshot): Standing {
  switch (change.kind) {
    case 'remove':
      if (named(now, change.name) === undefined) return 'back';
      // A sheet that has taken its name back stands there in the end.
      if (sameSheet(named(now, change.name), named(back.target, change.name))) return 'back';
      return sameSheet(named(now, change.name), named(back.expected, change.name)) ? 'open' : 'edited';
    case 'rename': {
      const tab = now.tabs.find(({ id }) => id === change.sheetId);
      if (tab?.name === change.to) return 'back';
      return sameSheet(named(now, change.name), named(back.expected, change.name)) ? 'open' : 'edited';
    }
    case 'edit':
    case 'redraw':
      if (sameSheet(named(now, change.name), named(back.expected, change.name))) return 'open';
      return sameSheet(named(now, change.name), named(back.target, change.name)) ? 'back' : 'edited';
    case 'add':
      return named(now, change.plan.name) === undefined ? 'open' : 'edited';
  }
}

function nameOf(change: SheetChange): string {
  return change.kind === 'add' ? change.plan.name : change.name;
}

export function openPart(back: WayBack, now: WorkbookSnapshot): OpenPart {
  const standings = back.change.sheets.map((change) => ({ change, standing: standingOf(change, back, now) }));
  const open = standings.flatMap(({ change, standing }) => (standing === 'back' ? [] : [change]));
  const edited = standings.flatMap(({ change, standing }) => (standing === 'edited' ? [nameOf(change)] : []));
  return { open: { ...back.change, sheets: open }, edited: [...new Set(edited)] };
}
