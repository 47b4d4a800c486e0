/** Declares the columns that the income and the expenditure sheet share. */
import { idsOf } from '../../classification/labels';
import { ALL_FUND_LABELS, fundByLabel, type Fund } from '../../classification/funds';
import { PERIODS, type Period } from '../../classification/periods';
import { amountCell, choiceCell, freeText, nameText, unitCell } from '../cell-types';
import { optional, required } from '../column';
import type { ProblemDetails, ProblemPlace } from '../problem';
import type { ProblemList } from '../problem-list';
import type { ProblemCode } from '../problem-kinds';
import { comparable } from '../text';

const PERIOD_OPTIONS = idsOf(PERIODS).map((id) => ({ id, label: PERIODS[id].label }));
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

/** Reads only the label: the period decides which fund the label means. */
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

/** Reports a problem of a row. */
export type Report<Key extends string> = (
  code: ProblemCode,
  row: number,
  column: Key,
  details?: ProblemDetails,
) => void;

/** Creates a function that adds problems to a list, with their places in the sheet. */
export function reporter<Key extends string>(
  problems: ProblemList,
  place: (row: number, column: Key) => ProblemPlace,
): Report<Key> {
  return (code, row, column, details) => {
    problems.add(code, place(row, column), details);
  };
}

/** Finds the fund of a label in a period and reports a label without a fund. */
export function fundOf(label: string, period: Period, row: number, report: Report<'fund'>): Fund | undefined {
  const fund = fundByLabel(period, label);
  if (fund === undefined) {
    report('fund-not-for-period', row, 'fund', {
      found: label,
      what: `“${PERIODS[period].label}”没有这种资金来源`,
    });
  }
  return fund;
}

/**
 * Reports a name that does not belong to its code. `expected`: absent when the code has no name. Returns whether there is
 * nothing to report.
 */
export function checkName<Key extends string>(
  entered: string | undefined,
  expected: string | undefined,
  row: number,
  column: Key,
  report: Report<Key>,
): boolean {
  if (entered === undefined || expected === undefined || entered === expected) return true;
  if (comparable(entered) === comparable(expected)) return true;
  report('name-mismatch', row, column, {
    found: entered,
    expected,
    remedy: `编码对应的名称是“${expected}”，请核对填错的是编码还是名称。`,
  });
  return false;
}
