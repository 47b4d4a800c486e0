/** Finds a clerk's defined names that a change would redirect. */
import { isOldTab } from '../../entries/own-sheet-names';
import { comparable } from '../../entries/text';
import type { WorkbookChange } from '../../sheets/plan/change';
import type { WorkbookSnapshot } from '../../sheets/plan/snapshot';

/**
 * Extracts the sheet of a reference: `'支出录入'!$N:$N` → 支出录入; `null`: no plain reference to cells of one sheet.
 */
export function sheetOfReference(refersTo: string): string | null {
  const [, quoted, plain] =
    /^=?(?:'((?:[^']|'')+)'|([^'!=(),]+))!\$?[A-Z]*\$?\d*(?::\$?[A-Z]*\$?\d*)?$/u.exec(refersTo) ?? [];
  return quoted === undefined ? (plain ?? null) : quoted.replaceAll("''", "'");
}

/** Recognizes the program's own name: it refers to the same sheet, to one kept as （旧）, or to a deleted sheet. */
function isOurs(before: string, refersTo: string, snapshot: WorkbookSnapshot): boolean {
  if (before.includes('#REF!')) return true;
  const was = sheetOfReference(before);
  const target = sheetOfReference(refersTo);
  if (was === null || target === null) return before.replace(/^=/u, '') === refersTo;
  const isGone = snapshot.tabs.every(({ name }) => comparable(name) !== comparable(was));
  return isGone || isOldTab(was) || comparable(was) === comparable(target);
}

/** Lists the names as 支出_金额（=Sheet1!$B$2）, one each. */
export function namesInUse(snapshot: WorkbookSnapshot, change: WorkbookChange): readonly string[] {
  const byName = new Map([...snapshot.names].map(([name, formula]) => [name.toLowerCase(), formula]));
  return change.names.flatMap(({ name, refersTo }) => {
    const before = byName.get(name.toLowerCase());
    return before === undefined || isOurs(before, refersTo, snapshot) ? [] : [`${name}（${before}）`];
  });
}
