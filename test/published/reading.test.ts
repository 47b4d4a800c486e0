/**
 * Tests tables from other programs: other header forms, pages, extra rows. Nothing without a place is
 * dropped.
 */
import type { RawCell, RawSheet } from '../../src/entries/raw-workbook';
import { checkDepartment } from '../support/check-department';
import { checked, printedOf, tablesOf, reported, withSheets } from '../support/checks';

const TABLES = tablesOf(checkDepartment());
const THREE = '部门支出总体情况表';

function three(
  change: (rows: readonly (readonly RawCell[])[]) => readonly (readonly RawCell[])[],
  more: Partial<RawSheet> = {},
) {
  return withSheets(TABLES, (sheet) =>
    sheet.name === THREE ? { ...sheet, rows: change(sheet.rows), ...more } : sheet,
  );
}

function expenditure(workbook: ReturnType<typeof three>) {
  const table = printedOf(workbook).tables.find(({ id }) => id === '03');
  const block = table?.blocks[0];
  return block?.rows.map(({ key, cells }) => [
    key,
    cells.get('total')?.raw,
    cells.get('specificTarget')?.raw,
  ]);
}

const AS_DRAWN = expenditure(TABLES);
const HEADER_ROWS = [3, 4, 5];

describe('readPublished', () => {
  it.each([
    ['not merged', three((rows) => rows, { merges: [] })],
    [
      'with blanks inside',
      three((rows) =>
        rows.map((row, at) =>
          HEADER_ROWS.includes(at)
            ? row.map((cell) => (typeof cell === 'string' ? [...cell].join(' ') : cell))
            : row,
        ),
      ),
    ],
    [
      'wrapped',
      three((rows) =>
        rows.map((row, at) =>
          HEADER_ROWS.includes(at)
            ? row.map((cell) => (typeof cell === 'string' ? [...cell].join('\n') : cell))
            : row,
        ),
      ),
    ],
    [
      'with column numbers below',
      three((rows) => [...rows.slice(0, 6), rows[5]?.map((_, at) => at + 1) ?? [], ...rows.slice(6)]),
    ],
    [
      'repeated on a second page, with its title',
      three((rows) => [...rows.slice(0, 9), ['第1页'], ...rows.slice(0, 6), ...rows.slice(9)], {
        merges: [],
      }),
    ],
    ['below an empty column', three((rows) => rows.map((row) => [null, ...row]), { merges: [] })],
    [
      'in one column for 类款项',
      three(
        (rows) =>
          rows
            .map((row, at) => [at < 6 ? (row[0] ?? null) : row.slice(0, 3).join('') || null, ...row.slice(3)])
            .map((row, at) =>
              at === 3
                ? ['科目编码', ...row.slice(1)]
                : HEADER_ROWS.includes(at)
                  ? [null, ...row.slice(1)]
                  : row,
            ),
        { merges: [] },
      ),
    ],
  ])('reads headers %s', (_, workbook) => {
    expect(expenditure(workbook)).toEqual(AS_DRAWN);
    expect(printedOf(workbook).unplaced).toEqual([]);
  });
});

it('finds sheets by title, with any tab name', () => {
  const renamed = withSheets(TABLES, (sheet) => ({
    ...sheet,
    name: `Sheet ${String(TABLES.sheets.indexOf(sheet))}`,
  }));
  expect(checked(renamed).findings.map(reported)).toEqual([]);
});

it('finds several tables on one sheet', () => {
  const rows = TABLES.sheets
    .filter(({ name }) => ['部门支出总体情况表', '一般公共预算支出情况表'].includes(name))
    .flatMap((sheet) => sheet.rows);
  const one = {
    sheets: [
      {
        ...TABLES.sheets[0],
        name: '附表',
        rows,
        hidden: false,
        hiddenRows: new Set<number>(),
        merges: [],
        formulas: new Set<string>(),
      },
    ],
  };
  expect(printedOf(one).tables.map(({ id, blocks }) => [id, blocks[0]?.rows.length])).toEqual(
    printedOf(TABLES)
      .tables.filter(({ id }) => id === '03' || id === '05')
      .map(({ id, blocks }) => [id, blocks[0]?.rows.length]),
  );
});

it('recognizes a row by its code at any place', () => {
  const sorted = three((rows) => [...rows.slice(0, 8), ...rows.slice(8).reverse()], { merges: [] });
  expect(expenditure(sorted)?.slice(2).reverse()).toEqual(AS_DRAWN?.slice(2));
});

it('reports a figure without a name at its own cell, not at the name of the block beside it', () => {
  const FOUR = '财政拨款收支总体情况表';
  const nameless = withSheets(TABLES, (sheet) =>
    sheet.name === FOUR
      ? {
          ...sheet,
          rows: sheet.rows.map((row, at) =>
            at === 8 ? row.map((cell, column) => (column === 2 ? null : column === 3 ? 12.34 : cell)) : row,
          ),
        }
      : sheet,
  );
  expect(printedOf(nameless).unplaced).toEqual([
    {
      kind: 'row',
      identity: 'listed',
      table: '04',
      place: { sheet: FOUR, row: 8, column: 3 },
      found: '12.34',
      figures: expect.any(Number),
    },
  ]);
});

it('reports all parts without a place', () => {
  const strange = three((rows) => rows.map((row, at) => [...row, at === 5 ? '备用' : at > 6 ? 1 : null]));
  expect(printedOf(strange).unplaced).toEqual([
    expect.objectContaining({ kind: 'column', table: '03', found: '备用', figures: 13 }),
  ]);
});

describe('rows and columns of a clerk beside the tables', () => {
  it.each(['校验', '收支平衡检查', '差额：', '核对数'])(
    'names a row “%s”, and judges no code of it',
    (name) => {
      const proofs = withSheets(TABLES, (sheet) =>
        ['部门收入总体情况表', THREE, '项目支出预算表'].includes(sheet.name)
          ? {
              ...sheet,
              rows: [...sheet.rows, sheet.rows.at(-1)?.map((_, at) => (at === 0 ? name : 0)) ?? []],
            }
          : sheet,
      );
      const found = checked(proofs).findings.map(({ rule, severity, cells: [first] }) => [
        rule,
        severity,
        first?.path.table,
        first?.value,
      ]);
      expect(found).toEqual(['02', '03', '10'].map((table) => ['M-13', 'X', table, name]));
    },
  );

  it('names a column of figures without a title by its letters', () => {
    const proof = three((rows) => rows.map((row, at) => (at > 6 ? [...row, null, 0] : row)));
    expect(printedOf(proof).unplaced).toEqual([
      expect.objectContaining({ kind: 'column', table: '03', found: 'P列（没有表头）' }),
    ]);
  });
});

describe('a lone number among the rows', () => {
  const with7 = (column: number) =>
    three(
      (rows) => [
        ...rows.slice(0, 9),
        Array.from({ length: 14 }, (_, at) => (at === column ? 7 : null)),
        ...rows.slice(9),
      ],
      { merges: [] },
    );

  it('is a page number in a column of codes or names', () => {
    expect(printedOf(with7(3)).unplaced).toEqual([]);
    expect(expenditure(with7(3))).toEqual(AS_DRAWN);
  });

  it('is a figure without a name in a column of amounts', () => {
    expect(printedOf(with7(6)).unplaced).toEqual([
      expect.objectContaining({ kind: 'row', table: '03', found: '7', figures: 1 }),
    ]);
    expect(expenditure(with7(6))).toEqual(AS_DRAWN);
  });
});

it('reads the last line of a single title below the header', () => {
  const broken = three(
    (rows) => [
      ...rows.slice(0, 5),
      rows[5]?.map((cell) => (cell === '对个人和家庭的补助' ? '对个人和' : cell)) ?? [],
      rows[5]?.map((cell) => (cell === '对个人和家庭的补助' ? '家庭的补助' : null)) ?? [],
      ...rows.slice(6),
    ],
    { merges: [] },
  );
  expect(printedOf(broken).unplaced).toEqual([]);
  expect(expenditure(broken)).toEqual(AS_DRAWN);
});

it('takes no figures below a list of fixed rows for its total', () => {
  const FOUR = '财政拨款收支总体情况表';
  const unnamed = withSheets(TABLES, (sheet) =>
    sheet.name === FOUR ? { ...sheet, rows: [...sheet.rows, [null, 1.5, null, 2.5, 2.5]] } : sheet,
  );
  expect(printedOf(unnamed).unplaced).toEqual([
    expect.objectContaining({ kind: 'row', table: '04', found: '1.5' }),
    expect.objectContaining({ kind: 'row', table: '04', found: '2.5' }),
  ]);
});

it('takes no page number for the total of an empty table', () => {
  const NINE = '政府性基金预算支出情况表';
  const empty = withSheets(TABLES, (sheet) =>
    sheet.name === NINE
      ? { ...sheet, rows: [...sheet.rows.slice(0, 6), [null, null, null, null, null, null, null, 9]] }
      : sheet,
  );
  const table = printedOf(empty).tables.find(({ id }) => id === '09');
  expect(table?.blocks[0]?.rows.map(({ implied }) => implied)).toEqual([true]);
});
