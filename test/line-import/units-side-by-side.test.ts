/** Tests forms whose units stand side by side: each column of amounts is one unit's. */
import type { EnteredBefore } from '../../src/line-import/propose-import';
import { importReport } from '../../src/line-import/import-words';
import type { RawCell } from '../../src/entries/raw-workbook';
import { blankDepartment, outcomeKinds, planOfRows, sheetOf, valuesOf } from '../support/line-import';

let department: EnteredBefore;
beforeAll(async () => {
  department = await blankDepartment();
});

const FUND = '一般公共预算-财政拨款';
const BEFORE = ['功能科目', '支出类别', '经济科目', '资金来源'] as const;
const wages = (...amounts: readonly RawCell[]): readonly RawCell[] => [
  '2080109',
  '人员类',
  '30101 基本工资',
  FUND,
  ...amounts,
];

const PENSION = '三门峡市社会养老保险中心';
const UNEMPLOYED = '三门峡市社会失业保险中心';

function amountsOf(rows: readonly (readonly RawCell[])[]) {
  const plan = planOfRows(rows, department, { unit: '元' });
  expect(plan.asks).toEqual([]);
  return valuesOf(plan).map((values) => ('amount' in values ? [values.unit, values.amount] : []));
}

it.each([
  ['names', [PENSION, UNEMPLOYED]],
  ['codes', ['703002', '703004']],
  ['both', [`703002 ${PENSION}`, `703004-${UNEMPLOYED}`]],
  ['names with the unit of money', [`${PENSION}（元）`, `${UNEMPLOYED}(元)`]],
])('gives the amounts of a row to the units of its columns: %s', (_, units) => {
  expect(
    amountsOf([
      [...BEFORE, ...units, '合计'],
      wages(12.5, 3, 15.5),
      wages(4, null, 4),
      ['合计', null, null, null, 16.5, 3, 19.5],
    ]),
  ).toEqual([
    ['703002', 1250],
    ['703004', 300],
    ['703002', 400],
  ]);
});

const BUREAU = '703001';

it.each([
  ['本级', '失业保险中心', BUREAU, '703004'],
  ['市人社局本级（元）', '市失业保险中心', BUREAU, '703004'],
  ['三门峡市人社局（机关）', '电子政务中心', BUREAU, '703011'],
])('takes short names that only one unit can have: %s and %s', (first, second, code, other) => {
  expect(amountsOf([[...BEFORE, first, second], wages(12.5, 3)])).toEqual([
    [code, 1250],
    [other, 300],
  ]);
});

it.each([
  ['a name that several units can have', ['养老保险中心', '失业保险中心', '工伤保险中心']],
  ['words that are no unit', ['在职人员', '失业保险中心', '工伤保险中心']],
])('asks about numbers beside units under %s, unless a total tells', (_, [unknown = '', ...units]) => {
  const rows = [[...BEFORE, ...units, unknown], wages(12.5, 3, 7)];
  const plan = planOfRows(rows, department, { unit: '元' });
  expect(sheetOf(plan).open.join('')).toContain(`“${unknown}”（G列）是数字，看不出是哪个单位的。`);
  const left = planOfRows(rows, department, { unit: '元', as: { [unknown]: '不用' } });
  expect(sheetOf(left).open).toEqual([]);
  expect(valuesOf(left)).toHaveLength(2);
});

/** Reads one line under two rows of headers: what stands above and below in each column of money. */
function linesUnder(
  columns: readonly (readonly [upper: string, lower: string])[],
  ...amounts: readonly number[]
) {
  const plan = planOfRows(
    [
      ['功能科目', '支出类别', '经济科目', ...columns.map(([upper]) => upper)],
      [null, null, null, ...columns.map(([, lower]) => lower)],
      ['2080109', '人员类', '30101', ...amounts],
    ],
    department,
    { unit: '元', as: { 资金来源: FUND } },
  );
  return {
    refusals: plan.refusals.map(({ reason }) => reason),
    lines: valuesOf(plan).map((values) =>
      values.kind === 'expenditure' ? [values.unit, values.fund, values.amount] : [],
    ),
  };
}

const EACH = [
  ['703002', 'generalFiscal', 100],
  ['703002', 'governmentFund', 200],
  ['703004', 'generalFiscal', 300],
  ['703004', 'governmentFund', 400],
];

it.each([
  ['funds below units', (unit: string, fund: string) => [unit, fund] as const],
  ['units below funds', (unit: string, fund: string) => [fund, unit] as const],
])('reads %s, and compares the totals of each unit', (_, place) => {
  const of = (unit: string, ...funds: readonly string[]) => funds.map((fund) => place(unit, fund));
  const columns = [PENSION, UNEMPLOYED].flatMap((unit) => of(unit, FUND, '政府性基金'));
  expect(linesUnder(columns, 1, 2, 3, 4)).toEqual({ refusals: [], lines: EACH });
  const totals = [PENSION, UNEMPLOYED].flatMap((unit) => of(unit, '合计', FUND, '政府性基金'));
  expect(linesUnder(totals, 3, 1, 2, 7, 3, 4)).toEqual({ refusals: [], lines: EACH });
  expect(linesUnder(totals, 3, 1, 2, 8, 3, 4).lines).toEqual([]);
  expect(linesUnder(totals, 3, 1, 2, 8, 3, 4).refusals).toEqual([
    expect.stringMatching(/是8\.00元，各列相加是7\.00元。请改正后再导入。$/u),
  ]);
});

it('enters the totals of units where nothing else stands under them', () => {
  const rows = [[...BEFORE, '合计', '合计'], [null, null, null, null, PENSION, UNEMPLOYED], wages(1, 2)];
  expect(amountsOf(rows)).toEqual([
    ['703002', 100],
    ['703004', 200],
  ]);
});

it('refuses a row that names a unit below headers of units', () => {
  const plan = planOfRows(
    [
      ['单位代码', ...BEFORE, PENSION, UNEMPLOYED],
      ['703002', ...wages(1, 2)],
    ],
    department,
    { unit: '元' },
  );
  expect(plan.refusals.map(({ reason }) => reason)).toEqual([
    '这一行写了单位，表头又按单位分列，看不出记到哪个单位。请只留一处后再导入。',
  ]);
});

it('refuses a row whose total is more than its units have, as where a unit is not in the roster', () => {
  const plan = planOfRows(
    [[...BEFORE, PENSION, UNEMPLOYED, '市外事中心', '合计'], wages(1, 2, 3, 6)],
    department,
    {
      unit: '元',
    },
  );
  expect(outcomeKinds(plan)).toEqual(['header', 'refused']);
  expect(plan.refusals.map(({ reason }) => reason)).toEqual([
    '“合计”（H列）是6.00元，各列相加是3.00元。请改正后再导入。',
  ]);
});

it('takes no header for the title of the sheet, and says whose each column is', () => {
  const plan = planOfRows([[...BEFORE, PENSION, UNEMPLOYED], wages(1, 2)], department, { unit: '元' });
  expect(sheetOf(plan).unitWords).toBeNull();
  const words = importReport(plan, department.units, (word) => word).map((line) => line.words.trim());
  expect(words).toContain(`“${PENSION}”（E列） → 金额（703002）：表头“${PENSION}”`);
});

it('asks which column holds where only some of them are of a unit', () => {
  const plan = planOfRows([[...BEFORE, PENSION, UNEMPLOYED, '基本支出'], wages(1, 2, 3)], department, {
    unit: '元',
  });
  expect(plan.open).toMatchObject([{ words: expect.stringContaining('有几列金额') as string }]);
});

it('takes one unit among the headers for no column of its own', () => {
  const plan = planOfRows([[...BEFORE, PENSION, '合计'], wages(1, 2)], department, { unit: '元' });
  expect(outcomeKinds(plan)).toEqual(['header', 'refused']);
  expect(plan.refusals.map(({ reason }) => reason)).toEqual(['没有单位代码或单位名称。请补上单位后再导入。']);
});
