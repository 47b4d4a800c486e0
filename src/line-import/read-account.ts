/** Reads an account from its code, its name, or both: names become codes, contradictions become questions. */
import type { Account } from '../classification/account';
import type { AccountList } from '../classification/account-list';
import { isBlank, kindOf, shown } from '../entries/cell-reading';
import { codeText } from '../entries/code-text';
import { quote } from '../entries/quote';
import type { RawCell } from '../entries/raw-workbook';
import { comparable } from '../entries/text';
import { isAlike, rankedByLikeness } from './likeness';
import { answerTo, asked, BLANK, found, problemWords, type Answers, type Field, type Found } from './found';

export interface AccountKind {
  readonly field: Field;
  readonly list: AccountList;
  readonly digits: number;
  /** In messages: 功能科目. */
  readonly name: string;
}

export interface AccountContext {
  /** An ISO date on which the account has to be in force. */
  readonly date: string;
  readonly answers: Answers;
  /** Codes that are entered already: likely answers. */
  readonly used: ReadonlySet<string>;
}

export interface AccountValue {
  readonly code: string;
  /** The name of the file where the list has none. */
  readonly name: string | null;
}

const MOST_OFFERS = 12;

/** The last part of 社会保障和就业支出-行政运行, and the parts before. */
function pathOf(name: string): readonly string[] {
  return comparable(name)
    .split(/[-—/>|_]+/u)
    .filter((part) => part !== '');
}

function usable({ list, digits }: AccountKind, date: string, account: Account): boolean {
  return account.code.length === digits && account.departmentUse !== false && list.inForce(account, date);
}

function pathNames(list: AccountList, code: string): readonly string[] {
  const names: string[] = [];
  for (let up = list.parent(code); up !== undefined; up = list.parent(up.code)) names.unshift(up.name);
  return names;
}

/** An account as an offer: its code, its parents and its name. */
export function accountOffer(list: AccountList, { code, name }: Account): string {
  return [code, [...pathNames(list, code), name].join('-')].join(' ');
}

/** Accounts of a name, narrowed by the names of upper levels before it. */
function named(kind: AccountKind, text: string, date: string): readonly Account[] {
  const path = pathOf(text);
  const whole = kind.list.byName(text);
  const own = whole.length > 0 ? whole : kind.list.byName(path.at(-1) ?? '');
  const candidates = own.filter((account) => usable(kind, date, account));
  const uppers = whole.length > 0 ? [] : path.slice(0, -1);
  const narrowed = candidates.filter(({ code }) => {
    const parents = pathNames(kind.list, code).map(comparable);
    return uppers.every((upper) => parents.includes(upper));
  });
  return narrowed.length > 0 ? narrowed : candidates;
}

/** A file may repeat a name in every row, and each look takes a walk over the whole list. */
const MOST_REMEMBERED = 500;
const remembered = new Map<string, readonly Account[]>();

function alike(kind: AccountKind, text: string, date: string): readonly Account[] {
  const own = comparable(pathOf(text).at(-1) ?? '');
  if (own.length < 2) return [];
  const key = `${kind.field} ${date} ${own}`;
  const known = remembered.get(key);
  if (known !== undefined) return known;
  const near = kind.list.all.filter((account) => {
    const name = comparable(account.name);
    return usable(kind, date, account) && (name.includes(own) || own.includes(name) || isAlike(name, own));
  });
  if (remembered.size >= MOST_REMEMBERED) remembered.clear();
  remembered.set(key, near);
  return near;
}

const CLASS_DIGITS = 3;

/** Accounts in use first, then those of a class in use. */
function byLikelihood(accounts: readonly Account[], used: ReadonlySet<string>): readonly Account[] {
  const classes = new Set([...used].map((code) => code.slice(0, CLASS_DIGITS)));
  const rank = ({ code }: Account): number =>
    used.has(code) ? 0 : classes.has(code.slice(0, CLASS_DIGITS)) ? 1 : 2;
  return [...accounts].sort((one, other) => rank(one) - rank(other));
}

function question(
  kind: AccountKind,
  word: string,
  offers: readonly Account[],
  what: string,
  { used }: AccountContext,
): Found<AccountValue> {
  const { items, clear } = rankedByLikeness(offers, pathOf(word).at(-1) ?? word, ({ name }) => name);
  const ordered = byLikelihood(items, used).slice(0, MOST_OFFERS);
  const inUse = offers.filter(({ code }) => used.has(code));
  const likely = inUse.length === 1 ? (inUse[0] ?? null) : clear;
  return asked({
    field: kind.field,
    word,
    what,
    offers: ordered.map((account) => accountOffer(kind.list, account)),
    likely: likely === null ? null : accountOffer(kind.list, likely),
  });
}

/** `null`: no answer was given. */
function answered(kind: AccountKind, word: string, context: AccountContext): Found<AccountValue> | null {
  const answer = answerTo(context.answers, word);
  if (answer === undefined) return null;
  const read = codeText(answer, kind.digits);
  if (read.kind !== 'code' || read.code.length !== kind.digits)
    return problemWords(
      `对“${quote(word)}”的回答“${quote(answer)}”不是${String(kind.digits)}位${kind.name}编码。`,
    );
  return found({ code: read.code, name: null }, word, '按您的回答');
}

function byName(kind: AccountKind, text: string, context: AccountContext): Found<AccountValue> {
  const given = answered(kind, text, context);
  if (given !== null) return given;
  const accounts = named(kind, text, context.date);
  const [only] = accounts;
  if (only !== undefined && accounts.length === 1)
    return found({ code: only.code, name: null }, text, '按名称对应编码');
  if (only !== undefined)
    return question(
      kind,
      text,
      accounts,
      `${kind.name}“${quote(text)}”有${String(accounts.length)}个编码`,
      context,
    );
  if (kind.list.byName(pathOf(text).at(-1) ?? '').length > 0) return { kind: 'parent', words: text };
  const offers = alike(kind, text, context.date);
  return question(kind, text, offers, `没有名称是“${quote(text)}”的${kind.name}`, context);
}

interface Given {
  /** The code as it stands. */
  readonly shown: string;
  readonly code: string;
  readonly name: string;
  /** Whether the cell was cleaned. */
  readonly changed: boolean;
}

/** Names of upper levels before the own name do not contradict. */
function isNameOf(kind: AccountKind, code: string, name: string): boolean {
  const listed = kind.list.find(code)?.name;
  if (listed === undefined) return true;
  return [comparable(name), pathOf(name).at(-1) ?? ''].includes(comparable(listed));
}

function byCode(kind: AccountKind, given: Given, context: AccountContext): Found<AccountValue> {
  const { code, name } = given;
  const status = kind.list.status(code, context.date);
  const why = given.changed ? '编码已规范' : null;
  if (status.kind === 'unknown')
    return problemWords(`${kind.name}编码“${code}”不在科目表中。请核对编码后再导入。`);
  if (status.kind === 'unlisted-item')
    return found({ code, name: name === '' ? null : name }, given.shown, why);
  if (name === '' || isNameOf(kind, code, name)) return found({ code, name: null }, given.shown, why);
  const word = `${code} ${name}`;
  const answer = answered(kind, word, context);
  if (answer !== null) return answer;
  const own = kind.list.find(code);
  const others = named(kind, name, context.date).filter((account) => account.code !== code);
  return asked({
    field: kind.field,
    word,
    what: `${kind.name}编码${code}的名称是“${own?.name ?? ''}”，文件中写的是“${quote(name)}”`,
    offers: [...(own === undefined ? [] : [own]), ...others].map((one) => accountOffer(kind.list, one)),
    likely: null,
  });
}

/** A code of an upper level: with the name of an account below it, that account is meant. */
function byParent(kind: AccountKind, given: Given, context: AccountContext): Found<AccountValue> {
  const below = named(kind, given.name, context.date).filter(({ code }) => code.startsWith(given.code));
  const [only] = below;
  const words = given.name === '' ? given.code : `${given.code} ${given.name}`;
  if (only !== undefined && below.length === 1 && !isOwnName(kind, given))
    return found({ code: only.code, name: null }, words, '按上级编码和名称对应编码');
  return { kind: 'parent', words };
}

function isOwnName({ list }: AccountKind, { code, name }: Given): boolean {
  const own = list.find(code)?.name;
  return own !== undefined && comparable(own) === comparable(name);
}

/** `code` may hold a code, a name, or both; `name` is the cell of a column of names. */
export function readAccount(
  kind: AccountKind,
  code: RawCell,
  name: RawCell,
  context: AccountContext,
): Found<AccountValue> {
  const odd = [code, name].find((cell) => cell !== null && kindOf(cell) !== null);
  if (odd !== undefined)
    return problemWords(`${kind.name}的内容“${quote(shown(odd))}”无法使用。请改正后再导入。`);
  const beside = shown(name).trim();
  if (isBlank(code)) return beside === '' ? BLANK : byNameOrCode(kind, name, context);
  const text = shown(code);
  const read = codeText(text, kind.digits);
  if (read.kind === 'ambiguous')
    return problemWords(`${kind.name}编码“${quote(text)}”可能是几个编码。请改成一个编码后再导入。`);
  if (read.kind === 'none') return byName(kind, text.trim(), context);
  const attached = read.name ?? '';
  const given: Given = {
    shown: text,
    code: read.code,
    name: attached === '' ? beside : attached,
    changed: read.code !== text,
  };
  if (read.code.length === kind.digits) return byCode(kind, given, context);
  const listed = kind.list.find(read.code) !== undefined;
  if (listed && read.code.length < kind.digits) return byParent(kind, given, context);
  return problemWords(
    `${kind.name}编码“${quote(text)}”应为${String(kind.digits)}位数字。请核对编码后再导入。`,
  );
}

/** A column of names may hold code and name. */
function byNameOrCode(kind: AccountKind, name: RawCell, context: AccountContext): Found<AccountValue> {
  const text = shown(name).trim();
  return codeText(text, kind.digits).kind === 'code'
    ? readAccount(kind, name, null, context)
    : byName(kind, text, context);
}
