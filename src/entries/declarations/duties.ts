/** Declares 主要职责: one row each, numbered by their order when the program writes the text. */
import { freeText } from '../cell-types';
import { required } from '../column';
import type { EntrySheet } from '../entry-sheet';
import type { SheetReading } from '../read-sheet';
import type { Duty } from '../text-entries';

const COLUMNS = {
  duty: required('职责', freeText, { width: 110, long: true, help: '一项职责一行，不写编号。' }),
} as const;

export const DUTIES_SHEET: EntrySheet<typeof COLUMNS> = {
  name: '主要职责',
  namePrefix: '职责',
  purpose: '部门的主要职责，一项一行，按顺序编号写进说明文字。',
  columns: COLUMNS,
  fixedRows: false,
  essential: false,
};

export function toDuties(reading: SheetReading<typeof COLUMNS>): readonly Duty[] {
  return reading.rows.map(({ row, values }) => ({ row, duty: values.duty }));
}
