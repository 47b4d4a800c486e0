/** Tests the whole work of a clerk on the sample, in memory. */
import { HENAN_2023 } from '../../src/sets/henan-2023';
import type { Session } from '../../src/workflow/session';
import { simulatedWorkbook, type SimulatedWorkbook } from '../support/simulated-workbook';
import { said, sessionOn } from '../support/sessions';

const ALL = HENAN_2023.tables.map((table) => table.id);

async function sampleSession(): Promise<{ session: Session; book: SimulatedWorkbook }> {
  const book = simulatedWorkbook();
  const session = sessionOn(book.port);
  expect(said(await session.loadSample())).toBe('已载入样例：三门峡市人力资源和社会保障局2023年，10个单位。');
  return { session, book };
}

async function filledSession(): Promise<{ session: Session; book: SimulatedWorkbook }> {
  const sample = await sampleSession();
  expect(said(await sample.session.generateTables(ALL))).toBe('已生成表样：新建12张表。');
  expect(said(await sample.session.fillTables('values'))).toMatch(/^已填充12张表，\d+个数字有变化。$/u);
  return sample;
}

describe('the workflow', () => {
  test('shows the first step in an empty workbook', async () => {
    const session = sessionOn(simulatedWorkbook().port);
    expect(said(await session.refresh())).toBe('已读取工作簿。');
    expect(session.status()?.next).toBe('make-entry-sheets');
    expect(said(await session.fillTables('values'))).toBe(
      '录入表还不能使用，没有改动工作簿。请先处理以下问题。',
    );
  });

  test('leaves no stale table and takes nothing for hand-typed after load, generate and fill', async () => {
    const { session } = await filledSession();
    const status = session.status();
    expect(
      status?.tables.map(({ id, state, handTyped, changes }) => [id, state, handTyped, changes]),
    ).toEqual(ALL.map((id) => [id, 'filled', [], []]));
    expect(status?.next).toBe('done');
    expect(said(await session.fillTables('values'))).toBe('已填充12张表，数字没有变化。');
  });
});
