/**
 * Lists published tables with one deliberate defect each, at least one for every rule. Relations get theirs
 * by program.
 */
import { HENAN_2023_RULES } from '../../src/sets/henan-2023/rules';
import { fenOf } from '../../src/published/figure';
import type { RawCell } from '../../src/entries/raw-workbook';
import { fen } from '../../src/money/fen';
import { checked, setCell, withSheets } from '../support/checks';
import { FRAME_FIXTURES } from './frame-fixtures';

import {
  BASES,
  PROJECT,
  SHEET,
  TEN,
  doubledRow,
  fixture,
  from,
  insertedRow,
  priorYear,
  renamed,
  restatedYear,
  set,
  swappedRows,
  withoutRow,
  withSubtotals,
  type Fixture,
} from './fixture-changes';

export const CELL_FIXTURES: readonly Fixture[] = [
  fixture('M-07', 'a placeholder', set({ '11/indicators/indicator-2/level3': 'XX人数' })),
  fixture('M-07', 'an unpaired bracket', set({ '03/functions/2080101/name': '行政运行（' })),
  fixture('M-08', 'three decimals', set({ '03/functions/2080101/goods': 14.554 })),
  fixture('M-08', 'a negative figure', set({ '03/functions/2080101/goods': -14.55 })),
  fixture('M-09', 'one zero among blanks', set({ '03/functions/2080101/projects': 0 })),
  fixture('M-10', 'two rows exchanged', swappedRows('03/functions/2080101/total')),
  fixture(
    'M-13',
    'a row without code and name',
    insertedRow('04/expenditure/current/total', [null, null, '某项支出', 5]),
  ),
  fixture('M-14', 'a header of another name', renamed(SHEET['03'], '特定目标类', '专项类')),
  fixture('M-15', 'a table a second time', (workbook) => {
    const copy = workbook.sheets.find(({ name }) => name === SHEET['03']);
    return copy === undefined
      ? workbook
      : { sheets: [...workbook.sheets, { ...copy, name: '部门支出总体情况表副本' }] };
  }),
  fixture('M-16', 'a class left out', withoutRow('04/expenditure/203/name')),
  fixture(
    'C-04',
    'a name broken over two rows',
    insertedRow('03/functions/2080505/total', [null, null, null, null, '务']),
  ),
  fixture('U-09', 'words for a figure', set({ '03/functions/2080101/goods': '14.55万' })),
  fixture('U-09', 'a figure as text', set({ '03/functions/2080101/goods': '14.55' })),
];

const TABLES = ['03', '05', '09'] as const;
/** One item of each table. */
const ITEM = { '03': '2080505', '05': '2080505', '09': '2120803' } as const;

export const CODE_FIXTURES: readonly Fixture[] = [
  fixture('C-01', 'a code that does not exist', set({ '03/functions/2080505/class': '298' })),
  fixture('C-01', 'a code that our list lacks', set({ '03/functions/2080505/item': '77' })),
  fixture('C-02', 'a retired name', set({ '04/expenditure/207/name': '（七）文化体育与传媒支出' })),
  fixture('C-03', 'a code cut short', set({ '03/functions/2080505/item': '5' })),
  ...TABLES.flatMap((table) => [
    fixture(
      `T${table}-R6`,
      'one character of a name',
      set({ [`${table}/functions/${ITEM[table]}/name`]: '其他支出' }),
    ),
    fixture(`T${table}-R7`, 'a row twice', doubledRow(`${table}/functions/${ITEM[table]}/total`)),
    fixture(`T${table}-R5`, 'a subtotal off by one', withSubtotals(SHEET[table], table, true)),
  ]),
  fixture('T03-R6', 'a name with one character changed', set({ '03/functions/2210201/name': '住房公基金' })),
  fixture('C-10', 'a number out of order', set({ '04/expenditure/205/name': '（八）教育支出' })),
  fixture(
    'T04-R10',
    'money for debts',
    set({ '04/expenditure/232/general': 12, '04/expenditure/232/total': 12 }),
  ),
  fixture('T06-R5', 'a pair in two rows', set({ '06/pairs/30102-50101/departmentalCode': null })),
  fixture('T06-R6', 'another governmental item', set({ '06/pairs/30102-50101/governmentalCode': '50201' })),
  fixture('T06-R6n', 'another name', set({ '06/pairs/30102-50101/departmentalName': '津贴补帖' })),
  fixture(
    'T06-R7',
    'institutions where there are none',
    (workbook) =>
      withSheets(workbook, (sheet) =>
        sheet.name === '单位名册'
          ? {
              ...sheet,
              rows: sheet.rows.map((row) =>
                row.map((cell) => (cell === '公益一类事业单位' ? '参公事业单位' : cell)),
              ),
            }
          : sheet,
      ),
    'entered',
  ),
  fixture('T06-R8', 'another class', set({ '06/pairs/30304-50901/departmentalCode': '31201' })),
  fixture(
    'T06-R9',
    'performance pay of an office',
    set({ '06/pairs/30107-50501/governmentalCode': '50101' }),
  ),
  fixture('T07-R3', 'another governmental item', set({ '07/pairs/30102-50101/governmentalItem': '99' })),
  fixture('T07-R3n', 'another name', set({ '07/pairs/30102-50101/governmentalName': '工资奖金津贴' })),
  fixture(
    'T07-R5',
    'class 399',
    set({ '07/pairs/30213-50209/departmentalClass': '399', '07/pairs/30213-50209/departmentalItem': '99' }),
  ),
  fixture('T07-R6', 'other goods and services', set({ '07/pairs/30213-50209/departmentalItem': '99' })),
];

export const PROJECT_FIXTURES: readonly Fixture[] = [
  fixture('T02-R7', 'a code of another department', set({ '02/units/703002/code': '704002' })),
  fixture('T02-R8', 'a unit left out', withoutRow('02/units/703002/total'), 'entered'),
  fixture('T10-R3', 'another kind', set({ [`${TEN}/kind`]: '专项' })),
  fixture('T10-R5', 'a year twice', set({ [`${TEN}/project`]: '2023年信息系统2023年运行维护' })),
  fixture('T12-R3', 'a code cut short', set({ [`${PROJECT}/code`]: '41120023000000000010' })),
  fixture(
    'T12-R4',
    'no satisfaction',
    set({ [`${PROJECT}/satisfactionIndicator`]: null, [`${PROJECT}/satisfactionTarget`]: null }),
  ),
  fixture('X-20', 'a project left out of table 10', withoutRow(`${TEN}/total`)),
  fixture('X-23', 'one character of a unit', set({ '02/units/703002/name': '某市职业技能培育中心' })),
  fixture('P-10', 'a project without targets', withoutRow(`${TEN}/total`)),
  fixture('P-01', 'a cap in 元', set({ [`${PROJECT}/costTarget`]: '≤36元' })),
  fixture(
    'P-02',
    'caps beyond the amount',
    set({ [`${PROJECT}/costIndicator`]: '设备费', [`${PROJECT}/costTarget`]: '≤40万元' }),
  ),
  fixture('P-03', 'a cost at least', set({ [`${PROJECT}/costTarget`]: '≥36万元' })),
  fixture('P-04', 'a number without unit', set({ [`${PROJECT}/outputTarget`]: '100' })),
  fixture(
    'P-05',
    'amounts in the name',
    set({ '12/projects/703001-411200230000000000102/name': '基层培训（含教材6万、场地10万）' }),
  ),
  fixture(
    'P-06',
    'another target than in table 11',
    set({ [`${PROJECT}/outputIndicator`]: '城镇新增就业人数', [`${PROJECT}/outputTarget`]: '≥30000人' }),
  ),
  fixture('P-07', 'a money cap among the outputs', set({ [`${PROJECT}/outputTarget`]: '≤3万元' })),
  fixture('P-08', 'work at most', set({ [`${PROJECT}/outputTarget`]: '≤160次' })),
  fixture(
    'X-12f',
    'an item of goods counted as personnel',
    set({
      '06/pairs/30229-50201/personnel': 2.34,
      '06/pairs/30229-50201/operating': null,
      '06/pairs/total/personnel': 312.12,
      '06/pairs/total/operating': 21.21,
    }),
  ),
  fixture('P-12', 'a cap of a part alone', set({ [`${PROJECT}/costIndicator`]: '培训费用' })),
  fixture('P-13', 'a cap in 元 beside those in 万元', set({ [`${PROJECT}/costTarget`]: '≤360000元' })),
  fixture('P-14', 'a number without operator', set({ [`${PROJECT}/outputTarget`]: '160次' })),
  fixture('P-09', 'a name cut off', set({ [`${PROJECT}/outputIndicator`]: '参保人数，' })),
  fixture(
    'P-11',
    'words for numbers',
    set({
      [`${PROJECT}/outputTarget`]: '按时',
      [`${PROJECT}/benefitTarget`]: '显著',
      [`${PROJECT}/satisfactionTarget`]: '满意',
      [`${PROJECT}/costTarget`]: '不超预算',
    }),
  ),
];

export const USUAL_FIXTURES: readonly Fixture[] = [
  fixture(
    'T02-R9',
    'an office with business income',
    set({ '02/units/703001/businessIncome': 3 }),
    'entered',
  ),
  fixture('T02-R10', 'no fiscal appropriation', set({ '02/units/703002/fiscal': null })),
  fixture('T03-R8', 'a project of 行政运行', set({ '03/functions/2080101/otherOperation': 3 })),
  fixture('T05-R8', 'a project of 行政运行', set({ '05/functions/2080101/otherOperation': 3 })),
  fixture(
    'T09-R8',
    'a running cost',
    set({
      '09/functions/2120803/item': '02',
      '09/functions/2120803/section': '01',
      '09/functions/2120803/goods': 5,
    }),
  ),
  fixture('T03-R9', 'goods of a contribution', set({ '03/functions/2080505/goods': 3 })),
  fixture('T05-R9', 'goods of a contribution', set({ '05/functions/2080505/goods': 3 })),
  fixture(
    'T09-R9',
    'projects of a contribution',
    set({
      '09/functions/2120803/class': '221',
      '09/functions/2120803/section': '02',
      '09/functions/2120803/item': '01',
    }),
  ),
  fixture('T03-R10', 'wages of the retired', set({ '03/functions/2080501/wages': 3 })),
  fixture('T05-R10', 'wages of the retired', set({ '05/functions/2080501/wages': 3 })),
  fixture(
    'T09-R10',
    'wages of the retired',
    set({
      '09/functions/2120803/class': '208',
      '09/functions/2120803/section': '05',
      '09/functions/2120803/item': '01',
      '09/functions/2120803/wages': 3,
    }),
  ),
  fixture(
    'T05-N1',
    'a note narrower than the figures',
    set({ '05/note': '备注：本表仅含当年财政拨款安排的支出。' }),
  ),
  fixture(
    'X-16',
    'a table 08 left blank',
    set(
      Object.fromEntries(
        ['total', 'vehicles', 'vehicleRunning', 'reception'].map((column) => [
          `08/expenses/total/${column}`,
          null,
        ]),
      ),
    ),
  ),
  from('T08-R3', 'more than last year', priorYear('公务接待费', 1_200_000)),
  from('T08-R3', 'more than last year restated', restatedYear('公务接待费', 1_200_000, 1_210_000)),
  from('Y-03', 'half as much again', priorYear('收入总计', 300_000_000)),
  from('U-10', 'last year in 元', priorYear('收入总计', 50_000)),
  from('Y-01', 'last year worked out from a text', (entries) => ({
    ...entries,
    priorYear: [
      { row: 2, measure: '公务接待费', amount: fen(200_000_000), source: '本年文本八（二）（推算）' },
    ],
  })),
  from('Y-05', 'more 机关运行经费 than last year', priorYear('机关运行经费', 10_000)),
  fixture('T11-R3', 'an indicator without target', set({ '11/indicators/indicator-2/target': null })),
  fixture('R-04', 'a rounding difference', set({ '03/functions/2080505/total': 19.88 })),
  fixture('L-01', 'two digits exchanged', set({ '03/functions/2080101/goods': 16.98 }), 'entered'),
  fixture('L-02', 'a row left out', withoutRow('03/functions/2080505/total'), 'entered'),
  fixture('L-03', 'a row twice', doubledRow('03/functions/2080505/total'), 'entered'),
];

/** Tables that a rule reads without finding, for rules that read nothing in the usual tables. */
export const SILENT_FIXTURES: readonly Fixture[] = [
  ...TABLES.map((table) =>
    fixture(`T${table}-R5`, 'subtotals that add up', withSubtotals(SHEET[table], table, false)),
  ),
  // The project prints 36.00: a cap that rounds to this amount does not exceed it.
  fixture('P-01', 'a cap that rounds to the amount', set({ [`${PROJECT}/costTarget`]: '≤360,049元' })),
  fixture(
    'P-02',
    'a part that rounds to the amount',
    set({ [`${PROJECT}/costIndicator`]: '设备费', [`${PROJECT}/costTarget`]: '≤360,049元' }),
  ),
  fixture(
    'T05-N1',
    'a note as wide as the figures',
    set({
      '05/note': '备注：本表仅含当年财政拨款安排的支出。',
      '04/expenditure/current/fiscal': checkedFigure('05/functions/total/total'),
    }),
  ),
  fixture(
    'T09-R8',
    'a project of 一般行政管理事务',
    set({ '09/functions/2120803/item': '02', '09/functions/2120803/section': '01' }),
  ),
  fixture(
    'T09-R9',
    'wages of a contribution',
    set({
      '09/functions/2120803/class': '221',
      '09/functions/2120803/section': '02',
      '09/functions/2120803/item': '01',
      '09/functions/2120803/specificTarget': null,
      '09/functions/2120803/wages': 90,
    }),
  ),
  fixture(
    'T09-R10',
    'no wages of the retired',
    set({
      '09/functions/2120803/class': '208',
      '09/functions/2120803/section': '05',
      '09/functions/2120803/item': '01',
    }),
  ),
  fixture(
    'L-03',
    'an empty row without lines',
    insertedRow('10/projects/total/total', ['特定目标类', '旧项目', '某市职业技能培训中心', null]),
    'entered',
  ),
];

function checkedFigure(path: string): RawCell {
  const cell = checked(BASES.tables).check.figures(path);
  if (cell === undefined) throw new Error(`The tables have no figure at ${path}.`);
  return cell.raw;
}

/** Spoils the first relation with money of every rule: one side gets five 万元 more, or half. */
function relationFixtures(): readonly Fixture[] {
  const { compiled, figures } = checked(BASES.tables).check;
  return HENAN_2023_RULES.flatMap(({ rule }): readonly Fixture[] => {
    const own = compiled.relations.filter((one) => one.rule.id === rule.id);
    const state = own.filter(({ left }) => left.some(({ cell }) => (figures(cell)?.raw ?? null) !== null));
    const [chosen] = state
      .filter(({ conditions }) => conditions === undefined || conditions.length === 0)
      .concat(state, own);
    if (chosen === undefined) return [];
    const [term] = chosen.left;
    const cell = term === undefined ? undefined : figures(term.cell);
    if (cell === undefined) return [];
    const right = chosen.right.reduce(
      (sum, { cell: key, sign }) =>
        sum + (sign * (fenOf(figures(key)?.figure ?? { kind: 'blank' }) ?? 0)) / 10_000,
      0,
    );
    const workbook = setCell(
      BASES.tables,
      cell.place,
      chosen.comparison === '≥' ? Math.round(right / 2) / 100 : right / 100 + 5,
    );
    return [
      {
        rule: rule.id,
        what: `${term?.cell ?? ''} ${chosen.comparison === '≥' ? 'halved' : 'five 万元 off'}`,
        base: 'tables',
        workbook,
      },
    ];
  });
}

export const FIXTURES: readonly Fixture[] = [
  ...FRAME_FIXTURES,
  ...CELL_FIXTURES,
  ...CODE_FIXTURES,
  ...PROJECT_FIXTURES,
  ...USUAL_FIXTURES,
  ...relationFixtures(),
];
