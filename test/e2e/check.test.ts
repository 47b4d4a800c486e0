/**
 * Checks the way a clerk meets them: a wrong figure is marked in its cell and listed, a click selects it; put right, it
 * goes by itself; an explanation closes a finding until what it explains changes; the clerk's own colours outlive marks.
 */
import type { Locator } from 'playwright-core';
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

const EXPENDITURE = '部门支出总体情况表';
/** 基本支出小计 of 行政运行, and what stands there. */
const FIGURE = { address: 'G10', right: '2,724.12', wrong: '2725.12' };
/** Caption with the name of the department. */
const CAPTION = 'A3';
const DEPARTMENT = '三门峡市人力资源和社会保障';

/** The clerk's own yellow, and the colours of marks. */
const OWN = 'rgb(255, 242, 204)';
const MUST_MEND = 'rgb(255, 199, 206)';
const TO_EXPLAIN = 'rgb(255, 235, 156)';

let preview: Preview;

beforeAll(async () => {
  preview = await openPreview();
  await loadSample(preview);
  await generateTables(preview);
  await fillTables(preview);
  await preview.openSheet(EXPENDITURE);
  await paint([FIGURE.address, CAPTION]);
});

afterAll(async () => {
  await preview.close();
});

/** The preview's ribbon has no colours: the stand-in is asked through the office.js of the pane's page. */
async function paint(addresses: readonly string[]): Promise<void> {
  await (
    await paneFrame(preview)
  ).evaluate(
    ([sheetName, ...cells]) =>
      Excel.run(async (context) => {
        const sheet = context.workbook.worksheets.getItem(sheetName ?? '');
        for (const cell of cells) sheet.getRange(cell).format.fill.color = '#FFF2CC';
        await context.sync();
      }),
    [EXPENDITURE, ...addresses],
  );
}

async function type(address: string, text: string): Promise<void> {
  await preview.cell(address).click();
  await preview.page.keyboard.type(text);
  await preview.page.keyboard.press('Enter');
}

/** Waits until the cell has this colour. */
async function turns(address: string, color: string): Promise<void> {
  const cell = preview.cell(address);
  const [row, column] = await Promise.all([cell.getAttribute('data-row'), cell.getAttribute('data-column')]);
  await preview.page.waitForFunction(
    ([selector, wanted]) => {
      const found = document.querySelector(selector);
      return found !== null && getComputedStyle(found).backgroundColor === wanted;
    },
    [`td[data-row="${String(row)}"][data-column="${String(column)}"]`, color] as const,
  );
}

/** The number of the current cell among those to go through. */
async function place(): Promise<number> {
  const words = await preview.pane.getByRole('group', { name: '逐条查看' }).innerText();
  return Number(/第(\d+)处/u.exec(words)?.[1]);
}

/** The input prompt of a cell, which Excel shows when it is selected; `null`: there is none. */
async function message(address: string): Promise<string | null> {
  await preview.cell(address).click();
  const prompt = preview.page.getByRole('note');
  return (await prompt.count()) === 0 ? null : prompt.innerText();
}

/** The findings of the list that say this. */
function findings(text: string | RegExp): Locator {
  return preview.pane.locator('[data-finding]').filter({ hasText: text });
}

const MISMATCH = /行政运行：合计 2,724\.12 ≠ 基本支出小计 2,725\.12，差 −1\.00/u;
const CAPTION_FINDING = new RegExp(`部门名称“${DEPARTMENT}[处所]”`, 'u');

test('a wrong figure is marked in its cell, with the message beside it, and listed in the pane', async () => {
  await type(FIGURE.address, FIGURE.wrong);
  await preview.goTo('检查');
  await preview.press('开始检查');
  await findings(MISMATCH).waitFor();
  await turns(FIGURE.address, MUST_MEND);
  expect(await message(FIGURE.address)).toMatch(MISMATCH);
  expect(await preview.pane.getByRole('button', { name: /^\d+ 必须改正$/u }).innerText()).toMatch(/^[1-9]/u);
});

test('a click on the finding selects the cell; F8 goes on to the next cell', async () => {
  await preview.openSheet('部门收入总体情况表');
  await preview.cell('A1').click();
  await findings(MISMATCH)
    .getByRole('button', { name: /^必须改正 G10 / })
    .click();
  await preview.page.locator('[role=tab][aria-selected=true]', { hasText: EXPENDITURE }).waitFor();
  expect(await preview.selectedAddress()).toBe(FIGURE.address);
  await findings(MISMATCH).getByRole('button', { name: /^F10/u }).click();
  await preview.page.locator('.name-box', { hasText: 'F10' }).waitFor();
  const before = await place();
  await preview.page.keyboard.press('F8');
  await preview.pane
    .getByText(new RegExp(`^第${String(before + 1)}处，共`, 'u'))
    .first()
    .waitFor();
  // Whatever else the wrong figure breaks stands folded with it: the next is another cell.
  expect([FIGURE.address, 'F10']).not.toContain(await preview.selectedAddress());
});

test('what is suggested is written on request, and taken back', async () => {
  await findings(MISMATCH).getByRole('button', { name: '采用建议值' }).click();
  await preview.sees(`已在“${EXPENDITURE}”G10写入建议值。`);
  expect(await preview.cell(FIGURE.address).innerText()).toBe(FIGURE.right);
  await findings(MISMATCH).waitFor({ state: 'detached' });
  await turns(FIGURE.address, OWN);
  await preview.press('撤销“采用建议值”');
  await findings(MISMATCH).waitFor();
  expect(await preview.cell(FIGURE.address).innerText()).toBe('2,725.12');
  await turns(FIGURE.address, MUST_MEND);
});

test('put right by hand, it goes by itself', async () => {
  await type(FIGURE.address, '2724.12');
  await findings(MISMATCH).waitFor({ state: 'detached' });
  await turns(FIGURE.address, OWN);
  expect(await message(FIGURE.address)).toBeNull();
});

test('an explanation closes a finding', async () => {
  await type(CAPTION, `部门名称：${DEPARTMENT}处`);
  await findings(CAPTION_FINDING).waitFor();
  await turns(CAPTION, TO_EXPLAIN);
  await findings(CAPTION_FINDING).getByRole('button', { name: '写审核说明' }).click();
  await preview.pane.getByRole('textbox', { name: '审核说明' }).fill('机构改革，名称以批复为准。');
  await preview.press('保存说明');
  await turns(CAPTION, OWN);
  await findings(CAPTION_FINDING).waitFor({ state: 'detached' });
  await preview.press('已说明1条');
  await findings(CAPTION_FINDING).getByText('机构改革，名称以批复为准。').waitFor();
});

test('when what it explains changes, it reopens and shows the old explanation', async () => {
  await type(CAPTION, `部门名称：${DEPARTMENT}所`);
  await findings(CAPTION_FINDING).getByText('内容已变').waitFor();
  expect(await findings(CAPTION_FINDING).innerText()).toMatch(/原说明（.*）：\s*机构改革，名称以批复为准。/u);
  await turns(CAPTION, TO_EXPLAIN);
});

test('the screen has nothing for axe to find, and fits into 300 pixels', async () => {
  const frame = await paneFrame(preview);
  expect(await accessibilityViolations(frame)).toEqual([]);
  await preview.page.getByRole('button', { name: '300', exact: true }).click();
  expect(await sidewaysOverflow(frame)).toEqual([]);
});

test('the results are written into a sheet of their own', async () => {
  await preview.press('写出核对结果');
  await preview.sees(/^已写出\d+条结果到“核对结果”表。$/u);
  expect(await preview.openedSheet()).toBe('核对结果');
  await preview.openSheet(EXPENDITURE);
});

test('without the marks the sheet is as it was, the clerk’s own colours among it', async () => {
  await turns(CAPTION, TO_EXPLAIN);
  await preview.press('去除标记');
  await preview.sees('单元格上现在没有标记，重新检查会再次标出。');
  await turns(CAPTION, OWN);
  await turns(FIGURE.address, OWN);
  expect(await preview.page.locator('.has-message').count()).toBe(0);
});

test('nothing left the origin, nothing failed, nothing broke the policy', () => {
  expect(complaints(preview.watched)).toEqual(NO_COMPLAINTS);
});
