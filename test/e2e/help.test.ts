/**
 * Tests help and the tour in the built pane: over every screen, by keyboard alone, the tour from an empty workbook to its end;
 * light and dark, with axe and for overflow at 300 pixels.
 */
import { soon } from './support/soon';
import { describeInThemes } from './support/themes';

describeInThemes(900, (shown) => {
  test('opens over a screen by its ?, with pictures, and closes by Escape', async () => {
    const { pane } = shown.preview;
    await shown.preview.goTo('回收');
    await shown.preview.press('帮助');
    const help = pane.getByRole('dialog', { name: '帮助' });
    await help.getByText('选择文件、文件夹或压缩包，只读取，不改动它们。').waitFor();
    await shown.looksRight('31-帮助');
    await help.getByRole('searchbox', { name: '查找帮助' }).fill('上年');
    await shown.looksRight('32-帮助-查找');
    await help.getByRole('searchbox', { name: '查找帮助' }).press('Escape');
    await help.waitFor({ state: 'hidden' });
    const opener = shown.preview.button('帮助');
    await soon(() => opener.evaluate((one) => one === one.ownerDocument.activeElement), true);
  });

  test('guides from an empty workbook to the end of the work', async () => {
    const { pane } = shown.preview;
    await shown.preview.goTo('首页');
    await shown.preview.press('开始导览');
    await pane.getByRole('region', { name: '导览：载入样例' }).waitFor();
    await shown.looksRight('33-导览-第一步');
    await shown.preview.press('载入样例');
    await shown.preview.sees(/^已载入样例/u);
    await shown.preview.press('下一步');
    await shown.preview.press('到“录入”');
    await pane.getByText(/^一行是一笔钱/u).waitFor();
    await shown.preview.press('先离开');
    await shown.preview.press('帮助');
    await shown.preview.press('接着做第2步');
    await shown.preview.press('下一步');
    await shown.preview.press(/^更新：/u);
    await shown.preview.sees(/^已填充12张表/u);
    for (const screen of ['追溯', '检查', '说明', '发布']) {
      await shown.preview.press('下一步');
      await shown.preview.press(`到“${screen}”`);
      await pane.getByRole('heading', { level: 1, name: screen, exact: true }).waitFor();
    }
    await shown.looksRight('34-导览-发布');
    await shown.preview.press('下一步');
    await shown.preview.press('结束导览');
    await pane.getByText(/^导览 第/u).waitFor({ state: 'hidden' });
  });
});
