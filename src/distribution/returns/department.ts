/** Declares the department's data that returned workbooks are read with. */
import type { Entries, Settings, Unit } from '../../entries/entries';
import type { RawCell, RawSheet, RawWorkbook } from '../../entries/raw-workbook';
import type { AnyEntrySheet } from '../../entries/entry-sheet';
import { drawnHeader } from '../../entries/column';
import { ENTRY_SHEETS } from '../../entries/all-sheets';
import { sumFen, type Fen } from '../../money/fen';
import type { EntryRow } from '../../sheets/draw/entry-rows';
import { linesByUnit, NO_LINES, type UnitLines } from '../unit-lines';
import { UNIT_SHEETS, LINE_SHEETS } from '../unit-sheets';
import { unitRows } from '../unit-workbook';

/** Plain data: it may be sent to a worker. */
export interface ReturnDepartment {
  readonly settings: Settings;
  readonly units: ReadonlyMap<string, Unit>;
  /** The department's current total expenditure by unit. */
  readonly expenditure: ReadonlyMap<string, Fen>;
}

export function departmentOf(entries: Entries): ReturnDepartment {
  const linesOf = linesByUnit(entries);
  return {
    settings: entries.settings,
    units: new Map(entries.units.map((unit) => [unit.code, unit])),
    expenditure: new Map(
      entries.units.map(({ code }) => [code, sumFen(linesOf(code).expenditure.map((line) => line.amount))]),
    ),
  };
}

function rawSheet(declaration: AnyEntrySheet, rows: readonly EntryRow[], settings: Settings): RawSheet {
  const columns = Object.entries(declaration.columns);
  const header = columns.map(([, column]): RawCell => drawnHeader(column, settings.amountUnit));
  const body = rows.map((row) => columns.map(([key]): RawCell => row[key] ?? null));
  return {
    name: declaration.name,
    hidden: false,
    rows: [header, ...body],
    hiddenRows: new Set(),
    merges: [],
    formulas: new Set(),
  };
}

/**
 * Combines the unit's line sheets with the department's own settings and a roster of this unit alone.
 * Changes of the unit to these two sheets do not affect how its lines are read.
 */
export function underDepartment(workbook: RawWorkbook, settings: Settings, unit: Unit): RawWorkbook {
  const own: UnitLines = NO_LINES;
  const rows = unitRows(settings, unit, own);
  const given = ENTRY_SHEETS.filter((sheet) => !LINE_SHEETS.includes(sheet)).map((sheet) =>
    rawSheet(sheet, UNIT_SHEETS.includes(sheet) ? (rows.get(sheet.name) ?? []) : [], settings),
  );
  const lineSheets = workbook.sheets.filter((sheet) => !given.some(({ name }) => name === sheet.name.trim()));
  return { sheets: [...given, ...lineSheets] };
}
