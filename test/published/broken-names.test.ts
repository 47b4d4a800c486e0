/** Tests names that stand in two or three rows, as converters of a PDF leave them. */
import { message } from '../../src/checks/finding';
import type { RawCell, RawSheet } from '../../src/entries/raw-workbook';
import { checkDepartment } from '../support/check-department';
import { checked, printedOf, tablesOf, withSheets } from '../support/checks';

const TABLES = tablesOf(checkDepartment());
const THREE = '部门支出总体情况表';

type Row = readonly RawCell[];
/** Divides a row whose name is in two halves. */
type Division = (row: Row, name: number, upper: string, lower: string) => readonly Row[];

function onlyName(row: Row, name: number, text: string): Row {
  return row.map((_, at) => (at === name ? text : null));
}

function named(row: Row, name: number, text: string | null): Row {
  return row.map((cell, at) => (at === name ? text : cell));
}

const DIVISIONS: readonly (readonly [string, Division])[] = [
  [
    'the figures beside the first half',
    (row, name, upper, lower) => [named(row, name, upper), onlyName(row, name, lower)],
  ],
  [
    'the figures beside the second half',
    (row, name, upper, lower) => [onlyName(row, name, upper), named(row, name, lower)],
  ],
  [
    'the figures between the halves',
    (row, name, upper, lower) => [
      onlyName(row, name, upper),
      named(row, name, null),
      onlyName(row, name, lower),
    ],
  ],
];

const NAMES = new Set([
  '行政运行',
  '一般行政管理事务',
  '机关事业单位基本养老保险缴费支出',
  '（一）一般公共服务支出',
]);

/** Breaks each of the names in the rows of a sheet. */
function broken(sheet: RawSheet, divide: Division): RawSheet {
  const rows = sheet.rows.flatMap((row) => {
    const at = row.findIndex((cell) => typeof cell === 'string' && NAMES.has(cell));
    const name = row[at];
    if (typeof name !== 'string') return [row];
    const middle = Math.ceil(name.length / 2);
    return divide(row, at, name.slice(0, middle), name.slice(middle));
  });
  return { ...sheet, rows, merges: [] };
}

function figuresOf(workbook: typeof TABLES) {
  return printedOf(workbook).tables.map(({ id, blocks }) => [
    id,
    blocks.map(({ rows }) =>
      rows.map(({ key, role, label, cells }) => [
        key,
        role,
        label,
        [...cells.values()].map(({ raw }) => raw),
      ]),
    ),
  ]);
}

describe.each(DIVISIONS)('%s', (_, divide) => {
  const workbook = withSheets(TABLES, (sheet) => broken(sheet, divide));

  it('reads the same rows, names and figures', () => {
    expect(workbook.sheets.flatMap(({ rows }) => rows).length).toBeGreaterThan(
      TABLES.sheets.flatMap(({ rows }) => rows).length,
    );
    expect(figuresOf(workbook)).toEqual(figuresOf(TABLES));
  });

  it('names the broken names only', () => {
    const { findings } = checked(workbook);
    expect(findings.map(({ rule }) => rule).filter((rule) => rule !== 'C-04')).toEqual([]);
    expect(findings.map(message)).toContain(
      '预算03表的名称“一般行政管理事务”分在几行里。请把名称并到一个格里。',
    );
  });
});

it('joins no name that it does not know', () => {
  const heading = withSheets(TABLES, (sheet) =>
    sheet.name === THREE
      ? {
          ...sheet,
          rows: sheet.rows.flatMap((row) =>
            row.includes('一般行政管理事务') ? [row, onlyName(row, 4, '其中：专项')] : [row],
          ),
          merges: [],
        }
      : sheet,
  );
  expect(figuresOf(heading)).toEqual(figuresOf(TABLES));
  expect(printedOf(heading).unplaced).toEqual([
    expect.objectContaining({ kind: 'row', table: '03', found: '其中：专项', figures: 0 }),
  ]);
});
