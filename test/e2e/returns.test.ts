/**
 * Walks through distributing and collecting as a clerk does: a zip file for the units, returned files with a wrong
 * one,
 * the overview, the 退回意见, a second return, import, filling, check. A worker reads the files.
 */
import { readFile } from 'node:fs/promises';
import { unzipSync } from 'fflate';
import type { Download } from 'playwright-core';
import type { Entries } from '../../src/entries/entries';
import { readWorkbook } from '../../src/xlsx/read-workbook';
import { moreOf703001, sampleEntries } from '../support/amended-returns';
import { typed, type Spoil } from '../support/distributed';
import { accessibilityViolations, sidewaysOverflow } from './support/accessibility';
import {
  fillTables,
  generateTables,
  loadSample,
  openPreview,
  paneFrame,
  reopenPane,
  type Preview,
} from './support/preview';
import {
  chooseReturns,
  holdFile,
  returnedFile,
  workbookFile,
  type ChosenFile,
} from './support/returned-files';
import { PUBLISHED_SHEETS, publishedRows, savedRows } from './support/saved-figures';
import { complaints, NO_COMPLAINTS } from './support/watched-page';
import { soon } from './support/soon';

const UNIT = { code: '703005', name: '三门峡市社会工伤保险中心' };

let preview: Preview;
let sample: Entries;

beforeAll(async () => {
  sample = await sampleEntries();
  preview = await openPreview();
  await loadSample(preview);
});

afterAll(async () => {
  await preview.close();
});

async function downloadOn(
  press: () => Promise<void>,
): Promise<{ readonly download: Download; readonly bytes: Uint8Array }> {
  const [download] = await Promise.all([preview.page.waitForEvent('download'), press()]);
  return { download, bytes: new Uint8Array(await readFile(await download.path())) };
}

const returnOf = (code: string, name: string, spoils?: readonly Spoil[]): Promise<ChosenFile> =>
  returnedFile(sample, code, name, spoils);

const choose = (files: readonly ChosenFile[]): Promise<void> => chooseReturns(preview, files);

/** Empties all lines and keeps settings and roster, as before the first return. */
async function emptyLines(): Promise<void> {
  await (
    await paneFrame(preview)
  ).evaluate(() =>
    Excel.run(async (context) => {
      for (const name of ['收入录入', '支出录入', '项目绩效录入']) {
        const used = context.workbook.worksheets.getItem(name).getUsedRange();
        used.getOffsetRange(1, 0).clear(Excel.ClearApplyTo.contents);
      }
      await context.sync();
    }),
  );
  await preview.goTo('首页');
  await preview.press('重新读取工作簿');
  await preview.sees('已重新读取工作簿');
}

let returned: readonly ChosenFile[] = [];

it('distributes a workbook for each unit', async () => {
  await preview.goTo('下发');
  const { download, bytes } = await downloadOn(() => preview.press('生成10个单位的文件'));
  expect(download.suggestedFilename()).toBe('703_三门峡市人力资源和社会保障局_2023年下发.zip');
  await preview.sees('已生成10个单位的录入工作簿：“703_三门峡市人力资源和社会保障局_2023年下发.zip”。');
  const files = Object.entries(unzipSync(bytes));
  expect(files.map(([name]) => name.slice(0, 6))).toEqual(sample.units.map(({ code }) => code));
  returned = files.map(([name, content]) => workbookFile(name, content));
  expect(await accessibilityViolations(await paneFrame(preview))).toEqual([]);
});

it('shows an overview of all units, with their problems', async () => {
  await emptyLines();
  await preview.goTo('回收');
  await preview.sees('选择各单位交回的文件，或者文件所在的文件夹：');
  const bad = await returnOf(UNIT.code, `${UNIT.code}.xlsx`, [typed('支出录入', 'N2', '待定')]);
  await choose([
    ...returned.filter(({ name }) => !name.startsWith(UNIT.code)),
    bad,
    { name: '说明.docx', mimeType: 'application/octet-stream', buffer: Buffer.from('PK') },
  ]);
  await preview.sees('已读取11个文件：已接收9个，有问题1个，无法归属的文件1个。');
  await preview.sees(/没有并入的，在这台电脑上保留30天。/u);
  await preview.button(new RegExp(UNIT.name, 'u')).click();
  await preview.sees(/“支出录入”第2行“金额\(元\)”（N2）.*“待定”/u);
  expect(await accessibilityViolations(await paneFrame(preview))).toEqual([]);
  await preview.page.screenshot({ path: 'out/screenshots/returns-board.png' });
});

it('restores read returns when the pane is opened again', async () => {
  await reopenPane(preview);
  await preview.goTo('回收');
  await preview.sees(/窗格重新打开过。.+读取的11个文件还在，不必重新读取。/u);
  expect(await accessibilityViolations(await paneFrame(preview))).toEqual([]);
  await preview.page.screenshot({ path: 'out/screenshots/returns-restored.png' });
  await preview.button('关闭提示').click();
  await preview.button(new RegExp(UNIT.name, 'u')).click();
});

it('makes a 退回意见 with the problem in its cell', async () => {
  const { download, bytes } = await downloadOn(() => preview.button('生成退回意见').first().click());
  expect(download.suggestedFilename()).toBe(`${UNIT.code}_${UNIT.name}_退回意见.xlsx`);
  const reading = await readWorkbook(bytes);
  const sheets = reading.kind === 'workbook' ? reading.workbook.sheets : [];
  expect(sheets[0]?.name).toBe('退回意见');
  expect(JSON.stringify(sheets[0]?.rows)).toContain('待定');
});

it('imports sound returns in one step that can be undone', async () => {
  await preview.press('并入录入表（9个单位）');
  await preview.sees(/^已并入9个单位。部门收入0\.00元 → /u);
  await soon(() => preview.openedSheet(), '回收记录');
  await preview.press('撤销“并入交回数据”');
  await preview.sees('已撤销“并入交回数据”。');
  await soon(() => preview.sheetNames(), expect.not.arrayContaining(['回收记录']));
  await choose([await returnOf(UNIT.code, '重新交回.xlsx')]);
  await preview.sees('已读取1个文件：');
  await preview.press('并入录入表（10个单位）');
  await preview.sees(/^已并入10个单位。/u);
});

it('fills the published figures from the returns, to the cent, and checks them', async () => {
  await generateTables(preview);
  await fillTables(preview);
  await preview.goTo('检查');
  await preview.press('开始检查');
  await preview.sees(/^已检查12张表：/u);
  const saved = await preview.save();
  await saved.saveAs('out/returns-consolidated.xlsx');
  const reading = await readWorkbook(await readFile(await saved.path()));
  if (reading.kind !== 'workbook') throw new Error('The saved workbook cannot be read');
  for (const [table, sheetName] of PUBLISHED_SHEETS)
    expect(savedRows(reading.workbook, sheetName)).toEqual(publishedRows(table));
});

it('shows the changes of a second return, and replaces lines only after consent', async () => {
  await preview.goTo('回收');
  await choose([await returnOf('703001', '追加.xlsx', moreOf703001(sample))]);
  await preview.sees('已读取1个文件：再次交回，待确认1个。');
  await preview.button(/^三门峡市人力资源和社会保障局/u).click();
  await preview.sees(/^改动 · 支出录入 · /u);
  await preview.sees(/^公开表中会变动的数字：/u);
  await preview.pane.getByRole('checkbox', { name: '并入时替换这个单位的已有数据' }).check();
  await preview.page.screenshot({ path: 'out/screenshots/returns-difference.png' });
  await preview.press('并入录入表（1个单位）');
  await preview.press('替换1个单位的数据');
  await preview.sees(/^已并入1个单位。/u);
});

it('shows progress, and stops on request', async () => {
  const file = await returnOf('703001', 'x.xlsx');
  const letArrive = await holdFile(preview, '30.xlsx');
  await choose(Array.from({ length: 60 }, (_, index) => ({ ...file, name: `${String(index)}.xlsx` })));
  await preview.sees(/^读取 \d+\.xlsx/u);
  await preview.press('取消');
  await letArrive();
  await preview.sees('已取消“读取交回的文件”。工作簿保持原样。');
});

it('fits a narrow pane', async () => {
  await preview.page.setViewportSize({ width: 300, height: 800 });
  const frame = await paneFrame(preview);
  await soon(() => sidewaysOverflow(frame), []);
});

it('sends nothing outside its origin, without errors', () => {
  expect(complaints(preview.watched)).toEqual(NO_COMPLAINTS);
});
