/** A classification's accounts: look-up by code, parent, children, name, and by what may be entered on a date. */
import type { Account, AccountLevel, AccountRecord, Certainty } from './account';

/** What is known about a code on a date. */
export type AccountStatus =
  | { readonly kind: 'known'; readonly account: Account }
  /** Listed, but its source is not verified. */
  | { readonly kind: 'unverified'; readonly account: Account }
  | { readonly kind: 'not-in-force'; readonly account: Account }
  /** Exists in the classification, but has no place in a department's tables: 预备费. */
  | { readonly kind: 'not-for-departments'; readonly account: Account }
  /** Not listed, but its class is: the lists are not complete, so this is no proof of an error. */
  | { readonly kind: 'unlisted-item'; readonly parent: Account }
  /** Not even the class exists. */
  | { readonly kind: 'unknown' }
  /** Not digits, or not as many as an account has that lines are entered on. */
  | { readonly kind: 'malformed' };

export interface AccountList {
  /** In the order of their codes. */
  readonly all: readonly Account[];
  readonly find: (code: string) => Account | undefined;
  readonly parent: (code: string) => Account | undefined;
  /** Accounts one level below. */
  readonly children: (code: string) => readonly Account[];
  /** Names compared without regard to width of characters and spaces: 维修(护)费 is 维修（护）费. */
  readonly byName: (name: string) => readonly Account[];
  /** `date`: ISO. */
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

/** `levels`: number of digits → level. Lines are entered on accounts of the longest code. */
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

/** JSON has no literal types: what a data file says of certainty is checked once, here. */
export function isCertainty(text: string): text is Certainty {
  return CERTAINTIES.some((certainty) => certainty === text);
}

/** Errors: when the data is inconsistent (a code twice, a code of no level). */
export function accountList(
  records: readonly AccountRecord[],
  levels: Readonly<Record<number, AccountLevel>>,
): AccountList {
  const all = records
    .map((record): Account => ({ ...record, level: levelOf(record.code, levels) }))
    .sort((a, b) => (a.code < b.code ? -1 : 1));
  const byCode = new Map(all.map((account) => [account.code, account]));
  if (byCode.size !== all.length) throw new Error('An account code stands in the data twice.');
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
