/** A hundred lines pasted over the entry sheet, all without what formulas would have filled in. */
import { withSample } from './sample-day';
import type { Task } from './task';

/** As a unit's own sheet has them: 财政拨款 instead of the fund's name, no 政府经济科目. */
const LINES = Array.from({ length: 100 }, (_, index) =>
  [
    '703002',
    '',
    '2080109',
    '',
    '公用经费',
    '',
    '',
    '30201',
    '',
    '',
    '',
    '一般公共预算-财政拨款',
    '本年',
    1_000 + index,
    '',
  ].join('\t'),
).join('\n');

export const EQUAL_PROBLEMS: Task = {
  title: '100个同样的问题',
  given: '已有录入的工作簿（样例）；从单位的表中复制的100行，没有政府经济科目。',
  story: '把100行直接粘贴在“支出录入”下面，一次补填全部，更新。',
  most: { clicks: 5, keys: 5 },
  work: async (clerk) => {
    await clerk.before(async () => {
      await withSample(clerk);
    });
    await clerk.openSheet('支出录入');
    await clerk.cell('A2');
    await clerk.key('Control+ArrowDown');
    await clerk.key('ArrowDown');
    await clerk.pasteHere(LINES);
    await clerk.goTo('录入');
    await clerk.preview.comeToPane();
    await clerk.sees('“支出录入”“政府经济科目编码”没有填写。请补填。本行暂未计入汇总。');
    await clerk.press('全部补填');
    await clerk.sees('已补填名称和政府经济科目：“支出录入”100行。已有内容的单元格没有改动。');
    await clerk.ribbon('更新');
    await clerk.sees(/^已填充12张表/u);
    expect(await clerk.values('支出录入', 'B246:K246')).toEqual([
      [
        '三门峡市社会养老保险中心',
        '2080109',
        '社会保险经办机构',
        '公用经费',
        '',
        '',
        '30201',
        '办公费',
        '50502',
        '商品和服务支出',
      ],
    ]);
    // 104,950 元 more than the published total.
    expect(await clerk.values('部门支出总体情况表', 'F7:F7')).toEqual([[7573.83]]);
  },
};
