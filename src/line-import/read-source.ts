/** Reads the year and the fund of an amount. */
import { FUND_LABELS, FUNDS_OF_PERIOD, type Fund } from '../classification/funds';
import { idsOf } from '../classification/labels';
import { PERIODS, type Period } from '../classification/periods';
import { shown } from '../entries/cell-reading';
import { answeredChoice, readChoice, taken, type Choice, type CollectedAnswers } from './collected';
import { found, type Ask } from './found';
import { ROLES } from './headers';
import type { ImportContext } from './import-line';
import type { RowAmount, RowCells } from './row-source';
import { fundOfWord, periodOf, splitFundWord } from './words';

function takenPeriod(
  into: CollectedAnswers,
  word: string,
  { settings, answers, mentionsCarryover }: ImportContext,
): Period | null {
  const choice: Choice<Period> = {
    field: 'period',
    name: ROLES.period,
    meaning: (text) => periodOf(text, settings.budgetYear),
    label: (period) => PERIODS[period].label,
    options: idsOf(PERIODS),
  };
  const missing: Ask = {
    field: 'period',
    word: '没有年度的行',
    what: '没有写年度：是本年的资金，还是上年结转结余',
    offers: choice.options.map(choice.label),
    likely: null,
  };
  const taking = { column: ROLES.period, missing, entered: choice.label };
  if (word !== '') return taken(into, readChoice(choice, word, answers), taking);
  const reading = answeredChoice(choice, missing, answers);
  if (reading.kind !== 'ask' || mentionsCarryover) return taken(into, reading, taking);
  return taken(into, found<Period>('current', '', '文件中没有写结转，按本年'), taking);
}

function takenFund(
  into: CollectedAnswers,
  word: string,
  period: Period,
  { answers }: ImportContext,
): Fund | null {
  const choice: Choice<Fund> = {
    field: 'fund',
    name: `${PERIODS[period].label}的资金来源`,
    meaning: (text) => fundOfWord(text, period),
    label: (fund) => FUND_LABELS[fund],
    options: FUNDS_OF_PERIOD[period],
  };
  const missing: Ask = {
    field: 'fund',
    word: `没有资金来源的行（${PERIODS[period].label}）`,
    what: `${PERIODS[period].label}的行没有写资金来源`,
    offers: choice.options.map(choice.label),
    likely: null,
  };
  const reading = word === '' ? answeredChoice(choice, missing, answers) : readChoice(choice, word, answers);
  return taken(into, reading, { column: ROLES.fund, missing, entered: choice.label });
}

const PERIOD_OF_WORD: Readonly<Record<string, Period>> = { 本年: 'current', 上年结转: 'carryover' };

/** Reads year and fund together: 上年结转-政府性基金 in one cell has both. */
export function takenSource(
  into: CollectedAnswers,
  cells: RowCells,
  amount: RowAmount,
  context: ImportContext,
): { readonly fund: Fund; readonly period: Period } | null {
  const words = splitFundWord(amount.fund ?? shown(cells('fund')).trim());
  const periodWord = amount.period ?? shown(cells('period')).trim();
  const period = takenPeriod(into, periodWord === '' ? words.period : periodWord, context);
  if (period === null) return null;
  if (words.period !== '' && PERIOD_OF_WORD[words.period] !== period) {
    into.problems.push(`年度是${PERIODS[period].label}，资金来源却是${words.period}。请改正后再导入。`);
    return null;
  }
  const fund = takenFund(into, words.fund, period, context);
  return fund === null ? null : { fund, period };
}
