/** Tests what columns are taken for where headers and contents say different things. */
import { ROLES, type Role } from '../../src/line-import/headers';
import type { EnteredBefore } from '../../src/line-import/propose-import';
import { blankDepartment, planOf, sheetOf } from '../support/line-import';
import { rawSheet } from '../support/raw';

let department: EnteredBefore;
beforeAll(async () => {
  department = await blankDepartment();
});

type Cells = readonly (string | number)[];

/** The role of each column that is used, by its header. */
function rolesOf(headers: Cells, ...lines: readonly Cells[]) {
  const plan = planOf([rawSheet('申报表', [[...headers], ...lines.map((line) => [...line])])], department);
  const { columns } = sheetOf(plan);
  return columns.map(({ header, meaning, why }) => ({ header, role: meaning?.role ?? null, why }));
}

const HEADERS = ['单位代码', '功能科目', '经济科目', '金额（元）'] as const;
const LINE = ['703004', '2080109', '30101', 7] as const;

function roleUnder(header: string, ...words: readonly string[]): Role | null | undefined {
  const lines = words.map((word): Cells => [...LINE, word]);
  return rolesOf([...HEADERS, header], ...lines).find((column) => column.header === header)?.role;
}

it.each<readonly [header: string, words: readonly string[], role: Role]>([
  ['经费性质', ['公用经费', '人员类'], 'kind'],
  ['经费来源', ['基本支出', '项目支出'], 'kind'],
  ['资金类型', ['本年', '上年结转'], 'period'],
  ['支出性质', ['一般公共预算-财政拨款', '政府性基金'], 'fund'],
  ['项目类别', ['一般公共预算', '政府性基金预算'], 'fund'],
  ['年度', ['一般公共预算', '事业收入'], 'fund'],
  // What has a meaning under its header stays there.
  ['经费形式', ['财政拨款', '财政拨款'], 'type'],
  ['资金来源', ['公用经费', '一般公共预算'], 'fund'],
  ['资金来源', ['区级财力', '专项债'], 'fund'],
])('takes %s above %j for %s', (header, words, role) => {
  expect(roleUnder(header, ...words)).toBe(role);
});

it.each(['基本支出', '一般公共预算'])(
  'takes a row that only says %s below the header for no header',
  (words) => {
    const columns = rolesOf(
      ['功能科目', '单位代码', '经济科目', '金额（元）'],
      [words],
      ['2080109', '703004', '30101', 7],
    );
    expect(columns.map(({ role }) => role)).toEqual(['function', 'unit', 'departmental', 'amount']);
  },
);

it('says that the contents decided, and leaves the header’s role to the column that has it', () => {
  const columns = rolesOf(
    [...HEADERS, '经费性质', '资金性质'],
    [...LINE, '公用经费', '一般公共预算-财政拨款'],
    [...LINE, '人员类', '政府性基金'],
  );
  expect(columns.slice(4)).toEqual([
    { header: '经费性质', role: 'kind', why: '内容是支出类别' },
    { header: '资金性质', role: 'fund', why: '表头“资金性质”' },
  ]);
  expect(ROLES.kind).toBe('支出类别');
});
