/** Declares rules for relations between tables that no single declaration implies. */
import type { TableId } from '../../../tables/table';
import { copy } from '../../../checks/arithmetic/build';
import type { CheckDefinition } from '../../../checks/check-definition';
import { rule, type Rule, type Tolerance } from '../../../checks/rule';
import {
  basicWithinAll,
  budgetTotals,
  classesWithinAll,
  classRelations,
  fiscalBalance,
  generalClass,
  generalWithinAll,
  operatingBridge,
  projectsByKind,
  total,
} from './between-relations';
import { OPERATING_MEANINGS } from './operating-meanings';
import { threePublic } from './three-public';

/** The remedy for relations within one table. */
const WITHIN = '请核对这几个数字，以录入数或上级批复为准改正';

function betweenRule(
  id: string,
  title: string,
  scope: readonly TableId[],
  statement: string,
  more: Partial<Rule> & { readonly tolerance?: Tolerance } = {},
): Rule {
  return rule({
    id,
    title,
    severity: 'E',
    nature: 'arithmetic',
    tolerance: 'R',
    scope,
    statement,
    remedy: '请核对两张表中的这几个数字，以录入数或上级批复为准改成一致',
    ...more,
  });
}

export const BETWEEN_CHECKS: readonly CheckDefinition[] = [
  {
    rule: betweenRule('T01-R7', '收入总计等于支出总计', ['01'], '收入总计 = 支出总计', {
      tolerance: 'CP',
      remedy: WITHIN,
    }),
    relations: (context, made) =>
      copy(context, made, total('01', 'income', 'amount'), total('01', 'expenditure', 'total')),
  },
  {
    rule: betweenRule(
      'T04-R7',
      '收入合计等于支出合计',
      ['04'],
      '收入合计 = 支出合计；每一本预算：支出合计 = 本年收入 + 上年结转',
      { remedy: WITHIN },
    ),
    relations: fiscalBalance,
  },
  {
    rule: betweenRule(
      'X-07',
      '04表各类一般公共预算等于05表该类之和',
      ['04', '05'],
      '没有上年结转时，04表各类的一般公共预算小计 = 05表该类各项之和；有上年结转时不小于',
    ),
    relations: (context, made) =>
      classRelations(context, made, { table: '05', column: 'general', fund: 'General' }),
  },
  {
    rule: betweenRule(
      'X-08',
      '04表各类政府性基金等于09表该类之和',
      ['04', '09'],
      '没有上年结转时，04表各类的政府性基金 = 09表该类各项之和；有上年结转时不小于',
    ),
    relations: (context, made) =>
      classRelations(context, made, { table: '09', column: 'governmentFund', fund: 'GovernmentFund' }),
  },
  {
    rule: betweenRule(
      'X-09',
      '05表合计等于04表一般公共预算支出',
      ['04', '05'],
      '没有上年结转时，04表本年支出的一般公共预算小计 = 05表合计；有上年结转时另加结转',
      { tolerance: 'CP' },
    ),
    relations: budgetTotals,
  },
  {
    rule: betweenRule(
      'X-10',
      '05表各科目不大于03表',
      ['03', '05'],
      '每个科目每一列：05表 ≤ 03表；只有一般公共预算时相等',
      { tolerance: 'EX' },
    ),
    relations: generalWithinAll,
  },
  {
    rule: betweenRule(
      'X-12a',
      '05表工资福利支出等于06表301类',
      ['05', '06'],
      '05表工资福利支出 = 06表301类各行之和',
    ),
    relations: generalClass('wages', ['301']),
  },
  {
    rule: betweenRule(
      'X-12b',
      '05表对个人和家庭的补助等于06表303类',
      ['05', '06'],
      '05表对个人和家庭的补助 = 06表303类各行之和',
    ),
    relations: generalClass('individuals', ['303']),
  },
  {
    rule: betweenRule(
      'X-12c',
      '05表商品和服务支出等于06表302类',
      ['05', '06'],
      '05表商品和服务支出 = 06表302类各行之和',
    ),
    relations: generalClass('goods', ['302']),
  },
  {
    rule: betweenRule(
      'X-12d',
      '05表资本性支出等于06表309、310类',
      ['05', '06'],
      '05表资本性支出 = 06表309、310类各行之和',
    ),
    relations: generalClass('capital', ['309', '310']),
  },
  {
    rule: betweenRule(
      'X-12e',
      '06表公用经费与05表衔接',
      ['05', '06'],
      '06表公用经费 = 05表商品和服务支出 + 资本性支出 − 按人员经费列的福利费、其他交通费用等',
    ),
    relations: operatingBridge,
  },
  OPERATING_MEANINGS,
  {
    rule: betweenRule(
      'X-13',
      '07表包含06表，差额为项目支出',
      ['05', '06', '07'],
      '每个经济科目：06表合计 ≤ 07表一般公共预算小计；07表一般公共预算小计 = 06表合计 + 05表项目支出',
    ),
    relations: basicWithinAll,
  },
  {
    rule: betweenRule(
      'X-15',
      '03表各经济类不大于07表该类',
      ['03', '07'],
      '03表基本支出各经济类 ≤ 07表该类各行之和（07表另含项目支出）',
    ),
    relations: classesWithinAll,
  },
  {
    rule: betweenRule(
      'X-16',
      '08表“三公”经费等于07表相应科目',
      ['07', '08'],
      '出国 = 30212，购置 = 30913 + 31013，运行 = 30231，接待 = 30217，均为07表一般公共预算小计',
    ),
    relations: threePublic('07', '='),
  },
  {
    rule: betweenRule(
      'X-17',
      '08表“三公”经费不小于06表相应科目',
      ['06', '08'],
      '08表每一项 ≥ 06表相应科目（06表只有基本支出）',
    ),
    relations: threePublic('06', '≥'),
  },
  {
    rule: betweenRule(
      'X-18k',
      '10表按类型等于03表两类项目',
      ['03', '10'],
      '03表其他运转类、特定目标类 = 10表该类型各项目之和',
    ),
    relations: projectsByKind,
  },
];
