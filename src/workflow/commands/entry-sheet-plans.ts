/** Plans missing entry sheets, with the lists they need and the names that point at them. */
import { comparable } from '../../entries/text';
import type { SheetChange } from '../../sheets/plan/change';
import type { DefinedNamePlan, WorkbookPlan } from '../../sheets/plan/plan';
import { sheetOfReference } from '../perform/names-in-use';
import type { WorkbookState } from '../reading/workbook-state';

export interface MissingSheets {
  readonly changes: readonly SheetChange[];
  readonly names: readonly DefinedNamePlan[];
  /** Names of the sheets to add. */
  readonly added: readonly string[];
}

export function missingSheets({ snapshot }: WorkbookState, plan: WorkbookPlan): MissingSheets {
  const present = new Set(snapshot.tabs.map((tab) => comparable(tab.name)));
  const missing = plan.sheets.filter((sheet) => !present.has(comparable(sheet.name)));
  const added = missing.map((sheet) => sheet.name);
  return {
    changes: missing.map((sheet) => ({ kind: 'add', plan: sheet })),
    // A name that points into an existing sheet stays: its columns may have been moved.
    names: plan.names.filter(({ name, refersTo }) => {
      const sheet = sheetOfReference(refersTo);
      return (sheet !== null && added.includes(sheet)) || !snapshot.names.has(name);
    }),
    added,
  };
}
