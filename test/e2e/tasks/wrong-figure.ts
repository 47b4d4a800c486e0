/** A figure typed over in a table: found by the check, understood, and repaired. */
import { soon } from '../support/soon';
import { withUpdatedSample } from './sample-day';
import type { Task } from './task';

export const WRONG_FIGURE: Task = {
  title: '一个数字错了：找到，改正',
  given: '已经填好的工作簿（样例）；有人在“部门支出总体情况表”里把一个数字改成了9999。',
  story: '检查，看这一条，看它由哪些录入行组成，按建议改回。',
  most: { clicks: 5, keys: 0 },
  work: async (clerk) => {
    await clerk.before(async () => {
      await withUpdatedSample(clerk);
      await clerk.openSheet('部门支出总体情况表');
      await clerk.cell('F10');
      await clerk.type('9999');
      await clerk.key('Enter');
    });
    await clerk.ribbon('检查');
    // The findings of the check before are shown until this one ends.
    await clerk.sees(/^已检查12张表：/u);
    await clerk.press(/^部门支出总体情况表/u);
    await clerk.sees('预算03表 · 行政运行：合计 9,999.00 ≠ 基本支出小计 2,724.12，差 7,274.88。');
    await clerk.click(clerk.preview.button('为什么').first());
    await clerk.press(/^F10 由哪些录入行组成/u);
    await clerk.sees('703001');
    await clerk.press('采用建议值');
    await clerk.sees('撤销“采用建议值”');
    expect(await clerk.values('部门支出总体情况表', 'F7:F10')).toEqual([
      [7563.33],
      [7563.33],
      [23],
      [2724.12],
    ]);
    await soon(() => clerk.preview.paneText(), expect.not.stringContaining('9,999.00'));
  },
};
