/**
 * Finds account codes in a tree that prints only names. It searches below, beside and above the previous
 * account.
 */
import type { AccountList } from '../classification/account-list';
import { DEPARTMENTAL_ACCOUNTS, GOVERNMENTAL_ACCOUNTS } from '../classification/economic-accounts';
import { FUNCTIONAL_ACCOUNTS } from '../classification/functional-accounts';
import type { CodeName } from '../tables/identity';

const LISTS: Readonly<Record<CodeName, AccountList>> = {
  function: FUNCTIONAL_ACCOUNTS,
  departmental: DEPARTMENTAL_ACCOUNTS,
  governmental: GOVERNMENTAL_ACCOUNTS,
};

/** Whether a classification has an account of this name. */
export function isAccountName(name: string, code: CodeName): boolean {
  return LISTS[code].byName(name).length > 0;
}

/** Digits of a 类, and of each lower level. */
const CLASS_DIGITS = 3;
const LEVEL_DIGITS = 2;

function parentOf(code: string): string {
  return code.length <= CLASS_DIGITS ? '' : code.slice(0, -LEVEL_DIGITS);
}

/** Returns the account nearest to the previous one: its child, its sibling, a sibling of its parent, …. */
function nearest(codes: readonly string[], above: string): string | null {
  for (let parent = above; ; parent = parentOf(parent)) {
    const [child, ...others] = codes.filter((code) => parentOf(code) === parent);
    if (child !== undefined && others.length === 0) return child;
    if (parent === '') return null;
  }
}

/** Returns the code of each name; `null` for an ambiguous or unknown name. */
export function codesByName(names: readonly string[], code: CodeName): readonly (string | null)[] {
  const list = LISTS[code];
  let above = '';
  return names.map((name) => {
    const own = nearest([...new Set(list.byName(name).map((account) => account.code))], above);
    if (own !== null) above = own;
    return own;
  });
}
