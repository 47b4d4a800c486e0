/** Marks belong to the open workbook: a file saved from it has none. */
import { plannedWorkbook } from '../../../src/preview/save/save-workbook';
import { addThingsOfTheClerk, at, openMarked } from './marked';

test('a file is the same with and without marks', async () => {
  const excel = openMarked();
  addThingsOfTheClerk(excel);
  const before = plannedWorkbook(excel.host.workbook, '试');
  await excel.show(at('预算 01表', 'B2'), at('预算 01表', 'C5', 'X'), at('预算02表', 'D7', 'I'));
  expect(plannedWorkbook(excel.host.workbook, '试')).toEqual(before);
});
