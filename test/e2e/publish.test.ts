/**
 * Tests the screen 发布 in the built pane: what is open, the draft, and, for a complete workbook, the files as they are
 * saved; light and dark, with axe and for overflow at 300 pixels.
 */
import { mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { unzipSync } from 'fflate';
import { accessibilityViolations, sidewaysOverflow } from './support/accessibility';
import {
  fillTables,
  generateTables,
  loadSample,
  openPreview,
  paneFrame,
  type Preview,
} from './support/preview';
import { complaints, NO_COMPLAINTS } from './support/watched-page';

jest.setTimeout(180_000);

const PICTURES = join(__dirname, '../../out/screenshots');

async function check(preview: Preview): Promise<void> {
  await preview.goTo('检查');
  await preview.press('开始检查');
  await preview.sees(/检查了\d+张表/u);
}

describe.each([
  ['light', '浅色'],
  ['dark', '深色'],
])('%s', (theme, label) => {
  const folder = join(PICTURES, theme);
  let preview: Preview;

  /** Takes a picture at 320 pixels; checks with axe and for overflow at 300. */
  async function looksRight(name: string): Promise<void> {
    const frame = await paneFrame(preview);
    const { page } = preview;
    await page.locator('.pane iframe').screenshot({ path: join(folder, `${name}.png`) });
    expect(await accessibilityViolations(frame)).toEqual([]);
    await page.getByRole('button', { name: '300', exact: true }).click();
    expect(await sidewaysOverflow(frame)).toEqual([]);
    await page.getByRole('button', { name: '320', exact: true }).click();
  }

  beforeAll(async () => {
    mkdirSync(folder, { recursive: true });
    preview = await openPreview({ width: 1280, height: 1000 });
    await preview.page.getByRole('button', { name: label }).click();
    await preview.sees('下一步');
  });

  afterAll(async () => {
    await preview.close();
  });

  test('lists what is open, and leads to its cell', async () => {
    await loadSample(preview);
    await generateTables(preview);
    await fillTables(preview);
    await preview.goTo('表样');
    await preview.button('生成图表').press('Enter');
    await preview.sees(/^已生成“图表”表，共5张图/u);
    await looksRight('23-表样-图表');
    await check(preview);
    await preview.goTo('发布');
    await preview.sees(/^要改正或补充（\d+条）$/u);
    await looksRight('24-发布-还有要处理的');
    await preview.press('到“部门预算项目绩效目标汇总表”B28');
    expect(await preview.selectedAddress()).toBe('B28');
    await preview.button('写审核说明').first().click();
    await preview.pane.getByRole('textbox', { name: '审核说明' }).fill('新增就业专项资金，已核对批复文件。');
    await looksRight('25-发布-写审核说明');
    await preview.press('保存说明');
    await preview.sees('已说明或决定的1条');
  });

  test('makes a draft that says so', async () => {
    const [download] = await Promise.all([
      preview.page.waitForEvent('download'),
      preview.press('先生成草稿'),
    ]);
    expect(download.suggestedFilename()).toBe('草稿_2023年三门峡市人力资源和社会保障局部门预算公开.zip');
    const files = unzipSync(readFileSync(await download.path()));
    expect(Object.keys(files)).toHaveLength(6);
    await preview.sees(/^已生成草稿（不得公开）/u);
    await looksRight('26-发布-草稿');
    await preview.pane.getByRole('heading', { name: '页面预览' }).scrollIntoViewIfNeeded();
    await looksRight('27-发布-单位和页数');
    await preview.pane.getByRole('button', { name: /^每张表的页数/u }).press('Enter');
    await preview.sees('“部门收支总体情况表”打印1页。');
    await looksRight('31-发布-公开表打印');
  });

  test('shows each page, large too, and turns pages', async () => {
    const { pane } = preview;
    await pane.getByRole('button', { name: /^2023年支出经济分类汇总表/u }).click();
    const page = pane.getByRole('button', { name: '第22页（放大）' });
    await page.scrollIntoViewIfNeeded();
    await looksRight('28-发布-页面预览');
    await page.click();
    const dialog = pane.getByRole('dialog');
    await dialog.getByRole('img', { name: '第22页的样子' }).waitFor();
    await looksRight('29-发布-一页');
    await dialog.getByRole('button', { name: '放大' }).click();
    await dialog.getByRole('button', { name: '放大' }).click();
    // The large page scrolls in its own box.
    await preview.page.locator('.pane iframe').screenshot({ path: join(folder, '30-发布-一页放大.png') });
    await dialog.getByRole('button', { name: '下一页' }).press('Enter');
    await dialog.getByRole('img', { name: '第23页的样子' }).waitFor();
    await preview.page.keyboard.press('Escape');
    await dialog.waitFor({ state: 'hidden' });
    expect(await page.evaluate((button) => button === button.ownerDocument.activeElement)).toBe(true);
  });

  test('sends nothing outside its origin, without errors or policy violations', () => {
    expect(complaints(preview.watched)).toEqual(NO_COMPLAINTS);
  });
});
