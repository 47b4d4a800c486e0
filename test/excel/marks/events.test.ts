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
  expect(edits).toMatchObject([
    { sheetId: host.workbook.sheet('预算 01表').id, address: 'C5', isLocal: true },
  ]);
});

describe('what happens meanwhile', () => {
  /** A person types when the given request is under way. */
  async function editsAt(request: number): Promise<readonly Edit[]> {
    const { host, port, marks } = openMarked({ excelApi: '1.13' });
    const edits: Edit[] = [];
    await port.onEdited((edit) => edits.push(edit));
    const process = host.process.bind(host);
    host.traffic.reset();
    host.process = (text, mark) => {
      if (host.traffic.count === request - 1) host.user.type('预算02表', 'A1', '同时');
      return process(text, mark);
    };
    await marks.showMarks([at('预算 01表', 'C5')]);
    await settled();
    return edits;
  }

  test('while it is looked: a person has done it', async () => {
    expect(await editsAt(1)).toHaveLength(1);
  });

  test('while it is written, in an Excel that does not say who: taken for our own', async () => {
    expect(await editsAt(3)).toEqual([]);
  });
});

test('what is being done is told', async () => {
  const { marks } = openMarked();
  const reported: string[] = [];
  await marks.showMarks([at('预算 01表', 'C5')], {
    onProgress: ({ stage, done, total }) => reported.push(`${stage} ${String(done)}/${String(total)}`),
  });
  expect(reported).toEqual(['标记单元格 0/2']);
});
