/** Builds the account list of a classification: look-up by code, parent, children, name and date. */
import type { Account, AccountLevel, AccountRecord, Certainty } from './account';

/** Status of a code on a date. */
export type AccountStatus =
  | { readonly kind: 'known'; readonly account: Account }
  /** Listed, but its source is not verified. */
  | { readonly kind: 'unverified'; readonly account: Account }
  | { readonly kind: 'not-in-force'; readonly account: Account }
  /** Exists in the classification, but has no place in a department's tables: 预备费. */
  | { readonly kind: 'not-for-departments'; readonly account: Account }
  /** The class is listed, the item is not: the lists are incomplete, so this proves no error. */
  | { readonly kind: 'unlisted-item'; readonly parent: Account }
  /** The class does not exist. */
  | { readonly kind: 'unknown' }
  /** Has other characters than digits, or another length than the accounts that lines use. */
  | { readonly kind: 'malformed' };

export interface AccountList {
  /** Sorted by code. */
  readonly all: readonly Account[];
  readonly find: (code: string) => Account | undefined;
  readonly parent: (code: string) => Account | undefined;
  /** Accounts one level below. */
  readonly children: (code: string) => readonly Account[];
  /** Compares names without character width and spaces: 维修(护)费 equals 维修（护）费. */
  readonly byName: (name: string) => readonly Account[];
  /** Whether the account is in force on an ISO date. */
  readonly inForce: (account: Account, date: string) => boolean;
  readonly status: (code: string, date: string) => AccountStatus;
}

const CLASS_DIGITS = 3;
const CERTAINTIES: readonly Certainty[] = ['source', 'sure', 'likely', 'unsure'];

function comparableName(name: string): string {
  return name.normalize('NFKC').replace(/\s+/gu, '');
}

function parentCode(code: string): string | undefined {
  return code.length > CLASS_DIGITS ? code.slice(0, -2) : undefined;
}

/** Maps the number of digits to a level. Lines use the accounts with the longest codes. */
function levelOf(code: string, levels: Readonly<Record<number, AccountLevel>>): AccountLevel {
  const level = levels[code.length];
  if (level === undefined) throw new Error(`Account ${code} has no level of this classification.`);
  return level;
}

function isInForce(account: Account, date: string): boolean {
  return (
    (account.from === undefined || account.from <= date) &&
    (account.until === undefined || date <= account.until)
  );
}

function grouped(
  accounts: readonly Account[],
  key: (account: Account) => string | undefined,
): Map<string, Account[]> {
  const groups = new Map<string, Account[]>();
  for (const account of accounts) {
    const of = key(account);
    if (of !== undefined) groups.set(of, [...(groups.get(of) ?? []), account]);
  }
  return groups;
}

/** Checks the certainty of a data file at run time: JSON has no literal types. */
export function isCertainty(text: string): text is Certainty {
  return CERTAINTIES.some((certainty) => certainty === text);
}

/** Throws when the data has a code twice, or a code without a level. */
export function accountList(
  records: readonly AccountRecord[],
  levels: Readonly<Record<number, AccountLevel>>,
): AccountList {
  const all = records
    .map((record): Account => ({ ...record, level: levelOf(record.code, levels) }))
    .sort((a, b) => (a.code < b.code ? -1 : 1));
  const byCode = new Map(all.map((account) => [account.code, account]));
  if (byCode.size !== all.length) throw new Error('The data has an account code twice.');
  const byParent = grouped(all, (account) => parentCode(account.code));
  const byName = grouped(all, (account) => comparableName(account.name));
  const entryDigits = Object.keys(levels)
    .map(Number)
    .reduce((most, digits) => Math.max(most, digits));
  const find = (code: string): Account | undefined => byCode.get(code);
  const nearestParent = (code: string): Account | undefined => {
    for (let up = parentCode(code); up !== undefined; up = parentCode(up)) {
      const parent = find(up);
      if (parent !== undefined) return parent;
    }
    return undefined;
  };
  return {
    all,
    find,
    parent: nearestParent,
    children: (code) => byParent.get(code) ?? [],
    byName: (name) => byName.get(comparableName(name)) ?? [],
    inForce: isInForce,
    status: (code, date) => {
      if (!/^\d+$/u.test(code) || code.length !== entryDigits) return { kind: 'malformed' };
      const account = find(code);
      if (account === undefined) {
        const parent = nearestParent(code);
        return parent === undefined ? { kind: 'unknown' } : { kind: 'unlisted-item', parent };
      }
      if (!isInForce(account, date)) return { kind: 'not-in-force', account };
      if (account.departmentUse === false) return { kind: 'not-for-departments', account };
      return { kind: account.certainty === 'unsure' ? 'unverified' : 'known', account };
    },
  };
}
