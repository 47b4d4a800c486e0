/** Tests the texts to units that have not returned, or have to mend. */
import type { UnitProgress } from '../../src/distribution/unit-progress';
import { problem } from '../../src/entries/problem';
import { reminderTo, reminderToAll, type Round } from '../../src/taskpane/screens/collect/reminder';
import { matches } from '../../src/taskpane/components/search-field';
import { UNITS } from './support/workbook-status';

const ROUND: Round = { year: 2026, departmentName: '市人社局', due: '2026-12-05' };
const [UNIT] = UNITS;

function row(part: Partial<UnitProgress>): UnitProgress {
  if (UNIT === undefined) throw new Error('There is no unit');
  return {
    unit: UNIT,
    status: 'not-returned',
    files: [],
    problems: [],
    fileErrors: [],
    offer: null,
    earlier: null,
    returned: null,
    handedOut: null,
    readElsewhere: null,
    ...part,
  };
}

it('reminds all units of the due date, one line each', () => {
  expect(reminderToAll(UNITS.slice(1), ROUND)).toBe(
    [
      '各单位：市人社局2026年部门预算录入工作簿，以下2个单位还没有交回，请于12月5日前填好交回。',
      '703002\t三门峡市社会养老保险中心',
      '703014\t三门峡市人才交流中心',
    ].join('\n'),
  );
  expect(reminderToAll(UNITS, { ...ROUND, due: null })).toContain('请尽快填好交回。');
});

it('reminds one unit, and lists what it has to mend', () => {
  expect(reminderTo(row({}), ROUND)).toBe(
    '三门峡市人力资源和社会保障局（703001）：还没有收到你单位的2026年部门预算录入工作簿，请于12月5日前填好交回。',
  );
  const amount = problem(
    'unreadable-amount',
    { sheet: '支出录入', row: 12, column: '金额(元)', columnIndex: 13 },
    { found: '12万' },
  );
  const text = reminderTo(row({ status: 'with-problems', problems: [amount] }), ROUND);
  expect(text?.split('\n')).toEqual([
    '三门峡市人力资源和社会保障局（703001）：你单位交回的2026年部门预算录入工作簿有需要改正的内容，请改正后于12月5日前重新交回。',
    `1. ${amount.message}`,
  ]);
});

it('writes nothing to a unit that has nothing to do', () => {
  expect(reminderTo(row({ status: 'accepted' }), ROUND)).toBeNull();
  expect(reminderTo(row({ status: 'returned-again' }), ROUND)).toBeNull();
});

it('finds a unit by parts of code and name, in any order', () => {
  expect(matches('703 养老', '703002', '三门峡市社会养老保险中心')).toBe(true);
  expect(matches('养老 703', '703002', '三门峡市社会养老保险中心')).toBe(true);
  expect(matches('704', '703002', '三门峡市社会养老保险中心')).toBe(false);
  expect(matches('', '703002')).toBe(true);
});
