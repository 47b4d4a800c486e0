/** Marks are not reported as edits; edits by a person right after them are. */
import type { Edit } from '../../../src/workflow/port';
import { at, openMarked } from './marked';

async function settled(): Promise<void> {
  for (let turn = 0; turn < 10; turn += 1) await new Promise((resolve) => setTimeout(resolve, 0));
}

test.each(['1.13', '1.14'])('with ExcelApi %s marks are not reported as edits', async (excelApi) => {
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

describe('edits during the marking', () => {
  /** A person types during the given request. */
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

  test("during the reading count as a person's", async () => {
    expect(await editsAt(1)).toHaveLength(1);
  });

  test('during the writing count as own where Excel reports no source', async () => {
    expect(await editsAt(3)).toEqual([]);
  });
});

test('reports its progress', async () => {
  const { marks } = openMarked();
  const reported: string[] = [];
  await marks.showMarks([at('预算 01表', 'C5')], {
    onProgress: ({ stage, done, total }) => reported.push(`${stage} ${String(done)}/${String(total)}`),
  });
  expect(reported).toEqual(['标记单元格 0/2']);
});
