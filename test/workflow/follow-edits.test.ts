/** Tests what is read after an edit: a table's sheet alone, everything after tabs were added, deleted or renamed. */
import { readEdited } from '../../src/workflow/reading/follow-edits';
import type { OpenSession } from '../../src/workflow/create-session';
import type { WorkbookState } from '../../src/workflow/reading/workbook-state';
import { openFilled } from '../support/filled-workbook';
import { type SimulatedWorkbook } from '../support/simulated-workbook';
import { said } from '../support/sessions';

const T02 = '部门收入总体情况表';
const T03 = '部门支出总体情况表';

let book: SimulatedWorkbook;
let session: OpenSession;

beforeEach(async () => {
  ({ book, session } = await openFilled());
});

function state(): WorkbookState {
  const state = session.add((store) => store.state);
  if (state === null) throw new Error('Nothing has been read.');
  return state;
}

async function edited(sheet: string) {
  const answer = await readEdited(book.port, state(), new Set([book.sheet(sheet).id]));
  if (answer.kind !== 'done') throw new Error('Not read.');
  return answer.value;
}

test('reads an edited table alone', async () => {
  book.type(T03, 6, 5, 1);
  const { state: now, tables } = await edited(T03);
  expect([...(tables ?? [])]).toEqual([book.sheet(T03).id]);
  expect(now.reading).toBe(state().reading);
  expect(now.sheetOf('03')?.rows[6]?.[5]).toBe(1);
});

test('keeps the rows that nobody edited as the same objects', async () => {
  const before = state().sheetOf('03')?.rows ?? [];
  // Excel answers every reading with new rows.
  book.changeSheet(T03, (sheet) => ({ ...sheet, rows: sheet.rows.map((row) => [...row]) }));
  book.type(T03, 6, 5, 1);
  const rows = (await edited(T03)).state.sheetOf('03')?.rows ?? [];
  expect(rows).toEqual(book.sheet(T03).rows);
  expect(rows.flatMap((row, index) => (row === before[index] ? [] : [index]))).toEqual([6]);
});

test('notices a renamed tab, and finds the table under its new name', async () => {
  book.changeSheet(T02, (sheet) => ({ ...sheet, name: '表二' }));
  book.type(T03, 6, 5, 1);
  const { state: now, tables } = await edited(T03);
  expect(tables).toBeNull();
  expect([now.sheetOf('02')?.name, now.sheetOf('03')?.rows[6]?.[5]]).toEqual(['表二', 1]);
});

test('notices an added or deleted tab', async () => {
  book.deleteSheet(T02);
  expect((await edited(T03)).tables).toBeNull();
  expect((await edited(T03)).state.sheetOf('02')).toBeNull();
});

test('finds a table renamed and written again by its new name while the entries are unusable', async () => {
  book.changeSheet(T03, (sheet) => ({ ...sheet, name: '支出总表(定稿)' }));
  book.type('支出录入', 1, 13, 5_000_000);
  expect(said(await session.fillTables('values'))).toMatch(/^已填充12张表/u);
  book.deleteSheet('收入录入');
  await session.refresh();
  expect(session.status()).toMatchObject({ next: 'complete-entry-sheets', entriesUsable: false });
  expect(session.status()?.tables.find(({ id }) => id === '03')).toMatchObject({
    state: 'filled',
    sheetName: '支出总表(定稿)',
  });
  expect(await session.fillTables('values')).toMatchObject({
    kind: 'refused',
    items: ['“收入录入”工作表没有找到。请在“录入”中补建缺少的录入表；如已改名，请改回原名。'],
  });
});
