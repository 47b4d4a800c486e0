/** Lists 支出功能分类科目: the purpose of money. 类 has 3 digits, 款 5, 项 7; lines use 项. */
import type { Account } from './account';
import { accountRecords } from './account-data';
import { accountList } from './account-list';
import rows from './data/functional-accounts.json';

export const FUNCTIONAL_ACCOUNTS = accountList(accountRecords(rows), { 3: 'class', 5: 'section', 7: 'item' });

/** Returns the 类 in force at the beginning of a budget year. */
export function functionClasses(year: number): readonly Account[] {
  const date = `${String(year)}-01-01`;
  return FUNCTIONAL_ACCOUNTS.all.filter(
    (account) => account.level === 'class' && FUNCTIONAL_ACCOUNTS.inForce(account, date),
  );
}
