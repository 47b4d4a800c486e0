/** Declares scenes of 下发 and 回收: at the start, with all states in the overview, with changes of a return. */
import type { Unit } from '../../../src/entries/entries';
import { typed } from '../../support/distributed';
import { otherFile, sentBack, type SentFile } from '../support/department';
import { EMPTY, ENTERED, manyUnits, UNITS } from '../support/workbook-status';
import type { ChosenFiles, Scene } from './scene';

const BIG = manyUnits(300);
/** Enough units for scenes that do not depend on their number. */
const SOME = manyUnits(20);

/** Computes the files once for all pictures. */
function once(files: () => Promise<readonly SentFile[]>): ChosenFiles {
  let made: Promise<readonly SentFile[]> | null = null;
  return { into: '交回的文件', files: () => (made ??= files()) };
}

function all(units: readonly Unit[], yuan: number): Promise<readonly SentFile[]> {
  return Promise.all(units.map((unit, index) => sentBack(unit, yuan + index * 10_000)));
}

/** In the order of the roster. */
const FIRST = BIG.slice(0, 6);
const [, AGAIN = UNITS[0], , , , , NEW_ONE, BAD, WITH_LONG_FILE, TWICE] = BIG;

function unit(one: Unit | undefined): Unit {
  if (one === undefined) throw new Error('There are not so many units');
  return one;
}

const ROUND_ONE = once(() => all(FIRST, 1_200_000));

const ROUND_TWO = once(async () => [
  await sentBack(unit(AGAIN), 1_260_000.5, { name: '703002第2预算单位（改后，请以这一份为准）.xlsx' }),
  await sentBack(unit(FIRST[3]), 900_000),
  await sentBack(unit(NEW_ONE), 2_000_000),
  await sentBack(unit(BAD), 500_000, {
    spoils: [typed('支出录入', 'N2', '待定'), typed('支出录入', 'B2', '208')],
  }),
  await sentBack(unit(WITH_LONG_FILE), 500_000, {
    name: '（703009）第9预算单位2023年部门预算录入表最终版——经主要领导审定后上报（12月3日改）.xlsx',
    spoils: [typed('收入录入', 'E2', 1)],
  }),
  await sentBack(unit(TWICE), 300_000, { name: '703010甲.xlsx' }),
  await sentBack(unit(TWICE), 310_000, { name: '703010乙.xlsx' }),
  otherFile('关于报送2023年部门预算的说明.docx'),
  otherFile('703020.xls'),
]);

const BOARD = [ROUND_ONE, '并入录入表（6个单位）', ROUND_TWO] as const;

export const DISTRIBUTE_SCENES: readonly Scene[] = [
  { name: 'distribute-empty', screen: 'distribute', script: { status: EMPTY } },
  { name: 'distribute-no-roster', screen: 'distribute', script: { status: { ...ENTERED, units: [] } } },
  { name: 'distribute-no-saving', screen: 'distribute', script: { status: ENTERED }, canSave: false },
  {
    name: 'distribute-300-units',
    screen: 'distribute',
    script: { status: { ...ENTERED, units: BIG } },
    press: ['三门峡市人力资源和社会保障局', '第3预算单位'],
  },
  {
    name: 'distribute-done',
    screen: 'distribute',
    script: {},
    units: UNITS,
    press: ['生成3个单位的文件'],
  },
];

export const COLLECT_SCENES: readonly Scene[] = [
  { name: 'collect-empty', screen: 'collect', script: { status: EMPTY } },
  { name: 'collect-before', screen: 'collect', script: {}, units: BIG },
  { name: 'collect-board', screen: 'collect', script: {}, units: BIG, press: BOARD },
  {
    name: 'collect-problems',
    screen: 'collect',
    script: {},
    units: SOME,
    press: [...BOARD, '3 有问题', '第8预算单位', '第9预算单位', '第10预算单位'],
  },
  {
    name: 'collect-difference',
    screen: 'collect',
    script: {},
    units: SOME,
    press: [...BOARD, '2 待确认', '三门峡市人力资源和社会保障局', '并入时替换'],
  },
  {
    name: 'collect-unknown',
    screen: 'collect',
    script: {},
    units: SOME,
    press: [...BOARD, '2 无归属'],
  },
  {
    name: 'collect-not-returned',
    screen: 'collect',
    script: {},
    units: BIG,
    press: [...BOARD, '290 未交回', '复制未交回名单', '第11预算单位'],
  },
  {
    name: 'collect-question',
    screen: 'collect',
    script: {},
    units: SOME,
    press: [...BOARD, '替换全部2个', '并入录入表（3个单位）'],
  },
  {
    name: 'collect-done',
    screen: 'collect',
    script: {},
    units: UNITS,
    press: [once(() => all(UNITS, 100_000)), '并入录入表（3个单位）', '三门峡市人力资源和社会保障局'],
  },
  {
    name: 'collect-no-saving',
    screen: 'collect',
    script: {},
    units: UNITS,
    canSave: false,
    press: [
      once(async () => [
        await sentBack(unit(UNITS[0]), 500_000, { spoils: [typed('支出录入', 'N2', '待定')] }),
      ]),
      '三门峡市人力资源和社会保障局',
    ],
  },
];
