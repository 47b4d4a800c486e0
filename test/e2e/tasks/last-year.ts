/** Last year's published file becomes 上年数 of this year. */
import { sampleEntries } from '../../support/amended-returns';
import { recalculate } from '../../support/libreoffice';
import { rollUp } from '../../../src/rollup/rollup';
import { tablesWorkbook } from '../../../src/sheets/draw/workbook-plans';
import { HENAN_2023 } from '../../../src/sets/henan-2023';
import { writeWorkbook } from '../../../src/xlsx/write-workbook';
import { workbookFile } from '../support/returned-files';
import type { Task } from './task';

export const LAST_YEAR: Task = {
  title: '用上年公开的文件填上年数',
  given: '新一年的工作簿，只有设置和名册；上年公开的工作簿（LibreOffice保存）。',
  story: '在“录入”中读入上年的文件，看清出处，写入上年数。',
  most: { clicks: 5, keys: 0 },
  work: async (clerk) => {
    const sample = await sampleEntries();
    const { plan } = tablesWorkbook(sample, rollUp(sample, HENAN_2023), 'values', []);
    const published = workbookFile('2023年部门预算公开表.xlsx', await recalculate(await writeWorkbook(plan)));
    await clerk.before(async () => {
      await clerk.follow('去填写设置');
      await clerk.fill('部门代码', '703');
      await clerk.fill('部门名称', sample.settings.departmentName);
      await clerk.fill('预算年度', '2024');
      await clerk.press('保存设置');
      await clerk.sees(/^已保存设置/u);
      const rows = sample.units.map(({ code, name }) => `${code}\t${name}\t公益一类`);
      await clerk.paste('粘贴或导入名册', ['单位代码\t单位名称\t单位类型', ...rows].join('\n'));
      await clerk.press('写入（10行）');
      await clerk.sees('已导入10行。');
      await clerk.goTo('首页');
    });
    await clerk.goTo('录入');
    await clerk.chooseFiles('上年的文件', [published]);
    await clerk.preview.button(/^写入（\d+个单元格）/u).waitFor();
    await clerk.press(/^写入（\d+个单元格）/u);
    await clerk.sees(/^已写入\d+项上年数/u);
    expect((await clerk.values('上年数', 'A2:B3')).flat()).toEqual([
      '收入总计',
      7563.33,
      '支出总计',
      7563.33,
    ]);
    const [source] = (await clerk.values('上年数', 'C6:C6')).flat();
    expect(source).toBe('上年公开表“2023年部门预算公开表.xlsx”一般公共预算“三公”经费支出情况表 A6');
    // What the file does not say stays open: it is not zero.
    expect((await clerk.values('上年数', 'A12:B12')).flat()).toEqual(['机关运行经费', '']);
  },
};
