/** Creates the missing entry sheets (建立录入表); existing ones stay as they are. */
import { SETTINGS_SHEET } from '../../entries/declarations/settings';
import type { WorkbookPlan } from '../../sheets/plan/plan';
import { templateWorkbook } from '../../sheets/draw/workbook-plans';
import type { WorkbookState } from '../reading/workbook-state';
import { missingSheets } from './entry-sheet-plans';
import type { PreparedCommand } from '../perform/prepared';
import { MAKE_ENTRY_SHEETS_TITLE } from '../command-titles';

/** Marks hidden sheets, so that the clerk does not look for their tabs in vain. */
function namesWithHidden({ sheets }: WorkbookPlan, added: readonly string[]): string {
  const hidden = new Set(sheets.filter((sheet) => sheet.hidden === true).map(({ name }) => name));
  return added.map((name) => (hidden.has(name) ? `${name}（隐藏）` : name)).join('、');
}

export function makeEntrySheets(state: WorkbookState, year: number): PreparedCommand {
  const plan = templateWorkbook(year, state.set);
  const { changes, names, added } = missingSheets(state, plan);
  if (added.length === 0) return { kind: 'nothing', summary: '录入表都已建立，没有改动。' };
  const activate = added.includes(SETTINGS_SHEET.name) ? SETTINGS_SHEET.name : added[0];
  return {
    kind: 'change',
    change: {
      title: MAKE_ENTRY_SHEETS_TITLE,
      sheets: changes,
      names,
      removedNames: [],
      ...(activate === undefined ? {} : { activate }),
    },
    summary: `已建立${String(added.length)}张工作表：${namesWithHidden(plan, added)}。`,
    details: [],
    figures: [],
  };
}
