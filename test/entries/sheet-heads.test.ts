/** Sheets without their columns say the same as the declarations and the reader. */
import { ENTRY_SHEETS } from '../../src/entries/all-sheets';
import { NO_ENTRY_SHEETS } from '../../src/entries/no-entry-sheets';
import { readEntries } from '../../src/entries/read-entries';
import { ENTRY_SHEET_HEADS } from '../../src/entries/sheet-heads';
import { TABLE_SETS } from '../../src/sets';

describe('heads of entry sheets', () => {
  it('lists every declared sheet in the order of the tabs', () => {
    const declared = ENTRY_SHEETS.map(({ name, namePrefix, purpose, fixedRows, essential }) => ({
      name,
      namePrefix,
      purpose,
      fixedRows,
      essential,
    }));
    expect(declared).toEqual(ENTRY_SHEET_HEADS);
  });

  it('states without a reader what the reader finds in a workbook without entry sheets', () => {
    expect(NO_ENTRY_SHEETS).toEqual(readEntries({ sheets: [] }, TABLE_SETS));
    expect(NO_ENTRY_SHEETS.problems.map(({ message }) => message)).toEqual([
      '“设置”工作表没有找到。请从录入模板中补上这张表；如已改名，请改回原名。',
    ]);
  });
});
