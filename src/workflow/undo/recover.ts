/**
 * Recovers after a change broke off: reads which part is in the workbook, and rolls back what is certain. The rest is
 * named. It guesses nothing: a sheet in a state that no step of the change explains stays as it is.
 */
import type { RowEdit, SheetChange, WorkbookChange } from '../../sheets/plan/change';
import type { FoundSheet, WorkbookSnapshot } from '../../sheets/plan/snapshot';
import type { WorkbookPort } from '../port';
import { changedSnapshot } from './changed-snapshot';
import { namesAfter, namesBefore } from './changed-names';
import { inverseChange } from './inverse-change';
import { differingSheets, sameContents } from './same-sheets';

type Edit = Extract<SheetChange, { kind: 'edit' }>;

/** Finds the inserted rows, at their places after all of these edits. */
function rowsPutIn(edits: readonly RowEdit[]): ReadonlySet<number> {
  return edits.reduce<ReadonlySet<number>>((rows, edit) => {
    const { at } = edit;
    const count = edit.kind === 'insert' ? edit.rows.length : edit.count;
    const moved = [...rows].flatMap((row) => {
      if (row < at) return [row];
      if (edit.kind === 'insert') return [row + count];
      return row < at + count ? [] : [row - count];
    });
    const fresh = edit.kind === 'insert' ? edit.rows.map((_, index) => at + index) : [];
    return new Set([...moved, ...fresh]);
  }, new Set());
}

/**
 * Finds the finished part of an edit: its first row edits, or all of them and some contents. Contents of inserted rows
 * belong to the edit, complete or not.
 */
function doneOfEdit(before: WorkbookSnapshot, edit: Edit, now: FoundSheet): Edit | null {
  const after = (part: Edit): FoundSheet | undefined =>
    changedSnapshot(before, { title: '', sheets: [part], names: [], removedNames: [] }).sheets.find(
      (sheet) => sheet.id === edit.sheetId,
    );
  const same = (part: Edit): boolean => {
    const sheet = after(part);
    const own = rowsPutIn(part.rows);
    return sheet !== undefined && sameContents(sheet, now, (row) => own.has(row));
  };
  if (same(edit)) return edit;
  for (let count = 0; count <= edit.rows.length; count += 1) {
    const part: Edit = { ...edit, rows: edit.rows.slice(0, count), cells: [] };
    if (same(part)) return part;
  }
  // Contents are written in order, so the first ones may be there already.
  for (let count = 1; count < edit.cells.length; count += 1) {
    const part: Edit = { ...edit, cells: edit.cells.slice(0, count) };
    if (same(part)) return part;
  }
  return null;
}

/** Finds the part of one sheet change to roll back; `null`: none, or unclear. */
function doneOf(
  before: WorkbookSnapshot,
  change: SheetChange,
  now: WorkbookSnapshot,
  touched: readonly string[],
): SheetChange | null {
  switch (change.kind) {
    case 'add': {
      // A sheet of this name from before, or one that no own request can have made, is another person's.
      const { name } = change.plan;
      const idsBefore = new Set(before.tabs.map(({ id }) => id));
      const isMade = now.tabs.some((tab) => tab.name === name && !idsBefore.has(tab.id));
      return touched.includes(name) && isMade ? change : null;
    }
    case 'rename':
      return now.tabs.some((tab) => tab.id === change.sheetId && tab.name === change.to) ? change : null;
    case 'redraw': {
      const was = before.sheets.find((sheet) => sheet.id === change.sheetId);
      const is = now.sheets.find((sheet) => sheet.id === change.sheetId);
      return was === undefined || is === undefined || sameContents(was, is) ? null : change;
    }
    case 'edit': {
      const is = now.sheets.find((sheet) => sheet.id === change.sheetId);
      return is === undefined ? null : doneOfEdit(before, change, is);
    }
    case 'remove':
      return null;
  }
}

/** Adds the new names of renamed sheets. */
function withNewNames(touched: readonly string[], { sheets }: WorkbookChange): readonly string[] {
  const renamed = sheets.flatMap((sheet) =>
    sheet.kind === 'rename' && touched.includes(sheet.name) ? [sheet.to] : [],
  );
  return [...new Set([...touched, ...renamed])];
}

/** Rolls back and returns the names of sheets that still differ; empty: the workbook is unchanged. */
export async function rollback(
  port: WorkbookPort,
  before: WorkbookSnapshot,
  change: WorkbookChange,
  touched: readonly string[],
): Promise<readonly string[]> {
  const names = [...new Set([...namesBefore(change), ...namesAfter(change), ...touched])];
  const read = (): ReturnType<WorkbookPort['snapshot']> =>
    port.snapshot({ names, ids: before.sheets.map((sheet) => sheet.id), purpose: 'read' });
  const first = await read();
  if (first.kind !== 'done') return withNewNames(touched, change);
  const done = change.sheets.flatMap((sheet) => {
    const part = doneOf(before, sheet, first.value, touched);
    return part === null ? [] : [part];
  });
  // The memory stays where another person has written it meanwhile.
  const isMemoryWritten = change.memory !== undefined && first.value.memory === change.memory;
  if (done.length > 0 || isMemoryWritten) {
    const { memory, ...back } = inverseChange(before, { ...change, sheets: done });
    const withMemory = memory === undefined || !isMemoryWritten ? back : { ...back, memory };
    const applied = await port.apply(withMemory);
    if (applied.kind !== 'done') return differingSheets(names, before, first.value);
  }
  const second = done.length > 0 || isMemoryWritten ? await read() : first;
  return second.kind === 'done'
    ? differingSheets(names, before, second.value)
    : withNewNames(touched, change);
}
