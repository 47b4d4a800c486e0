/**
 * Walks through a check as a clerk does: a wrong figure is marked and listed, and a click selects its cell.
 * Corrected, it disappears. An explanation closes a finding until its figures change.
 * The clerk's own colours survive the marks.
 */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Locator } from 'playwright-core';
import { accessibilityViolations, sidewaysOverflow } from './support/accessibility';
import {
  fillTables,
  generateTables,
  loadSample,
  openPreview,
  paneFrame,
  setPaneWidth,
  setTheme,
  type Preview,
} from './support/preview';
import { complaints, NO_COMPLAINTS } from './support/watched-page';
import { soon } from './support/soon';

const PICTURES = join(__dirname, '../../out/screenshots');
const EXPENDITURE = '部门支出总体情况表';
/** The figure 基本支出小计 of 行政运行, right and wrong. */
const FIGURE = { address: 'G10', right: '2,724.12', wrong: '2725.12' };
/** Caption with the department's name. */
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

/** The preview's ribbon has no colours, so this calls office.js in the pane's page. */
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

/** The finding with its rule open, in the pane at 320 pixels, with axe. */
async function photographWhy(theme: 'light' | 'dark'): Promise<void> {
  const finding = findings(MISMATCH);
  const why = finding.getByRole('button', { name: '为什么' });
  await why.focus();
  await preview.page.keyboard.press('Enter');
  await finding.getByText(/^规则 T03-R/u).waitFor();
  await finding.getByText('举例').waitFor();
  const places = finding.getByRole('group', { name: '对照的单元格' });
  await soon(
    () => places.getByRole('button').first().innerText(),
    expect.stringMatching(/预算03表 G10[\s\S]*2,725\.12/u),
  );
  await finding.getByRole('button', { name: 'G10 由哪些录入行组成' }).click();
  await finding
    .getByRole('button', { name: /三门峡市/u })
    .first()
    .waitFor();
  await why.evaluate((button) => {
    button.scrollIntoView({ block: 'start' });
  });
  mkdirSync(join(PICTURES, theme), { recursive: true });
  const pane = preview.page.locator('.pane iframe');
  await pane.screenshot({ path: join(PICTURES, theme, '12-检查-为什么.png') });
  expect(await accessibilityViolations(await paneFrame(preview))).toEqual([]);
  await why.click();
}

/** Number of the current cell among the open ones. */
async function place(): Promise<number> {
  const words = await preview.pane.getByRole('group', { name: '逐条查看' }).innerText();
  return Number(/第(\d+)处/u.exec(words)?.[1]);
}

/** Input prompt of a cell, which Excel shows on selection; `null`: none. */
async function message(address: string): Promise<string | null> {
  await preview.cell(address).click();
  const prompt = preview.page.getByRole('note');
  return (await prompt.count()) === 0 ? null : prompt.innerText();
}

/** Findings in the list with this text. */
function findings(text: string | RegExp): Locator {
  return preview.pane.locator('[data-finding]').filter({ hasText: text });
}

const MISMATCH = /行政运行：合计 2,724\.12 ≠ 基本支出小计 2,725\.12，差 −1\.00/u;
const CAPTION_FINDING = new RegExp(`部门名称“${DEPARTMENT}[处所]”`, 'u');

test('marks a wrong figure in its cell, with a message, and lists it in the pane', async () => {
  await type(FIGURE.address, FIGURE.wrong);
  await preview.goTo('检查');
  await preview.press('开始检查');
  await findings(MISMATCH).waitFor();
  await turns(FIGURE.address, MUST_MEND);
  await soon(() => message(FIGURE.address), expect.stringMatching(MISMATCH));
  await soon(
    () => preview.pane.getByRole('button', { name: /^\d+ 必须改正$/u }).innerText(),
    expect.stringMatching(/^[1-9]/u),
  );
});

test('selects the cell of a clicked finding; F8 moves to the next cell', async () => {
  await preview.openSheet('部门收入总体情况表');
  await preview.cell('A1').click();
  await findings(MISMATCH)
    .getByRole('button', { name: /^必须改正 G10 / })
    .click();
  await preview.page.locator('[role=tab][aria-selected=true]', { hasText: EXPENDITURE }).waitFor();
  await soon(() => preview.selectedAddress(), FIGURE.address);
  await findings(MISMATCH).getByRole('button', { name: /^F10/u }).click();
  await preview.page.locator('.name-box[value="F10"]').waitFor();
  const before = await place();
  await preview.page.keyboard.press('F8');
  await preview.pane
    .getByText(new RegExp(`^第${String(before + 1)}处，共`, 'u'))
    .first()
    .waitFor();
  // Other findings of the same cell are collapsed with it, so the next is another cell.
  await soon(
    () => preview.selectedAddress(),
    expect.not.stringMatching(new RegExp(`^(${FIGURE.address}|F10)$`, 'u')),
  );
});

test('says why: the rule with an example, the places side by side, the entered lines behind the figure', async () => {
  await setPaneWidth(preview, 320);
  await photographWhy('light');
  // The pane opens anew in the other colours.
  await setTheme(preview, '深色');
  await findings(MISMATCH).waitFor();
  await photographWhy('dark');
  await setTheme(preview, '浅色');
  await findings(MISMATCH).waitFor();
});

test('saves the findings as 审核意见表', async () => {
  for (const [format, ending] of [
    ['Excel', 'xlsx'],
    ['Word', 'docx'],
  ] as const) {
    const [download] = await Promise.all([
      preview.page.waitForEvent('download'),
      preview.press(`审核意见表（${format}）`),
    ]);
    expect(download.suggestedFilename()).toBe(`${DEPARTMENT}局_2023年审核意见表.${ending}`);
  }
});

test('writes the suggested value on request, and undoes it', async () => {
  await findings(MISMATCH).getByRole('button', { name: '采用建议值' }).click();
  await preview.sees(`已在“${EXPENDITURE}”G10写入建议值。`);
  await soon(() => preview.cell(FIGURE.address).innerText(), FIGURE.right);
  await findings(MISMATCH).waitFor({ state: 'detached' });
  await turns(FIGURE.address, OWN);
  await preview.press('撤销“采用建议值”');
  await findings(MISMATCH).waitFor();
  await soon(() => preview.cell(FIGURE.address).innerText(), '2,725.12');
  await turns(FIGURE.address, MUST_MEND);
});

test('drops a finding corrected by hand when the clerk returns, and its mark with the next check', async () => {
  await type(FIGURE.address, '2724.12');
  await preview.comeToPane();
  await findings(MISMATCH).waitFor({ state: 'detached' });
  await preview.press('重新检查');
  await turns(FIGURE.address, OWN);
  await soon(() => message(FIGURE.address), null);
});

test('closes a finding by an explanation', async () => {
  await type(CAPTION, `部门名称：${DEPARTMENT}处`);
  await preview.comeToPane();
  await findings(CAPTION_FINDING).waitFor();
  await preview.press('重新检查');
  await turns(CAPTION, TO_EXPLAIN);
  await findings(CAPTION_FINDING).getByRole('button', { name: '写审核说明' }).click();
  await preview.pane.getByRole('textbox', { name: '审核说明' }).fill('机构改革，名称以批复为准。');
  await preview.press('保存说明');
  await turns(CAPTION, OWN);
  await findings(CAPTION_FINDING).waitFor({ state: 'detached' });
  await preview.press('已说明1条');
  await findings(CAPTION_FINDING).getByText('机构改革，名称以批复为准。').waitFor();
});

test('reopens it with the old explanation after its figures change', async () => {
  await type(CAPTION, `部门名称：${DEPARTMENT}所`);
  await preview.comeToPane();
  await findings(CAPTION_FINDING).getByText('内容已变').waitFor();
  await soon(
    () => findings(CAPTION_FINDING).innerText(),
    expect.stringMatching(/原说明（.*）：\s*机构改革，名称以批复为准。/u),
  );
  await preview.press('重新检查');
  await turns(CAPTION, TO_EXPLAIN);
});

test('passes axe, and fits into 300 pixels', async () => {
  const frame = await paneFrame(preview);
  // The check ends after its marks have changed.
  await preview.pane.getByRole('button', { name: '重新检查', disabled: false }).waitFor();
  expect(await accessibilityViolations(frame)).toEqual([]);
  await setPaneWidth(preview, 300);
  expect(await sidewaysOverflow(frame)).toEqual([]);
});

test('writes the results into their own sheet', async () => {
  await preview.press('写出核对结果');
  await preview.sees(/^已写出\d+条结果到“核对结果”表。$/u);
  await soon(() => preview.openedSheet(), '核对结果');
  await preview.openSheet(EXPENDITURE);
});

test('restores the sheet after removing marks, with the clerk’s own colours', async () => {
  await turns(CAPTION, TO_EXPLAIN);
  await preview.press('去除标记');
  await preview.sees('单元格上现在没有标记，重新检查会再次标出。');
  await turns(CAPTION, OWN);
  await turns(FIGURE.address, OWN);
  await soon(() => preview.page.locator('.has-message').count(), 0);
});

test('sends nothing outside its origin, without errors or policy violations', () => {
  expect(complaints(preview.watched)).toEqual(NO_COMPLAINTS);
});
