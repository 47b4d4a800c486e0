/** Tests lines in columns of small numbers, also with more values of a dimension than two bytes can number. */
import { sampleEntries } from '../../scripts/sample-entries';
import type { Entries, ExpenditureLine } from '../../src/entries/entries';
import { fen } from '../../src/money/fen';
import { ledgersOf } from '../../src/rollup/ledger';
import { cellsOf, rollUp } from '../../src/rollup/rollup';
import { HENAN_2023 } from '../../src/sets/henan-2023';
import { DIMENSIONS } from '../../src/tables/where';
import { checkDepartment } from '../support/check-department';

const TWO_BYTES = 65_536;

/** Makes one line for each of so many projects, each with another amount. */
function withProjects(count: number): Entries {
  const entries = checkDepartment();
  const unit = entries.units[0]?.code ?? '';
  const expenditure = Array.from({ length: count }, (_, index): ExpenditureLine => ({
    row: index + 2,
    unit,
    function: '2080102',
    kind: 'specificTarget',
    project: `4112002300000${String(index).padStart(8, '0')}`,
    departmental: '30216',
    governmental: '50203',
    fund: 'generalFiscal',
    period: 'current',
    amount: fen((index + 1) * 10_000),
    remark: '',
  }));
  return { ...entries, expenditure, projectIndicators: [] };
}

describe.each([TWO_BYTES - 1, TWO_BYTES, TWO_BYTES + 1, TWO_BYTES + 5])('%p distinct values', (count) => {
  const entries = withProjects(count);

  it("keep each line's own value", () => {
    const column = ledgersOf(entries)[1]?.column('project');
    expect(column?.values).toHaveLength(count);
    const wrong = entries.expenditure.filter(
      ({ project }, index) => column?.values[column.codes[index] ?? -1] !== project,
    );
    expect(wrong).toEqual([]);
  });
});

it('traces the first project, the 65,536th and the later ones to their own lines', () => {
  const entries = withProjects(TWO_BYTES + 2);
  const filled = rollUp(entries, {
    ...HENAN_2023,
    tables: HENAN_2023.tables.filter(({ id }) => id === '10'),
  });
  const totals = filled
    .flatMap(cellsOf)
    .filter(({ path }) => path.column === 'total' && path.row.startsWith('703'));
  expect(totals).toHaveLength(entries.expenditure.length);
  for (const index of [0, 1, TWO_BYTES - 1, TWO_BYTES, TWO_BYTES + 1]) {
    const cell = totals[index];
    expect(cell?.amount).toBe((index + 1) * 10_000);
    expect(cell?.lines().map(({ line }) => line.row)).toEqual([index + 2]);
  }
});

describe('a place that a filled table lacks', () => {
  it('has no amount: neither zero nor the neighbour’s', async () => {
    const [table] = rollUp(await sampleEntries(), HENAN_2023);
    const [block] = table?.blocks ?? [];
    if (block === undefined) throw new Error('The first table has no block.');
    expect(() => block.amount(0, -1)).toThrow('No place 0, -1 in');
    expect(() => block.amount(1, -1)).toThrow('No place 1, -1 in');
    expect(() => block.amount(block.rows.length, 0)).toThrow(RangeError);
    expect(() => block.selection(0, block.columns.length)).toThrow(RangeError);
  });
});

describe('the columns of a ledger', () => {
  it('give each line its own values and the type of its unit, beyond the first portion too', async () => {
    const sample = await sampleEntries();
    const repeated = Array.from({ length: 80 }, () => sample.expenditure).flat();
    const entries = { ...sample, expenditure: repeated };
    const types = new Map<string, string>(sample.units.map(({ code, type }) => [code, type]));
    const [, ledger] = ledgersOf(entries);
    expect(ledger?.size).toBeGreaterThan(10_000);
    for (const dimension of DIMENSIONS) {
      const column = ledger?.column(dimension);
      const wrong = repeated.filter((line, index) => {
        const expected = dimension === 'unitType' ? types.get(line.unit) : line[dimension];
        return column?.values[column.codes[index] ?? -1] !== expected;
      });
      expect([dimension, wrong]).toEqual([dimension, []]);
    }
    expect([...(ledger?.amounts ?? [])]).toEqual(repeated.map(({ amount }) => amount));
  });

  it('give a unit that the roster lacks no type', () => {
    const entries = checkDepartment();
    const [, ledger] = ledgersOf({ ...entries, units: [] });
    const column = ledger?.column('unitType');
    expect(column?.values).toEqual(['']);
    expect([...(column?.codes ?? [])]).toEqual(entries.expenditure.map(() => 0));
  });

  it('refuse amounts that cannot be added exactly, also beyond the first portion', () => {
    const entries = checkDepartment();
    const [line] = entries.expenditure;
    if (line === undefined) throw new Error('The department has no lines.');
    const lines = Array.from({ length: 10_001 }, (_, index) => ({
      ...line,
      amount: fen(index < 10_000 ? 1 : Number.MAX_SAFE_INTEGER - 9_999),
    }));
    const message = 'The amounts of all lines together exceed what can be added exactly.';
    expect(() => ledgersOf({ ...entries, expenditure: lines })).toThrow(new RangeError(message));
    const exact = lines.map((one) => ({ ...one, amount: fen(1) }));
    expect(ledgersOf({ ...entries, expenditure: exact })[1]?.amounts.reduce((sum, one) => sum + one)).toBe(
      10_001,
    );
  });
});
