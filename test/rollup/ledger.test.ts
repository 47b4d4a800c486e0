/** Tests lines in columns of small numbers, also with more values of a dimension than two bytes can number. */
import { sampleEntries } from '../../scripts/sample-entries';
import type { Entries, ExpenditureLine } from '../../src/entries/entries';
import { fen } from '../../src/money/fen';
import { ledgersOf } from '../../src/rollup/ledger';
import { cellsOf, rollUp } from '../../src/rollup/rollup';
import { HENAN_2023 } from '../../src/sets/henan-2023';
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
