/** Columns by source that several tables of this set share. */
import { FUND_LABELS, type CurrentYearFund } from '../../classification/funds';
import { and, CURRENT, FISCAL_APPROPRIATION, GENERAL_CURRENT } from '../../tables/conditions';
import { amount, group, type AmountLeaf, type HeaderGroup } from '../../tables/header';

/** 一般公共预算 of the year {小计, 其中：财政拨款}. */
export function generalBudget(width?: number): HeaderGroup {
  return group(
    '一般公共预算',
    amount('general', '小计', GENERAL_CURRENT, width),
    amount('fiscal', '其中：财政拨款', FISCAL_APPROPRIATION, width),
  );
}

/** One fund of the year, under its own name unless the table prints another. */
export function currentFund(
  fund: CurrentYearFund,
  width?: number,
  title: string = FUND_LABELS[fund],
): AmountLeaf {
  return amount(fund, title, and(CURRENT, { fund: [fund] }), width);
}
