/** Tests properties that hold for every department, not only for the reference one. */
import fc from 'fast-check';
import type { Entries, ExpenditureLine } from '../../src/entries/entries';
import { fen, sumFen, type Fen } from '../../src/money/fen';
import { stepsOf, WAN } from '../../src/money/amount-style';
import { cellsOf, rollUp, type FilledCell } from '../../src/rollup/rollup';
import { HENAN_2023 } from '../../src/sets/henan-2023';
import { departments } from '../support/departments';
import { cellIndex } from '../support/filled';

const SMALL = departments({ maxUnits: 8, maxLines: 120 });
const LARGE = departments({ maxUnits: 300, maxLines: 900 });

function exact(index: ReadonlyMap<string, FilledCell>, path: string): Fen {
  const cell = index.get(path);
  if (cell === undefined) throw new Error(`No cell at ${path}`);
  return cell.amount;
}

/** Adds up the lines that a plain predicate chooses, independently of conditions and cubes. */
function sumWhere(entries: Entries, keep: (line: ExpenditureLine) => boolean): Fen {
  return sumFen(entries.expenditure.filter(keep).map((line) => line.amount));
}

function linesEqualCells(entries: Entries): void {
  for (const table of rollUp(entries, HENAN_2023)) {
    for (const cell of cellsOf(table)) {
      const sum = sumFen(cell.lines().map(({ line }) => line.amount));
      if (sum !== cell.amount)
        throw new Error(`${JSON.stringify(cell.path)}: lines ${String(sum)}, cell ${String(cell.amount)}`);
    }
  }
}

describe('rollUp, for any department', () => {
  it('fills each cell with the sum of its lines', () => {
    fc.assert(fc.property(SMALL, linesEqualCells), { numRuns: 60 });
  });

  it('fills each cell with the sum of its lines for up to 300 units', () => {
    fc.assert(fc.property(LARGE, linesEqualCells), { numRuns: 4 });
  });

  it('lists no line twice behind a cell', () => {
    fc.assert(
      fc.property(SMALL, (entries) => {
        for (const cell of rollUp(entries, HENAN_2023).flatMap((table) => cellsOf(table))) {
          const lines = cell.lines().map(({ line }) => line);
          expect(new Set(lines).size).toBe(lines.length);
        }
      }),
      { numRuns: 20 },
    );
  });

  it('prints one total in tables 01, 02 and 03', () => {
    fc.assert(
      fc.property(LARGE, (entries) => {
        const index = cellIndex(rollUp(entries, HENAN_2023));
        const total = sumWhere(entries, () => true);
        for (const path of [
          '01/income/total/amount',
          '01/expenditure/total/total',
          '02/units/total/total',
          '03/functions/total/total',
        ]) {
          expect([path, exact(index, path)]).toEqual([path, total]);
        }
      }),
      { numRuns: 25 },
    );
  });

  it('splits table 03 into 05, 09 and the rest, function by function', () => {
    fc.assert(
      fc.property(SMALL, (entries) => {
        const index = cellIndex(rollUp(entries, HENAN_2023));
        const general = (line: ExpenditureLine) =>
          line.period === 'current' && (line.fund === 'generalFiscal' || line.fund === 'generalOther');
        const governmentFund = (line: ExpenditureLine) =>
          line.period === 'current' && line.fund === 'governmentFund';
        const codes = new Set(entries.expenditure.map((line) => line.function));
        for (const code of codes) {
          const printed = (table: string) => index.get(`${table}/functions/${code}/total`)?.amount ?? 0;
          const rest = sumWhere(
            entries,
            (line) => line.function === code && !general(line) && !governmentFund(line),
          );
          expect(printed('05') + printed('09') + rest).toBe(printed('03'));
          expect(printed('05')).toBe(sumWhere(entries, (line) => line.function === code && general(line)));
        }
      }),
      { numRuns: 60 },
    );
  });

  it('agrees between tables that print the same fact', () => {
    fc.assert(
      fc.property(SMALL, (entries) => {
        const index = cellIndex(rollUp(entries, HENAN_2023));
        const pairs: readonly (readonly [string, string])[] = [
          ['04/income/total/amount', '04/expenditure/total/total'],
          ['05/functions/total/basic', '06/pairs/total/total'],
          ['07/pairs/total/total', '03/functions/total/total'],
          ['10/projects/total/total', '03/functions/total/projects'],
          ['11/form/total/amount', '03/functions/total/total'],
          ['11/form/basic/amount', '03/functions/total/basic'],
          ['12/projects/department/total', '10/projects/total/total'],
        ];
        for (const [one, other] of pairs)
          expect([one, exact(index, one)]).toEqual([one, exact(index, other)]);
      }),
      { numRuns: 60 },
    );
  });

  it('prints sums that differ from printed totals by rounding only', () => {
    fc.assert(
      fc.property(SMALL, (entries) => {
        const index = cellIndex(rollUp(entries, HENAN_2023));
        const details = [...index].filter(([path]) => /^03\/functions\/\d{7}\/total$/u.test(path));
        const printed = details.map(([, cell]) => stepsOf(cell.amount, WAN));
        const difference =
          printed.reduce((sum, one) => sum + one, 0) - stepsOf(exact(index, '03/functions/total/total'), WAN);
        const addends = printed.filter((one) => one !== 0).length;
        expect(Math.abs(difference)).toBeLessThanOrEqual(addends < 2 ? 1 : Math.floor((addends + 1) / 2));
      }),
      { numRuns: 100 },
    );
  });

  it('refuses amounts beyond exact addition instead of rounding them', () => {
    fc.assert(
      fc.property(SMALL, (entries) => {
        const [line] = entries.expenditure;
        if (line === undefined) return;
        const huge = { ...line, amount: fen(Number.MAX_SAFE_INTEGER) };
        expect(() =>
          rollUp({ ...entries, expenditure: [...entries.expenditure, huge, huge] }, HENAN_2023),
        ).toThrow(RangeError);
      }),
      { numRuns: 5 },
    );
  });
});
