/**
 * Walks the whole way in a browser: the built add-in with the genuine office.js, from the sample to a saved file
 * with the published figures. No request leaves the origin.
 */
import { readFileSync } from 'node:fs';
import type { RawWorkbook } from '../../src/entries/raw-workbook';
import { readWorkbook } from '../../src/xlsx/read-workbook';
import { demandsNotMet } from '../support/excel-demands';
import { schemaErrors } from '../support/office-schema';
import { fillTables, generateTables, loadSample, openPreview, type Preview } from './support/preview';
import { PUBLISHED_SHEETS, publishedRows, savedRows } from './support/saved-figures';
import { complaints, NO_COMPLAINTS } from './support/watched-page';
import { soon } from './support/soon';

const EXPENDITURE = '部门支出总体情况表';

let preview: Preview;

beforeAll(async () => {
  preview = await openPreview();
});

afterAll(async () => {
  await preview.close();
});

async function savedWorkbook(): Promise<RawWorkbook> {
  const download = await preview.save();
  expect(download.suggestedFilename()).toBe('部门预算公开表.xlsx');
  const saved = readFileSync(await download.path());
  expect([...(await schemaErrors(saved)), ...demandsNotMet(saved)]).toEqual([]);
  const reading = await readWorkbook(saved);
  if (reading.kind !== 'workbook') throw new Error(`The saved file cannot be read: ${reading.reason}`);
  return reading.workbook;
}

test('loads the sample into entry sheets', async () => {
  await loadSample(preview);
  await soon(
    () => preview.sheetNames(),
    expect.arrayContaining(['设置', '单位名册', '收入录入', '支出录入']),
  );
  await preview.openSheet('支出录入');
  await soon(() => preview.cell('C2').innerText(), expect.stringMatching(/^2\d{6}$/u));
});

test('generates and fills tables', async () => {
  await generateTables(preview);
  await preview.openSheet(EXPENDITURE);
  await soon(() => preview.cell('F7').innerText(), '');
  await fillTables(preview);
  await preview.openSheet(EXPENDITURE);
  await soon(() => preview.cell('F7').innerText(), '7,563.33');
  await soon(() => preview.cell('G10').innerText(), '2,724.12');
});

test('saves a file with the published figures', async () => {
  const workbook = await savedWorkbook();
  for (const [table, sheetName] of PUBLISHED_SHEETS)
    expect(savedRows(workbook, sheetName)).toEqual(publishedRows(table));
});

test('shows the lines behind a selected figure, and a click selects the entry row', async () => {
  await preview.openSheet(EXPENDITURE);
  await preview.goTo('追溯');
  await preview.cell('F9').click();
  await preview.comeToPane();
  await preview.sees('230,000.00 元');
  await soon(() => preview.paneText(), expect.stringContaining('派驻派出机构'));
  const line = preview.button(/支出录入第\d+行/u).first();
  const [, row] = /支出录入第(\d+)行/u.exec(await line.innerText()) ?? [];
  await line.click();
  await preview.page.locator('[role=tab][aria-selected=true]', { hasText: '支出录入' }).waitFor();
  await soon(
    () => preview.selectedAddress(),
    expect.stringMatching(new RegExp(`^[A-Z]+${String(row)}$`, 'u')),
  );
  const entered = await preview.page.locator('.cell.is-active').innerText();
  await soon(() => line.innerText(), expect.stringContaining(entered));
});

test('leads from the money at a glance to its cell, by keyboard as well', async () => {
  await preview.goTo('首页');
  const bars = preview.pane.getByRole('list', { name: '收支总计' });
  await bars
    .getByRole('button', { name: /^收入总计\s*7,563.33\s*万元\s*，\s*上年6,245.26，增加1,318.07$/u })
    .focus();
  await preview.page.keyboard.press('ArrowDown');
  await preview.page.keyboard.press('Enter');
  await preview.page.locator('[role=tab][aria-selected=true]', { hasText: '部门收支总体情况表' }).waitFor();
  await soon(() => preview.page.locator('.cell.is-active').innerText(), '7,563.33');
  await preview.openSheet('支出录入');
});

test('previews the changed figures after an edit, and filling changes them', async () => {
  const entry = preview.page.locator('.cell.is-active');
  const before = Number((await entry.innerText()).replaceAll(',', ''));
  await entry.click();
  await preview.page.keyboard.type(String(before + 10_000));
  await preview.page.keyboard.press('Enter');
  await preview.goTo('汇总');
  await preview.sees(/派驻派出机构/u);
  await preview.press(/^填充汇总（/u);
  await preview.sees(/^已填充12张表，63个数字有变化。/u);
  await preview.openSheet(EXPENDITURE);
  await soon(() => preview.cell('F9').innerText(), '24.00');
  await soon(() => preview.cell('F7').innerText(), '7,564.33');
});

test('updates tables automatically once switched on, and undoes the update', async () => {
  await preview.goTo('汇总');
  await preview.pane.getByRole('switch', { name: '录入改动后自动更新公开表' }).check();
  await preview.openSheet('支出录入');
  const entry = preview.cell('N2');
  const before = Number((await entry.innerText()).replaceAll(',', ''));
  await entry.click();
  await preview.page.keyboard.type(String(before + 20_000));
  await preview.page.keyboard.press('Enter');
  await preview.sees(/已按录入更新\d+张表，\d+个数字有变化。$/u);
  // The clerk stays on the sheet of the edit.
  await soon(() => preview.openedSheet(), '支出录入');
  await soon(() => preview.selectedAddress(), 'N3');
  await preview.openSheet(EXPENDITURE);
  await soon(() => preview.cell('F7').innerText(), '7,566.33');
  await preview.press('撤销“自动更新公开表”');
  await preview.sees('已撤销“自动更新公开表”。');
  await soon(() => preview.cell('F7').innerText(), '7,564.33');
});

test('sends nothing outside its origin, without errors or policy violations', () => {
  expect(complaints(preview.watched)).toEqual(NO_COMPLAINTS);
});
