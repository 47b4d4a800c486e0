/** Marks are a layer of the open workbook: a file that is saved from it has none of them. */
import { plannedWorkbook } from '../../../src/preview/save/save-workbook';
import { addThingsOfTheClerk, at, openMarked } from './marked';

test('a file is the same with marks and without', async () => {
  const excel = openMarked();
  addThingsOfTheClerk(excel);
  const before = plannedWorkbook(excel.host.workbook, '试');
  await excel.show(at('预算 01表', 'B2'), at('预算 01表', 'C5', 'X'), at('预算02表', 'D7', 'I'));
  expect(plannedWorkbook(excel.host.workbook, '试')).toEqual(before);
});
