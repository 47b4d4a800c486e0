/** The structure of a unit's workbook in one short text: its sheets and their columns, in their order. */
import type { Column } from '../entries/column';
import { fingerprint } from '../entries/fingerprint';
import { UNIT_SHEETS } from './unit-sheets';

/** Amount headers without their unit of money: that one is compared by itself. */
function headers(columns: Readonly<Record<string, Column<unknown>>>): string {
  return Object.values(columns)
    .map((column) => column.header)
    .join('|');
}

/** Of the workbooks that this version of the program hands out. */
export function unitStructure(): string {
  return fingerprint(UNIT_SHEETS.map((sheet) => `${sheet.name}:${headers(sheet.columns)}`).join('\n'));
}
