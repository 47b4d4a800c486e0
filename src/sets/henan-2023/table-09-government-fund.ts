/** Declares 预算09表 政府性基金预算支出情况表: the government fund budget of the year by functional item. */
import { and, CURRENT, GOVERNMENT_FUND } from '../../tables/conditions';
import { functionTable } from './function-table';

export const TABLE_09 = functionTable({
  id: '09',
  name: '政府性基金预算支出情况表',
  aliases: ['政府性基金预算支出表'],
  scope: and(CURRENT, GOVERNMENT_FUND),
  notes: [],
  emptyNote: ({ departmentName, year }) =>
    `注：${departmentName}${String(year)}年无政府性基金预算支出，故此表为空。`,
});
