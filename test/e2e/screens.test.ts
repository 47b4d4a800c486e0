/**
 * Tests every screen of the pane, light and dark, with axe and for overflow at 300 pixels.
 * Takes a picture of each at 320 into out/screenshots (`npm run screenshots` copies the best into docs/images).
 */
import { moreOf703001, sampleEntries } from '../support/amended-returns';
import { typed } from '../support/distributed';
import { fillTables, generateTables, loadSample } from './support/preview';
import { chooseReturns, returnedFile } from './support/returned-files';
import { describeInThemes, type Scene } from './support/themes';

const EXPENDITURE = '部门支出总体情况表';

const SCENES: readonly Scene[] = [
  { name: '01-首页-空白工作簿', reach: ({ sees }) => sees('去填写设置') },
  { name: '02-首页-载入样例以后', reach: loadSample },
  { name: '03-设置', reach: ({ goTo }) => goTo('设置') },
  { name: '04-录入', reach: ({ goTo }) => goTo('录入') },
  { name: '05-表样-生成以后', reach: generateTables },
  { name: '06-汇总-填充以前', reach: ({ goTo }) => goTo('汇总') },
  { name: '07-汇总-填充以后', reach: fillTables },
  { name: '08-追溯-没有选中数字', reach: ({ goTo }) => goTo('追溯') },
  {
    name: '09-追溯',
    reach: async ({ openSheet, cell, comeToPane, press, sees }) => {
      await openSheet(EXPENDITURE);
      await cell('F10').click();
      await comeToPane();
      await sees('27,241,249.00 元');
      await press(/703001/u);
      await sees(/支出录入第\d+行/u);
    },
  },
  {
    name: '10-汇总-手工改过的数字',
    reach: async ({ cell, page, goTo, sees }) => {
      await cell('F10').click();
      await page.keyboard.type('9999');
      await page.keyboard.press('Enter');
      await goTo('汇总');
      await sees('手工填写的数字');
    },
  },
  {
    name: '11-汇总-提问',
    reach: async ({ press, sees }) => {
      await press(/^填充汇总（/u);
      await sees('有手工填写的数字');
    },
  },
  {
    name: '12-检查',
    reach: async ({ press, goTo, sees }) => {
      await press('取消');
      await goTo('检查');
      await press('开始检查');
      await sees(/^同一单元格另有/u);
    },
  },
  {
    name: '13-检查-同一单元格',
    reach: async ({ pane }) => {
      await pane
        .getByRole('button', { name: /^必须改正 F10 / })
        .first()
        .click();
      await pane
        .getByRole('button', { name: /^同一单元格另有/u })
        .first()
        .click();
    },
  },
  {
    name: '14-录入-有问题',
    reach: async ({ page, openSheet, cell, goTo, sees }) => {
      await openSheet('收入录入');
      await cell('E2').click();
      await page.keyboard.press('Delete');
      await goTo('录入');
      await sees('未计入');
    },
  },
  {
    name: '15-首页-表格需要更新',
    reach: async ({ pane, goTo }) => {
      await goTo('首页');
      await pane.getByRole('switch', { name: '录入改动后自动更新公开表' }).scrollIntoViewIfNeeded();
    },
  },
  { name: '16-下发', reach: ({ goTo }) => goTo('下发') },
  {
    name: '17-回收',
    reach: async (preview) => {
      const sample = await sampleEntries();
      await preview.goTo('回收');
      await chooseReturns(preview, [
        await returnedFile(sample, '703001', '追加.xlsx', moreOf703001(sample)),
        await returnedFile(sample, '703005', '703005.xlsx', [typed('支出录入', 'N2', '待定')]),
        await returnedFile(sample, '703019', '703019.xlsx'),
      ]);
      await preview.sees(/^已读取3个文件：/u);
      await preview.button(/^三门峡市社会工伤保险中心/u).click();
    },
  },
  {
    name: '18-首页-一览',
    reach: async ({ pane, goTo }) => {
      await goTo('首页');
      await pane.getByRole('heading', { name: '金额一览' }).scrollIntoViewIfNeeded();
      await pane.getByRole('heading', { name: '各单位收入' }).scrollIntoViewIfNeeded();
    },
  },
];

describeInThemes(900, (shown) => {
  test.each(SCENES)('$name', async ({ name, reach }) => {
    await reach(shown.preview);
    await shown.preview.page.screenshot({ path: shown.picture(`${name}-全页`) });
    await shown.looksRight(name);
  });
});
