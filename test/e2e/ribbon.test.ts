/** The buttons of the ribbon, as the manifest has them, through office.js to the pane. */
import { loadSample, openPreview, type Preview } from './support/preview';
import { complaints, NO_COMPLAINTS } from './support/watched-page';

jest.setTimeout(120_000);

let preview: Preview;

beforeAll(async () => {
  preview = await openPreview();
});

afterAll(async () => {
  await preview.close();
});

async function closePane(): Promise<void> {
  await preview.page.getByRole('button', { name: '关闭任务窗格' }).click();
  await preview.page.locator('.pane').waitFor({ state: 'hidden' });
}

async function openScreen(): Promise<string> {
  return preview.pane.locator('[role=tab][aria-selected=true]').innerText();
}

test('打开窗格 brings a closed pane back as it was', async () => {
  await loadSample(preview);
  await preview.goTo('录入');
  await closePane();
  await preview.ribbon('打开窗格');
  await preview.page.locator('.pane').waitFor();
  expect(await openScreen()).toBe('录入');
});

test('生成表样 brings up the pane and makes the tables there', async () => {
  await closePane();
  await preview.ribbon('生成表样');
  await preview.sees('已生成表样：新建12张表。');
  expect(await openScreen()).toBe('表样');
  expect(await preview.sheetNames()).toContain('部门支出总体情况表');
});

test('填充汇总 fills them', async () => {
  await closePane();
  await preview.ribbon('填充汇总');
  await preview.sees(/^已填充12张表/u);
  await preview.openSheet('部门支出总体情况表');
  expect(await preview.cell('F7').innerText()).toBe('7,563.33');
});

test('检查 opens the pane and checks them', async () => {
  await closePane();
  await preview.ribbon('检查');
  await preview.sees(/^已检查12张表：/u);
  expect(await openScreen()).toBe('检查');
});

test('nothing left the origin, nothing failed', () => {
  expect(complaints(preview.watched)).toEqual(NO_COMPLAINTS);
});
