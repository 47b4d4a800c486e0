/** Tests that a check ends in bounded time: thousands of wrong rows, huge merges, long names. */
import { message } from '../../src/checks/finding';
import type { RawCell, RawSheet, RawWorkbook } from '../../src/entries/raw-workbook';
import { checkDepartment } from '../support/check-department';
import { checked, tablesOf, withSheets } from '../support/checks';

const BASE = tablesOf(checkDepartment());
const ROWS = 4_000;
/** Normal runs take a tenth of this. Before, 4,000 rows took half a minute and 40,000 about an hour. */
const MOST_SECONDS = 20;

interface Checked {
  readonly rules: readonly string[];
  readonly seconds: number;
}

/** Of processor time: other work of the machine does not count. */
function secondsSince(before: NodeJS.CpuUsage): number {
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1_000_000;
}

function check(workbook: RawWorkbook): Checked {
  const before = process.cpuUsage();
  const { findings } = checked(workbook);
  return {
    rules: [...new Set(findings.map(({ rule }) => rule))].sort(),
    seconds: secondsSince(before),
  };
}

function changed(name: string, change: (sheet: RawSheet) => RawSheet): RawWorkbook {
  return withSheets(BASE, (sheet) => (sheet.name === name ? change(sheet) : sheet));
}

/** Repeats the last row with figures, each time with other figures. */
function lengthened(
  name: string,
  change: (cell: RawCell, column: number, index: number) => RawCell,
): RawWorkbook {
  const last = (sheet: RawSheet) =>
    [...sheet.rows].reverse().find((row) => row.some((cell) => typeof cell === 'number'));
  return changed(name, (sheet) => ({
    ...sheet,
    merges: [],
    rows: [
      ...sheet.rows,
      ...Array.from({ length: ROWS }, (_, index) =>
        (last(sheet) ?? []).map((cell, column) =>
          typeof cell === 'number' ? cell + index + column : change(cell, column, index),
        ),
      ),
    ],
  }));
}

describe('a table of thousands of wrong rows', () => {
  it.each([
    ['部门支出总体情况表', 'T03-R1'],
    ['支出经济分类汇总表', 'T07-R1'],
    ['项目支出预算表', 'T10-R1'],
    ['部门预算项目绩效目标汇总表', 'T12-R1'],
  ])('needs one pass: %s', (name, rule) => {
    const { rules, seconds } = check(
      lengthened(name, (cell, column, index) => (column === 1 ? `项目${String(index)}号` : cell)),
    );
    expect(rules).toContain(rule);
    expect(seconds).toBeLessThan(MOST_SECONDS);
  });

  it('accepts names of any length', () => {
    const name = '甲乙丙丁'.repeat(8_000);
    const { rules, seconds } = check(
      lengthened('部门收支总体情况表', (_, column) => (column === 0 ? name : null)),
    );
    expect(rules).toContain('M-13');
    expect(seconds).toBeLessThan(MOST_SECONDS);
  });
});

it('accepts a hundred thousand nested merges over whole sheets', () => {
  const merges = Array.from({ length: 100_000 }, (_, index) => ({
    firstRow: 30,
    firstColumn: index % 16_384,
    lastRow: 1_048_575,
    lastColumn: 16_383,
  }));
  const { seconds } = check(
    changed('部门支出总体情况表', (sheet) => ({ ...sheet, merges: [...sheet.merges, ...merges] })),
  );
  expect(seconds).toBeLessThan(MOST_SECONDS);
});

it('quotes no control characters and no whole cell in a finding', () => {
  const hostile = `\u001b[2J\u202e${'某'.repeat(30_000)}`;
  const { findings } = checked(
    changed('部门支出总体情况表', (sheet) => ({
      ...sheet,
      rows: sheet.rows.map((row, index) =>
        index === 9 ? row.map((cell) => (typeof cell === 'number' ? cell : hostile)) : row,
      ),
    })),
  );
  const texts = findings.flatMap((one) => [
    message(one),
    one.expected ?? '',
    one.actual ?? '',
    ...one.cells.flatMap(({ row, column, value }) => [row, column, value]),
  ]);
  expect(findings.length).toBeGreaterThan(0);
  expect(texts.filter((text) => /[\p{Cc}\u202e]/u.test(text))).toEqual([]);
  expect(texts.filter((text) => text.length > 2_500)).toEqual([]);
});
