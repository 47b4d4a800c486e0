/** Declares 支出预算总表: all expenditure by functional account. */
import type { GridTable } from '../../tables/table';
import type { Level } from '../../tables/level';
import { EVERYTHING } from '../../tables/where';
import { BY_KIND, functionTable } from './function-table';
import { tableNames } from './names';

export function table3(level: Level): GridTable {
  return functionTable({
    id: '3',
    names: tableNames('支出预算总表', level, '支出总表'),
    scope: EVERYTHING,
    heading: '支出预算',
    columns: BY_KIND,
    orientation: 'portrait',
  });
}
