/** Summarises the structure of a unit's workbook in a short text: its sheets and their columns, in order. */
import type { Column } from '../entries/column';
import { fingerprint } from '../entries/fingerprint';
import { UNIT_SHEETS } from './unit-sheets';

/** Drops the amount unit from headers, because it is compared separately. */
function headers(columns: Readonly<Record<string, Column<unknown>>>): string {
  return Object.values(columns)
    .map((column) => column.header)
    .join('|');
}

/** Structure of the workbooks that this version distributes. */
export function unitStructure(): string {
  return fingerprint(UNIT_SHEETS.map((sheet) => `${sheet.name}:${headers(sheet.columns)}`).join('\n'));
}
