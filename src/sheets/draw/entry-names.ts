/** Names the columns of entry sheets, so that a formula reads SUMIFS(支出_金额, 支出_功能科目编码, "2080101"). */
import { columnLetters } from '../../grid/address';
import { ENTRY_SHEETS } from '../../entries/all-sheets';
import type { AnyEntrySheet } from '../../entries/entry-sheet';
import type { DefinedNamePlan } from '../plan/plan';

/** Forms a column's name: `支出_金额`. */
export function columnName(sheet: AnyEntrySheet, header: string): string {
  return `${sheet.namePrefix}_${header}`;
}

/** Names whole columns: rows can be added anywhere, and the name follows a moved column. */
export function entryNames(sheets: readonly AnyEntrySheet[] = ENTRY_SHEETS): readonly DefinedNamePlan[] {
  return sheets.flatMap((sheet) =>
    Object.values(sheet.columns).map((column, index) => {
      const letters = columnLetters(index);
      return { name: columnName(sheet, column.header), refersTo: `'${sheet.name}'!$${letters}:$${letters}` };
    }),
  );
}
