/** State lives in the workbook: a pane that is opened again is where it was. */
import { fillTables, generateTables, loadSample, openPreview, type Preview } from './support/preview';
import { complaints, NO_COMPLAINTS } from './support/watched-page';

jest.setTimeout(120_000);

let preview: Preview;

beforeAll(async () => {
  preview = await openPreview();
});

afterAll(async () => {
  await preview.close();
});

async function reopen(): Promise<void> {
  await preview.page.getByRole('button', { name: '重新打开窗格' }).click();
}

test('an empty workbook opens at home', async () => {
  await reopen();
  await preview.sees('建立录入表');
});

test('screen, choice of tables and what was filled are there again', async () => {
  await loadSample(preview);
  await generateTables(preview);
  await fillTables(preview);
  await preview.goTo('表样');
  await preview.pane.getByRole('checkbox', { name: /部门收支总体情况表/u }).click();
  await preview.sees('生成表样（11张）');
  await reopen();
  await preview.sees('生成表样（11张）');
  expect(await preview.paneText()).toContain('已填充');
  await preview.goTo('首页');
  await preview.sees('三门峡市人力资源和社会保障局');
});

test('light and dark follow Office', async () => {
  const background = (): Promise<string> =>
    preview.pane.locator('main').evaluate((main) => {
      const painted = main.closest('[class*=fui-FluentProvider]')?.firstElementChild;
      return painted === null || painted === undefined ? '' : getComputedStyle(painted).backgroundColor;
    });
  const light = await background();
  await preview.page.getByRole('button', { name: '深色' }).click();
  await preview.sees('三门峡市人力资源和社会保障局');
  expect(await background()).not.toBe(light);
});

test('nothing left the origin, nothing failed', () => {
  expect(complaints(preview.watched)).toEqual(NO_COMPLAINTS);
});
