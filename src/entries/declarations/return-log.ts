/** Declares 回收记录: the file of each unit's lines, and the totals before and after. One row per return. */
import { amountCell, freeText, nameText } from '../cell-types';
import { optional, required } from '../column';
import type { EntrySheet } from '../entry-sheet';
import { RETURN_LOG_HEAD } from '../sheet-heads';

/** Accepts the headers of earlier workbooks, which have 汇总 for 并入. */
const amount = (of: string, when: '前' | '后') =>
  optional(`${of}（并入${when}）`, amountCell(), {
    aliases: [`${of}（汇总${when}）`],
    width: 20,
    unit: 'settings',
    help: '由程序记录。',
    given: 'hint',
  });
const words = (header: string, width: number) =>
  required(header, freeText, { width, help: '由程序记录。', given: 'hint' });

const COLUMNS = {
  at: words('时间', 20),
  unit: words('单位代码', 12),
  unitName: optional('单位名称', nameText, { width: 34, help: '由程序记录。', given: 'hint' }),
  file: words('文件', 50),
  action: words('处理', 10),
  lines: words('明细行数', 12),
  unitIncomeBefore: amount('单位收入', '前'),
  unitIncomeAfter: amount('单位收入', '后'),
  unitExpenditureBefore: amount('单位支出', '前'),
  unitExpenditureAfter: amount('单位支出', '后'),
  departmentIncomeBefore: amount('部门收入', '前'),
  departmentIncomeAfter: amount('部门收入', '后'),
  departmentExpenditureBefore: amount('部门支出', '前'),
  departmentExpenditureAfter: amount('部门支出', '后'),
} as const;

export const RETURN_LOG_SHEET: EntrySheet<typeof COLUMNS> = { ...RETURN_LOG_HEAD, columns: COLUMNS };
