/** Declares 预算05表 一般公共预算支出情况表: the general public budget of the year by functional item. */
import { GENERAL_CURRENT } from '../../tables/conditions';
import { functionTable } from './function-table';

export const TABLE_05 = functionTable({
  id: '05',
  name: '一般公共预算支出情况表',
  scope: GENERAL_CURRENT,
  // The reference document prints 当年财政拨款, but its figures include 一般公共预算-其他 (decision 6).
  notes: [() => '备注：本表仅含当年一般公共预算安排的支出。'],
  emptyNote: ({ departmentName, year }) =>
    `备注：${departmentName}${String(year)}年无一般公共预算支出，故此表为空。`,
});
