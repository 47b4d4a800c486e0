/** Tests 粘贴或导入明细 in the built pane at 300 pixels, light and dark: questions, writing, with axe and for overflow. */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { accessibilityViolations, sidewaysOverflow } from './support/accessibility';
import { loadSample, openPreview, paneFrame, setPaneWidth, setTheme } from './support/preview';
import { complaints, NO_COMPLAINTS } from './support/watched-page';
import { soon } from './support/soon';

const PICTURES = join(__dirname, '../../out/screenshots');

const TEXT = [
  '单位\t功能科目\t经费类型\t经济科目\t资金来源\t预算金额（万元）\t人数',
  '三门峡市社会养老保险中心\t社会保险经办机构\t人员经费\t基本工资\t财政拨款\t50.123456\t5',
  '合计\t\t\t\t\t50.123456\t',
].join('\n');

test.each([
  ['light', '浅色'],
  ['dark', '深色'],
] as const)('asks, shows and writes pasted lines (%s)', async (theme, label) => {
  const folder = join(PICTURES, theme);
  mkdirSync(folder, { recursive: true });
  const preview = await openPreview({ width: 1280, height: 900 });
  try {
    await setTheme(preview, label);
    await preview.sees('下一步');
    await setPaneWidth(preview, 300);
    await loadSample(preview);
    await preview.goTo('录入');
    await preview.pane.getByLabel('粘贴明细或名册').fill(TEXT);
    await preview.press('识别粘贴的内容');
    await preview.press('更正各列认作什么');
    const frame = await paneFrame(preview);
    expect(await accessibilityViolations(frame)).toEqual([]);
    expect(await sidewaysOverflow(frame)).toEqual([]);
    const question = preview.pane.getByLabel(/资金来源“财政拨款”可能是几种/u);
    await question.scrollIntoViewIfNeeded();
    await preview.page.locator('.pane iframe').screenshot({ path: join(folder, '25-粘贴明细.png') });
    await question.selectOption('一般公共预算-财政拨款');
    await preview.press('写入（1行）');
    await preview.sees('已导入1行。');
    await soon(() => preview.openedSheet(), '支出录入');
    await soon(() => preview.sheetNames(), expect.arrayContaining(['导入对照']));
    expect(complaints(preview.watched)).toEqual(NO_COMPLAINTS);
  } finally {
    await preview.close();
  }
});
