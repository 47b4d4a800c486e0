/** Tests that rows read at once as plain are read as cell by cell: a remark on each cell makes every row read so. */
import fc from 'fast-check';
import { value, type CellReading } from '../../src/entries/cell-reading';
import type { Column, Columns } from '../../src/entries/column';
import { EXPENDITURE_SHEET } from '../../src/entries/declarations/expenditure';
import { OVERALL_PERFORMANCE_SHEET } from '../../src/entries/declarations/overall-performance';
import type { EntrySheet } from '../../src/entries/entry-sheet';
import type { RawCell } from '../../src/entries/raw-workbook';
import { readSheet, type SheetReading } from '../../src/entries/read-sheet';
import type { ReadingContext } from '../../src/entries/reading-context';
import { goodWorkbook, rawSheet } from '../support/raw';

/** A code that no cell has. */
const REMARK = { code: 'unbalanced', details: {} } as const;

const CONTEXT: ReadingContext = {
  amountUnit: '元',
  budgetDate: '2023-01-01',
  units: new Map([['703001', { code: '703001', name: '某市人力资源和社会保障局', type: 'administrative' }]]),
  kinds: null,
  basicClasses: null,
  unneeded: new Set(),
  defectiveUnits: new Set(['703009']),
};

function remarked(column: Column<unknown>): Column<unknown> {
  const read: Column<unknown>['type']['read'] = (cell, context): CellReading<unknown> => {
    const reading = column.type.read(cell, context);
    return reading.kind === 'value' ? value(reading.value, [...reading.notes, REMARK]) : reading;
  };
  return { ...column, type: { ...column.type, read } };
}

function cellByCell<C extends Columns>(declaration: EntrySheet<C>): EntrySheet<Columns> {
  const columns = Object.entries(declaration.columns).map(([key, column]) => [key, remarked(column)]);
  return { ...declaration, columns: Object.fromEntries(columns) as Columns };
}

function outcome({ kind, rows, problems, excluded }: SheetReading<Columns>): unknown {
  return { kind, rows, problems: problems.filter(({ code }) => code !== REMARK.code), excluded };
}

const CELLS: readonly RawCell[] = [
  null,
  null,
  '',
  ' ',
  '703001',
  '703009',
  703001,
  '703001 某市人力资源和社会保障局',
  '2080101',
  '208 01 01',
  '9999999',
  '人员类',
  '特定目标类',
  '人员 类',
  '411200230000000000001',
  '30101',
  '50101',
  '一般公共预算-财政拨款',
  '事业收入',
  '本年',
  '上年结转',
  12.34,
  12.345,
  0,
  '1,234.50',
  '合计',
  '合计',
  '小计',
  '本页小计：',
  '会计核算',
  '=A1',
  true,
  'x'.repeat(32_768),
  { kind: 'uncalculated' },
  { kind: 'error', code: '#N/A' },
] as const;

/** A row that needs no remark, in the order of the columns. */
const GOOD: readonly RawCell[] = goodWorkbook().sheets.find(({ name }) => name === '支出录入')?.rows[1] ?? [];

/** Good rows with a few other cells, and repeated ones: what was read before is remembered. */
const rowsOf = (width: number): fc.Arbitrary<readonly (readonly RawCell[])[]> =>
  fc.array(
    fc
      .tuple(fc.boolean(), fc.array(fc.tuple(fc.nat(width - 1), fc.constantFrom(...CELLS)), { maxLength: 4 }))
      .map(([isGood, changes]) => {
        const row = Array.from({ length: width }, (_, index) => (isGood ? (GOOD[index] ?? null) : null));
        for (const [index, cell] of changes) row[index] = cell;
        return row;
      }),
    { maxLength: 30 },
  );

describe.each<[string, EntrySheet<Columns>]>([
  ['支出录入', EXPENDITURE_SHEET],
  ['整体绩效录入', OVERALL_PERFORMANCE_SHEET],
])('%s', (name, declaration) => {
  const headers = Object.values(declaration.columns).map(({ header }) => header);

  it('reads plain rows as cell by cell', () => {
    fc.assert(
      fc.property(rowsOf(headers.length), (rows) => {
        const workbook = { sheets: [rawSheet(name, [headers, ...rows])] };
        const whole = readSheet(workbook, cellByCell(declaration), '元', CONTEXT);
        expect(outcome(readSheet(workbook, declaration, '元', CONTEXT))).toEqual(outcome(whole));
      }),
      { numRuns: 500 },
    );
  });
});

it('leaves a total to the clerk where the same row was plain before', () => {
  const headers = Object.values(EXPENDITURE_SHEET.columns).map(({ header }) => header);
  const total = GOOD.map((cell, index) => (index === 3 ? '合计' : cell));
  const workbook = { sheets: [rawSheet('支出录入', [headers, GOOD, total, GOOD])] };
  const { rows, problems } = readSheet(workbook, EXPENDITURE_SHEET, '元', CONTEXT);
  expect(rows.map(({ row }) => row)).toEqual([2, 4]);
  expect(problems.map(({ code, row, found }) => ({ code, row, found }))).toEqual([
    { code: 'total-row', row: 3, found: '合计' },
  ]);
});
