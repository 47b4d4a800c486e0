/** Tests checking inside a workbook: finding, marking, explaining, reopening, repairing, following edits. */
import { message, type Finding } from '../../src/checks/finding';
import type { ExplainableFinding } from '../../src/checks/explanations';
import type { MarkedCell, MarkingPort, MarksShown } from '../../src/workflow/checks/marking-port';
import type { ExcelAnswer } from '../../src/workflow/port';
import type { OpenSession } from '../../src/workflow/create-session';
import { openFilled } from '../support/filled-workbook';
import { simulatedWorkbook, type SimulatedWorkbook } from '../support/simulated-workbook';
import { said, sessionOn } from '../support/sessions';
import { rowWith } from '../support/table-sheets';
import { shortenPauses, waitFor } from '../support/short-pauses';

shortenPauses();

const T03 = '部门支出总体情况表';
/** Column of 基本支出小计 in table 03. */
const BASIC = 6;
const BEHIND = '改动之后标记不自动更新，以免清空 Excel 的撤销记录；重新检查时更新。';

let book: SimulatedWorkbook;
let session: OpenSession;
let marks: readonly MarkedCell[];
let answerOfMarks: ExcelAnswer<MarksShown>;

const marking: MarkingPort = {
  showMarks: (cells) => {
    marks = cells;
    return Promise.resolve(answerOfMarks);
  },
};

beforeEach(async () => {
  marks = [];
  answerOfMarks = { kind: 'done', value: { channel: 'comment', skipped: [] } };
  ({ book, session } = await openFilled(marking));
});

function findings(): readonly ExplainableFinding[] {
  return session.checks.report()?.findings ?? [];
}

/** Lists sums and copies that are wrong. The sample's published targets have true inconsistencies of other kinds. */
function wrongFigures(): readonly ExplainableFinding[] {
  return findings().filter(({ finding }) => finding.severity === 'E' && finding.nature === 'arithmetic');
}

/** Row of the department's name in table 03. */
const CAPTION_ROW = 2;

function isInCaption({ sheet, cells }: Finding): boolean {
  return sheet === T03 && cells[0]?.place.row === CAPTION_ROW;
}

function inCaption(): readonly ExplainableFinding[] {
  return findings().filter(({ finding }) => isInCaption(finding));
}

/** Lets the pause after an edit pass. */
async function pause(): Promise<void> {
  await waitFor(1000);
  await session.savePaneState(session.paneState());
}

test('refuses a check without tables', async () => {
  const empty = sessionOn(simulatedWorkbook().port, marking);
  expect(said(await empty.checks.check())).toBe('工作簿中还没有公开表可以检查。请先生成表样并填充汇总。');
  expect(empty.checks.report()).toBeNull();
});

test('finds no wrong figure in the filled sample', async () => {
  expect(said(await session.checks.check())).toMatch(
    /^已检查12张表：必须改正\d+条，需要核实或说明\d+条，提示\d+条。$/u,
  );
  expect(wrongFigures()).toEqual([]);
  expect(session.checks.report()).toMatchObject({
    tables: 12,
    entries: 'used',
    marked: true,
    outdated: false,
  });
});

test('says that marks are changing until Excel has answered, also after a failure', async () => {
  const seen: (boolean | undefined)[] = [];
  const watched = sessionOn(book.port, {
    showMarks: (cells) => {
      seen.push(watched.checks.report()?.marking);
      return marking.showMarks(cells);
    },
  });
  await watched.checks.check();
  seen.push(watched.checks.report()?.marking);
  await watched.checks.clearMarks();
  seen.push(watched.checks.report()?.marking);
  answerOfMarks = { kind: 'failed', excelError: { kind: 'excel-busy', detail: '' } };
  await watched.checks.check();
  seen.push(watched.checks.report()?.marking);
  await watched.checks.clearMarks();
  seen.push(watched.checks.report()?.marking);
  expect(seen).toEqual([true, false, true, false, true, false, true, false]);
});

test('finds and marks a wrong figure, and repairs it as suggested; undo restores it', async () => {
  const row = rowWith(book.sheet(T03), '行政运行');
  const right = book.sheet(T03).rows[row]?.[BASIC];
  book.type(T03, row, BASIC, Number(right) + 1);
  await session.checks.check();
  const [first] = wrongFigures().filter(
    ({ finding }) => finding.cells[0]?.place.row === row && finding.cells[0].place.column === BASIC,
  );
  expect(first?.finding.sheet).toBe(T03);
  expect(marks.some((mark) => mark.sheetName === T03 && mark.row === row && mark.column === BASIC)).toBe(
    true,
  );
  const repairable = wrongFigures().find(
    ({ finding }) => finding.repair?.place.row === row && finding.repair.place.column === BASIC,
  );
  if (repairable === undefined) throw new Error('Nothing is suggested.');
  expect(said(await session.checks.repair(repairable.finding.fingerprint))).toMatch(
    /^已在“部门支出总体情况表”/u,
  );
  expect(book.sheet(T03).rows[row]?.[BASIC]).toBe(right);
  expect(wrongFigures()).toEqual([]);
  expect(marks.some((mark) => mark.row === row && mark.column === BASIC)).toBe(false);
  await session.undo();
  expect(book.sheet(T03).rows[row]?.[BASIC]).toBe(Number(right) + 1);
});

test('reads only the edited sheet while the clerk types; the list follows, nothing is written', async () => {
  await session.checks.check();
  const row = rowWith(book.sheet(T03), '行政运行');
  const right = book.sheet(T03).rows[row]?.[BASIC] ?? null;
  const full = await session.refresh();
  expect(full.kind).toBe('done');
  const [written, shown] = [book.applied.length, marks];
  book.type(T03, row, BASIC, 1);
  await pause();
  expect(wrongFigures().length).toBeGreaterThan(0);
  expect(session.checks.report()).toMatchObject({ outdated: false, markError: BEHIND });
  book.type(T03, row, BASIC, right);
  await pause();
  expect(wrongFigures()).toEqual([]);
  expect(session.checks.report()).toMatchObject({ outdated: false, markError: null });
  expect(book.applied).toHaveLength(written);
  expect(marks).toBe(shown);
});

test('shows marks that did not follow an edit with the next check', async () => {
  await session.checks.check();
  book.type(T03, rowWith(book.sheet(T03), '行政运行'), BASIC, 1);
  await pause();
  expect(session.checks.report()?.markError).toBe(BEHIND);
  await session.checks.check();
  expect(session.checks.report()?.markError).toBeNull();
  expect(marks.some((mark) => mark.sheetName === T03 && mark.severity === 'E')).toBe(true);
});

test('marks the report as outdated after an edit of the entries, and removes no mark', async () => {
  await session.checks.check();
  const before = marks;
  book.type('支出录入', 1, 13, 5_000_000);
  await pause();
  expect(session.checks.report()?.outdated).toBe(true);
  expect(marks).toBe(before);
});

test('closes an X finding by an explanation, keeps it, and reopens it when a figure changes', async () => {
  book.type(T03, CAPTION_ROW, 0, '部门名称：三门峡市人力资源和社会保障处');
  await session.checks.check();
  const [open] = inCaption();
  if (open === undefined) throw new Error('The other department name was not found.');
  const { fingerprint } = open.finding;
  expect(said(await session.checks.explain(fingerprint, ' 按上级口径填列 '))).toBe('已保存说明。');
  expect(findings().find(({ finding }) => finding.fingerprint === fingerprint)).toMatchObject({
    status: 'explained',
    explanation: { text: '按上级口径填列' },
  });
  const again = sessionOn(book.port, marking);
  await again.checks.check();
  const kept = again.checks.report()?.findings.find(({ finding }) => finding.fingerprint === fingerprint);
  expect(kept?.status).toBe('explained');
  expect(marks.filter((mark) => mark.sheetName === T03 && mark.row === CAPTION_ROW)).toEqual([]);
  book.type(T03, CAPTION_ROW, 0, '部门名称：三门峡市人力资源和社会保障所');
  await again.checks.check();
  const reopened = again.checks.report()?.findings.find(({ finding }) => isInCaption(finding));
  expect(reopened).toMatchObject({
    status: 'reopened',
    explanation: { text: '按上级口径填列' },
  });
  book.type(T03, CAPTION_ROW, 0, '部门名称：三门峡市人力资源和社会保障处');
  await session.checks.check();
  expect(said(await session.checks.explain(fingerprint, ''))).toBe('已撤回说明。');
  expect(findings().find(({ finding }) => finding.fingerprint === fingerprint)?.status).toBe('open');
});

test('explains several X findings in one step, and takes them back in one', async () => {
  await session.checks.check();
  const fingerprints = findings()
    .filter(({ finding }) => finding.severity === 'X')
    .map(({ finding }) => finding.fingerprint);
  const [first = '', ...others] = fingerprints.slice(0, 3);
  expect(others).toHaveLength(2);
  const statuses = (): readonly string[] =>
    findings()
      .filter(({ finding }) => [first, ...others].includes(finding.fingerprint))
      .map(({ status }) => status);
  expect(said(await session.checks.explain(first, '属实', [...others, 'gone']))).toContain('请重新检查');
  expect(statuses()).toEqual(['open', 'open', 'open']);
  expect(said(await session.checks.explain(first, '属实', others))).toBe('已保存3条说明。');
  expect(statuses()).toEqual(['explained', 'explained', 'explained']);
  expect(said(await session.checks.explain(first, '', others))).toBe('已撤回3条说明。');
  expect(statuses()).toEqual(['open', 'open', 'open']);
});

test('refuses to explain an E finding away', async () => {
  const row = rowWith(book.sheet(T03), '行政运行');
  book.type(T03, row, BASIC, 1);
  await session.checks.check();
  const { fingerprint } = wrongFigures()[0]?.finding ?? { fingerprint: '' };
  expect(said(await session.checks.explain(fingerprint, '没问题'))).toBe(
    '这条结果不能用说明代替改正。请改正后重新检查。',
  );
});

test('removes marks on request; the report stays', async () => {
  await session.checks.check();
  expect(said(await session.checks.clearMarks())).toBe('已去除全部标记，表格恢复原样。');
  expect(marks).toEqual([]);
  expect(session.checks.report()?.marked).toBe(false);
  expect(session.checks.report()?.tables).toBe(12);
});

test('writes results with links into a separate sheet, and again into the same', async () => {
  book.type(T03, rowWith(book.sheet(T03), '行政运行'), BASIC, 1);
  await session.checks.check();
  const count = findings().length;
  expect(said(await session.checks.writeResults())).toBe(`已写出${String(count)}条结果到“核对结果”表。`);
  const sheet = book.sheet('核对结果');
  expect(sheet.rows).toHaveLength(count + 1);
  const { sheet: at, cells } = findings()[0]?.finding ?? { sheet: '', cells: [] };
  expect(sheet.formulaTexts.get('1,3')).toBe(
    `=HYPERLINK("#'${at}'!${cells[0]?.address ?? ''}","${cells[0]?.address ?? ''}")`,
  );
  await session.checks.writeResults();
  expect(book.snapshot().tabs.filter(({ name }) => name === '核对结果')).toHaveLength(1);
  // It is no table, whatever it contains.
  expect(said(await session.fillTables('values', { answer: 'keep' }))).toBe('已填充12张表，数字没有变化。');
});

test('shows several findings of one cell together, the most informative first, at most three', async () => {
  const row = rowWith(book.sheet(T03), '行政运行');
  book.type(T03, row, BASIC, Number(book.sheet(T03).rows[row]?.[BASIC]) + 1);
  await session.checks.check();
  const here = findings().filter(
    ({ finding }) =>
      finding.sheet === T03 && finding.cells[0]?.place.row === row && finding.cells[0].place.column === BASIC,
  );
  const onCell = marks.filter((mark) => mark.sheetName === T03 && mark.row === row && mark.column === BASIC);
  expect(onCell).toHaveLength(1);
  const lines = onCell[0]?.message.split('\n') ?? [];
  const repairable = here.find(({ finding }) => finding.repair !== null);
  expect(lines[0]).toBe(repairable === undefined ? undefined : message(repairable.finding));
  expect(here.length).toBeGreaterThan(3);
  expect(lines).toHaveLength(4);
  expect(lines[3]).toBe(`另有${String(here.length - 3)}条，请到“检查”窗格查看。`);
});

describe('the validity of the report', () => {
  const isOutdated = (): boolean | undefined => session.checks.report()?.outdated;

  test('is kept after filling and undo, without a further check', async () => {
    await session.checks.check();
    expect(isOutdated()).toBe(false);
    book.type('支出录入', 1, 13, 5_000_000);
    await session.fillTables('values');
    expect(isOutdated()).toBe(true);
    await session.checks.check();
    expect(isOutdated()).toBe(false);
    await session.undo();
    expect(isOutdated()).toBe(true);
  });

  test('is kept after a layout generated anew, and ends with a deleted sheet', async () => {
    await session.checks.check();
    await session.generateTables(['03']);
    expect(isOutdated()).toBe(false);
    book.deleteSheet(T03);
    await session.refresh();
    expect(isOutdated()).toBe(true);
  });

  test('shows marks again that a redraw or its undo removed, while the findings are valid', async () => {
    await session.checks.check();
    const shown = marks;
    marks = [];
    await session.generateTables(['03']);
    expect(marks).toEqual(shown);
    marks = [];
    await session.undo();
    expect(marks).toEqual(shown);
    // Outdated findings are not marked again: the report shows that it is outdated.
    book.type('支出录入', 1, 13, 5_000_000);
    marks = [];
    await session.generateTables(['03']);
    expect([marks, isOutdated()]).toEqual([[], true]);
  });

  test('ends with an edit of the entries, also when an edit of a table follows', async () => {
    await session.checks.check();
    book.type('支出录入', 1, 13, 5_000_000);
    await pause();
    book.type(T03, rowWith(book.sheet(T03), '行政运行'), BASIC, 1);
    const before = [findings(), marks];
    await pause();
    expect(isOutdated()).toBe(true);
    // The current findings are unknown, so neither list nor marks are half renewed.
    expect([findings(), marks]).toEqual(before);
    expect(marks).toBe(before[1]);
  });

  test('is kept after writing results, pane state and explanations', async () => {
    await session.checks.check();
    await session.checks.writeResults();
    await session.savePaneState({ ...session.paneState(), screen: 'home' });
    expect(isOutdated()).toBe(false);
  });
});

describe('marks that failed', () => {
  test('names sheets left out', async () => {
    answerOfMarks = { kind: 'done', value: { channel: 'comment', skipped: [T03] } };
    const outcome = await session.checks.check();
    expect(outcome.kind === 'done' && outcome.details).toEqual([
      '“部门支出总体情况表”受保护或已不在，没有标记。请撤销工作表保护后重新检查。',
    ]);
    expect(session.checks.report()?.unmarkedSheets).toEqual([T03]);
    expect(await session.checks.clearMarks()).toEqual({
      kind: 'refused',
      message: '以下工作表受保护，上面的标记没有去除。请撤销工作表保护，再去除标记。',
      items: [T03],
    });
    expect(session.checks.report()?.marked).toBe(true);
  });

  test('completes a repair and an explanation, and reports that the marks did not follow', async () => {
    const row = rowWith(book.sheet(T03), '行政运行');
    const right = book.sheet(T03).rows[row]?.[BASIC];
    book.type(T03, row, BASIC, Number(right) + 1);
    await session.checks.check();
    const repairable = wrongFigures().find(({ finding }) => finding.repair?.place.row === row);
    const explainable = findings().find(({ finding }) => finding.severity === 'X');
    answerOfMarks = { kind: 'failed', excelError: { kind: 'excel-busy', detail: '' } };
    const left =
      '单元格上的标记没有更新。Excel 正忙，没有完成操作。请稍候重试。标记可能只改了一部分。请重新检查。';
    const explained = await session.checks.explain(explainable?.finding.fingerprint ?? '', '上级口径');
    expect(explained).toMatchObject({ kind: 'done', summary: '已保存说明。', details: [left] });
    const repaired = await session.checks.repair(repairable?.finding.fingerprint ?? '');
    expect(repaired).toMatchObject({ kind: 'done', details: [left] });
    expect(said(repaired)).toMatch(/^已在“部门支出总体情况表”.+写入建议值。$/u);
    expect(book.sheet(T03).rows[row]?.[BASIC]).toBe(right);
    expect(session.checks.report()).toMatchObject({ outdated: false, markError: expect.any(String) });
    expect(said(await session.undo())).toBe('已撤销“采用建议值”。');
  });

  test('shows a failure until marks are shown again', async () => {
    await session.checks.check();
    answerOfMarks = { kind: 'failed', excelError: { kind: 'cell-being-edited', detail: '' } };
    book.type(T03, rowWith(book.sheet(T03), '行政运行'), BASIC, 1);
    await session.checks.check();
    expect(session.checks.report()?.markError).toBe(
      'Excel 正在编辑单元格或开着对话框。请按回车键结束编辑，关闭对话框，然后重试。标记可能只改了一部分。',
    );
    answerOfMarks = { kind: 'done', value: { channel: 'comment', skipped: [] } };
    await session.checks.check();
    expect(session.checks.report()?.markError).toBeNull();
  });
});
