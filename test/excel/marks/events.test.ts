/** Marks are not reported as edits; edits by a person right after them are. */
import type { Edit } from '../../../src/workflow/port';
import { at, openMarked } from './marked';

async function settled(): Promise<void> {
  for (let turn = 0; turn < 10; turn += 1) await new Promise((resolve) => setTimeout(resolve, 0));
}

test.each(['1.13', '1.14'])('in an Excel with ExcelApi %s', async (excelApi) => {
  const { host, port, show } = openMarked({ excelApi });
  const edits: Edit[] = [];
  await port.onEdited((edit) => edits.push(edit));
  await show(at('预算 01表', 'C5'), at('预算02表', 'B7', 'X'));
  await show(at('预算 01表', 'C6'));
  await show();
  await settled();
  expect(edits).toEqual([]);
  host.user.type('预算 01表', 'C5', '12');
  await settled();
  expect(edits).toEqual([{ sheetId: host.workbook.sheet('预算 01表').id, address: 'C5' }]);
});

test('whatever Excel may tell of them while they are made is taken for our own', async () => {
  const { host, port, marks } = openMarked();
  const edits: Edit[] = [];
  await port.onEdited((edit) => edits.push(edit));
  const making = marks.showMarks([at('预算 01表', 'C5')]);
  host.user.type('预算02表', 'A1', '与标记同时');
  await making;
  await settled();
  expect(edits).toEqual([]);
});

test('what is being done is told', async () => {
  const { marks } = openMarked();
  const told: string[] = [];
  await marks.showMarks([at('预算 01表', 'C5')], {
    onProgress: ({ stage, done, total }) => told.push(`${stage} ${String(done)}/${String(total)}`),
  });
  expect(told).toEqual(['标记单元格 0/2']);
});
