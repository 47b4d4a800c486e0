/** 建立录入表: the entry sheets that are missing; those that are there stay as they are. */
import { SETTINGS_SHEET } from '../../entries/declarations/settings';
import { templateWorkbook } from '../../sheets/workbook-plans';
import type { WorkbookState } from '../workbook-state';
import { missingSheets } from './entry-sheet-plans';
import type { Prepared } from '../prepared';

export const MAKE_ENTRY_SHEETS_TITLE = '建立录入表';

export function makeEntrySheets(state: WorkbookState, year: number): Prepared {
  const { changes, names, added } = missingSheets(state, templateWorkbook(year, state.set));
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
    summary: `已建立${String(added.length)}张工作表：${added.join('、')}。`,
    details: [],
    figures: [],
  };
}
