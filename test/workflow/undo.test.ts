/** Tests the inverse of a change and the part that is still open: order and single cells. */
import type { RawCell } from '../../src/entries/raw-workbook';
import type { CellWrite, SheetChange, WorkbookChange } from '../../src/sheets/plan/change';
import { STYLES } from '../../src/sheets/draw/styles';
import type { SheetPlan } from '../../src/sheets/plan/plan';
import type { WorkbookSnapshot } from '../../src/sheets/plan/snapshot';
import type { WorkbookPort } from '../../src/workflow/port';
import { changedSnapshot } from '../../src/workflow/undo/changed-snapshot';
import { inverseChange } from '../../src/workflow/undo/inverse-change';
import { compareInSlices, openPart } from '../../src/workflow/undo/open-part';
import { rollback } from '../../src/workflow/undo/recover';
import { sheetOf as sheet, simulatedWorkbook, workbookWith as workbook } from '../support/simulated-workbook';

function plan(name: string, text: string): SheetPlan {
  const area = { firstRow: 0, firstColumn: 0, lastRow: 0, lastColumn: 0 };
  return {
    name,
    rows: [[{ style: STYLES.name, content: { kind: 'text', text } }]],
    columnWidths: [10],
    rowHeights: [],
    merges: [],
    validations: [],
    frozenRows: 0,
    frozenColumns: 0,
    page: { orientation: 'portrait', printArea: area, margins: { top: 1, bottom: 1, left: 1, right: 1 } },
    showGridLines: true,
  };
}

function change(...sheets: readonly SheetChange[]): WorkbookChange {
  return { title: '试', sheets, names: [], removedNames: [] };
}

function write(row: number, column: number, text: string): CellWrite {
  return { row, column, content: { kind: 'text', text } };
}

/** Lists names and cells, without blanks at the ends. */
function contents({ sheets }: WorkbookSnapshot): readonly unknown[] {
  const trimmed = (cells: readonly RawCell[]): readonly RawCell[] =>
    cells.slice(0, cells.map((cell) => cell !== null).lastIndexOf(true) + 1);
  return sheets.map(({ name, rows }) => [name, rows.map(trimmed)]);
}

describe('the inverse of a change', () => {
  test('removes the new sheet before the old one gets its name back', () => {
    const before = workbook(sheet('表', [['自己的']]));
    const done = change(
      { kind: 'rename', sheetId: '{表}', name: '表', to: '表（旧）' },
      { kind: 'add', plan: plan('表', '新的') },
    );
    const back = inverseChange(before, done);
    expect(back.sheets.map(({ kind }) => kind)).toEqual(['remove', 'rename']);
    expect(contents(changedSnapshot(changedSnapshot(before, done), back))).toEqual(contents(before));
  });

  test('undoes two edits of one sheet from the last one', () => {
    const before = workbook(sheet('表', [['一'], ['二'], ['三']]));
    const edit = (at: number): SheetChange => ({
      kind: 'edit',
      sheetId: '{表}',
      name: '表',
      rows: [{ kind: 'delete', at, count: 1 }],
      cells: [],
    });
    const only = change(edit(1));
    expect(contents(changedSnapshot(changedSnapshot(before, only), inverseChange(before, only)))).toEqual(
      contents(before),
    );
  });

  test('undoes deleted and inserted rows, each at its former place', () => {
    const before = workbook(sheet('表', [['一'], ['二'], ['三'], ['四']]));
    const insert = (at: number, text: string) => ({
      kind: 'insert' as const,
      at,
      rows: [[{ style: STYLES.name, content: { kind: 'text' as const, text } }]],
      heights: [undefined],
      merges: [],
    });
    const done = change({
      kind: 'edit',
      sheetId: '{表}',
      name: '表',
      rows: [
        { kind: 'delete', at: 2, count: 1 },
        { kind: 'delete', at: 0, count: 1 },
        insert(1, '新'),
        insert(0, '头'),
      ],
      cells: [write(1, 0, '改过')],
    });
    const after = changedSnapshot(before, done);
    expect(contents(after)).toEqual([['表', [['头'], ['改过'], ['新'], ['四']]]]);
    expect(contents(changedSnapshot(after, inverseChange(before, done)))).toEqual(contents(before));
  });
});

describe('the workbook after a change', () => {
  const withCompanion = (tab: string) => {
    const found = sheet(tab, [
      ['代码', '名称'],
      ['703002', '某中心', 5],
      ['703004', '某站', 6],
    ]);
    const formulaTexts = new Map([1, 2].map((row) => [`${String(row)},1`, `=NAME(A${String(row + 1)})`]));
    return workbook({ ...found, formulaTexts, formulas: new Set(formulaTexts.keys()) });
  };
  const emptied = (tab: string): WorkbookChange => ({
    ...change({
      kind: 'edit',
      sheetId: `{${tab}}`,
      name: tab,
      rows: [],
      cells: [
        { row: 2, column: 0, content: undefined },
        { row: 2, column: 2, content: undefined },
      ],
    }),
  });

  test('shows nothing in the companion formulas of an emptied row of an entry sheet', () => {
    const after = changedSnapshot(withCompanion('支出录入'), emptied('支出录入'));
    expect(after.sheets[0]?.rows).toEqual([
      ['代码', '名称'],
      ['703002', '某中心', 5],
      [null, '', null],
    ]);
    expect(after.sheets[0]?.formulas.has('2,1')).toBe(true);
  });

  test('keeps the results of formulas in other sheets', () => {
    const after = changedSnapshot(withCompanion('领导的表'), emptied('领导的表'));
    expect(after.sheets[0]?.rows[2]).toEqual([null, '某站', null]);
  });
});

/** Writes the first of two sheets, then some cells of the second; the rest never arrives. */
function brokenOff(before: WorkbookSnapshot, parts: readonly SheetChange[]): WorkbookPort {
  return simulatedWorkbook(changedSnapshot(before, change(...parts))).port;
}

async function contentsOf(port: WorkbookPort, before: WorkbookSnapshot): Promise<readonly unknown[]> {
  const read = await port.snapshot({
    names: before.sheets.map(({ name }) => name),
    ids: [],
    purpose: 'read',
  });
  return read.kind === 'done' ? contents(read.value) : [];
}

describe('a broken-off change', () => {
  const before = workbook(sheet('甲', [['一', '二', '三']]), sheet('乙', [['四', '五', '六'], ['七']]));
  const first: SheetChange = {
    kind: 'edit',
    sheetId: '{甲}',
    name: '甲',
    rows: [],
    cells: [write(0, 0, '壹')],
  };
  const second: Extract<SheetChange, { kind: 'edit' }> = {
    kind: 'edit',
    sheetId: '{乙}',
    name: '乙',
    rows: [{ kind: 'delete', at: 1, count: 1 }],
    cells: [write(0, 0, '肆'), write(0, 1, '伍'), write(0, 2, '陆')],
  };

  test.each([
    ['after the rows of a sheet', { ...second, cells: [] }],
    ['after the first of its cells', { ...second, cells: second.cells.slice(0, 1) }],
    ['before the last of its cells', { ...second, cells: second.cells.slice(0, 2) }],
    ['at its end', second],
  ])('is rolled back cell by cell %s', async (_, part) => {
    const port = brokenOff(before, [first, part]);
    expect(await rollback(port, before, change(first, second), ['甲', '乙'])).toEqual([]);
    expect(await contentsOf(port, before)).toEqual(contents(before));
  });

  test('leaves and names a sheet where a cell has content that no step wrote', async () => {
    const port = brokenOff(before, [first, { ...second, cells: [write(0, 1, '别人写的')] }]);
    expect(await rollback(port, before, change(first, second), ['甲', '乙'])).toEqual(['乙']);
    expect(await contentsOf(port, before)).toEqual([
      ['甲', [['一', '二', '三']]],
      ['乙', [['四', '别人写的', '六']]],
    ]);
  });
});

describe('a change that gives a table the name of a clerk’s sheet', () => {
  const before = workbook(sheet('表', [['自己的']]));
  const both = change(
    { kind: 'rename', sheetId: '{表}', name: '表', to: '表（旧）' },
    { kind: 'add', plan: plan('表', '新的') },
  );

  test.each([0, 1, 2])('leaves the clerk’s sheet when it breaks off after %i of its steps', async (count) => {
    const { port } = simulatedWorkbook(changedSnapshot(before, change(...both.sheets.slice(0, count))));
    expect(await rollback(port, before, both, ['表'])).toEqual([]);
    expect(await contentsOf(port, before)).toEqual(contents(before));
  });

  test('names both of its names when reading fails', async () => {
    const { port } = simulatedWorkbook(changedSnapshot(before, both));
    const blind: WorkbookPort = { ...port, snapshot: () => Promise.resolve({ kind: 'cancelled' }) };
    expect(await rollback(blind, before, both, ['表'])).toEqual(['表', '表（旧）']);
  });
});

describe('a broken-off undo', () => {
  const before = workbook(sheet('表', [['自己的']]), sheet('乙', [['一']]));
  const done = change(
    { kind: 'rename', sheetId: '{表}', name: '表', to: '表（旧）' },
    { kind: 'add', plan: plan('表', '新的') },
    { kind: 'edit', sheetId: '{乙}', name: '乙', rows: [], cells: [write(0, 0, '改过')] },
  );
  const after = changedSnapshot(before, done);
  const back = { change: inverseChange(before, done), expected: after, target: before };
  const afterSteps = (count: number): WorkbookSnapshot =>
    changedSnapshot(after, { ...back.change, sheets: back.change.sheets.slice(0, count) });

  test.each([0, 1, 2, 3])('continues after %i of its steps', (count) => {
    const now = afterSteps(count);
    const { open, edited } = openPart(back, now);
    expect([open.sheets.length, edited]).toEqual([3 - count, []]);
    const end = changedSnapshot(now, open);
    expect(contents(end)).toEqual(contents(before));
  });

  test.each([0, 1])('is refused after %i of its steps for a sheet that was edited since', (count) => {
    const typed = change({
      kind: 'edit',
      sheetId: '{乙}',
      name: '乙',
      rows: [],
      cells: [write(0, 1, '后来写的')],
    });
    expect(openPart(back, changedSnapshot(afterSteps(count), typed)).edited).toEqual(['乙']);
  });
});

describe('the comparison before an undo', () => {
  const ROWS = 9_000;
  const AT_ONCE = 2_000;
  const rows = (last: RawCell): RawCell[][] =>
    Array.from({ length: ROWS }, (_, row) => [row, row === ROWS - 1 ? last : '同']);

  test('stops within a sheet of many rows and keeps the result', () => {
    const [before, now] = [workbook(sheet('表', rows('前'))), workbook(sheet('表', rows('后')))];
    const edit: SheetChange = {
      kind: 'edit',
      sheetId: '{表}',
      name: '表',
      rows: [],
      cells: [write(ROWS - 1, 1, '前')],
    };
    const back = { change: change(edit), expected: workbook(sheet('表', rows('后'))), target: before };
    const pauses = [...compareInSlices(back, now)].length;
    expect(pauses).toBeGreaterThanOrEqual(2 * Math.floor(ROWS / AT_ONCE));
    expect([...compareInSlices(back, now)]).toEqual([]);
    expect(openPart(back, now)).toEqual({ open: change(edit), edited: [] });
  });
});
