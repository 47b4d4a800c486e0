/** A department of any size as a workbook in memory: 1,000 units, realistic variety, the same at every run. */
import { DEPARTMENTAL_ACCOUNTS, governmentalFor } from '../../src/classification/economic-accounts';
import { FUNCTIONAL_ACCOUNTS } from '../../src/classification/functional-accounts';
import { FUND_LABELS, type Fund } from '../../src/classification/funds';
import type { UnitType } from '../../src/classification/unit-types';
import type { RawCell, RawWorkbook } from '../../src/entries/raw-workbook';
import { EXPENDITURE_HEADERS, rawSheet } from '../support/raw';

const UNITS = 1_000;
const FUNCTIONS = FUNCTIONAL_ACCOUNTS.children('20801')
  .concat(
    FUNCTIONAL_ACCOUNTS.children('20805'),
    FUNCTIONAL_ACCOUNTS.children('21011'),
    FUNCTIONAL_ACCOUNTS.children('22102'),
  )
  .map(({ code, name }) => ({ code, name }));
const ITEMS = ['301', '302', '303', '310'].flatMap((parent) =>
  DEPARTMENTAL_ACCOUNTS.children(parent).filter(({ code }) => code !== '30107' && code !== '30311'),
);
const KINDS = ['人员类', '人员类', '公用经费', '其他运转类', '特定目标类'] as const;
const FUNDS: readonly Fund[] = [
  'generalFiscal',
  'generalFiscal',
  'generalFiscal',
  'generalOther',
  'governmentFund',
  'institutionalIncome',
  'otherIncome',
];
const PROJECTS_PER_UNIT = 10;

/** Park and Miller's generator: the benchmark must not depend on chance. */
function generator(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (state * 48_271) % 2_147_483_647;
    return state % below;
  };
}

function unitCode(index: number): string {
  return `703${String(index + 1).padStart(4, '0')}`;
}

function unitName(index: number): string {
  return `某市第${String(index + 1)}预算单位`;
}

function pick<T>(items: readonly T[], index: number): T {
  const item = items[index % items.length];
  if (item === undefined) throw new RangeError('Nothing to pick from.');
  return item;
}

function expenditureRow(random: (below: number) => number): {
  row: readonly RawCell[];
  key: string;
  fen: number;
} {
  const unit = random(UNITS);
  const account = pick(FUNCTIONS, random(FUNCTIONS.length));
  const item = pick(ITEMS, random(ITEMS.length));
  const kind = pick(KINDS, random(KINDS.length));
  const fund = FUND_LABELS[pick(FUNDS, random(FUNDS.length))];
  const fen = random(90_000_000) + 1;
  const unitType: UnitType = unit % 2 === 0 ? 'administrative' : 'publicInstitution1';
  const mapping = governmentalFor(item.code, unitType);
  const isProject = kind === '其他运转类' || kind === '特定目标类';
  const project = `411200230000${String(unit).padStart(5, '0')}${String(random(PROJECTS_PER_UNIT)).padStart(4, '0')}`;
  return {
    key: `${String(unit)}\n${fund}`,
    fen,
    row: [
      unitCode(unit),
      unitName(unit),
      account.code,
      account.name,
      kind,
      isProject ? project : null,
      isProject ? `项目${project.slice(-9)}` : null,
      item.code,
      item.name,
      mapping.kind === 'mapped' ? mapping.code : '50101',
      null,
      fund,
      '本年',
      fen / 100,
      null,
    ],
  };
}

export interface BenchWorkbook {
  readonly workbook: RawWorkbook;
  /** In 分. */
  readonly total: number;
}

export function benchWorkbook(lines: number): BenchWorkbook {
  const random = generator(2_023);
  const income = new Map<string, number>();
  const rows: (readonly RawCell[])[] = [EXPENDITURE_HEADERS];
  let total = 0;
  for (let index = 0; index < lines; index += 1) {
    const { row, key, fen } = expenditureRow(random);
    rows.push(row);
    income.set(key, (income.get(key) ?? 0) + fen);
    total += fen;
  }
  const roster = Array.from({ length: UNITS }, (_, index) => [
    unitCode(index),
    unitName(index),
    index % 2 === 0 ? '行政单位' : '公益一类事业单位',
  ]);
  const incomeRows = [...income].map(([key, fen]) => {
    const [unit = '', fund = ''] = key.split('\n');
    return [unitCode(Number(unit)), null, '本年', fund, fen / 100, null];
  });
  return {
    total,
    workbook: {
      sheets: [
        rawSheet('设置', [
          ['项目', '内容'],
          ['部门代码', '703'],
          ['部门名称', '某市测试局'],
          ['预算年度', '2023'],
          ['表样', '河南省十二张表'],
          ['金额单位', '元'],
        ]),
        rawSheet('单位名册', [['单位代码', '单位名称', '单位类型'], ...roster]),
        rawSheet('收入录入', [
          ['单位代码', '单位名称', '年度', '资金来源', '金额(元)', '备注'],
          ...incomeRows,
        ]),
        rawSheet('支出录入', rows),
        rawSheet('项目绩效录入', [['项目代码', '单位代码', '指标类别', '三级指标', '指标值']]),
        rawSheet('整体绩效录入', [['类别', '任务名称', '主要内容']]),
        rawSheet('上年数', [['指标', '金额(万元)']]),
      ],
    },
  };
}
