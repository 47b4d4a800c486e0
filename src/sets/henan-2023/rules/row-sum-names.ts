/** Names the set's rules for totals of rows. */
import type { RowSumName } from '../../../checks/rules/row-sums';

const FUNCTION_RULES = ['03', '05', '09'].flatMap((table): readonly RowSumName[] => [
  {
    id: `T${table}-R4`,
    title: '合计等于各功能科目之和',
    statement: '每列：部门行 = 各功能科目（项）之和，合计行 = 部门行',
    table,
    block: 'functions',
    of: ['details', 'department'],
  },
  {
    id: `T${table}-R5`,
    title: '类、款小计等于其下各项之和',
    statement: '印有类、款或单位小计行的，每列：小计 = 其下各项之和',
    table,
    block: 'functions',
    of: ['groups'],
  },
]);

export const ROW_SUM_NAMES: readonly RowSumName[] = [
  {
    id: 'T02-R5',
    title: '部门收入等于各单位之和',
    statement: '每列：部门行 = 各预算单位之和',
    table: '02',
    block: 'units',
    of: ['details'],
  },
  {
    id: 'T02-R6',
    title: '合计行等于部门行',
    statement: '每列：合计行 = 部门行',
    table: '02',
    block: 'units',
    of: ['department'],
  },
  ...FUNCTION_RULES,
  {
    id: 'T06-R2',
    title: '合计等于各行之和',
    statement: '每列：合计行 = 各经济科目之和',
    table: '06',
    block: 'pairs',
    of: ['details'],
  },
  {
    id: 'T07-R2',
    title: '合计等于各行之和',
    statement: '每列：部门行 = 各经济科目之和，合计行 = 部门行',
    table: '07',
    block: 'pairs',
    of: ['details', 'department'],
  },
  {
    id: 'T10-R2',
    title: '部门项目支出等于各项目之和',
    statement: '每列：部门行 = 各项目之和，合计行 = 部门行',
    table: '10',
    block: 'projects',
    of: ['details', 'department'],
  },
  {
    id: 'T12-R2',
    title: '单位等于其项目之和，部门等于各单位之和',
    statement: '每列：单位行 = 其下各项目之和，部门行 = 各单位之和',
    table: '12',
    block: 'projects',
    of: ['details', 'groups'],
  },
];
