/** Declares 预算03表 部门支出总体情况表: all expenditure by functional item. */
import { EVERYTHING } from '../../tables/where';
import { functionTable } from './function-table';

export const TABLE_03 = functionTable({ id: '03', name: '部门支出总体情况表', scope: EVERYTHING, notes: [] });
