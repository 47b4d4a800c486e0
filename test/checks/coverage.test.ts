/**
 * Tests what a check reports as read, compared and left out: every figure of the sheets counts in one of
 * them.
 */
import { coverageLines, coverageOf } from '../../src/checks/coverage';
import type { RawCell, RawSheet, RawWorkbook } from '../../src/entries/raw-workbook';
import { fen } from '../../src/money/fen';
import { HENAN_2023_TEXT } from '../../src/sets/henan-2023/text';
import { checkDepartment } from '../support/check-department';
import { checked, tablesOf, tablesWithEntries, withSheets } from '../support/checks';
import { rawSheet } from '../support/raw';

const TABLES = tablesOf(checkDepartment());

function lines(workbook: RawWorkbook): readonly string[] {
  return coverageLines(coverageOf(checked(workbook).check));
}

function inSheet(
  name: string,
  change: (rows: readonly (readonly RawCell[])[]) => readonly (readonly RawCell[])[],
): RawWorkbook {
  return withSheets(TABLES, (sheet: RawSheet) =>
    sheet.name.startsWith(name) ? { ...sheet, rows: change(sheet.rows), merges: [] } : sheet,
  );
}

it('reports only the compared figures if nothing is left out', () => {
  expect(lines(TABLES)).toEqual([
    expect.stringMatching(/^读取了\d+行、(\d+)个数字，其中\1个参加了\d+项数量关系的核对。$/u),
  ]);
});

it('names the relations of a missing table', () => {
  const without = withSheets(TABLES, (sheet) => (sheet.name.startsWith('支出经济分类') ? null : sheet));
  expect(lines(without).slice(1)).toEqual(['没有核对：与预算07表有关的关系（没有找到这些表）。']);
});

it('names missing columns, and unknown columns with their figures', () => {
  const renamed = inSheet('财政拨款收支', (rows) =>
    rows.map((row) => row.map((cell) => (cell === '国有资本经营预算' ? '其他预算' : cell))),
  );
  const helped = inSheet('部门支出', (rows) => rows.map((row, at) => (at > 6 ? [...row, 1.5] : row)));
  expect(lines(renamed).slice(1)).toEqual([
    '没有核对：与预算04表的“支出 · 国有资本经营预算”有关的关系（没有找到这些列）。',
  ]);
  expect(lines(helped).slice(1)).toEqual([
    expect.stringMatching(/^没有核对：预算03表的“[A-Z]+列（没有表头）”（认不出来的列，\d+个数字）。$/u),
  ]);
});

it('names unknown rows, and sheets that are no tables of the set', () => {
  const strange = inSheet('部门收支', (rows) => [...rows, ['二十、别的收入', 7.5]]);
  expect(lines(strange).slice(1)).toEqual([
    '没有核对：预算01表的“二十、别的收入”（认不出来的行，1个数字）。',
  ]);
  const other = {
    sheets: [
      ...TABLES.sheets,
      rawSheet('台账', [
        ['日期', '金额'],
        ['1月', 12],
      ]),
    ],
  };
  expect(lines(other).slice(1)).toEqual(['没有核对：工作表“台账”（不是这套表样的表）。']);
});

it('counts cells without a figure and the relations that use them', () => {
  const odd = inSheet('部门收入', (rows) =>
    rows.map((row, at) => row.map((cell, column) => (at === 6 && column === 2 ? '待定' : cell))),
  );
  expect(lines(odd).slice(1)).toEqual([
    expect.stringMatching(/^没有核对：1个内容不是数字的金额格，以及用到它们的\d+项关系。$/u),
  ]);
});

it("names the comparisons that wait for last year's figures, where there are entries", () => {
  const entries = checkDepartment();
  const { measures } = HENAN_2023_TEXT.form;
  const priorYear = measures
    .filter((measure) => measure !== '公务接待费')
    .map((measure, index) => ({ row: index + 2, measure, amount: fen(0), source: '' }));
  const without = { ...entries, priorYear };
  expect(lines(tablesWithEntries(without)).slice(1)).toEqual([
    '没有核对：与上年的比较（需要上年数：公务接待费）。',
  ]);
  expect(lines(tablesOf(without)).slice(1)).toEqual([]);
});
