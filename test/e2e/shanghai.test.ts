/**
 * Walks through 上海市九张表 as a clerk does: chosen in 设置, filled in 元, traced, checked, saved with the published
 * figures, and the units' own tables.
 */
import { mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { unzipSync } from 'fflate';
import type { RawWorkbook } from '../../src/entries/raw-workbook';
import { readWorkbook } from '../../src/xlsx/read-workbook';
import { SHANGHAI } from '../../src/sets/shanghai';
import { demandsNotMet } from '../support/excel-demands';
import { schemaErrors } from '../support/office-schema';
import { SHANGHAI_2025 } from '../support/published-forms';
import { accessibilityViolations, sidewaysOverflow } from './support/accessibility';
import {
  fillTables,
  generateTables,
  openPreview,
  paneFrame,
  setPaneWidth,
  setTheme,
  type Preview,
} from './support/preview';
import { publishedFormRows, savedRows } from './support/saved-figures';
import { complaints, NO_COMPLAINTS } from './support/watched-page';
import { SHANGHAI_ENTRY_SHEETS } from '../support/shanghai-sheets';
import { soon } from './support/soon';

const INCOME = '部门收入预算总表';

async function workbookOf(bytes: Uint8Array): Promise<RawWorkbook> {
  expect([...(await schemaErrors(bytes)), ...demandsNotMet(bytes)]).toEqual([]);
  const reading = await readWorkbook(bytes);
  if (reading.kind !== 'workbook') throw new Error(`The file cannot be read: ${reading.reason}`);
  return reading.workbook;
}

/** Longest kind of name in use. */
const LONG_NAME = '某区财政局所属行政事业单位国有资产管理与政府采购监督和财政票据综合服务中心管理所';

/** Lines of a roster to paste. */
const MORE_UNITS = Array.from({ length: 300 }, (_, index) => {
  const name = index === 0 ? LONG_NAME : `第${String(index + 2)}预算单位`;
  return `${String(101_002 + index)}\t${name}\t公益一类事业单位`;
}).join('\n');

const PICTURES = join(__dirname, '../../out/screenshots/shanghai');

/** Takes a picture of the pane; checks it with axe and for overflow at 300 pixels. */
async function looksRight(preview: Preview, folder: string, name: string): Promise<void> {
  const frame = await paneFrame(preview);
  const { page } = preview;
  expect(await accessibilityViolations(frame)).toEqual([]);
  await setPaneWidth(preview, 300);
  await page.locator('.pane iframe').screenshot({ path: join(folder, `${name}.png`) });
  expect(await sidewaysOverflow(frame)).toEqual([]);
  await setPaneWidth(preview, 320);
}

describe.each([
  ['light', '浅色'],
  ['dark', '深色'],
] as const)('%s', (theme, label) => {
  const folder = join(PICTURES, theme);
  let preview: Preview;

  const styles = (name: string): Promise<void> => looksRight(preview, folder, name);
  const fill = (field: string, text: string): Promise<void> =>
    preview.pane.getByRole('textbox', { name: field }).fill(text);

  beforeAll(async () => {
    mkdirSync(folder, { recursive: true });
    preview = await openPreview();
    await setTheme(preview, label);
    await preview.sees('下一步');
  });

  afterAll(async () => {
    await preview.close();
  });

  test('creates the entry sheets of the set chosen in 设置', async () => {
    await preview.goTo('设置');
    await fill('部门代码', '203');
    await fill('部门名称', '某区教育局');
    await fill('预算年度', '2026');
    await preview.pane.getByRole('combobox', { name: '表样' }).selectOption('上海市九张表');
    await styles('设置');
    await preview.press('保存设置');
    await preview.sees(/^已保存设置，并建立\d+张工作表。$/u);
    await soon(() => preview.sheetNames(), ['Sheet1', '填报说明', ...SHANGHAI_ENTRY_SHEETS, '科目表']);
  });

  test('loads its sample after the clerk agrees to lose the contents of 设置', async () => {
    await preview.goTo('录入');
    await styles('录入');
    await preview.press('载入样例');
    await preview.sees('“设置”的内容将换成样例的：某区财政局2025年。其他录入表还没有内容。载入后可以撤销。');
    // Without an answer, the keyboard goes on where it was.
    await preview.page.keyboard.press('Escape');
    await soon(() => preview.pane.locator(':focus').innerText(), '载入样例');
    await preview.press('载入样例');
    await preview.pane.getByRole('dialog').getByRole('button', { name: '载入样例' }).click();
    await preview.sees('已载入样例：某区财政局2025年，1个单位。');
  });

  test('generates nine tables and fills them in 元', async () => {
    await generateTables(preview);
    await preview.sees('已生成表样：新建9张表。');
    await styles('表样');
    await fillTables(preview);
    await preview.openSheet(INCOME);
    await preview.page.locator('td', { hasText: '1,666,600.00' }).first().waitFor();
  });

  test('traces a figure in 元 to its entry line', async () => {
    await preview.goTo('追溯');
    await preview.page.locator('td', { hasText: '1,666,600.00' }).first().click();
    await preview.comeToPane();
    await preview.sees('1,666,600.00 元');
    await soon(() => preview.paneText(), expect.stringContaining('2010607 信息化建设 · 30227 委托业务费'));
    await preview.press(/支出录入第\d+行|收入录入第\d+行/u);
    await preview.page.locator('[role=tab][aria-selected=true]', { hasText: /录入$/u }).waitFor();
  });

  test('finds no error to correct', async () => {
    await preview.goTo('检查');
    await preview.press('开始检查');
    await preview.sees(/检查了9张表，已与录入明细核对。$/u);
    await preview.sees('没有发现问题。');
    await styles('检查');
    await preview.press('核对了多少，哪些没有核对');
    await preview.pane.getByRole('button', { name: '核对了多少，哪些没有核对', expanded: true }).waitFor();
    await soon(
      () => preview.paneText(),
      expect.stringContaining('读取了115行、241个数字，其中241个参加了394项数量关系的核对。'),
    );
    await styles('检查-核对了多少');
  });

  test('saves a file with the published figures', async () => {
    const saved = await workbookOf(readFileSync(await (await preview.save()).path()));
    for (const [index, form] of SHANGHAI_2025.entries()) {
      const { name } = SHANGHAI.tables[index] ?? { name: '' };
      expect([name, savedRows(saved, name)]).toEqual([name, publishedFormRows(form)]);
    }
  });

  test('cancels the tables of three hundred units, and makes those of two as one file', async () => {
    await preview.goTo('设置');
    await preview.pane.getByRole('textbox', { name: '粘贴或导入名册' }).fill(MORE_UNITS);
    await preview.press('识别粘贴的内容');
    await preview.press('写入（300行）');
    await preview.sees('已导入300行。');
    await preview.goTo('下发');
    await styles('下发');
    await preview.press('生成301个单位的公开表');
    const bar = preview.pane.getByRole('contentinfo');
    await bar.getByText(/^[1-9]\d*\/301$/u).waitFor();
    await bar.getByRole('button', { name: '取消' }).click();
    await preview.sees('已取消“生成单位公开表”。工作簿保持原样。');
    await styles('下发-取消以后');
    await preview.pane.getByRole('checkbox', { name: /^全选/u }).click();
    for (const code of ['101001', '101002'])
      await preview.pane.getByRole('checkbox', { name: new RegExp(code, 'u') }).click();
    const coming = preview.page.waitForEvent('download');
    await preview.press('生成2个单位的公开表');
    const files = unzipSync(readFileSync(await (await coming).path()));
    expect(Object.keys(files)).toEqual([
      '101001_某区财政局_2025年单位预算公开表.xlsx',
      `101002_${LONG_NAME}_2025年单位预算公开表.xlsx`,
    ]);
    for (const bytes of Object.values(files)) expect((await workbookOf(bytes)).sheets).toHaveLength(9);
    await styles('下发-单位公开表');
  });

  test('sends nothing outside its origin, without errors or policy violations', () => {
    expect(complaints(preview.watched)).toEqual(NO_COMPLAINTS);
  });
});
