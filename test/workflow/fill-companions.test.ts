/** Tests 补填: what a paste has wiped out comes back from the codes, and only there. */
import { EXPENDITURE_SHEET } from '../../src/entries/declarations/expenditure';
import { said, sessionOn } from '../support/sessions';
import { simulatedWorkbook } from '../support/simulated-workbook';

const SHEET = EXPENDITURE_SHEET.name;
const KEYS = Object.keys(EXPENDITURE_SHEET.columns);

function columnOf(key: keyof typeof EXPENDITURE_SHEET.columns): number {
  return KEYS.indexOf(key);
}

async function start() {
  const book = simulatedWorkbook();
  const session = sessionOn(book.port);
  await session.loadSample();
  const text = (row: number, key: keyof typeof EXPENDITURE_SHEET.columns) =>
    book.sheet(SHEET).rows[row]?.[columnOf(key)];
  const wipe = (row: number): void => {
    for (const key of [
      'unitName',
      'functionName',
      'departmentalName',
      'governmental',
      'governmentalName',
    ] as const)
      book.type(SHEET, row, columnOf(key), null);
  };
  return { book, session, text, wipe };
}

test('brings names and governmental items back, as one step that can be undone', async () => {
  const { session, text, wipe } = await start();
  const before = [1, 2].map((row) => KEYS.map((_, column) => text(row, KEYS[column] as 'unit')));
  wipe(1);
  wipe(2);
  await session.refresh();
  const missing = session.status()?.problems.filter(({ code }) => code === 'missing-value');
  expect(missing?.map(({ address }) => address)).toEqual(['J2', 'J3']);
  expect(said(await session.fillCompanions())).toBe(
    '已补填名称和政府经济科目：“支出录入”2行。已有内容的单元格没有改动。',
  );
  expect([1, 2].map((row) => KEYS.map((_, column) => text(row, KEYS[column] as 'unit')))).toEqual(before);
  expect(session.status()?.problems.some(({ code }) => code === 'missing-value')).toBe(false);
  expect(said(await session.fillCompanions())).toBe('没有可以补填的名称和科目，没有改动。');
  expect(said(await session.undo())).toBe('已撤销“补填名称和科目”。');
  expect(text(1, 'governmental') ?? null).toBeNull();
});

test('keeps what stands in a cell, and leaves open what follows from nothing', async () => {
  const { book, session, text, wipe } = await start();
  wipe(1);
  book.type(SHEET, 1, columnOf('governmental'), '50299');
  wipe(2);
  book.type(SHEET, 2, columnOf('departmental'), '39999x');
  await session.refresh();
  await session.fillCompanions();
  expect(text(1, 'governmental')).toBe('50299');
  expect(text(2, 'governmental') ?? null).toBeNull();
  expect(text(2, 'departmentalName') ?? null).toBeNull();
});
