/** Tests the manifest's ribbon buttons, through office.js to the pane. */
import { loadSample, openPreview, type Preview } from './support/preview';
import { complaints, NO_COMPLAINTS } from './support/watched-page';
import { soon } from './support/soon';

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

test('reopens a closed pane in its last state by 打开窗格', async () => {
  await loadSample(preview);
  await preview.goTo('录入');
  await closePane();
  await preview.ribbon('打开窗格');
  await preview.page.locator('.pane').waitFor();
  await soon(() => preview.openedScreen(), '录入');
});

test('opens the pane and makes the tables by 生成表样', async () => {
  await closePane();
  await preview.ribbon('生成表样');
  await preview.sees('已生成表样：新建12张表。');
  await soon(() => preview.openedScreen(), '表样');
  await soon(() => preview.sheetNames(), expect.arrayContaining(['部门支出总体情况表']));
});

test('fills the tables by 填充汇总', async () => {
  await closePane();
  await preview.ribbon('填充汇总');
  await preview.sees(/^已填充12张表/u);
  await preview.openSheet('部门支出总体情况表');
  await soon(() => preview.cell('F7').innerText(), '7,563.33');
});

test('opens the pane and checks the tables by 检查', async () => {
  await closePane();
  await preview.ribbon('检查');
  await preview.sees(/^已检查12张表：/u);
  await soon(() => preview.openedScreen(), '检查');
});

test('updates and checks in one go by 更新', async () => {
  await closePane();
  await preview.ribbon('更新');
  await preview.sees(/^已填充12张表，数字没有变化。已检查12张表：/u);
  await soon(() => preview.openedScreen(), '三门峡市人力资源和社会保障局');
});

test.each(['下发', '回收', '说明', '发布'])('opens the screen of %s', async (name) => {
  await closePane();
  await preview.ribbon(name);
  await preview.page.locator('.pane').waitFor();
  await preview.pane.getByRole('heading', { level: 1, name, exact: true }).waitFor();
});

test('opens help over the screen by 帮助, and leaves it for another button', async () => {
  await closePane();
  await preview.ribbon('帮助');
  await preview.pane.getByRole('dialog', { name: '帮助' }).waitFor();
  await preview.ribbon('回收');
  await preview.pane.getByRole('dialog', { name: '帮助' }).waitFor({ state: 'hidden' });
  await preview.pane.getByRole('heading', { level: 1, name: '回收', exact: true }).waitFor();
});

test('sends nothing outside its origin, without errors', () => {
  expect(complaints(preview.watched)).toEqual(NO_COMPLAINTS);
});
