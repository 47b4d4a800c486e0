/** Compares every published amount of the reference department: tables 02 to 08 and 10, amounts of 11 and 12. */
import { sampleEntries } from '../../scripts/sample-entries';
import type { Entries } from '../../src/entries/entries';
import { addFen, fen } from '../../src/money/fen';
import { rollUp } from '../../src/rollup/rollup';
import { HENAN_2023 } from '../../src/sets/henan-2023';
import { cellIndex, figure } from '../support/filled';
import {
  EXPECTED_ROWS,
  hundredths,
  PUBLISHED_10,
  PUBLISHED_11,
  PUBLISHED_12,
  publishedPairs06,
} from '../support/published';

interface Comparison {
  readonly compared: number;
  readonly differences: readonly string[];
}

/** `until`: stops at the first difference, which is all that some tests need. */
function compareAll(entries: Entries, until: 'end' | 'difference' = 'end'): Comparison {
  const index = cellIndex(rollUp(entries, HENAN_2023));
  const differences: string[] = [];
  let compared = 0;
  const compare = (path: string, printed: number, tolerance = 0) => {
    compared += 1;
    const ours = figure(index, path);
    if (Math.abs(ours - printed) > tolerance) {
      differences.push(`${path}: ${String(ours)}, published ${String(printed)}`);
    }
  };
  for (const { table, block, row, columns, printed } of EXPECTED_ROWS) {
    if (until === 'difference' && differences.length > 0) return { compared, differences };
    for (const [ours, theirs] of Object.entries(columns)) {
      compare(`${table}/${block}/${row}/${ours}`, hundredths(printed[theirs]));
    }
  }
  for (const pair of publishedPairs06()) {
    // Two rows rounded separately may differ by one unit from their sum rounded once.
    const tolerance = pair.rows - 1;
    for (const column of ['total', 'personnel', 'operating'] as const) {
      compare(`06/pairs/${pair.key}/${column}`, pair[column], tolerance);
    }
  }
  comparePerformance(entries, compare);
  return { compared, differences };
}

function comparePerformance(entries: Entries, compare: (path: string, printed: number) => void) {
  const projects = new Map(
    entries.expenditure
      .filter((line) => line.project !== '')
      .map((line) => {
        const name = entries.names.projects.get(line.project) ?? '';
        return [name, { unit: line.unit, project: line.project, kind: line.kind }];
      }),
  );
  for (const row of PUBLISHED_10) {
    const project = projects.get(row['project'] ?? '');
    const key =
      project === undefined
        ? row['project'] === '703'
          ? 'department'
          : 'total'
        : `${project.unit}-${project.project}-${project.kind}`;
    compare(`10/projects/${key}/total`, hundredths(row['total']));
    compare(`10/projects/${key}/general`, hundredths(row['generalBudget']));
  }
  const budget = PUBLISHED_11.budget;
  compare('11/form/total/amount', hundredths(budget.total));
  compare('11/form/government/amount', hundredths(budget.government));
  compare('11/form/specialAccount/amount', hundredths(budget.specialAccount));
  compare('11/form/unitOwn/amount', hundredths(budget.unitFunds));
  compare('11/form/basic/amount', hundredths(budget.basic));
  compare('11/form/projects/amount', hundredths(budget.projects));
  let unit = '';
  for (const row of PUBLISHED_12) {
    if (row.code.length === 6) unit = row.code;
    const key = row.code === '703' ? 'department' : row.code.length === 6 ? row.code : `${unit}-${row.code}`;
    compare(`12/projects/${key}/total`, hundredths(row.total));
    compare(`12/projects/${key}/government`, hundredths(row.government));
  }
}

describe('reference department', () => {
  it('reproduces every published amount to the cent', async () => {
    const { compared, differences } = compareAll(await sampleEntries());
    console.info(
      `Golden: ${String(compared)} published cells compared, ${String(differences.length)} differences.`,
    );
    expect(differences).toEqual([]);
    expect(compared).toBe(COMPARED_CELLS);
  });

  it('notices one line that is 100 元 off, in any place', async () => {
    const entries = await sampleEntries();
    const unnoticed = entries.expenditure.flatMap((line, changed) => {
      const expenditure = entries.expenditure.map((other, index) =>
        index === changed ? { ...other, amount: addFen(other.amount, fen(10_000)) } : other,
      );
      return compareAll({ ...entries, expenditure }, 'difference').differences.length > 0 ? [] : [line.row];
    });
    expect(unnoticed).toEqual([]);
  });

  it('notices one income line that is 100 元 off, in any place', async () => {
    const entries = await sampleEntries();
    for (const [changed, line] of entries.income.entries()) {
      const income = entries.income.map((other, index) =>
        index === changed ? { ...other, amount: addFen(other.amount, fen(10_000)) } : other,
      );
      expect([line.row, compareAll({ ...entries, income }, 'difference').differences.length > 0]).toEqual([
        line.row,
        true,
      ]);
    }
  });
});

/** A comparison that silently skips cells must fail. */
const COMPARED_CELLS = 942;
