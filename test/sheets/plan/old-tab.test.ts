/** Tests names of sheets kept beside a table drawn anew. */
import { isOldTab } from '../../../src/entries/own-sheet-names';
import { oldTabName } from '../../../src/sheets/plan/old-tab';

const LONG = '部门（单位）整体绩效目标及其完成情况说明总表甲乙丙丁戊己庚';

test.each([
  ['部门支出总体情况表', [], '部门支出总体情况表（旧）'],
  ['部门支出总体情况表', ['部门支出总体情况表（旧）'], '部门支出总体情况表（旧2）'],
  [
    '部门支出总体情况表',
    ['部门支出总体情况表（旧）', '部门支出总体情况表（旧2）'],
    '部门支出总体情况表（旧3）',
  ],
  [LONG, [], `${LONG.slice(0, 28)}（旧）`],
])('renames %s beside %j to %s, and recognizes it as old', (name, taken, expected) => {
  const old = oldTabName(name, new Set(taken));
  expect(old).toBe(expected);
  expect(old.length).toBeLessThanOrEqual(31);
  expect(isOldTab(old)).toBe(true);
});

test.each([
  ['部门支出总体情况表(旧2)', true],
  ['部门支出总体情况表', false],
  ['（旧）部门支出总体情况表', false],
])('recognizes %s as old: %s', (name, expected) => {
  expect(isOldTab(name)).toBe(expected);
});
