/** A step of yesterday is undone; what was typed since stays. */
import { soon } from '../support/soon';
import { withUpdatedSample } from './sample-day';
import type { Task } from './task';

export const UNDO_YESTERDAY: Task = {
  title: '撤销昨天的一步',
  given: '昨天导入了一批明细并更新，今天才知道这批不该有；昨天导入以后又手工改过一处。',
  story: '打开昨天保存的工作簿，在首页的操作记录里撤销到导入以前，保留后来手工改的。',
  most: { clicks: 4, keys: 0 },
  work: async (clerk) => {
    const { preview } = clerk;
    let file = '';
    await clerk.before(async () => {
      await withUpdatedSample(clerk);
      await clerk.goTo('录入');
      await clerk.paste(
        '粘贴明细或名册',
        '单位代码\t功能科目\t经费类型\t经济科目\t资金来源\t金额（元）\n703002\t2080109\t公用经费\t30201\t一般公共预算-财政拨款\t50000',
      );
      await clerk.press('写入（1行）');
      await clerk.sees('已导入1行。');
      await clerk.ribbon('更新');
      await clerk.waits(/^已填充12张表/u);
      await clerk.openSheet('主要职责');
      await clerk.cell('C3');
      await clerk.type('改过的职责');
      await clerk.key('Enter');
      file = await (await preview.save()).path();
      await preview.page.reload();
      await clerk.sees('载入样例');
    });
    await clerk.openWorkbook(file);
    await clerk.goTo('首页');
    await clerk.press('撤销这一步和以后的1步');
    await clerk.sees('已撤销“更新”。已撤销“导入明细”。');
    expect(await clerk.values('部门支出总体情况表', 'F7:F7')).toEqual([[7563.33]]);
    expect(await clerk.values('支出录入', 'A245:B246')).toEqual([
      ['703019', '三门峡市职业技能鉴定指导中心'],
      ['', ''],
    ]);
    expect(await clerk.values('主要职责', 'C3:C3')).toEqual([['改过的职责']]);
    await soon(() => preview.paneText(), expect.not.stringContaining('未计入'));
  },
};
