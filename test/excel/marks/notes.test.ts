/** Notes, where both Excel and the client have them: messages without a thread. */
import { officeMarks } from '../../../src/excel/marks/office-marks';
import { teachNotes } from '../../support/notes-client';
import {
  addThingsOfTheClerk,
  areaAt,
  at,
  highlightsOf,
  messagesOf,
  openMarked,
  shown,
  stateOf,
} from './marked';

function prepared(excelApi = '1.18') {
  const excel = openMarked({ excelApi }, 'note');
  addThingsOfTheClerk(excel);
  const sheet = excel.host.workbook.sheet('预算 01表');
  excel.host.workbook.notes = [{ sheet, place: { area: areaAt('D2') }, content: '老王的批注' }];
  return { ...excel, before: stateOf(excel.host) };
}

const CELLS = ['C5', 'C6', 'D2', 'D3'].map((address) => at('预算 01表', address));

test('a client without notes uses prompts in any Excel', async () => {
  const { host, show } = prepared();
  // The client on npm is older than Excel.
  expect('notes' in new Excel.RequestContext().workbook).toBe(false);
  expect((await show(at('预算 01表', 'C6'))).channel).toBe('prompt');
  expect(messagesOf(host.workbook.comments)).toEqual([]);
});

describe('a client with notes', () => {
  beforeAll(() => {
    prepared();
    teachNotes();
  });

  test.each([
    ['1.17', 'prompt'],
    ['1.18', 'note'],
  ])('in an Excel of ExcelApi %s: %s', async (excelApi, channel) => {
    const { show } = prepared(excelApi);
    expect((await show(at('预算 01表', 'C6'))).channel).toBe(channel);
  });

  test('adds notes to all cells without a note or comment of a person', async () => {
    const { host, show } = prepared();
    expect(await show(...CELLS)).toEqual({ channel: 'note', skipped: [] });
    expect(highlightsOf(host)).toEqual(['预算 01表 E #FFC7CE C5:C6,D2:D3']);
    expect(messagesOf(host.workbook.notes)).toEqual([
      '预算 01表!C6 必须改正：C6 不平',
      '预算 01表!D3 必须改正：D3 不平',
    ]);
    expect(host.workbook.comments).toHaveLength(2);
    expect(host.internalErrors).toEqual([]);
  });

  test('changes and moves notes, and removes them without a trace', async () => {
    const { host, show, before } = prepared();
    await show(...CELLS);
    await show(at('预算 01表', 'C6'), at('预算 01表', 'D3', 'X'), at('预算02表', 'A1'));
    expect(messagesOf(host.workbook.notes)).toEqual([
      '预算 01表!C6 必须改正：C6 不平',
      '预算 01表!D3 核实或说明：D3 不平',
      '预算02表!A1 必须改正：A1 不平',
    ]);
    host.traffic.reset();
    await show();
    expect(host.traffic.count).toBe(4);
    expect(stateOf(host)).toEqual(before);
  });

  test('replaces comments of the add-in from an older Excel', async () => {
    const { host } = prepared('1.17');
    shown(await officeMarks(undefined, 'comment').showMarks(CELLS));
    expect(messagesOf(host.workbook.comments)).toHaveLength(2);
    const newer = prepared();
    newer.host.workbook.comments = host.workbook.comments.map((comment) => ({
      ...comment,
      sheet: newer.host.workbook.sheet(comment.sheet.name),
    }));
    await newer.show(...CELLS);
    expect(messagesOf(newer.host.workbook.comments)).toEqual([]);
    expect(messagesOf(newer.host.workbook.notes)).toHaveLength(2);
  });

  test('keeps a note that a person has continued', async () => {
    const { host, show } = prepared();
    await show(at('预算 01表', 'C6'));
    const note = host.workbook.notes.find(({ content }) => content.startsWith('【核对】'));
    if (note === undefined) throw new Error('There is no note.');
    note.content += '\n老王：是尾差';
    await show();
    expect(host.workbook.notes).toContain(note);
  });
});
