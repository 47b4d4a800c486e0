/** Tests that relations between Shanghai's published tables hold in every filled department. */
import fc from 'fast-check';
import { shanghaiSampleEntries } from '../../../scripts/sample-entries';
import { FUND_GROUPS } from '../../../src/classification/funds';
import type { Entries, ExpenditureLine } from '../../../src/entries/entries';
import { cellsOf, rollUp } from '../../../src/rollup/rollup';
import { SHANGHAI } from '../../../src/sets/shanghai';
import { asValues } from '../../../src/sheets/draw/figure-content';
import { areaReference } from '../../../src/grid/address';
import { drawTable } from '../../../src/sheets/draw/draw-table';
import { departments } from '../../support/departments';

type Amounts = (path: string) => number;

function amountsOf(entries: Entries): {
  readonly at: Amounts;
  /** Whether a row exists: a table of one budget prints only its own functions. */
  readonly has: (path: string) => boolean;
  readonly functions: readonly string[];
} {
  const all = new Map(
    rollUp(entries, SHANGHAI)
      .flatMap(cellsOf)
      .map(({ path, amount }) => [Object.values(path).join('/'), amount]),
  );
  const functions = [...all.keys()].flatMap((path) => /^3\/functions\/(.+)\/total$/u.exec(path)?.[1] ?? []);
  return {
    functions,
    has: (path) => all.has(path),
    at: (path) => {
      const amount = all.get(path);
      if (amount === undefined) throw new Error(`No cell at ${path}`);
      return amount;
    },
  };
}

function sumOfLines({ expenditure }: Entries, isIn: (line: ExpenditureLine) => boolean): number {
  return expenditure.filter(isIn).reduce((sum, { amount }) => sum + amount, 0);
}

function isIn(group: keyof typeof FUND_GROUPS): (line: ExpenditureLine) => boolean {
  return ({ fund }) => FUND_GROUPS[group].includes(fund);
}

describe('tables of Shanghai', () => {
  it('agree with each other like published ones', () => {
    fc.assert(
      fc.property(departments({ maxUnits: 6, maxLines: 60 }), (entries) => {
        const { at, has, functions } = amountsOf(entries);
        const total = at('3/functions/total/total');
        expect(at('1/expenditure/total/amount')).toBe(total);
        expect(at('1/income/total/amount')).toBe(total);
        expect(at('4/expenditure/total/total')).toBe(at('2/functions/total/fiscal'));
        expect(at('4/income/total/amount')).toBe(at('2/functions/total/fiscal'));
        expect(at('8/items/total/total')).toBe(at('5/functions/total/basic'));
        for (const row of functions) {
          const sources = ['fiscal', 'institutional', 'business', 'other'].map((source) =>
            at(`2/functions/${row}/${source}`),
          );
          expect(sources.reduce((sum, amount) => sum + amount, 0)).toBe(at(`3/functions/${row}/total`));
          const budgets = ['5', '6', '7'].map((id) =>
            has(`${id}/functions/${row}/total`) ? at(`${id}/functions/${row}/total`) : 0,
          );
          expect(budgets.reduce((sum, amount) => sum + amount, 0)).toBe(at(`2/functions/${row}/fiscal`));
        }
      }),
      { numRuns: 30 },
    );
  });

  it('include each budget and the running cost of 机关, by the lines', () => {
    fc.assert(
      fc.property(departments({ maxUnits: 6, maxLines: 60 }), (entries) => {
        const { at } = amountsOf(entries);
        const offices = new Set(
          entries.units
            .filter(({ type }) => type === 'administrative' || type === 'civilServiceManaged')
            .map(({ code }) => code),
        );
        const isGeneral = isIn('generalPublicBudget');
        const running = (line: ExpenditureLine) =>
          isGeneral(line) && line.kind === 'operating' && offices.has(line.unit);
        expect(at('5/functions/total/total')).toBe(sumOfLines(entries, isGeneral));
        expect(at('6/functions/total/total')).toBe(
          sumOfLines(entries, ({ fund }) => fund === 'governmentFund'),
        );
        expect(at('7/functions/total/total')).toBe(
          sumOfLines(entries, ({ fund }) => fund === 'stateCapital'),
        );
        expect(at('9/expenses/total/officeRunning')).toBe(sumOfLines(entries, running));
      }),
      { numRuns: 30 },
    );
  });

  it('print 合计 across the text columns of its row', async () => {
    const merges = rollUp(await shanghaiSampleEntries(), SHANGHAI).map((filled) => {
      const { plan, body } = drawTable(filled, asValues);
      return plan.merges
        .filter(({ firstRow }) => firstRow >= body.firstRow && firstRow <= body.lastRow)
        .map(areaReference);
    });
    expect(merges).toEqual([
      [],
      ['A25:D25'],
      ['A25:D25'],
      [],
      ['A25:D25'],
      ['A6:D6'],
      ['A6:D6'],
      ['A35:C35'],
      [],
    ]);
  });
});
