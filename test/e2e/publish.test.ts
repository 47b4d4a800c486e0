/**
 * Tests the screen 发布 in the built pane: what is open, the draft, and, for a complete workbook, the files as they are
 * saved; light and dark, with axe and for overflow at 300 pixels.
 */
import { readFileSync } from 'node:fs';
import { unzipSync } from 'fflate';
import { fillTables, generateTables, loadSample, type Preview } from './support/preview';
import { describeInThemes } from './support/themes';
import { soon } from './support/soon';

async function check(preview: Preview): Promise<void> {
  await preview.goTo('检查');
  await preview.press('开始检查');
  await preview.sees(/检查了\d+张表/u);
}

describeInThemes(1000, (shown) => {
  test('lists what is open, and leads to its cell', async () => {
    await loadSample(shown.preview);
    await generateTables(shown.preview);
    await fillTables(shown.preview);
    await shown.preview.goTo('表样');
    await shown.preview.button('生成图表').press('Enter');
    await shown.preview.sees(/^已生成“图表”表，共5张图/u);
    await shown.looksRight('23-表样-图表');
    await check(shown.preview);
    await shown.preview.goTo('发布');
    await shown.preview.sees(/^要改正或补充（\d+条）$/u);
    await shown.looksRight('24-发布-还有要处理的');
    await shown.preview.press('到“部门预算项目绩效目标汇总表”B28');
    await soon(() => shown.preview.selectedAddress(), 'B28');
    await shown.preview.button('写审核说明').first().click();
    await shown.preview.pane
      .getByRole('textbox', { name: '审核说明' })
      .fill('新增就业专项资金，已核对批复文件。');
    await shown.looksRight('25-发布-写审核说明');
    await shown.preview.press('保存说明');
    await shown.preview.sees('已说明或决定的1条');
  });

  test('makes a draft that says so', async () => {
    const [download] = await Promise.all([
      shown.preview.page.waitForEvent('download'),
      shown.preview.press('先生成草稿'),
    ]);
    expect(download.suggestedFilename()).toBe('草稿_2023年三门峡市人力资源和社会保障局部门预算公开.zip');
    const files = unzipSync(readFileSync(await download.path()));
    expect(Object.keys(files)).toHaveLength(6);
    await shown.preview.sees(/^已生成草稿（不得公开）/u);
    await shown.looksRight('26-发布-草稿');
    await shown.preview.pane.getByRole('heading', { name: '页面预览' }).scrollIntoViewIfNeeded();
    await shown.looksRight('27-发布-单位和页数');
    await shown.preview.pane.getByRole('button', { name: /^每张表的页/u }).press('Enter');
    await shown.preview.sees('“部门收支总体情况表”打印1页。');
    await shown.looksRight('31-发布-公开表打印');
  });

  test('shows each page, large too, and turns pages', async () => {
    const { pane } = shown.preview;
    await pane.getByRole('button', { name: /^2023年支出经济分类汇总表/u }).click();
    const page = pane.getByRole('button', { name: '第22页（放大）' });
    await page.scrollIntoViewIfNeeded();
    await shown.looksRight('28-发布-页面预览');
    await page.click();
    const dialog = pane.getByRole('dialog');
    await dialog.getByRole('img', { name: '第22页的样子' }).waitFor();
    await shown.looksRight('29-发布-一页');
    await dialog.getByRole('button', { name: '放大' }).click();
    await dialog.getByRole('button', { name: '放大' }).click();
    // The large page scrolls in its own box.
    await shown.preview.page.locator('.pane iframe').screenshot({ path: shown.picture('30-发布-一页放大') });
    await dialog.getByRole('button', { name: '下一页' }).press('Enter');
    await dialog.getByRole('img', { name: '第23页的样子' }).waitFor();
    await shown.preview.page.keyboard.press('Escape');
    await dialog.waitFor({ state: 'hidden' });
    await soon(() => page.evaluate((button) => button === button.ownerDocument.activeElement), true);
  });
});
