/** Tests Excel's own Ctrl+Z after a command: restored figures are not the clerk's, and 撤销 offers what it can do. */
import { HENAN_2023 } from '../../src/sets/henan-2023';
import type { FoundSheet } from '../../src/sheets/plan/snapshot';
import type { OpenSession } from '../../src/workflow/create-session';
import { decodeMemory } from '../../src/workflow/memory';
import { openFilled } from '../support/filled-workbook';
import { type SimulatedWorkbook } from '../support/simulated-workbook';
import { said } from '../support/sessions';

const AMOUNT = 13;
const ENTRIES = '支出录入';

let book: SimulatedWorkbook;
let session: OpenSession;
/** The tables' sheets before and after the last filling. */
let before: readonly FoundSheet[];
let after: readonly FoundSheet[];

function tables(): readonly FoundSheet[] {
  return HENAN_2023.tables.map(({ name }) => book.sheet(name));
}

beforeEach(async () => {
  ({ book, session } = await openFilled());
  book.type(ENTRIES, 1, AMOUNT, 5_000_000);
  before = tables();
  await session.fillTables('values');
  after = tables();
});

/** Restores these contents as Excel's Ctrl+Z or Ctrl+Y does: cells only. */
async function become(sheets: readonly FoundSheet[]): Promise<void> {
  for (const sheet of sheets) book.changeSheet(sheet.name, () => sheet);
  await session.refresh();
}

function changed(): readonly { readonly name: string; readonly row: number; readonly column: number }[] {
  return before.flatMap((sheet, index) =>
    sheet.rows.flatMap((cells, row) =>
      cells.flatMap((cell, column) =>
        after[index]?.rows[row]?.[column] === cell ? [] : [{ name: sheet.name, row, column }],
      ),
    ),
  );
}

/** Restores some of the changed cells of the sheets as filled. */
function partly(
  isBack: (cell: { readonly name: string; readonly index: number }) => boolean,
): readonly FoundSheet[] {
  const back = new Set(
    changed().flatMap(({ name, row, column }, index) =>
      isBack({ name, index }) ? [`${name},${String(row)},${String(column)}`] : [],
    ),
  );
  return after.map((sheet, index) => ({
    ...sheet,
    rows: sheet.rows.map((cells, row) =>
      cells.map((cell, column) =>
        back.has(`${sheet.name},${String(row)},${String(column)}`)
          ? (before[index]?.rows[row]?.[column] ?? null)
          : cell,
      ),
    ),
  }));
}

function handTyped(): number {
  return (session.status()?.tables ?? []).reduce((sum, table) => sum + table.handTyped.length, 0);
}

function stale(): number {
  return (session.status()?.tables ?? []).filter(({ state }) => state === 'stale').length;
}

test('counts no figure as typed after Excel undoes a whole filling, and does not offer to undo it again', async () => {
  expect(changed().length).toBeGreaterThan(10);
  await become(before);
  expect([handTyped(), stale()]).toEqual([0, 7]);
  // The first filling is left to undo.
  expect(session.history().map(({ title }) => title)).toEqual(['填充汇总', '生成表样', '载入样例']);
  // Filled anew without a question, and stored in the memory.
  expect(said(await session.fillTables('values'))).toMatch(/^已填充12张表，\d+个数字有变化。$/u);
  expect(tables().map(({ rows }) => rows)).toEqual(after.map(({ rows }) => rows));
});

test('keeps a filling that Excel has undone and redone', async () => {
  await become(before);
  await become(after);
  expect([handTyped(), stale(), session.undoTitle()]).toEqual([0, 0, '填充汇总']);
  expect(said(await session.undo())).toBe('已撤销“填充汇总”。');
  expect(tables().map(({ rows }) => rows)).toEqual(before.map(({ rows }) => rows));
});

test('counts no figure as typed after Excel undoes one table of a filling, and undoes the rest', async () => {
  const name = changed().at(-1)?.name ?? '';
  await become(partly((cell) => cell.name === name));
  expect([handTyped(), stale(), session.undoTitle()]).toEqual([0, 1, '填充汇总']);
  expect(said(await session.undo())).toBe('已撤销“填充汇总”。');
  expect(tables().map(({ rows }) => rows)).toEqual(before.map(({ rows }) => rows));
  await session.refresh();
  expect([handTyped(), stale()]).toEqual([0, 7]);
});

test('counts no figure as typed after Excel undoes the last cells of a table, and undoes all of it', async () => {
  const name = changed()[0]?.name ?? '';
  const last = changed().reduce((found, cell, index) => (cell.name === name ? index : found), -1);
  expect(changed().filter((cell) => cell.name === name).length).toBeGreaterThan(2);
  await become(partly(({ index }) => index === last || index === last - 1));
  expect([handTyped(), session.undoTitle()]).toEqual([0, '填充汇总']);
  expect(said(await session.undo())).toBe('已撤销“填充汇总”。');
  expect(tables().map(({ rows }) => rows)).toEqual(before.map(({ rows }) => rows));
});

test('keeps an old figure typed again among new ones as the clerk’s', async () => {
  await become(partly(({ index }) => index === 0));
  expect(handTyped()).toBe(1);
  expect(await session.fillTables('values')).toMatchObject({ kind: 'question' });
});

test('writes nothing while reading what Excel has undone', async () => {
  const { memory } = book.snapshot();
  await become(before);
  expect(book.snapshot().memory).toBe(memory);
  const filled = decodeMemory(memory).lastFill;
  expect(session.status()?.lastFill?.tables).toBe(filled?.tables);
});
