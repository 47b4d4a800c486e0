/** A finished workbook is published: what is open is decided, the files are made. */
import { readFile } from 'node:fs/promises';
import { unzipSync } from 'fflate';
import type { Task } from './task';

const KINDS = ['docx', 'docx', 'html', 'txt', 'xlsx', 'xlsx'];

export const PUBLICATION: Task = {
  title: '发布',
  given: '录入完毕的工作簿（上海样例）；主要职责里混进了一个手机号码。',
  story: '更新，到“发布”看还差什么，决定，生成公开文件。',
  most: { clicks: 4, keys: 0 },
  work: async (clerk) => {
    await clerk.before(async () => {
      await clerk.goTo('设置');
      await clerk.select('表样', '上海市九张表');
      await clerk.fill('部门代码', '1');
      await clerk.fill('部门名称', '某区财政局');
      await clerk.fill('预算年度', '2025');
      await clerk.press('保存设置');
      await clerk.sees(/^已保存设置/u);
      await clerk.goTo('录入');
      await clerk.press('载入样例');
      await clerk.click(clerk.preview.pane.getByRole('dialog').getByRole('button', { name: '载入样例' }));
      await clerk.sees(/^已载入样例/u);
      await clerk.openSheet('主要职责');
      await clerk.cell('A2');
      await clerk.type('受理咨询，电话13812345678');
      await clerk.key('Enter');
    });
    await clerk.ribbon('更新');
    await clerk.waits(/^已填充\d+张表/u);
    await clerk.ribbon('发布');
    await clerk.sees(/有“13812345678”，像是手机号码。请核对能否公开。/u);
    await clerk.click(clerk.preview.pane.getByRole('button', { name: '公开', exact: true }));
    await clerk.sees('没有要处理的内容，可以生成公开文件。');
    const download = await clerk.download(() => clerk.press('生成公开文件'));
    expect(download.suggestedFilename()).toBe('某区财政局2025年部门预算.zip');
    const files = Object.keys(unzipSync(await readFile(await download.path())));
    expect(files.map((name) => name.replace(/^.*\./u, '')).sort()).toEqual(KINDS);
  },
};
