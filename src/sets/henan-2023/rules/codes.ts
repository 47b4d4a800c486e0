/** C and T: functional codes and names against the account list of the year. */
import { say, table as mention } from '../../../checks/statement';
import { formerClasses, numeralOf, withoutNumber } from '../../../checks/former-classes';
import { unplacedCell } from '../../../checks/rules/unplaced';
import { FORMER_CLASS_NAMES } from '../../../classification/former-names';
import { comparable } from '../../../entries/text';
import type { TableId } from '../../../tables/table';
import type { CheckDefinition, Draft } from '../../../checks/check-definition';
import type { CheckContext, Figures } from '../../../checks/context';
import type { PrintedRow } from '../../../published/printed-table';
import { rule, type Rule } from '../../../checks/rule';
import { misspelt } from '../../../checks/similar-names';
import { byFigures, byTexts, fenNow, rowDraft, textOf } from '../../../checks/rules/row-drafts';
import { accountNames, codeChecks, doubles } from '../../../checks/rules/codes';
import { rowsOf } from './selections';

const FUNCTION_TABLES: readonly TableId[] = ['03', '05', '09'];

function codeRule(
  id: string,
  title: string,
  scope: readonly TableId[],
  statement: string,
  remedy: string,
  more: Partial<Rule> = {},
): Rule {
  return rule({ id, title, severity: 'E', scope, statement, remedy, ...more });
}

/** Names of classes against those in force; rows were found by likeness. */
function classNames(context: CheckContext): readonly Draft[] {
  const former = formerClasses(context, '04').map(({ row, now }): Draft => ({
    cells: [unplacedCell(row)],
    statement: say`${mention('04')}“${row.found}”是停用的名称，现为“${now}”`,
    expected: now,
    actual: row.found,
  }));
  return [...former, ...otherNames(context)];
}

function otherNames(context: CheckContext): readonly Draft[] {
  return rowsOf(context, '04', 'expenditure')
    .filter(({ key }) => /^\d{3}$/u.test(key))
    .flatMap((row) => {
      const name = textOf(row, 'name');
      const wanted = row.declared ?? name;
      if (withoutNumber(name) === withoutNumber(wanted)) return [];
      const plain = withoutNumber(wanted);
      const isFormer = FORMER_CLASS_NAMES.has(withoutNumber(name));
      const words = isFormer ? '是停用的名称，现为' : `不是${String(context.year)}年的类级科目名称，应为`;
      const cause = misspelt(withoutNumber(name), plain);
      return [
        rowDraft('04', 'expenditure', row, 'name', `${words}“${plain}”`, {
          expected: plain,
          actual: name,
          ...(cause === undefined ? {} : { cause }),
        }),
      ];
    });
}

const NUMERALS = '一二三四五六七八九十';

/** 一 … 三十九. */
function numeralValue(text: string): number {
  const [tens = '', ones = ''] = text.includes('十') ? text.split('十') : ['0', text];
  const digit = (one: string): number => NUMERALS.indexOf(one) + 1;
  if (!text.includes('十')) return digit(text);
  return (tens === '' ? 1 : digit(tens)) * 10 + (ones === '' ? 0 : digit(ones));
}

/** Numbers of the class rows: 1, 2, 3 … or the code less 200. */
function classNumbers(context: CheckContext): readonly Draft[] {
  const rows = rowsOf(context, '04', 'expenditure').filter(({ key }) => /^\d{3}$/u.test(key));
  const numbered = rows.flatMap((row, index) => {
    const numeral = /^\(([一二三四五六七八九十]+)\)/u.exec(comparable(textOf(row, 'name')))?.[1];
    return numeral === undefined ? [] : [{ row, number: numeralValue(numeral), index }];
  });
  const byCode = numbered.filter(({ row, number }) => number === Number(row.key) - 200);
  const byOrder = numbered.filter(({ number, index }) => number === index + 1);
  const fits = byCode.length >= byOrder.length ? byCode : byOrder;
  const odd = numbered.filter((one) => !fits.includes(one));
  return odd.map(({ row }) => rowDraft('04', 'expenditure', row, 'name', '的序号与其他行不连贯'));
}

/** Listed rows that were not found. */
function missingRows(context: CheckContext): readonly Draft[] {
  return [...context.workbook.tables].flatMap((table) =>
    table.blocks.flatMap((block): readonly Draft[] => {
      if (block.identity.kind !== 'listed') return [];
      const [first] = block.rows;
      const declared = context.declared(table.id, block.key);
      const found = new Set(block.rows.map(({ key }) => key));
      const replaced = new Set(formerClasses(context, table.id).map(({ row }) => numeralOf(row.found)));
      const missing = declared.filter(
        ({ key, texts: { name = '' } }) =>
          name !== '' && !found.has(key) && !(numeralOf(name) !== null && replaced.has(numeralOf(name))),
      );
      if (first === undefined || missing.length === 0) return [];
      const names = missing.map(({ texts }) => `“${texts['name'] ?? ''}”`).join('、');
      return [
        {
          ...rowDraft(table.id, block.key, first, 'name', ''),
          statement: say`${mention(table.id)}缺少固定的行：${names}`,
        },
      ];
    }),
  );
}

const RARE_CLASSES: Readonly<Record<string, string>> = {
  '209': '社会保险基金支出',
  '227': '预备费',
  '230': '转移性支出',
  '231': '债务还本支出',
  '232': '债务付息支出',
  '233': '债务发行费用支出',
};

function rareRows(context: CheckContext): readonly PrintedRow[] {
  return rowsOf(context, '04', 'expenditure').filter(({ key }) => RARE_CLASSES[key] !== undefined);
}

function rareClasses(context: CheckContext, figures: Figures): readonly Draft[] {
  return rareRows(context)
    .filter(({ cells }) => [...cells.values()].some((cell) => (fenNow(cell, figures) ?? 0) !== 0))
    .map((row) => rowDraft('04', 'expenditure', row, 'name', '一般不在部门预算中列支'));
}

const NAME_REMEDY = '请改成科目表中的名称';

export const CODE_CHECKS: readonly CheckDefinition[] = [
  ...codeChecks({ names: FUNCTION_TABLES, doubles: FUNCTION_TABLES }, FUNCTION_TABLES),
  byTexts(
    codeRule(
      'C-02',
      '类级科目名称是当年的',
      ['04'],
      '04表各类的名称是当年科目表中的名称',
      '请改成当年的名称',
    ),
    classNames,
  ),
  ...FUNCTION_TABLES.flatMap((table) => [
    byTexts(
      codeRule(
        `T${table}-R6`,
        '科目名称与编码相符',
        [table],
        '科目名称与科目表中该编码的名称相同',
        NAME_REMEDY,
      ),
      accountNames((one) => one === table),
    ),
    byTexts(
      codeRule(`T${table}-R7`, '科目不重复', [table], '同一科目（同一单位）只有一行', '请合并或删除重复的行'),
      doubles(table, 'functions', '科目编码'),
    ),
  ]),
  byTexts(
    codeRule('T04-R9', '类级科目序号连贯', ['04'], '序号是1、2、3……，或编码减200', '请核对序号', {
      severity: 'X',
    }),
    classNumbers,
  ),
  byFigures(
    codeRule(
      'T04-R10',
      '一般不用的类没有数字',
      ['04'],
      '预备费、转移性、债务类及209类在部门预算中一般为空',
      '如确有，请核实',
      {
        severity: 'I',
        nature: 'practice',
      },
    ),
    (context) => rareRows(context).flatMap(({ cells }) => [...cells.values()]),
    rareClasses,
  ),
  byTexts(
    codeRule('M-16', '固定的行齐全', ['01', '04'], '表样规定的固定行都有，没有数字的也保留', '请补上这些行', {
      severity: 'X',
      nature: 'form',
    }),
    missingRows,
  ),
];
