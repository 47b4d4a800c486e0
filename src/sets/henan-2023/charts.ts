/** Declares the charts of this set. */
import { chartCell, type BarsDeclaration, type ChartDeclaration } from '../../tables/chart';
import { MEASURES } from './text-form';

const INCOME_COLUMNS = [
  ['一般公共预算', 'general'],
  ['政府性基金', 'governmentFund'],
  ['国有资本经营预算', 'stateCapital'],
  ['财政专户管理资金', 'specialAccount'],
  ['事业收入', 'institutionalIncome'],
  ['事业单位经营收入', 'businessIncome'],
  ['上级补助收入', 'superiorSubsidy'],
  ['附属单位上缴收入', 'affiliateRemittance'],
  ['其他收入', 'otherIncome'],
  ['上年结转结余', 'carryover'],
] as const;

export const INCOME_SOURCES: BarsDeclaration = {
  title: '收入来源',
  bars: {
    kind: 'cells',
    cells: INCOME_COLUMNS.map(([label, column]) => chartCell(label, `02/units/total/${column}`)),
  },
};

export const EXPENDITURE_KINDS: BarsDeclaration = {
  title: '支出类型',
  bars: {
    kind: 'cells',
    cells: [
      chartCell('人员经费', '01/expenditure/personnel/total'),
      chartCell('公用经费', '01/expenditure/operating/total'),
      chartCell('项目支出', '01/expenditure/projects/total'),
    ],
  },
};

export const HENAN_2023_CHARTS: readonly ChartDeclaration[] = [
  { ...INCOME_SOURCES, section: 's2' },
  { ...EXPENDITURE_KINDS, section: 's3' },
  {
    title: '财政拨款支出功能分类',
    section: 's4',
    bars: {
      kind: 'rows',
      of: { table: '04', block: 'expenditure', column: 'total' },
      roles: ['detail'],
      name: 'name',
      most: 10,
    },
  },
  {
    title: '“三公”经费',
    section: 's8',
    bars: {
      kind: 'cells',
      cells: [
        chartCell('因公出国（境）费', '08/expenses/total/abroad', MEASURES.abroad),
        chartCell('公务用车购置及运行费', '08/expenses/total/vehicles', MEASURES.vehicles),
        chartCell('公务接待费', '08/expenses/total/reception', MEASURES.reception),
      ],
    },
  },
  {
    title: '金额最大的项目',
    section: 's10.performance',
    bars: {
      kind: 'rows',
      of: { table: '10', block: 'projects', column: 'total' },
      roles: ['detail'],
      name: 'project',
      most: 10,
    },
  },
];
