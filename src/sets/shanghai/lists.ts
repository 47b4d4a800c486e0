/**
 * Declares the common parts of tables 1 and 4: budgets of 财政拨款, classes numbered by position, totals in
 * one line.
 */
import { at } from '../../money/at';
import { chineseNumber } from '../../tables/chinese-number';
import { GENERAL, GOVERNMENT_FUND, STATE_CAPITAL } from '../../tables/conditions';
import { listedRow, withTotalInRow } from '../../tables/rows';
import type { Facts, Row } from '../../tables/table';
import { classesWithMoney } from '../../tables/trees';
import { EVERYTHING, type Where } from '../../tables/where';
import { YEAR_OF_NEW_WORDS } from './names';

/** Returns numbered rows for the three budgets, in the words of the year's form. */
export function budgetRows(facts: Facts, numbers: readonly string[], indent: number): readonly Row[] {
  const isNew = facts.entries.settings.budgetYear >= YEAR_OF_NEW_WORDS;
  const budgets = [
    { key: 'general', name: isNew ? '一般公共预算' : '一般公共预算资金', where: GENERAL },
    { key: 'governmentFund', name: isNew ? '政府性基金预算' : '政府性基金', where: GOVERNMENT_FUND },
    { key: 'stateCapital', name: '国有资本经营预算', where: STATE_CAPITAL },
  ];
  return budgets.map(({ key, name, where }, index) =>
    listedRow(key, `${at(numbers, index)}${name}`, where, { indent }),
  );
}

/** Returns rows for the classes with money, numbered by position. */
function classRows(facts: Facts, scope: Where): readonly Row[] {
  return classesWithMoney(facts, scope).map(({ code, name }, index) =>
    listedRow(code, `${chineseNumber(index + 1)}、${name}`, { function: [`${code}*`] }),
  );
}

function total(name: string): Row {
  return listedRow('total', name, EVERYTHING, { heading: true });
}

/** Two lists that end in the same line, for any number of classes. */
export interface TwoLists {
  /** The rows above 收入总计. */
  readonly income: (facts: Facts) => readonly Row[];
  /** Scope of the expenditure. */
  readonly scope: Where;
  /** The least number of rows in the form, totals included. */
  readonly rows: number;
}

function lastRow({ income, scope, rows }: TwoLists, facts: Facts): number {
  return Math.max(rows, income(facts).length + 1, classRows(facts, scope).length + 1);
}

export function incomeList(lists: TwoLists, facts: Facts): readonly Row[] {
  return withTotalInRow(lists.income(facts), total('收入总计'), lastRow(lists, facts));
}

export function classList(lists: TwoLists, facts: Facts): readonly Row[] {
  return withTotalInRow(classRows(facts, lists.scope), total('支出总计'), lastRow(lists, facts));
}
