/** Finds the open part of an undo step: a broken-off undo may already have restored some sheets. */
import type { SheetChange, WorkbookChange } from '../../sheets/plan/change';
import type { FoundSheet, WorkbookSnapshot } from '../../sheets/plan/snapshot';
import { foundValue } from '../../sheets/written/written-sheet';
import { sameContents, sameContentsInSlices } from './same-sheets';
import type { Sliced } from '../../slices/slices';

type Edit = Extract<SheetChange, { readonly kind: 'edit' }>;

/** The undo step, with the sheets before and after it. */
interface UndoneChange {
  readonly change: WorkbookChange;
  readonly expected: WorkbookSnapshot;
  readonly target: WorkbookSnapshot;
}

export interface OpenPart {
  readonly open: WorkbookChange;
  /** Names of sheets in neither state: a person has edited them since. */
  readonly edited: readonly string[];
}

function named(snapshot: WorkbookSnapshot, name: string): FoundSheet | undefined {
  return snapshot.sheets.find((sheet) => sheet.name === name);
}

function sameSheet(a: FoundSheet | undefined, b: FoundSheet | undefined): boolean {
  return a === undefined || b === undefined ? a === b : sameContents(a, b);
}

/** Cache: an undo step is compared with the workbook after every edit, and may have written 100,000 cells. */
const writtenColumns = new WeakMap<Edit, ReadonlyMap<number, ReadonlySet<number>>>();

/** Returns the columns of the cells that an edit writes, by row. */
function columnsWritten(edit: Edit): ReadonlyMap<number, ReadonlySet<number>> {
  const known = writtenColumns.get(edit);
  if (known !== undefined) return known;
  const columns = new Map<number, Set<number>>();
  for (const { row, column } of edit.cells) {
    const ofRow = columns.get(row);
    if (ofRow === undefined) columns.set(row, new Set([column]));
    else ofRow.add(column);
  }
  writtenColumns.set(edit, columns);
  return columns;
}

/** Compares cells one by one: each is as left or as before, since Excel's Ctrl+Z undoes such an edit cell by cell. */
function isBetween(edit: Edit, back: UndoneChange, now: WorkbookSnapshot): boolean {
  const { name, rows } = edit;
  const [sheet, after, before] = [named(now, name), named(back.expected, name), named(back.target, name)];
  if (rows.length > 0 || sheet === undefined || after === undefined || before === undefined) return false;
  if (sameContents(before, sheet)) return false;
  const isBack = (row: number, column: number): boolean =>
    columnsWritten(edit).get(row)?.has(column) === true &&
    foundValue(sheet, row, column) === foundValue(before, row, column);
  return sameContents(after, sheet, isBack);
}

type WorkbookStatus = 'open' | 'back' | 'edited';

function statusOf(change: SheetChange, back: UndoneChange, now: WorkbookSnapshot): WorkbookStatus {
  switch (change.kind) {
    case 'remove':
      if (named(now, change.name) === undefined) return 'back';
      // A sheet with its former name exists in the end.
      if (sameSheet(named(now, change.name), named(back.target, change.name))) return 'back';
      return sameSheet(named(now, change.name), named(back.expected, change.name)) ? 'open' : 'edited';
    case 'rename': {
      const tab = now.tabs.find(({ id }) => id === change.sheetId);
      if (tab?.name === change.to) return 'back';
      return sameSheet(named(now, change.name), named(back.expected, change.name)) ? 'open' : 'edited';
    }
    case 'edit':
    case 'redraw':
      if (change.kind === 'edit' && isBetween(change, back, now)) return 'open';
      if (sameSheet(named(now, change.name), named(back.expected, change.name))) return 'open';
      return sameSheet(named(now, change.name), named(back.target, change.name)) ? 'back' : 'edited';
    case 'add':
      return named(now, change.plan.name) === undefined ? 'open' : 'edited';
  }
}

function nameOf(change: SheetChange): string {
  return change.kind === 'add' ? change.plan.name : change.name;
}

export function openPart(back: UndoneChange, now: WorkbookSnapshot): OpenPart {
  const statuses = back.change.sheets.map((change) => ({ change, status: statusOf(change, back, now) }));
  const open = statuses.flatMap(({ change, status }) => (status === 'back' ? [] : [change]));
  const edited = statuses.flatMap(({ change, status }) => (status === 'edited' ? [nameOf(change)] : []));
  return { open: { ...back.change, sheets: open }, edited: [...new Set(edited)] };
}

/** Compares the sheets of an undo step in slices, so that `openPart` finds the results. */
export function* compareInSlices(back: UndoneChange, now: WorkbookSnapshot): Sliced<undefined> {
  for (const name of new Set(back.change.sheets.map(nameOf))) {
    const [sheet, after, before] = [named(now, name), named(back.expected, name), named(back.target, name)];
    for (const state of [after, before])
      if (sheet !== undefined && state !== undefined) yield* sameContentsInSlices(state, sheet);
  }
  return undefined;
}
