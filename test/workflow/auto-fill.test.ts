/** Tests automatic filling: when it runs, when not, what it reports, and its undo. */
import type { MarkingPort } from '../../src/workflow/checks/marking-port';
import type { OpenSession } from '../../src/workflow/create-session';
import { decodeMemory, encodeMemory, NO_MEMORY } from '../../src/workflow/memory';
import { openFilled } from '../support/filled-workbook';
import { simulatedWorkbook, type SimulatedWorkbook } from '../support/simulated-workbook';
import { NOW, said, sessionOn } from '../support/sessions';
import { rowWith } from '../support/table-sheets';
import { shortenPauses, waitFor } from '../support/short-pauses';

shortenPauses();

const T03 = '部门支出总体情况表';
const ENTRIES = '支出录入';
/** Column of 合计 in table 03, and of the amount in the entries. */
const TOTAL = 5;
const AMOUNT = 13;

let book: SimulatedWorkbook;
let session: OpenSession;
let marked: number;

const marking: MarkingPort = {
  showMarks: () => {
    marked += 1;
    return Promise.resolve({ kind: 'done', value: { channel: 'comment', skipped: [] } });
  },
};

beforeEach(async () => {
  marked = 0;
  ({ book, session } = await openFilled(marking));
});

async function turnOn(isOn = true): Promise<void> {
  await session.savePaneState({ ...session.paneState(), autoFillOnEdit: isOn });
}

/** Lets the pause after an edit pass, with the work that follows it. */
async function pause(time = 1000): Promise<void> {
  await waitFor(time);
  await session.refresh();
}

function total(): unknown {
  return book.sheet(T03).rows[rowWith(book.sheet(T03), '合计') + 3]?.[TOTAL];
}

/** Adds this many 万元 to the first expenditure line. */
function addToFirstLine(wan: number): void {
  const amount = Number(book.sheet(ENTRIES).rows[1]?.[AMOUNT]);
  book.type(ENTRIES, 1, AMOUNT, amount + wan * 10_000);
}

function reported(): string | null {
  const report = session.autoFill.report();
  return report === null ? null : said(report.outcome);
}

function stale(): readonly string[] {
  return (session.status()?.tables ?? []).filter(({ state }) => state === 'stale').map(({ id }) => id);
}

/** Lists what has been written since, without the pane's state. */
function writtenSince(count: number): readonly string[] {
  return book.applied.slice(count).map(({ title }) => title);
}

describe('after an edit of the entries', () => {
  test('shows the tables as stale and leaves them, when switched off', async () => {
    const before = total();
    addToFirstLine(100);
    await pause();
    expect(total()).toBe(before);
    expect(stale()).toContain('03');
    expect(reported()).toBeNull();
  });

  test('fills only affected tables, in place, once, without moving the selection, when switched on', async () => {
    await turnOn();
    const before = Number(total());
    const count = book.applied.length;
    addToFirstLine(100);
    await pause();
    expect(total()).toBe(before + 100);
    expect(stale()).toEqual([]);
    expect(reported()).toMatch(/^已按录入更新\d张表，\d+个数字有变化。$/u);
    expect(session.autoFill.report()?.at).toBe(NOW);
    expect(writtenSince(count)).toEqual(['自动更新公开表']);
    const [change] = book.applied.slice(count);
    expect(change?.activate).toBeUndefined();
    expect(change?.sheets.every(({ kind }) => kind === 'edit')).toBe(true);
    expect(change?.sheets.map((sheet) => 'name' in sheet && sheet.name)).not.toContain('部门收入总体情况表');
    // The add-in's own writing is no edit: nothing follows it.
    await pause();
    expect(writtenSince(count)).toEqual(['自动更新公开表']);
  });

  test('fills with formulas after a filling with formulas, whatever is chosen for the next time', async () => {
    await session.fillTables('formulas');
    await turnOn();
    const row = rowWith(book.sheet(ENTRIES), '2080102');
    book.type(ENTRIES, row, 2, '2010399');
    book.type(ENTRIES, row, 3, '其他政府办公厅（室）及相关机构事务支出');
    await pause();
    expect(reported()).toMatch(/^已按录入更新\d+张表/u);
    expect(session.status()?.lastFill?.as).toBe('formulas');
    expect(book.sheet(T03).formulaTexts.size).toBeGreaterThan(0);
  });

  test('fills nothing after an edit of a table alone', async () => {
    await turnOn();
    const count = book.applied.length;
    book.type(T03, 1, 30, '备忘');
    await pause();
    expect(writtenSince(count)).toEqual([]);
  });

  test('leaves layouts that were never filled', async () => {
    book.deleteSheet(T03);
    await session.generateTables(['03']);
    await turnOn();
    addToFirstLine(100);
    await pause();
    expect(session.status()?.tables.find(({ id }) => id === '03')?.state).toBe('layout');
    expect(reported()).toMatch(/^已按录入更新\d张表/u);
  });

  test('fills nothing where nothing was ever filled', async () => {
    const other = simulatedWorkbook();
    const fresh = sessionOn(other.port);
    await fresh.loadSample();
    await fresh.generateTables(['03']);
    await fresh.savePaneState({ ...fresh.paneState(), autoFillOnEdit: true });
    const count = other.applied.length;
    other.type(ENTRIES, 1, AMOUNT, 1);
    await pause();
    expect(other.applied).toHaveLength(count);
    expect(fresh.autoFill.report()).toBeNull();
  });
});

describe('decisions of the clerk', () => {
  const TYPED = '有手工填写的数字与录入不同，因此公开表没有自动更新。请点“填充汇总”，选择保留还是更改。';

  test('writes nothing over a typed figure, and reports each reason once', async () => {
    await turnOn();
    const row = rowWith(book.sheet(T03), '行政运行');
    book.type(T03, row, TOTAL, 999.99);
    await pause();
    const count = book.applied.length;
    addToFirstLine(100);
    await pause();
    expect(writtenSince(count)).toEqual([]);
    expect(book.sheet(T03).rows[row]?.[TOTAL]).toBe(999.99);
    expect(reported()).toBe(TYPED);
    const report = session.autoFill.report();
    expect(report?.outcome.kind === 'refused' && report.outcome.items).toEqual([
      expect.stringMatching(/^预算03表 · 行政运行 · 合计：现为999\.99，汇总为/u),
    ]);
    addToFirstLine(100);
    await pause();
    expect(session.autoFill.report()).toBe(report);
    // Decided by hand, it is no news any more.
    await session.fillTables('values', { answer: 'replace' });
    expect(reported()).toBeNull();
  });

  test('writes nothing from unusable entries, and reports the first reasons', async () => {
    await turnOn();
    const count = book.applied.length;
    book.type(ENTRIES, 0, AMOUNT, '另一列');
    await pause();
    expect(writtenSince(count)).toEqual([]);
    expect(reported()).toBe('公开表没有自动更新。录入表还不能使用，没有改动工作簿。请先处理以下问题。');
  });

  test('does not redraw a table with merged cells without a command', async () => {
    await turnOn();
    const sheet = book.sheet('项目绩效录入');
    const count = book.applied.length;
    book.changeSheet('项目绩效录入', (found) => ({
      ...found,
      rows: found.rows.filter((_, row) => row !== 2),
    }));
    book.type('项目绩效录入', 0, 0, sheet.rows[0]?.[0] ?? null);
    await pause();
    expect(writtenSince(count)).toEqual([]);
    expect(reported()).toBe(
      '预算12表的行有变化，要按标准样式重新绘制，因此公开表没有自动更新。请点“填充汇总”更新。',
    );
  });
});

describe('while filling is impossible', () => {
  const excelError = { kind: 'sheet-protected', sheet: T03, detail: '' } as const;

  test('leaves the workbook as it is after a failure, and reports it once', async () => {
    await turnOn();
    const before = total();
    book.failNext({ kind: 'failed', excelError, touched: [] }, { kind: 'failed', excelError, touched: [] });
    addToFirstLine(100);
    await pause();
    const report = session.autoFill.report();
    expect(reported()).toBe(
      '“自动更新公开表”没有完成。“部门支出总体情况表”：工作表受保护，不能写入。请在“审阅”中撤销工作表保护，然后重试。工作簿保持原样。',
    );
    expect(total()).toBe(before);
    addToFirstLine(100);
    await pause();
    expect(session.autoFill.report()).toBe(report);
    addToFirstLine(100);
    await pause();
    expect(reported()).toMatch(/^已按录入更新/u);
  });

  test('does not report a cell being edited, and retries a little later', async () => {
    await turnOn();
    const before = Number(total());
    book.failNext({
      kind: 'failed',
      excelError: { kind: 'cell-being-edited', detail: '' },
      touched: [],
    });
    addToFirstLine(100);
    await pause();
    expect([total(), reported()]).toEqual([before, null]);
    await pause(3000);
    expect(total()).toBe(before + 100);
  });

  test('waits while a question is open', async () => {
    await turnOn();
    const before = Number(total());
    session.autoFill.hold(true);
    addToFirstLine(100);
    await pause();
    expect([total(), reported()]).toEqual([before, null]);
    session.autoFill.hold(false);
    await session.refresh();
    expect(total()).toBe(before + 100);
  });

  test('stops waiting when it is switched off', async () => {
    await turnOn();
    const before = total();
    session.autoFill.hold(true);
    addToFirstLine(100);
    await pause();
    await turnOn(false);
    session.autoFill.hold(false);
    await session.refresh();
    expect(total()).toBe(before);
  });
});

describe('undo', () => {
  test('undoes one automatic filling at a time, then the clerk’s own command', async () => {
    await turnOn();
    const before = Number(total());
    addToFirstLine(100);
    await pause();
    addToFirstLine(10);
    await pause();
    expect([total(), session.undoTitle()]).toEqual([before + 110, '自动更新公开表']);
    expect(said(await session.undo())).toBe('已撤销“自动更新公开表”。');
    expect(total()).toBe(before + 100);
    // An undone filling is neither reported nor repeated before the next edit.
    expect(reported()).toBeNull();
    await pause();
    expect(total()).toBe(before + 100);
    expect(stale()).toContain('03');
    await session.undo();
    expect([total(), session.undoTitle()]).toEqual([before, '填充汇总']);
    await session.undo();
    expect([total(), session.undoTitle()]).toEqual([null, '生成表样']);
  });

  test('leaves the entries and the explanations', async () => {
    await turnOn();
    await session.checks.check();
    const explainable = session.checks.report()?.findings.find(({ finding }) => finding.severity === 'X');
    await session.checks.explain(explainable?.finding.fingerprint ?? '', '按批复填列');
    addToFirstLine(100);
    await pause();
    const entered = book.sheet(ENTRIES).rows[1]?.[AMOUNT];
    await session.undo();
    expect(book.sheet(ENTRIES).rows[1]?.[AMOUNT]).toBe(entered);
    expect(decodeMemory(book.snapshot().memory).explanations).toContain('按批复填列');
  });
});

describe('a check before', () => {
  test('repeats the check and the marks', async () => {
    await session.checks.check();
    await turnOn();
    expect(marked).toBe(1);
    addToFirstLine(100);
    await pause();
    expect(session.checks.report()?.outdated).toBe(false);
    expect(marked).toBe(2);
  });

  test('repeats the check alone, without marks', async () => {
    await session.checks.check();
    await session.checks.clearMarks();
    await turnOn();
    addToFirstLine(100);
    await pause();
    expect(session.checks.report()).toMatchObject({ outdated: false, marked: false });
    expect(marked).toBe(2);
  });

  test('marks the report as outdated where nothing was filled', async () => {
    await session.checks.check();
    addToFirstLine(100);
    await pause();
    expect(session.checks.report()?.outdated).toBe(true);
  });
});

describe('the setting', () => {
  test('is stored in the workbook', async () => {
    await turnOn();
    const again = sessionOn(book.port);
    await again.refresh();
    expect(again.paneState().autoFillOnEdit).toBe(true);
  });

  test('is off in memories without it', () => {
    const pane = { screen: 'home', chosenTables: [], fillMode: 'values' };
    expect(decodeMemory(JSON.stringify({ version: 1, pane })).pane).toEqual({
      ...pane,
      autoFillOnEdit: false,
    });
  });

  test('keeps its name in workbooks written earlier', () => {
    const pane = { screen: 'home', chosenTables: [], fillMode: 'values' as const };
    const stored = JSON.stringify({ version: 1, pane: { ...pane, refillOnEdit: true } });
    expect(decodeMemory(stored).pane).toEqual({ ...pane, autoFillOnEdit: true });
    const encoded = encodeMemory({ ...NO_MEMORY, pane: { ...pane, autoFillOnEdit: true } });
    expect(JSON.parse(encoded)).toMatchObject({ pane: { refillOnEdit: true } });
  });

  test('leaves the memory of a newer add-in alone', async () => {
    const newer = encodeMemory(NO_MEMORY).replace('"version":1', '"version":2');
    const other = simulatedWorkbook({ ...book.snapshot(), memory: newer });
    const opened = sessionOn(other.port);
    await opened.refresh();
    await opened.savePaneState({ ...opened.paneState(), autoFillOnEdit: true });
    other.type(ENTRIES, 1, AMOUNT, 1);
    await pause();
    expect(other.snapshot().memory).toBe(newer);
    expect(opened.autoFill.report()).toBeNull();
  });
});
