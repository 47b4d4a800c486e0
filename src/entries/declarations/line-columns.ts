/** Columns that the income and the expenditure sheet share. */
import { ALL_FUND_LABELS, fundByLabel, type Fund } from '../../classification/funds';
import { PERIODS, type Period } from '../../classification/periods';
import { amountCell, choiceCell, freeText, nameText, unitCell } from '../cell-types';
import { optional, required } from '../column';
import { problem, type EntryProblem, type ProblemPlace } from '../problem';
import type { ReadingContext } from '../reading-context';
import { comparable } from '../text';

const PERIOD_OPTIONS = (Object.keys(PERIODS) as Period[]).map((id) => ({ id, label: PERIODS[id].label }));
const FUND_OPTIONS = ALL_FUND_LABELS.map((label) => ({ id: label, label }));

export const UNIT_COLUMN = required('单位代码', unitCell, {
  width: 11,
  aliases: ['单位编码', '预算单位代码', '预算单位编码'],
  help: '“单位名册”中的单位代码。',
});

export const UNIT_NAME_COLUMN = optional('单位名称', nameText, {
  width: 34,
  aliases: ['预算单位名称'],
  help: '随单位代码自动带出，不必填写。',
  companion: { kind: 'name', of: 'unit' },
});

export const PERIOD_COLUMN = required('年度', choiceCell('年度', PERIOD_OPTIONS), {
  width: 14,
  help: '本年，或上年结转结余。',
});

/** Which fund a label means depends on the period, so the cell gives the label. */
export const FUND_COLUMN = required('资金来源', choiceCell('资金来源', FUND_OPTIONS), {
  width: 24,
  help: '本年：一般公共预算分“财政拨款”和“其他”，单位资金分五类；上年结转结余：只分五类。',
});

export const AMOUNT_COLUMN = required('金额', amountCell(), {
  width: 18,
  unit: 'settings',
  help: '只填数字，最多到分；更正可填负数。',
});

export const REMARK_COLUMN = optional('备注', freeText, { width: 26, help: '可不填。' });

/** The fund that a label means in a period; a problem when the period has no such fund. */
export function fundOf(
  label: string,
  period: Period,
  place: ProblemPlace,
): { readonly fund: Fund; readonly problem: null } | { readonly fund: null; readonly problem: EntryProblem } {
  const fund = fundByLabel(period, label);
  if (fund !== undefined) return { fund, problem: null };
  const expected = PERIODS[period].label;
  return {
    fund: null,
    problem: problem('fund-not-for-period', place, { found: label, what: `“${expected}”没有这种资金来源` }),
  };
}

/** The unit's name as entered, when it is not the roster's. */
export function unitNameProblems(
  unit: string,
  entered: string | undefined,
  context: ReadingContext,
  place: ProblemPlace,
): readonly EntryProblem[] {
  const name = context.units.get(unit)?.name;
  return nameProblems(entered, name === undefined ? [] : [name], place);
}

/** A name that stands beside a code and is none of the names of that code. */
export function nameProblems(
  entered: string | undefined,
  names: readonly string[],
  place: ProblemPlace,
): readonly EntryProblem[] {
  const [expected] = names;
  if (entered === undefined || expected === undefined) return [];
  if (names.some((name) => comparable(name) === comparable(entered))) return [];
  return [
    problem('name-mismatch', place, {
      found: entered,
      expected,
      remedy: `编码对应的名称是“${expected}”，请核对填错的是编码还是名称。`,
    }),
  ];
}
