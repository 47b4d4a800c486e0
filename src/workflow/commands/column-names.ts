/** Defined names of the entry columns at their present places: formulas find their columns by them. */
import { quotedSheetName } from '../../grid/address';
import { columnLetters } from '../../grid/address';
import { ENTRY_SHEETS } from '../../entries/all-sheets';
import { locateColumns, locateSheet } from '../../entries/locate';
import { columnName } from '../../sheets/draw/entry-names';
import type { DefinedNamePlan } from '../../sheets/plan/plan';
import type { WorkbookState } from '../reading/workbook-state';

export function columnNames({ snapshot, reading }: WorkbookState): readonly DefinedNamePlan[] {
  const settings = reading.kind === 'entries' ? reading.entries.settings : reading.settings;
  return ENTRY_SHEETS.flatMap((declaration) => {
    const location = locateSheet({ sheets: snapshot.sheets }, declaration.name);
    if (location.kind !== 'found') return [];
    const { header } = locateColumns(declaration, location.sheet, settings?.amountUnit ?? '元');
    return [...(header?.columns ?? [])].flatMap(([key, index]) => {
      const column = declaration.columns[key];
      const letters = columnLetters(index);
      const sheet = quotedSheetName(location.sheet.name);
      return column === undefined
        ? []
        : [{ name: columnName(declaration, column.header), refersTo: `${sheet}!$${letters}:$${letters}` }];
    });
  });
}
