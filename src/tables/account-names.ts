/** Finds the printed names of accounts. */
import type { AccountList } from '../classification/account-list';
import { DEPARTMENTAL_ACCOUNTS, GOVERNMENTAL_ACCOUNTS } from '../classification/economic-accounts';
import { FUNCTIONAL_ACCOUNTS } from '../classification/functional-accounts';
import type { EnteredNames } from '../entries/entries';
import type { AccountNames } from './table';

/** The name of an account that is neither listed nor named in the entries. */
const NO_NAME = '';

function printedName(list: AccountList, entered: ReadonlyMap<string, string>): (code: string) => string {
  return (code) => list.find(code)?.name ?? entered.get(code) ?? NO_NAME;
}

/** Returns the list's name; for an unlisted account, the name entered beside its code. */
export function accountNames(entered: EnteredNames): AccountNames {
  return {
    functions: printedName(FUNCTIONAL_ACCOUNTS, entered.functions),
    departmental: printedName(DEPARTMENTAL_ACCOUNTS, entered.departmental),
    governmental: printedName(GOVERNMENTAL_ACCOUNTS, entered.governmental),
  };
}
