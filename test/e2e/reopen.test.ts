/** Tests that state is in the workbook: a reopened pane shows the state of the last change. */
import { basename } from 'node:path';
import {
  fillTables,
  generateTables,
  loadSample,
  openPreview,
  reopenPane,
  setTheme,
  type Preview,
} from './support/preview';
import { complaints, NO_COMPLAINTS } from './support/watched-page';
import { soon } from './support/soon';

let preview: Preview;

beforeAll(async () => {
  preview = await openPreview();
});

afterAll(async () => {
  await preview.close();
});

const reopen = (): Promise<void> => reopenPane(preview);

/** Counts the boxes of 选择表, all tables and each. */
const tableBoxes = (): Promise<number> => preview.pane.getByRole('checkbox').count();

/** Counts the left edges of these boxes: below each other they have one. */
async function leftEdges(): Promise<number> {
  const boxes = await preview.pane.getByRole('checkbox').all();
  const edges = await Promise.all(boxes.map((box) => box.boundingBox()));
  return new Set(edges.map((edge) => Math.round(edge?.x ?? Number.NaN))).size;
}

test('opens an empty workbook at the home screen', async () => {
  await reopen();
  await preview.sees('去填写设置');
});

test('restores screen, chosen tables and the last fill', async () => {
  await loadSample(preview);
  await generateTables(preview);
  await fillTables(preview);
  await preview.goTo('表样');
  await soon(tableBoxes, 13);
  await soon(leftEdges, 1);
  await preview.pane.getByRole('checkbox', { name: /部门收支总体情况表/u }).click();
  await preview.sees('生成表样（11张）');
  // The choice is saved with the next change of the workbook.
  await preview.press('生成表样（11张）');
  await preview.sees(/^已生成表样：/u);
  await reopen();
  await preview.sees('生成表样（11张）');
  await soon(() => preview.paneText(), expect.stringContaining('已填充'));
  await preview.goTo('首页');
  await preview.sees('三门峡市人力资源和社会保障局');
});

test('restores the findings of the last check', async () => {
  await preview.goTo('检查');
  await preview.press('开始检查');
  await preview.sees(/^有问题的单元格已标出/u);
  await preview.pane.getByRole('button', { name: '重新检查', disabled: false }).waitFor();
  const found = await preview.paneText();
  await reopen();
  await preview.goTo('检查');
  await preview.sees('逐条查看');
  await soon(() => preview.paneText(), found);
});

test('opens the file that it saved: findings, marks and the last fill are there', async () => {
  await preview.goTo('检查');
  await preview.sees('逐条查看');
  const found = await preview.paneText();
  const names = await preview.sheetNames();
  const file = await (await preview.save()).path();
  await preview.page.getByLabel('要打开的工作簿').setInputFiles(file);
  await preview.page.getByRole('heading', { level: 1, name: basename(file) }).waitFor();
  await preview.goTo('检查');
  await preview.sees('逐条查看');
  await soon(() => preview.paneText(), found);
  await soon(() => preview.sheetNames(), names);
  await preview.goTo('汇总');
  await preview.sees('没有。各表中的数字与录入一致。');
  await preview.press(/^填充汇总（/u);
  await preview.sees(/数字没有变化/u);
});

test('undoes a step of before the file was closed', async () => {
  await preview.goTo('首页');
  const steps = preview.pane.getByRole('button', { name: /^撤销这一步和以后的\d+步$/u });
  await steps.last().waitFor();
  // The last button of the list goes back to before the first step.
  await steps.last().click();
  await preview.sees(/已撤销“载入样例”。$/u);
  await soon(() => preview.sheetNames(), expect.not.arrayContaining(['部门支出总体情况表']));
  await preview.goTo('首页');
  await preview.sees('去填写设置');
  await loadSample(preview);
});

test('asks before another file takes the place of what was not saved', async () => {
  await preview.openSheet('单位名册');
  await preview.cell('B2').click();
  await preview.page.keyboard.type('改名的单位');
  await preview.page.keyboard.press('Enter');
  let asked = '';
  preview.page.once('dialog', (dialog) => {
    asked = dialog.message();
    void dialog.dismiss();
  });
  await preview.page
    .getByLabel('要打开的工作簿')
    .setInputFiles({ name: '说明.xlsx', mimeType: '', buffer: Buffer.from('不是工作簿') });
  await soon(() => Promise.resolve(asked), expect.stringMatching(/^这个工作簿有没有保存的改动/u));
  await soon(() => preview.cell('B2').innerText(), '改名的单位');
  await preview.page.keyboard.press('Control+z');
  await soon(() => preview.cell('B2').innerText(), expect.not.stringMatching(/^改名的单位$/u));
  await soon(() => preview.selectedAddress(), 'B2');
});

test('says why a file is not opened, and keeps the workbook', async () => {
  preview.page.once('dialog', (dialog) => void dialog.accept());
  await preview.page
    .getByLabel('要打开的工作簿')
    .setInputFiles({ name: '说明.xlsx', mimeType: '', buffer: Buffer.from('不是工作簿') });
  const objection = preview.page.locator('.status-bar .objection');
  await objection.waitFor();
  await soon(
    () => objection.innerText(),
    expect.stringMatching(/^没有打开“说明.xlsx”：这个文件不能作为 Excel 工作簿/u),
  );
  await soon(() => preview.sheetNames(), expect.arrayContaining(['支出录入']));
});

test('scrolls to the section of a link to another screen', async () => {
  await preview.goTo('首页');
  await preview.pane.getByRole('list', { name: '各步骤的进度' }).getByText('单位名册').click();
  const heading = preview.pane.getByRole('heading', { level: 2, name: '单位名册' });
  await heading.waitFor();
  const isInSight = async (): Promise<boolean> => {
    const [box, main] = [await heading.boundingBox(), await preview.pane.locator('main').boundingBox()];
    if (box === null || main === null) return false;
    return box.y >= main.y && box.y + box.height <= main.y + main.height;
  };
  await soon(isInSight, true);
  await preview.goTo('首页');
});

test('follows Office in light and dark', async () => {
  const background = (): Promise<string> =>
    preview.pane.locator('main').evaluate((main) => {
      const painted = main.closest('[class*=fui-FluentProvider]')?.firstElementChild;
      return painted === null || painted === undefined ? '' : getComputedStyle(painted).backgroundColor;
    });
  const light = await background();
  await setTheme(preview, '深色');
  // The pane opens at the screen of the last workbook change.
  await preview.goTo('首页');
  await preview.sees('三门峡市人力资源和社会保障局');
  await soon(background, expect.not.stringContaining(light));
});

test('asks before a reload drops what was not saved', async () => {
  const asked = preview.page.waitForEvent('dialog');
  await preview.page.evaluate(() => {
    setTimeout(() => {
      location.reload();
    });
  });
  const dialog = await asked;
  expect(dialog.type()).toBe('beforeunload');
  await dialog.dismiss();
  await soon(() => preview.sheetNames(), expect.arrayContaining(['支出录入']));
});

test('sends nothing outside its origin, without errors', () => {
  expect(complaints(preview.watched)).toEqual(NO_COMPLAINTS);
});

test('says what did not arrive for a workbook with entries, and loads it on retry', async () => {
  const other = await openPreview();
  try {
    await loadSample(other);
    const part = /\/table-work\.[0-9a-f]{8}\.js$/u;
    await other.page.route(part, (route) => route.abort());
    await reopenPane(other);
    await other.sees(/程序的一部分没有从服务器取到。请检查网络，然后重试。/u);
    await other.page.unroute(part);
    await other.press('重试');
    await other.goTo('首页');
    await other.sees('三门峡市人力资源和社会保障局');
  } finally {
    await other.close();
  }
});
