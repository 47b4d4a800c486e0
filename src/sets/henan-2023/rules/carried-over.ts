/**
 * Compares money of the year and money carried over: tables 10 and 11 with the income of table 02, fund by
 * fund.
 */
import { comparable } from '../../../entries/text';
import { cellKey, columnTerms, plus, relation } from '../../../checks/arithmetic/build';
import type { RelationCondition, Relation } from '../../../checks/arithmetic/relation';
import type { CheckDefinition } from '../../../checks/check-definition';
import type { CheckContext } from '../../../checks/context';
import type { PublishedRow } from '../../../published/published-table';
import { rule, type Rule } from '../../../checks/rule';
import { nothingLeft } from '../../../checks/rules/copies';
import { textOf } from '../../../checks/rules/row-findings';
import { details } from './selections';

const SPECIAL_ACCOUNT = ['specialAccount', 'carryoverSpecialAccount'] as const;
const UNIT_OWN = [
  'institutionalIncome',
  'businessIncome',
  'superiorSubsidy',
  'affiliateRemittance',
  'otherIncome',
  'carryoverUnitOwn',
] as const;

/** Columns of table 10 → the columns of table 02 that pay them. */
const PAID_FROM: readonly (readonly [string, readonly string[]])[] = [
  ['general', ['general']],
  ['governmentFund', ['governmentFund']],
  ['stateCapital', ['stateCapital']],
  ['carryoverGeneral', ['carryoverGeneral']],
  ['carryoverGovernmentFund', ['carryoverGovernmentFund']],
  ['carryoverStateCapital', ['carryoverStateCapital']],
  ['specialAccount', SPECIAL_ACCOUNT],
  ['unitOwn', UNIT_OWN],
];

/** Rows of the form → the columns of table 02. Rule X-22 compares government budgets with table 04. */
const FORM_ROWS = [
  ['specialAccount', SPECIAL_ACCOUNT],
  ['unitOwn', UNIT_OWN],
] as const;

function overallSources(context: CheckContext, made: Rule): readonly Relation[] {
  const conditions: readonly RelationCondition[] = [nothingLeft(context)];
  return FORM_ROWS.flatMap(([row, columns]) =>
    relation(context, {
      rule: made,
      left: [plus(cellKey('11', 'form', row, 'amount'))],
      right: columns.map((column) => plus(cellKey('02', 'units', 'total', column))),
      comparison: '=',
      conditions,
    }),
  );
}

function within(made: Rule, spent: readonly PublishedRow[], income: PublishedRow): readonly Relation[] {
  return PAID_FROM.flatMap(([column, columns]): readonly Relation[] => {
    const left = columnTerms(spent, column);
    const right = columns.flatMap((from) => columnTerms([income], from));
    return left.length === 0 || right.length < columns.length
      ? []
      : [{ rule: made, left, right, comparison: '≤' }];
  });
}

/** Indexes by name the units with a unique name in table 02; table 10 has no codes. */
function unitsByName(context: CheckContext): ReadonlyMap<string, PublishedRow> {
  const units = new Map<string, PublishedRow>();
  const double = new Set<string>();
  for (const row of details(context, '02', 'units')) {
    const name = comparable(textOf(row, 'name'));
    if (units.has(name)) double.add(name);
    units.set(name, row);
  }
  for (const name of double) units.delete(name);
  return units;
}

function projectsOfUnits(context: CheckContext): ReadonlyMap<string, readonly PublishedRow[]> {
  const projects = new Map<string, PublishedRow[]>();
  for (const row of details(context, '10', 'projects')) {
    const unit = comparable(textOf(row, 'unit'));
    const known = projects.get(unit);
    if (known === undefined) projects.set(unit, [row]);
    else known.push(row);
  }
  return projects;
}

function projectsWithinIncome(context: CheckContext, made: Rule): readonly Relation[] {
  const spent = context.row('10', 'projects', 'total');
  const income = context.row('02', 'units', 'total');
  const all = spent === undefined || income === undefined ? [] : within(made, [spent], income);
  const units = unitsByName(context);
  const own = [...projectsOfUnits(context)].flatMap(([name, rows]) => {
    const unit = units.get(name);
    return unit === undefined ? [] : within(made, rows, unit);
  });
  return [...all, ...own];
}

const REMEDY = '请核对两张表中的这几个数字，以录入数或上级批复为准改成一致';

export const CARRIED_OVER_CHECKS: readonly CheckDefinition[] = [
  {
    rule: rule({
      id: 'X-30',
      title: '11表专户资金和单位资金与02表一致',
      severity: 'E',
      nature: 'arithmetic',
      scope: ['02', '11'],
      tolerance: 'R',
      statement: '没有年终结转结余时，11表财政专户管理资金、单位资金 = 02表合计行本年收入 + 上年结转结余',
      remedy: REMEDY,
    }),
    relations: overallSources,
  },
  {
    rule: rule({
      id: 'X-31',
      title: '10表项目支出不大于02表收入',
      severity: 'E',
      nature: 'arithmetic',
      scope: ['02', '10'],
      tolerance: 'R',
      statement:
        '每个单位和合计行，每一种资金：10表各项目之和 ≤ 02表本年收入；财政拨款结转结余 ≤ 02表上年结转结余',
      remedy: REMEDY,
    }),
    relations: projectsWithinIncome,
  },
];
