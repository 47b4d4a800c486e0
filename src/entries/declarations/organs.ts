/** Declares 机构设置: inner organs, other organs and institutions of the department. */
import { choiceCell, nameText, unitCell } from '../cell-types';
import { optional, required } from '../column';
import type { EntrySheet } from '../entry-sheet';
import type { SheetReading } from '../read-sheet';
import { SHEET_HEADS } from '../sheet-heads';
import { ORGAN_KINDS, type Organ } from '../text-entries';

const COLUMNS = {
  kind: required(
    '类别',
    choiceCell(
      '机构类别',
      ORGAN_KINDS.map((label) => ({ id: label, label })),
    ),
    { width: 16, help: '内设机构、其他机构或所属事业单位。' },
  ),
  name: required('名称', nameText, { width: 44, help: '机构名称，不写编号。' }),
  budgetUnit: optional('预算归属', unitCell, {
    width: 14,
    help: '所属事业单位填写：自己的单位代码，或预算并入的单位的代码。',
  }),
  remark: optional('备注', nameText, { width: 40, help: '可不填。' }),
} as const;

export const ORGANS_SHEET: EntrySheet<typeof COLUMNS> = { ...SHEET_HEADS.organs, columns: COLUMNS };

export function toOrgans(reading: SheetReading<typeof COLUMNS>): readonly Organ[] {
  return reading.rows.map(({ row, values: { kind, name, budgetUnit = '', remark = '' } }) => ({
    row,
    kind,
    name,
    budgetUnit,
    remark,
  }));
}
