/** Declares the conditions of the tables in the field's terms (docs/tables.md). */
import { FUND_GROUPS } from '../classification/funds';
import { EVERYTHING, intersect, type Where } from './where';

/** 基本支出: 人员类 and 公用经费. */
export const BASIC: Where = { kind: ['personnel', 'operating'] };
/** 项目支出: 其他运转类 and 特定目标类. */
export const PROJECTS: Where = { kind: ['otherOperation', 'specificTarget'] };
/** 人员经费 and 公用经费 by the spending kind of the line. */
export const PERSONNEL: Where = { kind: ['personnel'] };
export const OPERATING: Where = { kind: ['operating'] };
export const OTHER_OPERATION: Where = { kind: ['otherOperation'] };
export const SPECIFIC_TARGET: Where = { kind: ['specificTarget'] };

/** 工资福利支出, 对个人和家庭的补助, 商品和服务支出, 资本性支出: by class of the departmental item. */
export const WAGES: Where = { departmental: ['301*'] };
export const INDIVIDUALS: Where = { departmental: ['303*'] };
export const GOODS: Where = { departmental: ['302*'] };
export const CAPITAL: Where = { departmental: ['309*', '310*'] };

export const CURRENT: Where = { period: ['current'] };
export const CARRYOVER: Where = { period: ['carryover'] };

/** 一般公共预算 of the year: 财政拨款 and 其他. */
export const GENERAL_CURRENT: Where = { period: ['current'], fund: ['generalFiscal', 'generalOther'] };
export const GENERAL_CARRYOVER: Where = { period: ['carryover'], fund: ['general'] };
/** 一般公共预算 of any year. */
export const GENERAL: Where = { fund: FUND_GROUPS.generalPublicBudget };
/** 其中：财政拨款, which tables separate only for the year's grant. */
export const FISCAL_APPROPRIATION: Where = { period: ['current'], fund: ['generalFiscal'] };
export const GOVERNMENT_FUND: Where = { fund: ['governmentFund'] };
export const STATE_CAPITAL: Where = { fund: ['stateCapital'] };
export const SPECIAL_ACCOUNT: Where = { fund: ['specialAccount'] };
/** 政府预算资金: the three government budgets. */
export const GOVERNMENT_BUDGETS: Where = { fund: FUND_GROUPS.governmentBudgets };
/** 机关: 行政单位 and 参公事业单位, the only units with 机关运行经费. */
export const ADMINISTRATIVE_UNITS: Where = { unitType: ['administrative', 'civilServiceManaged'] };
/** 单位资金 of the year: 事业, 经营, 上级补助, 附属上缴, 其他. */
export const UNIT_OWN_CURRENT: Where = {
  period: ['current'],
  fund: ['institutionalIncome', 'businessIncome', 'superiorSubsidy', 'affiliateRemittance', 'otherIncome'],
};
/** 单位资金 of any year. */
export const UNIT_OWN: Where = { fund: FUND_GROUPS.unitOwnFunds };

/** Joins conditions that must all hold. Errors: when no line can meet them, which a declaration never intends. */
export function and(...conditions: readonly Where[]): Where {
  return conditions.reduce((all, one) => {
    const both = intersect(all, one);
    if (both === null)
      throw new Error(`No line meets both ${JSON.stringify(all)} and ${JSON.stringify(one)}.`);
    return both;
  }, EVERYTHING);
}
