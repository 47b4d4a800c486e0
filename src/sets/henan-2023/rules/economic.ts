/** T06, T07: checks economic items, their pairs and names. */
import {
  DEPARTMENTAL_ACCOUNTS,
  GOVERNMENTAL_ACCOUNTS,
  governmentalFor,
} from '../../../classification/economic-accounts';
import type { AccountList } from '../../../classification/account-list';
import { UNIT_TYPES, type UnitType } from '../../../classification/unit-types';
import { idsOf } from '../../../classification/labels';
import { comparable } from '../../../entries/text';
import type { CheckDefinition, RawFinding } from '../../../checks/check-definition';
import type { CheckContext } from '../../../checks/context';
import type { PublishedRow } from '../../../published/published-table';
import { contentRule } from './content-rule';
import { misspelt } from '../../../checks/similar-names';
import { doubles } from '../../../checks/rules/codes';
import { byTexts, rowFinding, textOf } from '../../../checks/rules/row-findings';
import { details, pairOf } from './selections';

type PairTable = '06' | '07';

const CODE_COLUMNS: Readonly<Record<PairTable, readonly [departmental: string, governmental: string]>> = {
  '06': ['departmentalCode', 'governmentalCode'],
  '07': ['departmentalClass', 'governmentalClass'],
};

const ADMINISTRATIVE = idsOf(UNIT_TYPES).filter((type) => UNIT_TYPES[type].side === 'administrative');
const INSTITUTIONAL = idsOf(UNIT_TYPES).filter((type) => UNIT_TYPES[type].side === 'institutional');

/** Returns the governmental items that a departmental item may have, on either side. */
function governmentalItems(departmental: string): readonly string[] {
  const types: readonly (UnitType | undefined)[] = [ADMINISTRATIVE[0], INSTITUTIONAL[0]];
  return types.flatMap((type) => {
    const mapping = type === undefined ? undefined : governmentalFor(departmental, type);
    return mapping?.kind === 'mapped' ? [mapping.code] : [];
  });
}

function mappings(table: PairTable) {
  const [departmentalColumn, governmentalColumn] = CODE_COLUMNS[table];
  return (context: CheckContext): readonly RawFinding[] =>
    details(context, table, 'pairs').flatMap((row): readonly RawFinding[] => {
      const { departmental, governmental } = pairOf(row);
      // T06-R5 reports rows without code.
      if (!/^\d+$/u.test(departmental)) return [];
      if (DEPARTMENTAL_ACCOUNTS.find(departmental)?.level !== 'item')
        return [
          rowFinding(table, 'pairs', row, departmentalColumn, `的部门经济科目${departmental}不存在`, {
            actual: departmental,
          }),
        ];
      if (GOVERNMENTAL_ACCOUNTS.find(governmental)?.level !== 'item')
        return [
          rowFinding(table, 'pairs', row, governmentalColumn, `的政府经济科目“${governmental}”不存在`, {
            actual: governmental,
          }),
        ];
      const possible = governmentalItems(departmental);
      if (possible.length === 0 || possible.includes(governmental)) return [];
      return [
        rowFinding(
          table,
          'pairs',
          row,
          governmentalColumn,
          `（${departmental}）不能对应政府经济科目${governmental}，应为${possible.join('或')}`,
          { expected: possible.join('或'), actual: governmental },
        ),
      ];
    });
}

function nameFinding(
  table: PairTable,
  row: PublishedRow,
  column: string,
  list: AccountList,
  code: string,
): readonly RawFinding[] {
  const account = list.find(code);
  const name = textOf(row, column);
  if (account === undefined || name === '' || comparable(name) === comparable(account.name)) return [];
  const cause = misspelt(name, account.name);
  return [
    rowFinding(table, 'pairs', row, column, `中${code}的名称“${name}”应为“${account.name}”`, {
      expected: account.name,
      actual: name,
      // A name that no document confirms proves no error.
      ...(account.certainty === 'source' || account.certainty === 'sure' ? {} : { severity: 'X' as const }),
      ...(cause === undefined ? {} : { cause }),
    }),
  ];
}

function names(table: PairTable) {
  return (context: CheckContext): readonly RawFinding[] =>
    details(context, table, 'pairs').flatMap((row) => {
      const { departmental, governmental } = pairOf(row);
      return [
        ...nameFinding(table, row, 'departmentalName', DEPARTMENTAL_ACCOUNTS, departmental),
        ...nameFinding(table, row, 'governmentalName', GOVERNMENTAL_ACCOUNTS, governmental),
      ];
    });
}

function blankCodes(context: CheckContext): readonly RawFinding[] {
  return details(context, '06', 'pairs')
    .filter((row) => textOf(row, 'departmentalCode') === '')
    .map((row) =>
      rowFinding('06', 'pairs', row, 'departmentalCode', '一行没有科目编码，可能与上一行是同一科目的两部分', {
        remedy: '请合并为一行，合并后按合计数四舍五入一次',
      }),
    );
}

export const ECONOMIC_CHECKS: readonly CheckDefinition[] = [
  byTexts(
    contentRule(
      'T06-R5',
      '每对经济科目一行',
      ['06'],
      '同一对部门、政府经济科目只有一行，编码不留空',
      '请合并为一行',
      {
        severity: 'X',
      },
    ),
    (context) => [...blankCodes(context), ...doubles('06', 'pairs', '两个编码')(context)],
  ),
  byTexts(
    contentRule(
      'T06-R6',
      '经济科目对应正确',
      ['06'],
      '部门经济科目与政府经济科目的对应在对照表中',
      '请核对两个经济科目',
      {
        basis: '财预〔2017〕98号',
      },
    ),
    mappings('06'),
  ),
  byTexts(
    contentRule(
      'T06-R6n',
      '经济科目名称与编码相符',
      ['06'],
      '经济科目名称与科目表中该编码的名称相同',
      '请改成科目表中的名称',
    ),
    names('06'),
  ),
  byTexts(
    contentRule(
      'T07-R3',
      '经济科目对应正确',
      ['07'],
      '部门经济科目与政府经济科目的对应在对照表中',
      '请核对两个经济科目',
      {
        basis: '财预〔2017〕98号',
      },
    ),
    mappings('07'),
  ),
  byTexts(
    contentRule(
      'T07-R3n',
      '经济科目名称与编码相符',
      ['07'],
      '经济科目名称与科目表中该编码的名称相同',
      '请改成科目表中的名称',
    ),
    names('07'),
  ),
];
