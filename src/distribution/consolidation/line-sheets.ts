/** Line sheets that a department has not: for its first returns, and for what a unit fills in beyond what is asked. */
import { drawnHeader } from '../../entries/column';
import type { AnyEntrySheet } from '../../entries/entry-sheet';
import { locateSheet } from '../../entries/locate';
import type { RawSheet, RawWorkbook } from '../../entries/raw-workbook';
import { readSheet } from '../../entries/read-sheet';
import { SETTINGS_SHEET, toSettings } from '../../entries/declarations/settings';
import type { AmountUnit } from '../../money/amount-unit';
import { TABLE_SETS, tableSetById } from '../../sets';
import type { UnitLines } from '../unit-lines';
import { LINE_SHEETS } from '../unit-sheets';
import { originsOf } from './line-edits';

function blankSheet(declaration: AnyEntrySheet, unit: AmountUnit): RawSheet {
  return {
    name: declaration.name,
    hidden: false,
    rows: [Object.values(declaration.columns).map((column) => drawnHeader(column, unit))],
    hiddenRows: new Set(),
    merges: [],
    formulas: new Set(),
  };
}

export function withSheets(
  workbook: RawWorkbook,
  added: readonly AnyEntrySheet[],
  unit: AmountUnit,
): RawWorkbook {
  return { sheets: [...workbook.sheets, ...added.map((sheet) => blankSheet(sheet, unit))] };
}

/**
 * A department that has only settings and a roster yet gets those that its set needs, empty. The workbook as it is, where
 * any of them is there: a part of them missing is for the reader to report.
 */
export function withLineSheets(workbook: RawWorkbook): RawWorkbook {
  if (LINE_SHEETS.some((sheet) => locateSheet(workbook, sheet.name).kind !== 'missing')) return workbook;
  const context = {
    amountUnit: '元',
    budgetDate: '',
    units: new Map(),
    kinds: null,
    basicClasses: null,
    unneeded: new Set<string>(),
    defectiveUnits: new Set<string>(),
  } as const;
  const { settings } = toSettings(readSheet(workbook, SETTINGS_SHEET, '元', context), TABLE_SETS);
  if (settings === null) return workbook;
  const needed = tableSetById(settings.tableSet)?.entrySheets ?? LINE_SHEETS;
  return withSheets(
    workbook,
    LINE_SHEETS.filter((sheet) => needed.includes(sheet)),
    settings.amountUnit,
  );
}

/** Those into which rows come and that are not there: the set does not need them, and a unit has filled them in. */
export function sheetsToMake(
  workbook: RawWorkbook,
  taken: readonly { readonly lines: UnitLines }[],
): readonly AnyEntrySheet[] {
  return LINE_SHEETS.filter(
    ({ name }) =>
      locateSheet(workbook, name).kind === 'missing' &&
      taken.some(({ lines }) => originsOf(lines, name).length > 0),
  );
}
