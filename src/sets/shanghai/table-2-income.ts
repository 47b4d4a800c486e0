/** Declares 收入预算总表: the money of each source by function, taken from the expenditure. */
import { amount } from '../../tables/header';
import type { GridTable } from '../../tables/table';
import type { Level } from '../../tables/level';
import { EVERYTHING } from '../../tables/where';
import { functionTable } from './function-table';
import { tableNames } from './names';
import { BUSINESS, FISCAL, INSTITUTIONAL, OTHER } from './sources';

export function table2(level: Level): GridTable {
  return functionTable({
    id: '2',
    names: tableNames('收入预算总表', level, '收入总表'),
    scope: EVERYTHING,
    heading: '收入预算',
    columns: [
      amount('total', '合计', EVERYTHING, 17),
      amount('fiscal', '财政拨款收入', FISCAL, 17),
      amount('institutional', '事业收入', INSTITUTIONAL, 15),
      amount('business', '事业单位经营收入', BUSINESS, 17),
      amount('other', '其他收入', OTHER, 15),
    ],
    orientation: 'landscape',
  });
}
