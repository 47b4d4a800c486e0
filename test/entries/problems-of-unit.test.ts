/** Tests which problems of a department's entries concern a unit that publishes by itself. */
import { readFileSync } from 'node:fs';
import { problemsByUnit, type ProblemsByUnit } from '../../src/entries/problems-of-unit';
import { readEntries } from '../../src/entries/read-entries';
import type { RawCell, RawWorkbook } from '../../src/entries/raw-workbook';
import { obstacleWords, unassignedObstacles } from '../../src/publication/readiness';
import { TABLE_SETS } from '../../src/sets';
import { readWorkbook } from '../../src/xlsx/read-workbook';
import { SAMPLE_FILE } from '../support/sessions';

let sample: RawWorkbook;

beforeAll(async () => {
  const reading = await readWorkbook(readFileSync(SAMPLE_FILE));
  if (reading.kind !== 'workbook') throw new Error(reading.detail);
  sample = reading.workbook;
});

/** Puts contents into cells, zero-based. */
function withCells(
  sheetName: string,
  cells: readonly (readonly [row: number, column: number, cell: RawCell])[],
): RawWorkbook {
  return {
    ...sample,
    sheets: sample.sheets.map((sheet) => {
      if (sheet.name !== sheetName) return sheet;
      const rows = sheet.rows.map((row) => [...row]);
      for (const [row, column, cell] of cells) {
        const there = rows[row];
        if (there !== undefined) there[column] = cell;
      }
      return { ...sheet, rows };
    }),
  };
}

function rowOf(unit: string): number {
  const rows = sample.sheets.find(({ name }) => name === '支出录入')?.rows ?? [];
  const row = rows.findIndex(([code]) => code === unit);
  if (row < 0) throw new Error(`No line of ${unit}.`);
  return row;
}

function byUnit(workbook: RawWorkbook): ProblemsByUnit {
  const reading = readEntries(workbook, TABLE_SETS);
  if (reading.kind !== 'entries') throw new Error('The entries are unusable.');
  return problemsByUnit(workbook, reading.problems, reading.entries);
}

function messagesOf(workbook: RawWorkbook, unit: string): readonly string[] {
  return byUnit(workbook)
    .of(unit)
    .filter(({ severity }) => severity !== 'normalized')
    .map(({ message }) => message);
}

test('lists an unusable row for its own unit only', () => {
  const row = rowOf('703002');
  const spoilt = withCells('支出录入', [[row, 13, '不详']]);
  const own = messagesOf(spoilt, '703002');
  expect(own.some((message) => message.includes(`第${String(row + 1)}行`) && message.includes('不详'))).toBe(
    true,
  );
  expect(messagesOf(spoilt, '703004').filter((message) => message.includes('不详'))).toEqual([]);
});

test.each([
  ['without a unit', null],
  ['with a unit that the roster does not have', '703999'],
])('lists a row %s once, for no unit', (_, code) => {
  const row = rowOf('703002');
  const spoilt = withCells('支出录入', [[row, 0, code]]);
  const isOfRow = (message: string): boolean => message.includes(`第${String(row + 1)}行`);
  for (const unit of ['703002', '703004']) expect(messagesOf(spoilt, unit).filter(isOfRow)).toEqual([]);
  const { ofNoUnit } = byUnit(spoilt);
  expect(ofNoUnit.map(({ message }) => message).some(isOfRow)).toBe(true);
  expect(ofNoUnit.every(({ sheet }) => sheet === '支出录入')).toBe(true);
  expect(unassignedObstacles(ofNoUnit).map(obstacleWords)).toEqual([
    expect.stringMatching(/^部门录入表中有\d+条问题在没有写明单位的行/u),
  ]);
  expect(unassignedObstacles([])).toEqual([]);
});

test('lists an unbalanced unit for itself only', () => {
  const spoilt = withCells('支出录入', [[rowOf('703002'), 13, 1]]);
  const ofBalance = (unit: string): number =>
    messagesOf(spoilt, unit).filter((message) => message.includes('收入多') || message.includes('支出多'))
      .length;
  expect([ofBalance('703002'), ofBalance('703004')]).toEqual([1, 0]);
});

test('leaves out sheets that only the text of the department uses', () => {
  const spoilt = withCells('上年数', [[1, 1, '不详']]);
  const { problems } = readEntries(spoilt, TABLE_SETS);
  expect(problems.some(({ sheet }) => sheet === '上年数')).toBe(true);
  expect(messagesOf(spoilt, '703002').filter((message) => message.includes('上年数'))).toEqual([]);
});
