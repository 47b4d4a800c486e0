/** Declares 主要职责: one row each, numbered by their order when the program writes the text. */
import { freeText } from '../cell-types';
import { required } from '../column';
import type { EntrySheet } from '../entry-sheet';
import type { SheetReading } from '../read-sheet';
import { SHEET_HEADS } from '../sheet-heads';
import type { Duty } from '../text-entries';

const COLUMNS = {
  duty: required('职责', freeText, { width: 110, long: true, help: '一项职责一行，不写编号。' }),
} as const;

export const DUTIES_SHEET: EntrySheet<typeof COLUMNS> = { ...SHEET_HEADS.duties, columns: COLUMNS };

export function toDuties(reading: SheetReading<typeof COLUMNS>): readonly Duty[] {
  return reading.rows.map(({ row, values }) => ({ row, duty: values.duty }));
}
