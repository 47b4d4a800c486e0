/** Compares a unit's income with its expenditure, fund by fund (rule U-05). */
import { FUND_LABELS } from '../classification/funds';
import { PERIODS } from '../classification/periods';
import { addFen, fen, negateFen, ZERO_FEN, type Fen } from '../money/fen';
import { formatYuan } from '../money/format-amount';
import { stopping, type Sliced } from '../slices/slices';
import type { ExpenditureLine, IncomeLine, Unit } from './entries';
import { problem, type EntryProblem } from './problem';
import { INCOME_SHEET } from './declarations/income';

type Line = Pick<IncomeLine | ExpenditureLine, 'unit' | 'period' | 'fund' | 'amount'>;

interface Balance {
  readonly unit: string;
  readonly period: Line['period'];
  readonly fund: Line['fund'];
  income: Fen;
  expenditure: Fen;
}

/** Lines between two stops. */
const LINES_AT_ONCE = 5_000;

function* balances(
  income: readonly IncomeLine[],
  expenditure: readonly ExpenditureLine[],
): Sliced<readonly Balance[]> {
  const all: Balance[] = [];
  // A unit has a few funds; a key made of all three for each of a million lines takes longer than a look at these.
  const byUnit = new Map<string, Balance[]>();
  const of = ({ unit, period, fund }: Line): Balance => {
    const own = byUnit.get(unit) ?? [];
    if (own.length === 0) byUnit.set(unit, own);
    for (const known of own) if (known.fund === fund && known.period === period) return known;
    const made: Balance = { unit, period, fund, income: ZERO_FEN, expenditure: ZERO_FEN };
    own.push(made);
    all.push(made);
    return made;
  };
  yield* stopping(income, LINES_AT_ONCE, (line) => {
    const balance = of(line);
    balance.income = addFen(balance.income, line.amount);
  });
  yield* stopping(expenditure, LINES_AT_ONCE, (line) => {
    const balance = of(line);
    balance.expenditure = addFen(balance.expenditure, line.amount);
  });
  return all;
}

/** Returns one problem per unit, period and fund where income differs from expenditure, sorted by unit. */
export function* balanceProblems(
  units: readonly Unit[],
  income: readonly IncomeLine[],
  expenditure: readonly ExpenditureLine[],
): Sliced<readonly EntryProblem[]> {
  const names = new Map(units.map((unit) => [unit.code, unit.name]));
  return (yield* balances(income, expenditure))
    .filter((balance) => balance.income !== balance.expenditure)
    .sort((a, b) => (a.unit < b.unit ? -1 : a.unit > b.unit ? 1 : 0))
    .map((balance) => {
      const difference = addFen(balance.income, negateFen(balance.expenditure));
      const source = `${PERIODS[balance.period].label}“${FUND_LABELS[balance.fund]}”`;
      const owner = `${balance.unit} ${names.get(balance.unit) ?? ''}`;
      return problem(
        'unbalanced',
        { sheet: INCOME_SHEET.name },
        {
          what:
            `：${owner}，${source}收入${formatYuan(balance.income)}元，支出${formatYuan(balance.expenditure)}元，` +
            `${difference > 0 ? '收入多' : '支出多'}${formatYuan(fen(Math.abs(difference)))}元`,
        },
      );
    });
}

/** Whether the problem is the balance of this unit, which its sentence names. */
export function isBalanceOf({ code, message }: EntryProblem, unit: string): boolean {
  return code === 'unbalanced' && message.includes(`：${unit} `);
}
