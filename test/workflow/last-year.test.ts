/** Tests 读入上年数 in a live workbook: the preview, one change with its report, undo. */
import { sampleEntries } from '../../scripts/sample-entries';
import type { LastYearChoice } from '../../src/last-year/last-year-plan';
import { LastYearController } from '../../src/workflow/last-year/last-year-controller';
import { tablesOf } from '../support/checks';
import { textFile, workbookFile } from '../support/last-year';
import { REFERENCE_TEXT } from '../support/reference-text';
import { said, sessionOn } from '../support/sessions';
import { simulatedWorkbook } from '../support/simulated-workbook';

const NOTHING: LastYearChoice = { replace: new Set(), texts: [] };

/** The sample's workbook of 2023 with blank figures of 2022, and published tables of 2022. */
async function start() {
  const book = simulatedWorkbook();
  const session = sessionOn(book.port);
  await session.loadSample();
  const rows = book.sheet('上年数').rows.length;
  for (let row = 1; row < rows; row += 1) {
    book.type('上年数', row, 1, null);
    book.type('上年数', row, 2, null);
  }
  await session.refresh();
  const controller = session.add((...given) => new LastYearController(...given));
  const sample = await sampleEntries();
  const former = { ...sample, settings: { ...sample.settings, budgetYear: 2022 } };
  const source = await controller.read(workbookFile('2022公开表.xlsx', tablesOf(former)));
  if (source?.kind !== 'read') throw new Error('The tables are refused.');
  return { book, session, controller, source };
}

describe('last year in a live workbook', () => {
  it('is shown first, written in one change, and undone in one', async () => {
    const { book, session, controller, source } = await start();
    const preview = controller.preview([source], NOTHING);
    expect(preview?.kind === 'plan' && preview.outcomes.map(({ kind }) => kind)).toEqual([
      ...Array<string>(10).fill('written'),
      'missing',
    ]);
    const before = book.sheet('上年数').rows;
    const outcome = await controller.write([source], NOTHING);
    expect(said(outcome)).toBe('已写入10项上年数。');
    const reception = book.sheet('上年数').rows.find(([measure]) => measure === '公务接待费');
    expect(reception?.slice(1)).toEqual([
      2.6,
      '上年公开表“2022公开表.xlsx”一般公共预算“三公”经费支出情况表 F6',
    ]);
    expect(session.undoTitle()).toBe('读入上年数');
    await session.undo();
    expect(book.sheet('上年数').rows).toEqual(before);
  });

  it('changes nothing where all figures are there', async () => {
    const { controller, source } = await start();
    await controller.write([source], NOTHING);
    expect(said(await controller.write([source], NOTHING))).toBe('没有需要写入的上年数，没有改动。');
  });

  it('of a text gives what its changes imply', async () => {
    const { controller } = await start();
    const source = await controller.read(textFile('说明.txt', REFERENCE_TEXT));
    expect(source?.kind === 'read' && source.figures.map(({ origin }) => origin)).toContain('implied');
  });

  it('is not read before the settings are filled in', async () => {
    const session = sessionOn(simulatedWorkbook().port);
    await session.makeEntrySheets(2026);
    const controller = session.add((...given) => new LastYearController(...given));
    expect(await controller.read(textFile('说明.txt', REFERENCE_TEXT))).toBeNull();
    expect(controller.preview([], NOTHING)).toEqual({
      kind: 'refused',
      message: '设置还没有填好，无法确定要读入哪一年的数字。请先填写设置。',
    });
  });
});
