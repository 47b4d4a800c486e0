/** C: compares codes and names of accounts with the lists of the year, for all declared rows with codes. */
import type { AccountList, AccountStatus } from '../../classification/account-list';
import { DEPARTMENTAL_ACCOUNTS, GOVERNMENTAL_ACCOUNTS } from '../../classification/economic-accounts';
import { FUNCTIONAL_ACCOUNTS } from '../../classification/functional-accounts';
import { comparable } from '../../entries/text';
import { codeParts, type CodeParts } from '../../published/code-columns';
import type { PublishedRow } from '../../published/published-table';
import type { CodeName } from '../../tables/identity';
import type { Block, TableId } from '../../tables/table';
import type { CheckDefinition, RawFinding } from '../check-definition';
import type { CheckContext } from '../context';
import { rule, type Rule } from '../rule';
import { misspelt } from '../similar-names';
import { byTexts, rowFinding, textOf } from './row-findings';

const LISTS: Readonly<Record<CodeName, AccountList>> = {
  function: FUNCTIONAL_ACCOUNTS,
  departmental: DEPARTMENTAL_ACCOUNTS,
  governmental: GOVERNMENTAL_ACCOUNTS,
};

/** A block whose rows have a single code. */
interface CodedBlock {
  readonly table: TableId;
  readonly block: string;
  readonly code: CodeName;
  readonly name: string;
  readonly parts: CodeParts;
}

function codedBlock(table: TableId, { key, identity, columns }: Block): readonly CodedBlock[] {
  if (identity.kind !== 'code') return [];
  const [code, ...more] = identity.codes;
  // Other rules check pairs of codes.
  if (code === undefined || more.length > 0) return [];
  return [{ table, block: key, code, name: identity.name, parts: codeParts(columns, code) }];
}

function codedBlocks({ set }: CheckContext['profile'], codes: readonly CodeName[]): readonly CodedBlock[] {
  return set.tables
    .flatMap((table) =>
      table.kind === 'grid' ? table.blocks.flatMap((block) => codedBlock(table.id, block)) : [],
    )
    .filter(({ code }) => codes.includes(code));
}

function rowsOf(
  context: CheckContext,
  { table, block }: CodedBlock,
  roles: readonly PublishedRow['role'][] = ['detail'],
): readonly PublishedRow[] {
  return (context.block(table, block)?.rows ?? []).filter(({ role }) => roles.includes(role));
}

/** Returns the code of a row; a unit may precede it. */
function codeOf({ subject }: PublishedRow): string {
  return subject.slice(subject.lastIndexOf(':') + 1);
}

function digitsOf({ parts }: CodedBlock): number {
  return parts.reduce((sum, { digits }) => sum + digits, 0);
}

function problemOf(status: AccountStatus, code: string, digits: number, year: number): string | null {
  switch (status.kind) {
    case 'malformed':
      return `的科目编码“${code}”不是${String(digits)}位数字`;
    case 'unknown':
      return `的科目编码${code}不存在`;
    case 'not-in-force':
      return `的科目编码${code}在${String(year)}年不使用`;
    case 'not-for-departments':
      return `的科目编码${code}不是部门使用的科目`;
    case 'unlisted-item':
      return `的科目编码${code}不在科目表中`;
    case 'known':
    case 'unverified':
      return null;
  }
}

/** Our lists are incomplete (decision 7): an unlisted item proves no error. */
const UNLISTED = {
  severity: 'X',
  remedy: '科目表可能不全，请对照当年《政府收支分类科目》核实',
} as const;

function existenceFinding(context: CheckContext, one: CodedBlock, row: PublishedRow): readonly RawFinding[] {
  const digits = digitsOf(one);
  if (row.subject.includes('name:'))
    return [
      rowFinding(one.table, one.block, row, one.name, '没有科目编码', {
        expected: `${String(digits)}位数字`,
      }),
    ];
  const code = codeOf(row);
  const status = LISTS[one.code].status(code, `${String(context.year)}-01-01`);
  const words = problemOf(status, code, digits, context.year);
  const [first] = one.parts;
  if (words === null || first === undefined) return [];
  const more = status.kind === 'unlisted-item' ? UNLISTED : {};
  return [rowFinding(one.table, one.block, row, first.key, words, { actual: code, ...more })];
}

function existence(...codes: readonly CodeName[]) {
  return (context: CheckContext): readonly RawFinding[] =>
    codedBlocks(context.profile, codes).flatMap((one) =>
      rowsOf(context, one).flatMap((row) => existenceFinding(context, one, row)),
    );
}

function widths(context: CheckContext): readonly RawFinding[] {
  return codedBlocks(context.profile, ['function', 'departmental']).flatMap((one) =>
    rowsOf(context, one).flatMap((row) =>
      one.parts.flatMap(({ key, digits }) => {
        const text = comparable(textOf(row, key));
        if (text === '' || (/^\d+$/u.test(text) && text.length === digits)) return [];
        return [
          rowFinding(one.table, one.block, row, key, `的编码“${text}”应为${String(digits)}位数字`, {
            actual: text,
            cause: { kind: 'misspelt', words: '编码可能被截短，或按数字存放丢了前面的0' },
          }),
        ];
      }),
    ),
  );
}

/** Checks the names of 类 and 款 rows too. */
function nameFinding(one: CodedBlock, row: PublishedRow): readonly RawFinding[] {
  const account = LISTS[one.code].find(codeOf(row));
  const name = textOf(row, one.name);
  if (account === undefined || comparable(name) === comparable(account.name)) return [];
  const cause = misspelt(name, account.name);
  return [
    rowFinding(one.table, one.block, row, one.name, `（${account.code}）的名称应为“${account.name}”`, {
      expected: account.name,
      actual: name,
      // A name that no document confirms proves no error.
      ...(account.certainty === 'source' || account.certainty === 'sure' ? {} : { severity: 'X' as const }),
      ...(cause === undefined ? {} : { cause }),
      repair: {
        path: { table: one.table, block: one.block, row: row.key, column: one.name },
        place: row.texts.get(one.name)?.place ?? row.place,
        value: { kind: 'text', text: account.name },
      },
    }),
  ];
}

/** Compares account names in the selected tables. */
export function accountNames(isMeant: (table: TableId) => boolean) {
  return (context: CheckContext): readonly RawFinding[] =>
    codedBlocks(context.profile, ['function', 'departmental'])
      .filter(({ table }) => isMeant(table))
      .flatMap((one) => rowsOf(context, one, ['detail', 'group']).flatMap((row) => nameFinding(one, row)));
}

export function doubles(table: TableId, block: string, what: string) {
  return (context: CheckContext): readonly RawFinding[] =>
    (context.block(table, block)?.rows ?? [])
      .filter(({ key, subject, role }) => (role === 'detail' || role === 'group') && key !== subject)
      .map((row) => {
        const column = [...row.texts.keys()][0] ?? '';
        return rowFinding(table, block, row, column, `一行与上面重复（${what}相同）`);
      });
}

function codeRule(
  id: string,
  title: string,
  statement: string,
  remedy: string,
  scope: readonly TableId[] = [],
): Rule {
  return rule({ id, title, severity: 'E', scope, statement, remedy });
}

/** The tables whose names and duplicates the set's own rules check. */
export interface CodeNames {
  readonly names: readonly TableId[];
  readonly doubles: readonly TableId[];
}

const NO_TABLES: CodeNames = { names: [], doubles: [] };

/** `scope`: the tables in the list of rules. */
export function codeChecks(
  named: CodeNames = NO_TABLES,
  scope: readonly TableId[] = [],
): readonly CheckDefinition[] {
  return [
    byTexts(
      codeRule('C-01', '功能科目编码存在', '功能科目是当年科目表中的7位项级科目', '请核对科目编码', scope),
      existence('function'),
    ),
    byTexts(
      codeRule('C-03', '编码位数正确', '类3位、款2位、项2位数字', '请补足位数，编码按文本填写', scope),
      widths,
    ),
    byTexts(
      codeRule('C-08', '经济科目编码存在', '经济科目是当年科目表中的5位款级科目', '请核对科目编码'),
      existence('departmental'),
    ),
    byTexts(
      codeRule(
        'C-09',
        '科目名称与编码相符',
        '上面没有单列的表：科目名称与科目表中该编码的名称相同',
        '请改成科目表中的名称',
      ),
      accountNames((table) => !named.names.includes(table)),
    ),
    byTexts(
      codeRule(
        'C-07',
        '科目不重复',
        '上面没有单列的表：同一科目（同一单位）只有一行',
        '请合并或删除重复的行',
      ),
      (context) =>
        codedBlocks(context.profile, ['function', 'departmental'])
          .filter(({ table }) => !named.doubles.includes(table))
          .flatMap(({ table, block }) => doubles(table, block, '科目编码')(context)),
    ),
  ];
}
