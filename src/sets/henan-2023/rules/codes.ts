/** C and T: compares functional codes and names with the account list of the year. */
import type { TableId } from '../../../tables/table';
import type { CheckDefinition, RawFinding } from '../../../checks/check-definition';
import type { CheckContext } from '../../../checks/context';
import type { Figures } from '../../../checks/figures';
import type { PublishedRow } from '../../../published/published-table';
import { byFigures, byTexts, fenNow, rowFinding } from '../../../checks/rules/row-findings';
import { LISTED_CHECKS } from '../../../checks/rules/listed';
import { accountNames, codeChecks, doubles } from '../../../checks/rules/codes';
import { contentRule } from './content-rule';
import { rowsOf } from './selections';

const FUNCTION_TABLES: readonly TableId[] = ['03', '05', '09'];

const RARE_CLASSES: Readonly<Record<string, string>> = {
  '209': '社会保险基金支出',
  '227': '预备费',
  '230': '转移性支出',
  '231': '债务还本支出',
  '232': '债务付息支出',
  '233': '债务发行费用支出',
};

function rareRows(context: CheckContext): readonly PublishedRow[] {
  return rowsOf(context, '04', 'expenditure').filter(({ key }) => RARE_CLASSES[key] !== undefined);
}

function rareClasses(context: CheckContext, figures: Figures): readonly RawFinding[] {
  return rareRows(context)
    .filter(({ cells }) =>
      [...cells.values()].some((cell) => {
        const amount = fenNow(cell, figures);
        return amount !== null && amount !== 0;
      }),
    )
    .map((row) => rowFinding('04', 'expenditure', row, 'name', '一般不在部门预算中列支'));
}

const NAME_REMEDY = '请改成科目表中的名称';

export const CODE_CHECKS: readonly CheckDefinition[] = [
  ...codeChecks({ names: FUNCTION_TABLES, doubles: FUNCTION_TABLES }, FUNCTION_TABLES),
  ...LISTED_CHECKS,
  ...FUNCTION_TABLES.flatMap((table) => [
    byTexts(
      contentRule(
        `T${table}-R6`,
        '科目名称与编码相符',
        [table],
        '科目名称与科目表中该编码的名称相同',
        NAME_REMEDY,
      ),
      accountNames((one) => one === table),
    ),
    byTexts(
      contentRule(
        `T${table}-R7`,
        '科目不重复',
        [table],
        '同一科目（同一单位）只有一行',
        '请合并或删除重复的行',
      ),
      doubles(table, 'functions', '科目编码'),
    ),
  ]),
  byFigures(
    contentRule(
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
];
