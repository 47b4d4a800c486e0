/** Declares the charts of this set; it has no table of projects. */
import { chartCell, type BarsDeclaration, type ChartDeclaration } from '../../tables/chart';
import { MEASURES } from './text-form';

export const INCOME_SOURCES: BarsDeclaration = {
  title: '收入来源',
  bars: {
    kind: 'cells',
    cells: [
      chartCell('财政拨款收入', '1/income/fiscal/amount'),
      chartCell('事业收入', '1/income/institutional/amount'),
      chartCell('事业单位经营收入', '1/income/business/amount'),
      chartCell('其他收入', '1/income/other/amount'),
    ],
  },
};

export const EXPENDITURE_CLASSES: BarsDeclaration = {
  title: '支出功能分类',
  bars: {
    kind: 'rows',
    of: { table: '1', block: 'expenditure', column: 'amount' },
    roles: ['detail'],
    name: 'name',
    most: 10,
  },
};

export const SHANGHAI_CHARTS: readonly ChartDeclaration[] = [
  { ...INCOME_SOURCES, section: 'h4' },
  { ...EXPENDITURE_CLASSES, section: 'h4' },
  {
    title: '“三公”经费',
    section: 'h6.three',
    bars: {
      kind: 'cells',
      cells: [
        chartCell('因公出国（境）费', '9/expenses/total/abroad', MEASURES.abroad),
        chartCell('公务接待费', '9/expenses/total/reception', MEASURES.reception),
        chartCell('公务用车购置及运行费', '9/expenses/total/vehicles', MEASURES.vehicles),
      ],
    },
  },
];
