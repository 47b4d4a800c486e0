/**
 * Reports money without a heading in the chosen set, once per kind of money. It counts under another heading.
 */
import { FUND_LABELS } from '../classification/funds';
import { PERIODS } from '../classification/periods';
import { sumFen } from '../money/fen';
import { formatYuan } from '../money/format-amount';
import { EXPENDITURE_SHEET } from './declarations/expenditure';
import { INCOME_SHEET } from './declarations/income';
import type { Entries } from './entries';
import type { EntryForm } from './entry-form';
import { problem, type EntryProblem } from './problem';

export function foldedProblems(
  { income, expenditure }: Pick<Entries, 'income' | 'expenditure'>,
  { label, folded }: EntryForm,
): readonly EntryProblem[] {
  return folded.flatMap(({ period, fund, into }) => {
    const sheets = [
      { name: INCOME_SHEET.name, lines: income },
      { name: EXPENDITURE_SHEET.name, lines: expenditure },
    ];
    return sheets.flatMap(({ name, lines }) => {
      const own = lines.filter((line) => line.period === period && line.fund === fund);
      if (own.length === 0) return [];
      const amount = formatYuan(sumFen(own.map((line) => line.amount)));
      const money = `${PERIODS[period].label}“${FUND_LABELS[fund]}”`;
      const what = `中的${money}${amount}元，${label}没有单列的栏目，已计入“${into}”`;
      return [problem('folded-money', { sheet: name }, { what })];
    });
  });
}
