/** Recognizes the program's own working sheets, which are never published tables. */
import {
  ACCOUNTS_SHEET_NAME,
  GUIDE_SHEET_NAME,
  IMPORT_WORDS_SHEET_NAME,
  OPTIONS_SHEET_NAME,
  PROBLEM_SHEET_NAME,
  isOldTab,
  isOutputTab,
} from './own-sheet-names';
import { ENTRY_SHEET_HEADS } from './sheet-heads';
import { comparable } from './text';

const WORKING_SHEETS = new Set(
  [
    ...ENTRY_SHEET_HEADS.map(({ name }) => name),
    GUIDE_SHEET_NAME,
    PROBLEM_SHEET_NAME,
    ACCOUNTS_SHEET_NAME,
    OPTIONS_SHEET_NAME,
    IMPORT_WORDS_SHEET_NAME,
  ].map(comparable),
);

/** Whether a sheet with this name may hold a published table of any origin. */
export function mayHoldTable(name: string): boolean {
  return !WORKING_SHEETS.has(comparable(name)) && !isOldTab(name) && !isOutputTab(name);
}
