/** Lists the sheets that a change touches, by their names before and after it. */
import type { SheetChange, WorkbookChange } from '../../sheets/plan/change';

function before(change: SheetChange): readonly string[] {
  return change.kind === 'add' ? [] : [change.name];
}

function after(change: SheetChange): readonly string[] {
  switch (change.kind) {
    case 'add':
      return [change.plan.name];
    case 'rename':
      return [change.to];
    case 'remove':
      return [];
    default:
      return [change.name];
  }
}

export function namesBefore(change: WorkbookChange): readonly string[] {
  return [...new Set(change.sheets.flatMap(before))];
}

export function namesAfter(change: WorkbookChange): readonly string[] {
  return [...new Set(change.sheets.flatMap(after))];
}
