/** Tests that income and expenditure are compared by unit, period and fund, each for itself. */
import type { IncomeLine, Unit } from '../../src/entries/entries';
import { balanceProblems } from '../../src/entries/balance';
import { at } from '../../src/money/at';
import { fen } from '../../src/money/fen';
import { atOnce } from '../../src/slices/slices';
import { checkDepartment } from '../support/check-department';

const { expenditure, units } = checkDepartment();
const sample = at(expenditure, 0);
const UNITS: readonly Unit[] = units.slice(0, 2);
const [A = '', B = ''] = UNITS.map(({ code }) => code);

type Part = readonly [unit: string, period: IncomeLine['period'], fund: IncomeLine['fund'], amount: number];

function problems(income: readonly Part[], spent: readonly Part[]): readonly string[] {
  const incomeLines = income.map(([unit, period, fund, amount], row): IncomeLine => ({
    row,
    unit,
    period,
    fund,
    amount: fen(amount),
    remark: '',
  }));
  const lines = spent.map(([unit, period, fund, amount]) => ({
    ...sample,
    unit,
    period,
    fund,
    amount: fen(amount),
  }));
  return atOnce(balanceProblems(UNITS, incomeLines, lines)).map(({ message }) => message);
}

const INCOME: readonly Part[] = [
  [A, 'current', 'generalFiscal', 500],
  [B, 'current', 'generalFiscal', 300],
  [A, 'carryover', 'governmentFund', 200],
  [A, 'current', 'governmentFund', 100],
];

it('finds nothing where every unit spends each fund of each period', () => {
  const spent = [...INCOME].reverse().flatMap(([unit, period, fund, amount]): readonly Part[] => [
    [unit, period, fund, amount - 40],
    [unit, period, fund, 40],
  ]);
  expect(problems(INCOME, spent)).toEqual([]);
});

it.each([
  ['unit', [B, 'current', 'generalFiscal', 500]],
  ['period', [A, 'carryover', 'generalFiscal', 500]],
  ['fund', [A, 'current', 'governmentFund', 500]],
] as const)('finds money of another %s', (_, moved) => {
  const spent = INCOME.map((part, index) => (index === 0 ? moved : part));
  const found = problems(INCOME, spent);
  expect(found).toHaveLength(2);
  expect(found.join('\n')).toMatch(new RegExp(`${A} .*“一般公共预算.*收入5\\.00元，支出0\\.00元`, 'u'));
});
