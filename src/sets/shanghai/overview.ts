/** Declares what 首页 shows of the money of this set at a glance. */
import { chartCell, type BarsDeclaration } from '../../tables/chart';
import { EXPENDITURE_CLASSES, INCOME_SOURCES } from './charts';
import { MEASURES } from './text-form';

export const SHANGHAI_OVERVIEW: readonly BarsDeclaration[] = [
  {
    title: '收支总计',
    bars: {
      kind: 'cells',
      cells: [
        chartCell('收入总计', '1/income/total/amount', MEASURES.income),
        chartCell('支出总计', '1/expenditure/total/amount', MEASURES.expenditure),
      ],
    },
  },
  INCOME_SOURCES,
  {
    title: '支出类型',
    bars: {
      kind: 'cells',
      cells: [
        chartCell('基本支出', '3/functions/total/basic'),
        chartCell('项目支出', '3/functions/total/projects'),
      ],
    },
  },
  EXPENDITURE_CLASSES,
];
