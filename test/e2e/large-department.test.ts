/**
 * Tests the lists of the pane with 300 units and names of forty characters: a workbook with wrong lines opened in the
 * preview, returned files, an import with questions; light and dark, with axe, at 300 and 320 pixels and enlarged.
 */
import type { Entries } from '../../src/entries/entries';
import { typed } from '../support/distributed';
import { largeDepartment, largeWorkbook } from './support/large-department';
import { chooseReturns, returnedFile, workbookFile } from './support/returned-files';
import type { Preview } from './support/preview';
import { describeInThemes, type Scene } from './support/themes';

jest.setTimeout(300_000);

const ENTRIES: Entries = largeDepartment();
/** Milliseconds for the update of 300 units on a busy machine. */
const LONG_WORK = 120_000;

/** As an office pastes them: names in place of codes, half of them unknown. */
const PASTED = [
  '单位\t功能科目\t经费类型\t经济科目\t资金来源\t金额',
  ...ENTRIES.units.map(({ name }, index) => {
    const unit = index % 2 === 0 ? name : `${name.slice(0, 20)}分中心${String(index)}`;
    return `${unit}\t2080109\t公用经费\t30201\t财政拨款${String(index % 12)}\t${String(1000 + index)}`;
  }),
].join('\n');

const SCENES: readonly Scene[] = [
  {
    name: '40-首页-打开300个单位的工作簿',
    reach: async ({ page, pane }) => {
      const file = workbookFile('三百个单位.xlsx', await largeWorkbook(ENTRIES));
      await page.getByLabel('要打开的工作簿').setInputFiles(file);
      await page.getByRole('heading', { level: 1, name: '三百个单位' }).waitFor();
      await pane.getByRole('list', { name: '各步骤的进度' }).waitFor();
    },
  },
  {
    name: '41-设置-名册',
    reach: async ({ goTo, press, pane }) => {
      await goTo('设置');
      await press('查看名册中的单位');
      await pane.getByRole('searchbox').first().waitFor();
    },
  },
  {
    name: '42-录入-问题',
    reach: async ({ goTo, sees }) => {
      await goTo('录入');
      await sees('录入问题');
    },
  },
  {
    name: '43-录入-导入的问题',
    reach: async ({ goTo, pane, press, sees }) => {
      await goTo('录入');
      await pane.getByRole('textbox', { name: '粘贴明细或名册' }).fill(PASTED);
      await press('识别粘贴的内容');
      await sees(/全部回答/u);
      await pane.getByRole('list', { name: '待回答的问题' }).first().scrollIntoViewIfNeeded();
    },
  },
  {
    name: '44-下发',
    reach: async ({ goTo, pane }) => {
      await goTo('下发');
      await pane.getByRole('searchbox').first().waitFor();
    },
  },
  {
    name: '45-回收',
    reach: async (preview) => {
      await preview.goTo('回收');
      const files = ENTRIES.units
        .slice(0, 8)
        .map(({ code, name }, index) =>
          returnedFile(ENTRIES, code, `${code}${name}.xlsx`, [
            ...(index % 2 === 0 ? [typed('支出录入', 'N2', '待定')] : []),
          ]),
        );
      await chooseReturns(preview, await Promise.all(files));
      await waits(preview, /^已读取8个文件：/u);
    },
  },
  {
    name: '46-回收-一个单位的差别',
    reach: async ({ button, pane }) => {
      const unit = button(new RegExp(`^${ENTRIES.units[1]?.name ?? ''}`, 'u'));
      await unit.click();
      await unit.scrollIntoViewIfNeeded();
      await pane
        .getByText(/^公开表中/u)
        .first()
        .waitFor();
    },
  },
  {
    name: '47-首页-更新以后',
    reach: async (preview) => {
      await preview.goTo('首页');
      await preview.ribbon('更新');
      await waits(preview, /^已填充12张表/u);
    },
  },
  {
    name: '48-首页-一览和操作记录',
    reach: async ({ pane }) => {
      await pane.getByRole('heading', { name: '工作一览' }).scrollIntoViewIfNeeded();
      await pane.getByRole('heading', { name: '各单位收入' }).scrollIntoViewIfNeeded();
    },
  },
  {
    name: '49-汇总-有变化的数字',
    reach: async (preview) => {
      await preview.openSheet('收入录入');
      await preview.cell('E2').click();
      await preview.page.keyboard.type('12345678.9');
      await preview.page.keyboard.press('Enter');
      await preview.goTo('汇总');
      await preview.comeToPane();
      await preview.pane
        .getByRole('button', { name: /个数字$/u })
        .first()
        .waitFor();
    },
  },
  {
    name: '50-检查',
    reach: async (preview) => {
      await preview.goTo('检查');
      await preview.press('重新检查');
      await waits(preview, /^已检查12张表：/u);
      await preview.pane.getByRole('button', { name: '重新检查', disabled: false }).waitFor();
    },
  },
  {
    name: '51-追溯-合计',
    reach: async ({ openSheet, cell, goTo, comeToPane, sees }) => {
      await openSheet('部门支出总体情况表');
      await cell('F7').click();
      await goTo('追溯');
      await comeToPane();
      await sees('金额大的在前');
    },
  },
  {
    name: '52-说明',
    reach: async ({ goTo, press, sees }) => {
      await goTo('说明');
      await press(/^一、收入支出预算总体情况说明/u);
      await sees(/^填写缺项/u);
    },
  },
  {
    name: '53-发布',
    reach: async ({ goTo, pane }) => {
      await goTo('发布');
      await pane
        .getByText(/^要改正或补充（\d+条）$/u)
        .first()
        .waitFor({ timeout: LONG_WORK });
    },
  },
];

async function waits({ pane }: Preview, text: RegExp): Promise<void> {
  await pane.getByText(text).first().waitFor({ timeout: LONG_WORK });
}

describeInThemes(1800, (shown) => {
  test.each(SCENES)('$name', async ({ name, reach }) => {
    await reach(shown.preview);
    await shown.looksRight(name);
  });
});
