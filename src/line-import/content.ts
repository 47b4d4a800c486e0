/** What a column's contents are: codes of a kind, names of accounts or units, words, amounts. */
import { DEPARTMENTAL_ACCOUNTS, GOVERNMENTAL_ACCOUNTS } from '../classification/economic-accounts';
import { FUNCTIONAL_ACCOUNTS } from '../classification/functional-accounts';
import type { AccountList } from '../classification/account-list';
import { isBlank, shown } from '../entries/cell-reading';
import { codeText } from '../entries/code-text';
import type { Unit } from '../entries/entries';
import type { RawCell } from '../entries/raw-workbook';
import { comparable } from '../entries/text';
import { parseAmount } from '../money/parse-amount';
import type { Role } from './headers';
import { fundOfWord, kindOfWord, periodOf, unitTypeOf } from './words';

export interface ImportSurroundings {
  readonly units: readonly Unit[];
  readonly budgetYear: number;
  readonly departmentCode: string;
  readonly departmentName: string;
}

export interface ContentMeaning {
  readonly role: Role;
  /** Continues 内容…… */
  readonly why: string;
}

const SAMPLE = 200;
/** So much of the contents has to agree. */
const MOST = 0.6;

function isListedName(list: AccountList, text: string): boolean {
  const own =
    comparable(text)
      .split(/[-/>|]/u)
      .at(-1) ?? '';
  return list.byName(own).length > 0;
}

function codeLike(text: string, digits: number, first: string): boolean {
  const read = codeText(text, digits);
  return read.kind === 'code' && read.code.length === digits && read.code.startsWith(first);
}

export function isAmountText(cell: RawCell): boolean {
  if (typeof cell === 'number') return true;
  return typeof cell === 'string' && parseAmount(cell, '万元').kind === 'amount';
}

interface Test {
  readonly role: Role;
  readonly why: string;
  readonly holds: (cell: Exclude<RawCell, null>, text: string) => boolean;
}

const LEAST_PROJECT_DIGITS = 12;

function namesOf(role: Role, list: AccountList, name: string): Test {
  return { role, why: `是${name}名称`, holds: (_, text) => isListedName(list, text) };
}

function codesOf(role: Role, digits: number, first: string, name: string): Test {
  const why = `是${first}字头的${String(digits)}位${name}编码`;
  return { role, why, holds: (_, text) => codeLike(text, digits, first) };
}

function isProjectCode(cell: Exclude<RawCell, null>, text: string): boolean {
  const read = codeText(text);
  return typeof cell === 'string' && read.kind === 'code' && read.code.length >= LEAST_PROJECT_DIGITS;
}

function isAnyFund(text: string): boolean {
  return fundOfWord(text, 'current').kind !== 'unknown' || fundOfWord(text, 'carryover').kind !== 'unknown';
}

function testsFor({ units, budgetYear, departmentCode }: ImportSurroundings): readonly Test[] {
  const codes = new Set(units.map(({ code }) => code));
  const names = new Set(units.map(({ name }) => comparable(name)));
  const newCode = new RegExp(`^${departmentCode}\\d{2,6}$`, 'u');
  const isUnitCode = (text: string): boolean => {
    const read = codeText(text);
    return read.kind === 'code' && codes.has(read.code);
  };
  return [
    { role: 'unit', why: '是名册中的单位代码', holds: (_, text) => isUnitCode(text) },
    codesOf('function', 7, '2', '功能科目'),
    codesOf('departmental', 5, '3', '部门经济科目'),
    codesOf('governmental', 5, '5', '政府经济科目'),
    { role: 'unitName', why: '是名册中的单位名称', holds: (_, text) => names.has(comparable(text)) },
    // 财政拨款 is a fund more often than a type of unit.
    { role: 'fund', why: '是资金来源', holds: (_, text) => isAnyFund(text) },
    { role: 'type', why: '是单位类型', holds: (_, text) => unitTypeOf(text).kind !== 'unknown' },
    { role: 'kind', why: '是支出类别', holds: (_, text) => kindOfWord(text).kind !== 'unknown' },
    { role: 'period', why: '是年度', holds: (_, text) => periodOf(text, budgetYear).kind === 'certain' },
    namesOf('functionName', FUNCTIONAL_ACCOUNTS, '功能科目'),
    namesOf('departmentalName', DEPARTMENTAL_ACCOUNTS, '部门经济科目'),
    namesOf('governmentalName', GOVERNMENTAL_ACCOUNTS, '政府经济科目'),
    { role: 'project', why: `是${String(LEAST_PROJECT_DIGITS)}位以上的项目代码`, holds: isProjectCode },
    { role: 'unit', why: '是以部门代码开头的代码', holds: (_, text) => newCode.test(comparable(text)) },
    { role: 'amount', why: '是数字', holds: (cell) => isAmountText(cell) },
  ];
}

/**
 * Whether functional and departmental accounts stand below each other in one column, as in a list with indents. Both lists
 * have 住房公积金, which tells nothing.
 */
export function mixesAccounts(cells: readonly RawCell[]): boolean {
  const lists = sampleOf(cells).map((cell) => {
    const text = shown(cell);
    return {
      functional: codeLike(text, 7, '2') || isListedName(FUNCTIONAL_ACCOUNTS, text),
      departmental: codeLike(text, 5, '3') || isListedName(DEPARTMENTAL_ACCOUNTS, text),
    };
  });
  return (
    lists.some(({ functional, departmental }) => functional && !departmental) &&
    lists.some(({ functional, departmental }) => departmental && !functional)
  );
}

function sampleOf(cells: readonly RawCell[]): readonly Exclude<RawCell, null>[] {
  return cells.filter((cell) => cell !== null && !isBlank(cell)).slice(0, SAMPLE) as Exclude<RawCell, null>[];
}

/** Returns the meaning of a column by its contents; `null`: they have none in common. */
export function contentMeaning(cells: readonly RawCell[], around: ImportSurroundings): ContentMeaning | null {
  const filled = sampleOf(cells);
  if (filled.length === 0) return null;
  for (const { role, why, holds } of testsFor(around)) {
    const agreeing = filled.filter((cell) => holds(cell, shown(cell))).length;
    if (agreeing / filled.length >= MOST) return { role, why };
  }
  return null;
}

/** Roles whose words are few, so that contents tell one from another. */
const ROLES_OF_WORDS: ReadonlySet<Role> = new Set<Role>(['fund', 'kind', 'type', 'period']);

/**
 * Whether a header names one role of few words and the contents are another's: 经费性质 above 人员类 and 公用经费. One cell that
 * has a meaning under the header is enough to leave it.
 */
export function contentsContradict(
  role: Role,
  content: ContentMeaning,
  cells: readonly RawCell[],
  around: ImportSurroundings,
): boolean {
  if (role === content.role || ![role, content.role].every((one) => ROLES_OF_WORDS.has(one))) return false;
  const own = testsFor(around).filter((test) => test.role === role);
  return !sampleOf(cells).some((cell) => own.some(({ holds }) => holds(cell, shown(cell))));
}
