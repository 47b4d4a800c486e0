/**
 * Does the main action of every screen by the keyboard alone: Tab and Enter, arrow keys within tabs and lists, as Excel
 * gives the pane its focus by F6. No click after the pane has the focus.
 */
import { hasTab, openPreview, paneFrame, type Preview, type ScreenName } from './support/preview';
import { soon } from './support/soon';
import { complaints, NO_COMPLAINTS } from './support/watched-page';

let preview: Preview;

beforeAll(async () => {
  preview = await openPreview();
  await preview.pane.getByRole('tab', { name: '首页', exact: true }).focus();
});

afterAll(async () => {
  await preview.close();
});

async function key(name: string): Promise<void> {
  await preview.page.keyboard.press(name);
}

/** What the focused element of the pane is called. */
async function focusedName(): Promise<string> {
  const frame = await paneFrame(preview);
  return frame.evaluate(() => {
    const focused = document.activeElement;
    if (focused === null || focused === document.body) return '';
    const labelledBy = focused.getAttribute('aria-labelledby');
    const label =
      focused instanceof HTMLInputElement || focused instanceof HTMLTextAreaElement
        ? [...(focused.labels ?? [])].map(({ textContent }) => textContent).join('')
        : focused.textContent;
    const named = labelledBy === null ? null : document.getElementById(labelledBy);
    return (focused.getAttribute('aria-label') ?? named?.textContent ?? label).trim();
  });
}

/** More stops than any screen has. */
const MOST_STOPS = 150;

/** Presses Tab until the named element has the focus; every stop on the way has to have a name. */
async function tabTo(name: RegExp, by: 'Tab' | 'Shift+Tab' = 'Tab'): Promise<void> {
  const seen: string[] = [];
  for (let stop = 0; stop < MOST_STOPS; stop += 1) {
    const focused = await focusedName();
    if (name.test(focused)) return;
    seen.push(focused);
    await key(by);
  }
  throw new Error(`${String(name)} is not among the Tab stops: ${[...new Set(seen)].join(' | ')}`);
}

async function pressByKeyboard(name: RegExp): Promise<void> {
  await tabTo(name);
  await key('Enter');
}

/** Within a row of tabs, arrow keys move the focus. */
async function arrowTo(name: string): Promise<void> {
  for (let step = 0; step < 8; step += 1) {
    const focused = await focusedName();
    if (focused === name) return;
    await key('ArrowRight');
  }
  throw new Error(`No arrow key leads to ${name}.`);
}

const STAGE = /^(?:首页|准备|收数|出表|核对|公开)$/u;

async function goByKeyboard(screen: ScreenName): Promise<void> {
  await tabTo(STAGE, 'Shift+Tab');
  await arrowTo(preview.stageOf(screen));
  await key('Enter');
  const own = preview.pane.getByRole('tab', { name: screen, exact: true });
  if (hasTab(screen)) {
    await own.waitFor();
    await key('Tab');
    if (/^返回/u.test(await focusedName())) await key('Tab');
    await arrowTo(screen);
    await key('Enter');
  }
  await preview.shows(screen);
}

test('首页: loads the sample', async () => {
  await pressByKeyboard(/^载入样例$/u);
  await preview.sees(/^已载入样例：/u);
});

test('设置: changes and saves the settings', async () => {
  await goByKeyboard('设置');
  await tabTo(/^部门名称/u);
  await key('End');
  await preview.page.keyboard.type('机关');
  await pressByKeyboard(/^保存设置$/u);
  await preview.sees(/^已保存设置/u);
});

test('录入: pastes a line and writes it', async () => {
  await goByKeyboard('录入');
  await tabTo(/^粘贴明细或名册/u);
  const line = '703002\t2080109\t公用经费\t30201\t一般公共预算-财政拨款\t50000';
  await preview.page.keyboard.insertText(
    `单位代码\t功能科目\t经费类型\t经济科目\t资金来源\t金额（元）\n${line}`,
  );
  await pressByKeyboard(/^识别粘贴的内容$/u);
  await preview.sees('写入（1行）');
  await pressByKeyboard(/^写入（1行）$/u);
  await preview.sees('已导入1行。');
});

test('下发: makes the files of all units', async () => {
  await goByKeyboard('下发');
  const [download] = await Promise.all([
    preview.page.waitForEvent('download'),
    pressByKeyboard(/^生成10个单位的文件$/u),
  ]);
  expect(download.suggestedFilename()).toMatch(/\.zip$/u);
});

test('回收: asks the system for files', async () => {
  await goByKeyboard('回收');
  const [chooser] = await Promise.all([
    preview.page.waitForEvent('filechooser'),
    pressByKeyboard(/^选择文件$/u),
  ]);
  expect(chooser.isMultiple()).toBe(true);
});

test('表样: makes the tables, leaving one out', async () => {
  await goByKeyboard('表样');
  await tabTo(/^部门收支总体情况表/u);
  await key('Space');
  await preview.sees('生成表样（11张）');
  await key('Space');
  await pressByKeyboard(/^生成表样（12张）$/u);
  await preview.sees(/^已生成表样：/u);
});

test('汇总: fills the tables', async () => {
  await goByKeyboard('汇总');
  await pressByKeyboard(/^填充汇总（12张表）$/u);
  await preview.sees(/^已填充12张表/u);
});

test('检查: checks, steps to a finding and opens its rule', async () => {
  await goByKeyboard('检查');
  await pressByKeyboard(/^开始检查$/u);
  await preview.sees('逐条查看');
  await key('F8');
  await preview.sees(/^第1处，共/u);
  await pressByKeyboard(/^为什么$/u);
  await preview.sees(/^规则 /u);
});

test('追溯: from a figure to its entry line', async () => {
  await preview.openSheet('部门支出总体情况表');
  await preview.cell('F10').click();
  await preview.pane.getByRole('tab', { name: '核对', exact: true }).focus();
  await goByKeyboard('追溯');
  await pressByKeyboard(/^三门峡市人力资源和社会保障局.*703001/u);
  await preview.sees(/支出录入第\d+行/u);
  await key('Tab');
  await pressByKeyboard(/支出录入第\d+行/u);
  await preview.page.locator('[role=tab][aria-selected=true]', { hasText: '支出录入' }).waitFor();
});

test('说明: opens a section and goes to the cell of a figure', async () => {
  await preview.pane.getByRole('tab', { name: '核对', exact: true }).focus();
  await goByKeyboard('说明');
  await preview.sees('一、收入支出预算总体情况说明');
  await pressByKeyboard(/^一、收入支出预算总体情况说明/u);
  await pressByKeyboard(/^7,?563\.\d\d$/u);
  await preview.page.locator('[role=tab][aria-selected=true]', { hasText: '部门收支总体情况表' }).waitFor();
});

test('发布: makes a draft', async () => {
  await preview.pane.getByRole('tab', { name: '公开', exact: true }).focus();
  await goByKeyboard('发布');
  const [download] = await Promise.all([
    preview.page.waitForEvent('download'),
    pressByKeyboard(/^先生成草稿$/u),
  ]);
  expect(download.suggestedFilename()).toMatch(/^草稿_/u);
});

test('帮助: opens, closes by Escape, and the focus is where it was', async () => {
  // Forward, Tab leaves the pane before 帮助, and from the sheet no Tab leads back.
  await tabTo(/^帮助$/u, 'Shift+Tab');
  await key('Enter');
  await preview.pane.getByRole('dialog', { name: '帮助' }).waitFor();
  await key('Escape');
  await preview.pane.getByRole('dialog', { name: '帮助' }).waitFor({ state: 'hidden' });
  await soon(focusedName, '帮助');
});

test('首页: undoes several steps of the list', async () => {
  await goByKeyboard('首页');
  await pressByKeyboard(/^撤销这一步和以后的1步$/u);
  await preview.sees(/^已撤销/u);
});

test('sends nothing outside its origin, without errors or policy violations', () => {
  expect(complaints(preview.watched)).toEqual(NO_COMPLAINTS);
});
