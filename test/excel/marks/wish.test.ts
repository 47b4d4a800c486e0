/** Marks carry no author's name unless the clerk chooses comments or notes. */
import { officeMarks } from '../../../src/excel/marks/office-marks';
import { at, highlightsOf, messagesOf, openMarked, shown } from './marked';

const CELLS = ['C5', 'C6'].map((address) => at('预算 01表', address));

test.each(['1.13', '1.14', '1.18', '1.19'])(
  'with ExcelApi %s writes no comment and no note unless chosen',
  async (excelApi) => {
    const { host } = openMarked({ excelApi });
    const marks = officeMarks();
    expect(shown(await marks.showMarks(CELLS))).toEqual({ channel: 'prompt', skipped: [] });
    expect([host.workbook.comments, host.workbook.notes]).toEqual([[], []]);
    expect(highlightsOf(host)).toEqual(['预算 01表 E:P #FFC7CE C5:C6']);
  },
);

test('writes comments once chosen, and removes them once prompts are chosen again', async () => {
  const { host } = openMarked();
  const marks = officeMarks();
  expect(marks.wish?.choices()).toEqual(['prompt', 'comment']);
  marks.wish?.choose('comment');
  expect(marks.wish?.current()).toBe('comment');
  expect(shown(await marks.showMarks(CELLS)).channel).toBe('comment');
  expect(messagesOf(host.workbook.comments)).toHaveLength(2);
  marks.wish?.choose('prompt');
  expect(shown(await marks.showMarks(CELLS)).channel).toBe('prompt');
  expect(messagesOf(host.workbook.comments)).toEqual([]);
});

test('replaces comments of an earlier version by prompts', async () => {
  const { host, show } = openMarked({}, 'comment');
  await show(...CELLS);
  expect(shown(await officeMarks().showMarks(CELLS)).channel).toBe('prompt');
  expect(messagesOf(host.workbook.comments)).toEqual([]);
  expect(highlightsOf(host)).toEqual(['预算 01表 E:P #FFC7CE C5:C6']);
});

test('replaces a highlight that broke off before its fill, whether Excel reports an empty or a null fill', async () => {
  for (const fill of ['', null]) {
    const { host, show } = openMarked();
    await show(...CELLS);
    for (const format of host.workbook.sheet('预算 01表').conditionalFormats) Object.assign(format, { fill });
    await show(...CELLS);
    expect(highlightsOf(host)).toEqual(['预算 01表 E #FFC7CE C5:C6']);
    await show();
    expect(highlightsOf(host)).toEqual([]);
  }
});
