/** Checks the tables that this program makes from entries: by values and formulas, alone and with lines. */
import type { Finding } from '../../src/checks/finding';
import type { Entries } from '../../src/entries/entries';
import type { RawWorkbook } from '../../src/entries/raw-workbook';
import { rollUp } from '../../src/rollup/rollup';
import { filledEntryWorkbook, tablesWorkbook } from '../../src/sheets/draw/workbook-plans';
import { HENAN_2023 } from '../../src/sets/henan-2023';
import { checked } from './checks';
import { rawFromPlan } from './raw';

const TABLE_NAMES: ReadonlySet<string> = new Set(HENAN_2023.tables.map(({ name }) => name));

/** Returns the tables alone, as published. */
export function builtTables(entries: Entries): RawWorkbook {
  const filled = rollUp(entries, HENAN_2023);
  const { sheets } = rawFromPlan(tablesWorkbook(entries, filled, 'values', []).plan);
  return { sheets: sheets.filter(({ name }) => TABLE_NAMES.has(name)) };
}

/** Returns the tables with entry sheets, as `--fill formulas` writes them and as in Excel. */
export function builtWithEntries(entries: Entries, fill: 'values' | 'formulas'): RawWorkbook {
  const filled = rollUp(entries, HENAN_2023);
  const { sheets } = rawFromPlan(tablesWorkbook(entries, filled, fill, []).plan);
  const tables = sheets.filter(({ name }) => TABLE_NAMES.has(name));
  const entered = rawFromPlan(filledEntryWorkbook(entries)).sheets.filter(({ hidden }) => !hidden);
  return { sheets: [...tables, ...entered] };
}

export function findingsInBuilt(
  entries: Entries,
): Readonly<Record<'tables' | 'values' | 'formulas', readonly Finding[]>> {
  return {
    tables: checked(builtTables(entries)).findings,
    values: checked(builtWithEntries(entries, 'values')).findings,
    formulas: checked(builtWithEntries(entries, 'formulas')).findings,
  };
}
