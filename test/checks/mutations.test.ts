/**
 * Tests each kind of defect at a fixed sample of places. The checks must find it at the right cell unless
 * rounding explains it.
 */
import { matrixOf, subjectOf, trials, type Subject, type Trial } from '../../scripts/checking/matrix';
import { MUTATION_KINDS } from '../../scripts/checking/kinds';
import { generatedDepartment } from '../../scripts/checking/departments';
import { shanghaiSampleEntries } from '../../scripts/sample-entries';
import { checkDepartment } from '../support/check-department';

const PLACES = 12;
const ALL = MUTATION_KINDS.map(({ title }) => title);
/** These need entry sheets. */
const OF_ENTRIES = ['录入明细改了，各表没有重新汇总', '录入明细少了一行，各表没有重新汇总'];

/** At some places another table comes first, or several addends are equally likely. */
const FIRST = 0.75;

function reported(missed: readonly Trial[]): readonly string[] {
  return missed.map(
    ({ kind, mutation: { sheet, row, column } }) => `${kind}：${sheet} ${String(row)},${String(column)}`,
  );
}

function beyondRounding(all: readonly Trial[]): readonly Trial[] {
  return all.filter(({ mutation }) => !mutation.within);
}

interface Case {
  readonly what: string;
  readonly subject: () => Promise<Subject>;
  /** Kinds without a place. */
  readonly without: readonly string[];
  /** Defects that no rule finds. */
  readonly missed: readonly string[];
  /** Defects that the checks report only at other cells. */
  readonly elsewhere: readonly string[];
}

const CASES: readonly Case[] = [
  {
    what: 'a small department, its tables only',
    subject: () => Promise.resolve(subjectOf(checkDepartment())),
    without: OF_ENTRIES,
    missed: [],
    // No other table prints the column 其中：财政拨款 of this one, so any addend may be wrong.
    elsewhere: ['漏填一格：支出经济分类汇总表 26,8'],
  },
  {
    what: 'the same with its entry sheets',
    subject: () => Promise.resolve(subjectOf(checkDepartment(), true)),
    without: [],
    missed: [],
    elsewhere: [],
  },
  {
    what: 'a generated department',
    subject: () => Promise.resolve(subjectOf(generatedDepartment(1))),
    without: OF_ENTRIES,
    // 人员经费 and 公用经费 as whole columns: the department chooses the items of each (X-12e follows it).
    missed: ['相邻两列的数对调：一般公共预算基本支出情况表 -1,null'],
    elsewhere: [],
  },
  {
    what: 'the sample of Shanghai',
    subject: async () => subjectOf(await shanghaiSampleEntries()),
    without: [
      ...OF_ENTRIES,
      '项目在10表，不在12表',
      '项目在12表，不在10表',
      '总成本超过项目金额',
      '指标值没有单位',
    ],
    missed: [
      // As above: only this table has 人员经费 and 公用经费 as whole columns.
      '相邻两列的数对调：部门一般公共预算基本支出部门预算经济分类预算表 -1,null',
    ],
    elsewhere: [],
  },
];

describe.each(CASES)('$what', ({ subject, without, missed, elsewhere }) => {
  let all: readonly Trial[];

  beforeAll(async () => {
    all = trials([await subject()], PLACES);
  }, 600_000);

  test('offers a place for every kind of defect', () => {
    const tried = matrixOf(all).map(({ title }) => title);
    expect(tried).toEqual(ALL.filter((title) => !without.some((one) => one === title)));
  });

  test('finds every defect beyond rounding', () => {
    expect(reported(beyondRounding(all).filter(({ found }) => !found))).toEqual(missed);
  });

  test('names the place of every defect', () => {
    expect(reported(beyondRounding(all).filter(({ found, named }) => found && !named))).toEqual(elsewhere);
  });

  test.each(ALL.filter((title) => !without.some((one) => one === title)))(
    'names the place first: %s',
    (title) => {
      const own = beyondRounding(all).filter(({ kind }) => kind === title);
      const first = own.filter(({ first: isFirst }) => isFirst);
      expect(first.length).toBeGreaterThanOrEqual(own.length * FIRST);
    },
  );
});
