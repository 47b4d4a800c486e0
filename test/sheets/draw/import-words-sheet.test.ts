/** Tests that 导入对照 shows whole words of other files, which may be sentences. */
import { importWordsSheet } from '../../../src/sheets/draw/import-words-sheet';

it('gives a long word as many lines as it needs', () => {
  const long = '失业这一块的经费明细（二上定稿，含结转和专项，共两个口径）';
  const { rows, rowHeights } = importWordsSheet([
    ['导入的词', '对应的内容', '说明'],
    [long, '703004'],
    ['短'],
  ]);
  const [header = 0, high = 0, low = 0] = rowHeights;
  expect([low, high > 1.6 * low]).toEqual([header, true]);
  expect(rows.map(([first]) => first?.style.wrap)).toEqual([true, true, true]);
});
