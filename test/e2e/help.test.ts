/**
 * Tests help and the tour in the built pane: over every screen, by keyboard alone, the tour from an empty workbook to its end;
 * light and dark, with axe and for overflow at 300 pixels.
 */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { accessibilityViolations, sidewaysOverflow } from './support/accessibility';
import { openPreview, paneFrame, type Preview } from './support/preview';
import { complaints, NO_COMPLAINTS } from './support/watched-page';

jest.setTimeout(180_000);

const PICTURES = join(__dirname, '../../out/screenshots');

describe.each([
  ['light', '浅色'],
  ['dark', '深色'],
])('%s', (theme, label) => {
  const folder = join(PICTURES, theme);
  let preview: Preview;

  /** Takes a picture at 320 pixels; checks with axe and for overflow at 300. */
  async function looksRight(name: string): Promise<void> {
    const frame = await paneFrame(preview);
    const { page } = preview;
    await page.locator('.pane iframe').screenshot({ path: join(folder, `${name}.png`) });
    expect(await accessibilityViolations(frame)).toEqual([]);
    await page.getByRole('button', { name: '300', exact: true }).click();
    expect(await sidewaysOverflow(frame)).toEqual([]);
    await page.getByRole('button', { name: '320', exact: true }).click();
  }

  beforeAll(async () => {
    mkdirSync(folder, { recursive: true });
    preview = await openPreview({ width: 1280, height: 900 });
    await preview.page.getByRole('button', { name: label }).click();
    await preview.sees('下一步');
  });

  afterAll(async () => {
    await preview.close();
  });

  test('opens over a screen by its ?, with pictures, and closes by Escape', async () => {
    const { pane } = preview;
    await preview.goTo('回收');
    await preview.press('帮助');
    const help = pane.getByRole('dialog', { name: '帮助' });
    await help.getByText('选择文件、文件夹或压缩包，只读取，不改动它们。').waitFor();
    await looksRight('31-帮助');
    await help.getByRole('searchbox', { name: '查找帮助' }).fill('上年');
    await looksRight('32-帮助-查找');
    await help.getByRole('searchbox', { name: '查找帮助' }).press('Escape');
    await help.waitFor({ state: 'hidden' });
    expect(await preview.button('帮助').evaluate((one) => one === one.ownerDocument.activeElement)).toBe(
      true,
    );
  });

  test('guides from an empty workbook to the end of the work', async () => {
    const { pane } = preview;
    await preview.goTo('首页');
    await preview.press('开始导览');
    await pane.getByRole('region', { name: '导览：载入样例' }).waitFor();
    await looksRight('33-导览-第一步');
    await preview.press('载入样例');
    await preview.sees(/^已载入样例/u);
    await preview.press('下一步');
    await preview.press('到“录入”');
    await pane.getByText(/^一行是一笔钱/u).waitFor();
    await preview.press('先离开');
    await preview.press('帮助');
    await preview.press('接着做第2步');
    await preview.press('下一步');
    await preview.press(/^更新：/u);
    await preview.sees(/^已填充12张表/u);
    for (const screen of ['追溯', '检查', '说明', '发布']) {
      await preview.press('下一步');
      await preview.press(`到“${screen}”`);
      await pane.getByRole('heading', { level: 1, name: screen, exact: true }).waitFor();
    }
    await looksRight('34-导览-发布');
    await preview.press('下一步');
    await preview.press('结束导览');
    await pane.getByText(/^导览 第/u).waitFor({ state: 'hidden' });
  });

  test('sends nothing outside its origin, without errors', () => {
    expect(complaints(preview.watched)).toEqual(NO_COMPLAINTS);
  });
});
