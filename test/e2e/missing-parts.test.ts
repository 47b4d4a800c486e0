/** Tests that a part of the program that the server does not deliver is named, and arrives with 重试. */
import type { Page, Request } from 'playwright-core';
import { loadSample, openPreview, reopenPane, type Preview } from './support/preview';
import { soon } from './support/soon';

const SENTENCE = /程序的一部分没有从服务器取到。请检查网络，然后重试。/u;

/** Answers 404 for scripts of the add-in whose name begins so. Returns the function that delivers them again. */
async function withhold(
  page: Page,
  part: string,
): Promise<{ asked: string[]; deliver: () => Promise<void> }> {
  const file = new RegExp(`/${part}\\.[0-9a-f]{8}\\.js$`, 'u');
  const asked: string[] = [];
  await page.route(file, (route, request: Request) => {
    asked.push(request.url());
    return route.fulfill({ status: 404 });
  });
  return { asked, deliver: () => page.unroute(file) };
}

let preview: Preview;

afterEach(async () => {
  await preview.close();
});

test('opens a blank workbook without the readers of entries, and asks for them again when they are needed', async () => {
  let withheld = { asked: [] as string[], deliver: () => Promise.resolve() };
  preview = await openPreview({
    prepare: async (page) => {
      withheld = await withhold(page, 'table-work');
    },
  });
  await preview.sees('去填写设置');
  await soon(() => Promise.resolve(withheld.asked.length), 1);
  await withheld.deliver();
  await loadSample(preview);
  // Known only after the entries were read.
  await preview.sees('10个单位');
});

test('says at the start that the readers of entries did not arrive, and reads the workbook with 重试', async () => {
  preview = await openPreview();
  await loadSample(preview);
  const { asked, deliver } = await withhold(preview.page, 'table-work');
  await reopenPane(preview);
  await preview.sees(SENTENCE);
  expect(asked.length).toBeGreaterThan(0);
  await deliver();
  await preview.press('重试');
  await preview.sees('三门峡市人力资源和社会保障局');
});

test.each([
  ['entry', '载入样例', /^已载入样例：/u],
  ['carry-out', '载入样例', /^已载入样例：/u],
] as const)(
  'says at a command that %s did not arrive, and carries it out with 重试',
  async (part, button, done) => {
    preview = await openPreview();
    const { deliver } = await withhold(preview.page, part);
    await preview.press(button);
    await preview.sees(SENTENCE);
    await soon(() => preview.paneText(), expect.stringContaining('工作簿保持原样。'));
    await deliver();
    await preview.press('重试');
    await preview.sees(done);
  },
);

test('says that a screen did not arrive, and opens it with 重试', async () => {
  let deliver = (): Promise<void> => Promise.resolve();
  preview = await openPreview({
    prepare: async (page) => {
      ({ deliver } = await withhold(page, 'screens'));
    },
  });
  await preview.pane.getByRole('tab', { name: '准备', exact: true }).click();
  await preview.sees('这个画面没有载入，工作簿没有改动。请检查网络后重试。');
  await deliver();
  await preview.press('重试');
  await preview.sees('部门代码');
});
