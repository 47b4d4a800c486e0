/** Creates line sheets that a department lacks: for its first returns, and for lines beyond what the set requires. */
import { drawnHeader } from '../../entries/column';
import type { AnyEntrySheet } from '../../entries/entry-sheet';
import { locateSheet } from '../../entries/locate';
import type { RawSheet, RawWorkbook } from '../../entries/raw-workbook';
import { askedSheets } from '../../entries/needed-sheets';
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
 * Adds the set's empty line sheets to a department with only settings and a roster. Where any line sheet exists, the
 * workbook stays: the reader then reports the missing ones.
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
  const set = tableSetById(settings.tableSet);
  const needed = set === undefined ? LINE_SHEETS : askedSheets(set);
  return withSheets(
    workbook,
    LINE_SHEETS.filter((sheet) => needed.includes(sheet)),
    settings.amountUnit,
  );
}

/** Lists missing sheets that receive rows: the set does not need them, but a unit has filled them. */
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
