/** Tests which notes say that a table is empty, and which only deny a part of it. */
import { deniesTable, saysEmpty } from '../../src/published/empty-note';

const FUND = ['政府性基金'];

test.each<[string, readonly string[]]>([
  ['注：本部门2023年没有政府性基金预算拨款收入，也没有使用政府性基金安排的支出，故此表为空。', []],
  ['此表无数据', []],
  ['无', []],
  ['注：本部门无该项目', []],
  ['注：本部门2023年无政府性基金预算支出。', FUND],
  ['我单位未安排使用政府性基金预算拨款', FUND],
  ['注：不涉及政府性基金收支', FUND],
  ['注：本单位没有“三公”经费支出', ['三公']],
  ['没有项目支出。', ['项目']],
])('%s: contradicts figures', (text, subjects) => {
  expect(deniesTable(text, subjects)).toBe(true);
});

test.each<[string, readonly string[]]>([
  ['注：2023年未安排因公出国（境）费支出。', ['三公']],
  ['注：没有使用事业收入安排的项目支出。', ['项目']],
  ['注：无一般公共预算安排的因公出国（境）费用。', ['一般公共预算']],
  ['注：本年度收入中无上年结转收入', ['一般公共预算']],
  ['注：本部门2023年无政府性基金预算支出。', ['一般公共预算']],
])('%s: denies a part', (text, subjects) => {
  expect([saysEmpty(text), deniesTable(text, subjects)]).toEqual([true, false]);
});

test.each(['注：本表金额包括上年结转。', '注：无论何种来源', '校对：张三'])('%s: denies nothing', (text) => {
  expect([saysEmpty(text), deniesTable(text, FUND)]).toEqual([false, false]);
});
