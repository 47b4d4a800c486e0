/** A department that has only settings and a roster yet gets empty line sheets, into which the first returns go. */
import { drawnHeader } from '../../entries/column';
import type { AnyEntrySheet } from '../../entries/entry-sheet';
import { locateSheet } from '../../entries/locate';
import type { RawSheet, RawWorkbook } from '../../entries/raw-workbook';
import { readSheet } from '../../entries/read-sheet';
import { SETTINGS_SHEET, toSettings } from '../../entries/declarations/settings';
import type { AmountUnit } from '../../money/amount-unit';
import { TABLE_SETS } from '../../sets';
import { LINE_SHEETS } from '../unit-sheets';

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

/** The workbook as it is, unless none of the line sheets is there: a part of them missing is for the reader to report. */
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
  return {
    sheets: [...workbook.sheets, ...LINE_SHEETS.map((sheet) => blankSheet(sheet, settings.amountUnit))],
  };
}
