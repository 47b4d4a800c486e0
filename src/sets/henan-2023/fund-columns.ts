/** Declares columns by source that several tables of this set share. */
import { FUND_LABELS, type CurrentYearFund } from '../../classification/funds';
import { and, CURRENT, FISCAL_APPROPRIATION, GENERAL_CURRENT } from '../../tables/conditions';
import { also, amount, group, type AmountLeaf, type HeaderGroup } from '../../tables/header';

const SPECIAL_ACCOUNT_TITLES = ['财政专户管理资金', '财政专户管理资金收入'];
const GOVERNMENT_FUND_TITLES = ['政府性基金', '政府性基金预算'];

export function specialAccount(leaf: AmountLeaf): AmountLeaf {
  return also(leaf, ...SPECIAL_ACCOUNT_TITLES);
}

export function governmentFund(leaf: AmountLeaf): AmountLeaf {
  return also(leaf, ...GOVERNMENT_FUND_TITLES);
}

/** Declares 一般公共预算 of the year {小计, 其中：财政拨款}. */
export function generalBudget(width?: number): HeaderGroup {
  return group(
    '一般公共预算',
    amount('general', '小计', GENERAL_CURRENT, width),
    also(amount('fiscal', '其中：财政拨款', FISCAL_APPROPRIATION, width), '财政拨款'),
  );
}

/** Declares one fund of the year, under its own name or another printed one. */
export function currentFund(
  fund: CurrentYearFund,
  width?: number,
  title: string = FUND_LABELS[fund],
): AmountLeaf {
  const leaf = amount(fund, title, and(CURRENT, { fund: [fund] }), width);
  if (fund === 'specialAccount') return specialAccount(leaf);
  return fund === 'governmentFund' ? governmentFund(leaf) : leaf;
}
