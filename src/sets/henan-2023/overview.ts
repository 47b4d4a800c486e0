/** Declares what 首页 shows of the money of this set at a glance. */
import { chartCell, type BarsDeclaration } from '../../tables/chart';
import { EXPENDITURE_KINDS, INCOME_SOURCES } from './charts';
import { MEASURES } from './text-form';

export const HENAN_2023_OVERVIEW: readonly BarsDeclaration[] = [
  {
    title: '收支总计',
    bars: {
      kind: 'cells',
      cells: [
        chartCell('收入总计', '01/income/total/amount', MEASURES.income),
        chartCell('支出总计', '01/expenditure/total/total', MEASURES.expenditure),
      ],
    },
  },
  INCOME_SOURCES,
  EXPENDITURE_KINDS,
  {
    title: '支出功能科目',
    bars: {
      kind: 'rows',
      of: { table: '03', block: 'functions', column: 'total' },
      roles: ['detail'],
      name: 'name',
      most: 5,
    },
  },
  {
    title: '各单位收入',
    bars: {
      kind: 'rows',
      of: { table: '02', block: 'units', column: 'total' },
      roles: ['detail'],
      name: 'name',
      most: 5,
    },
  },
];
