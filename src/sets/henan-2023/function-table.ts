/** Declares the common form of tables 03, 05 and 09: functional items by basic and project expenditure. */
import { WAN } from '../../money/amount-style';
import {
  and,
  BASIC,
  CAPITAL,
  GOODS,
  INDIVIDUALS,
  OTHER_OPERATION,
  PROJECTS,
  SPECIFIC_TARGET,
  WAGES,
} from '../../tables/conditions';
import { also, amount, group, text, type HeaderNode } from '../../tables/header';
import type { RowIdentity } from '../../tables/identity';
import { department, departmentRow, detailRow, totalRow } from '../../tables/rows';
import type { Facts, GridTable, Row } from '../../tables/table';
import { EVERYTHING, type Where } from '../../tables/where';
import { numbered, yearTitle } from './titles';

const IDENTITY: RowIdentity = {
  kind: 'code',
  codes: ['function'],
  name: 'name',
  unit: 'unitCode',
  department: 'unitCode',
};

const COLUMNS: readonly HeaderNode[] = [
  group(
    '科目编码',
    text('class', '类', 'code', 6, { code: 'function', digits: 3 }),
    text('section', '款', 'code', 5, { code: 'function', digits: 2 }),
    text('item', '项', 'code', 5, { code: 'function', digits: 2 }),
  ),
  text('unitCode', '单位代码', 'code', 9),
  also(
    text('name', '单位（科目名称）', 'name', 36),
    '科目名称',
    '单位名称（科目名称）',
    '单位(科目名称)名称',
  ),
  amount('total', '合计', EVERYTHING),
  group(
    '基本支出',
    amount('basic', '小计', BASIC),
    group(
      '人员经费',
      amount('wages', '工资福利支出', and(BASIC, WAGES)),
      amount('individuals', '对个人和家庭的补助', and(BASIC, INDIVIDUALS)),
    ),
    group(
      '公用经费',
      amount('goods', '商品和服务支出', and(BASIC, GOODS)),
      amount('capital', '资本性支出', and(BASIC, CAPITAL)),
    ),
  ),
  group(
    '项目支出',
    amount('projects', '小计', PROJECTS),
    amount('otherOperation', '其他运转类', OTHER_OPERATION),
    amount('specificTarget', '特定目标类', SPECIFIC_TARGET),
  ),
];

function functionRows(facts: Facts, scope: Where): readonly Row[] {
  const codes = facts.distinct(['function'], scope).flat();
  if (codes.length === 0) return [totalRow({ name: '合计' })];
  const { code: unitCode, name } = department(facts);
  return [
    totalRow({ name: '合计' }),
    departmentRow({ unitCode, name }),
    ...codes.map((code) =>
      detailRow(
        code,
        {
          class: code.slice(0, 3),
          section: code.slice(3, 5),
          item: code.slice(5),
          name: facts.accountNames.functions(code),
        },
        { function: [code] },
      ),
    ),
  ];
}

/** `scope`: the money in the table. */
export function functionTable(
  declaration: Pick<GridTable, 'id' | 'name' | 'aliases' | 'notes' | 'emptyNote'> & { readonly scope: Where },
): GridTable {
  const { id, name, aliases, notes, emptyNote } = declaration;
  const scope: Where = and(declaration.scope, { source: ['expenditure'] });
  return {
    kind: 'grid',
    id,
    name,
    title: yearTitle(name),
    label: numbered(id),
    orientation: 'landscape',
    amounts: WAN,
    blocks: [
      {
        key: 'functions',
        scope,
        columns: COLUMNS,
        rows: (facts) => functionRows(facts, scope),
        identity: IDENTITY,
      },
    ],
    notes,
    ...(aliases === undefined ? {} : { aliases }),
    ...(emptyNote === undefined ? {} : { emptyNote }),
  };
}
