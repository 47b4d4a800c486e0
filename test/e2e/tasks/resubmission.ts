/** One unit returns its workbook again after everything was filled and checked. */
import { moreOf703001, sampleEntries } from '../../support/amended-returns';
import { returnedFile } from '../support/returned-files';
import { withUpdatedSample } from './sample-day';
import type { Task } from './task';

export const RESUBMISSION: Task = {
  title: '一个单位改了以后又交了一份',
  given: '已经录入、填好并检查过的工作簿（样例）；一个单位重新发来的文件，收支各多100元。',
  story: '在“回收”中选这份文件，看差别和公开表中会变动的数字，同意替换，并入，更新。',
  most: { clicks: 9, keys: 0 },
  work: async (clerk) => {
    await clerk.before(async () => {
      await withUpdatedSample(clerk);
    });
    const sample = await sampleEntries();
    const again = await returnedFile(sample, '703001', '703001再次上报.xlsx', moreOf703001(sample));
    await clerk.ribbon('回收');
    await clerk.chooseFiles('交回的文件', [again]);
    await clerk.sees(/^已读取1个文件/u);
    await clerk.press(/^三门峡市人力资源和社会保障局/u);
    await clerk.sees(/^公开表中会变动的数字：\d+个/u);
    await clerk.check('并入时替换这个单位的已有数据');
    await clerk.press('并入录入表（1个单位）');
    await clerk.press('替换1个单位的数据');
    await clerk.sees(/^已并入1个单位。/u);
    await clerk.ribbon('更新');
    await clerk.sees(/^已填充12张表，78个数字有变化。/u);
    expect(await clerk.values('部门支出总体情况表', 'F7:F10')).toEqual([
      [7563.34],
      [7563.34],
      [23],
      [2724.13],
    ]);
    expect(await clerk.values('回收记录', 'B2:B2')).toEqual([['703001']]);
  },
};
