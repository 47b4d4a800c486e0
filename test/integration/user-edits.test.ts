/** Tests a person's edits between the add-in's steps, through the genuine office.js. */
import type { Host } from '../../src/excel-host';
import { officeWorkbook } from '../../src/excel/office-workbook';
import { cellAddress } from '../../src/grid/address';
import type { Session } from '../../src/workflow/session';
import { contentsOf, differences } from '../support/host-contents';
import { fill, generate, load } from '../support/command-steps';
import { reopened } from '../support/prepared-workbooks';
import { said, sessionOn } from '../support/sessions';
import { shortenPauses, waitFor } from '../support/short-pauses';

shortenPauses();

const T02 = '部门收入总体情况表';
const T03 = '部门支出总体情况表';
const T05 = '一般公共预算支出情况表';
const ENTRIES = '支出录入';
/** Column of 合计 in table 03. */
const TOTAL = 5;

let host: Host;
let session: Session;

const prepare = reopened([load, generate, fill]);

beforeEach(async () => {
  ({ host, session } = await prepare());
});

afterEach(() => {
  expect(host.internalErrors).toEqual([]);
});

function rowOf(sheet: string, text: string): number {
  for (const [row, { cells }] of host.workbook.sheet(sheet).grid.rows)
    if ([...cells.values()].some((cell) => cell.value === text)) return row;
  throw new Error(`“${sheet}” has no ${text}.`);
}

function value(sheet: string, row: number, column: number) {
  return host.workbook.sheet(sheet).grid.cell(row, column)?.value ?? null;
}

/** Adds 100万元 to the first expenditure line. */
function changeFirstLine(): void {
  host.user.type(ENTRIES, 'N2', String(Number(value(ENTRIES, 1, 13)) + 1_000_000));
}

async function stateOf(id: string): Promise<string | undefined> {
  await session.refresh();
  return session.status()?.tables.find((table) => table.id === id)?.state;
}

test('finds a renamed and moved sheet and fills it there', async () => {
  host.user.renameSheet(T03, '表三');
  host.user.moveSheet('表三', 0);
  changeFirstLine();
  expect(said(await session.fillTables('values'))).toMatch(/^已填充12张表，\d+个数字有变化。$/u);
  expect(value('表三', rowOf('表三', '合计') + 3, TOTAL)).toBe(7663.33);
  expect(host.workbook.sheets[0]?.name).toBe('表三');
  expect(host.workbook.findSheet(T03)).toBeUndefined();
});

test('shows a deleted sheet as absent, skips it when filling, creates it again when generating', async () => {
  host.user.deleteSheet(T05);
  expect(await stateOf('05')).toBe('absent');
  expect(said(await session.fillTables('values'))).toBe('已填充11张表，数字没有变化。');
  expect(said(await session.generateTables(['05']))).toBe('已生成表样：新建1张表。');
  const names = host.workbook.sheets.map((sheet) => sheet.name);
  expect(names.indexOf(T05)).toBe(names.indexOf('财政拨款收支总体情况表') + 1);
  expect(await stateOf('05')).toBe('layout');
});

test('refuses a protected sheet by name and writes nothing; succeeds without protection', async () => {
  host.user.protectSheet(T03);
  changeFirstLine();
  const before = contentsOf(host);
  const outcome = await session.fillTables('values');
  expect(said(outcome)).toBe(
    `“填充汇总”没有完成。“${T03}”：工作表受保护，不能写入。请在“审阅”中撤销工作表保护，然后重试。工作簿保持原样。`,
  );
  expect(differences(before, contentsOf(host))).toEqual([]);
  host.user.unprotectSheet(T03);
  expect(said(await session.fillTables('values'))).toMatch(/个数字有变化。$/u);
});

test('fills figures under a protected structure, without new sheets', async () => {
  host.user.deleteSheet(T05);
  host.user.protectStructure();
  expect(said(await session.generateTables(['05']))).toBe(
    '“生成表样”没有完成。“一般公共预算支出情况表”：工作簿结构受保护，不能增加、删除或改名工作表。请在“审阅”中撤销工作簿保护，然后重试。工作簿保持原样。',
  );
  changeFirstLine();
  expect(said(await session.fillTables('values'))).toMatch(/^已填充11张表，\d+个数字有变化。$/u);
});

test('reports a cell being edited and loses nothing', async () => {
  host.user.startEditing();
  const before = contentsOf(host);
  expect(said(await session.fillTables('values'))).toContain('请按回车键结束编辑');
  host.user.stopEditing();
  expect(differences(before, contentsOf(host))).toEqual([]);
  expect(said(await session.fillTables('values'))).toBe('已填充12张表，数字没有变化。');
});

test('puts every figure into its row after insertions and a sort, and keeps typed ones', async () => {
  const row = rowOf(T03, '行政运行');
  host.user.insertRows(T03, `${String(row + 1)}:${String(row + 2)}`);
  host.user.type(T03, cellAddress(row, 4), '自己加的一行');
  const first = rowOf(T02, '703001');
  host.user.sort(T02, `A${String(first + 1)}:T${String(first + 10)}`, { column: 0, direction: 'descending' });
  expect(value(T02, first, 0)).not.toBe('703001');
  changeFirstLine();
  const outcome = await session.fillTables('values');
  expect(said(outcome)).toMatch(/^已填充12张表/u);
  expect(value(T03, row, 4)).toBe('自己加的一行');
  await session.refresh();
  expect(session.status()?.tables.flatMap((table) => [...table.changes, ...table.handTyped])).toEqual([]);
});

test('computes the same figures from filtered and sorted entries, and reports hidden rows', async () => {
  host.user.sort(ENTRIES, 'A2:O245', { column: 13, direction: 'descending' });
  host.user.filter(ENTRIES, 'A1:O245', 0, ['703001']);
  expect(said(await session.fillTables('values'))).toBe('已填充12张表，数字没有变化。');
  expect(session.status()?.problems.map((problem) => problem.code)).toContain('hidden-row');
});

test("keeps the clerk's own formats and formulas when filling", async () => {
  const row = rowOf(T03, '行政运行');
  host.user.format(T03, cellAddress(row, TOTAL), { fill: '#FFFF00' });
  host.user.addSheet('我的核对');
  host.user.type('我的核对', 'A1', `='${T03}'!${cellAddress(row, TOTAL)}`);
  // A new functional item inserts a row above.
  const line = rowOf(ENTRIES, '2080102');
  host.user.type(ENTRIES, `C${String(line + 1)}`, '2010399');
  host.user.type(ENTRIES, `D${String(line + 1)}`, '其他政府办公厅（室）及相关机构事务支出');
  await session.fillTables('values');
  const now = rowOf(T03, '行政运行');
  expect(host.workbook.sheet(T03).grid.style(now, TOTAL).fill).toBe('#FFFF00');
  expect(host.workbook.sheet('我的核对').grid.cell(0, 0)?.formula).toBe(
    `='${T03}'!${cellAddress(now, TOTAL)}`,
  );
  expect(now).not.toBe(row);
});

test('shows the last screen after the workbook is opened again', async () => {
  await session.savePaneState({
    screen: 'trace',
    chosenTables: ['03', '05'],
    fillMode: 'values',
    autoFillOnEdit: true,
  });
  const again = sessionOn(officeWorkbook());
  await again.refresh();
  expect(again.paneState()).toEqual({
    screen: 'trace',
    chosenTables: ['03', '05'],
    fillMode: 'values',
    autoFillOnEdit: true,
  });
  expect(again.status()?.next).toBe('done');
  expect(again.status()?.tables.every((table) => table.state === 'filled')).toBe(true);
});

describe('automatic filling', () => {
  /** Lets the pause after an edit pass. */
  async function pause(): Promise<void> {
    await waitFor(1200);
    await session.refresh();
  }

  function total(): unknown {
    return value(T03, rowOf(T03, '合计') + 3, TOTAL);
  }

  beforeEach(async () => {
    await session.savePaneState({ ...session.paneState(), autoFillOnEdit: true });
    host.user.select(ENTRIES, 'N3');
  });

  test('fills once, keeps the selection, and takes its own writing for no edit', async () => {
    changeFirstLine();
    await pause();
    expect(total()).toBe(7663.33);
    expect([host.workbook.active.name, host.workbook.active.selection.firstRow]).toEqual([ENTRIES, 2]);
    host.traffic.reset();
    await pause();
    // Only the reading of this test.
    const writes = host.traffic.requests.filter(({ body }) => JSON.stringify(body).includes('"values":[['));
    expect(writes).toEqual([]);
    expect(said(await session.undo())).toBe('已撤销“自动更新公开表”。');
    expect(total()).toBe(7563.33);
  });

  test('waits for the end of an edit in a cell', async () => {
    changeFirstLine();
    host.user.startEditing();
    await pause();
    expect(session.autoFill.report()).toBeNull();
    host.user.stopEditing();
    await waitFor(3000);
    await session.refresh();
    expect(total()).toBe(7663.33);
  });

  test('leaves tables as they are where a sheet is protected, and reports it', async () => {
    host.user.protectSheet(T03);
    changeFirstLine();
    await pause();
    expect(total()).toBe(7563.33);
    const report = session.autoFill.report();
    expect(report === null ? null : said(report.outcome)).toBe(
      `“自动更新公开表”没有完成。“${T03}”：工作表受保护，不能写入。请在“审阅”中撤销工作表保护，然后重试。工作簿保持原样。`,
    );
  });
});

test('restores every cell of the live workbook by undo', async () => {
  const before = contentsOf(host);
  changeFirstLine();
  const typed = contentsOf(host);
  await session.fillTables('formulas');
  expect(differences(typed, contentsOf(host)).length).toBeGreaterThan(5);
  expect(said(await session.undo())).toBe('已撤销“填充汇总”。');
  expect(differences(before, contentsOf(host))).toEqual([ENTRIES]);
});

test("treats a sheet that took the name meanwhile as another person's", async () => {
  host.user.deleteSheet(T05);
  await session.refresh();
  // Between reading and writing a person creates a sheet of that name.
  const port = officeWorkbook();
  const racing = sessionOn({
    ...port,
    apply: (change, options) => {
      host.user.addSheet(T05);
      host.user.type(T05, 'A1', '自己的内容');
      return port.apply(change, options);
    },
  });
  const outcome = await racing.generateTables(['05']);
  expect(outcome.kind).toBe('failed');
  expect(said(outcome)).toContain('已有同名的工作表');
  expect(value(T05, 0, 0)).toBe('自己的内容');
});
