/** Marks are in a file saved from the preview, as in Excel's, and leave nothing in it once they are removed. */
import { plannedWorkbook } from '../../../src/preview/save/save-workbook';
import { addThingsOfTheClerk, at, openMarked } from './marked';

test('a saved file holds the marks, and after their removal what it held before', async () => {
  const excel = openMarked();
  addThingsOfTheClerk(excel);
  const before = plannedWorkbook(excel.host.workbook, '试');
  await excel.show(at('预算 01表', 'B2'), at('预算02表', 'D7', 'I'));
  const marked = plannedWorkbook(excel.host.workbook, '试');
  const added = marked.sheets.map(({ cellNotes = [] }, index) =>
    cellNotes
      .filter((note) => before.sheets[index]?.cellNotes?.some(({ text }) => text === note.text) !== true)
      .map(({ row, column, text }) => [row, column, text.split('\n')[1]]),
  );
  expect(added).toEqual([[[1, 1, '必须改正：B2 不平']], [[6, 3, '提示：D7 不平']]]);
  await excel.show();
  expect(plannedWorkbook(excel.host.workbook, '试')).toEqual(before);
});
