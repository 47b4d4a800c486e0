/**
 * Tests departments whose correct tables once got false findings: each shape separately, with all its
 * findings.
 */
import { message } from '../../src/checks/finding';
import type { Entries, ExpenditureLine } from '../../src/entries/entries';
import { fen } from '../../src/money/fen';
import type { SpendingKind } from '../../src/classification/spending-kinds';
import { arrangeRows, checked, setCell, reported } from '../support/checks';
import { builtTables, builtWithEntries, findingsInBuilt } from '../support/own-output';
import { NO_TEXT } from '../../src/entries/text-entries';

type Spent = readonly [
  unit: string,
  kind: SpendingKind,
  departmental: string,
  governmental: string,
  yuan: number,
  project?: string,
];

interface Shape {
  readonly departmentCode: string;
  readonly units: readonly (readonly [code: string, name: string])[];
  readonly spent: readonly Spent[];
  readonly projects?: readonly (readonly [code: string, name: string])[];
}

const ONE_UNIT = { departmentCode: '703', units: [['703001', '甲市某局']] } as const;

function entriesOf({ departmentCode, units, spent, projects = [] }: Shape): Entries {
  const expenditure = spent.map(
    ([unit, kind, departmental, governmental, yuan, project], index): ExpenditureLine => ({
      row: index + 2,
      unit,
      function: kind === 'personnel' || kind === 'operating' ? '2080101' : '2080102',
      kind,
      project: project ?? '',
      departmental,
      governmental,
      fund: 'generalFiscal',
      period: 'current',
      amount: fen(Math.round(yuan * 100)),
      remark: '',
    }),
  );
  return {
    settings: {
      departmentCode,
      departmentName: '甲市某局',
      budgetYear: 2023,
      tableSet: 'henan-2023',
      amountUnit: '元',
    },
    units: units.map(([code, name]) => ({ code, name, type: 'administrative' })),
    income: expenditure.map(({ row, unit, amount }) => ({
      row,
      unit,
      period: 'current',
      fund: 'generalFiscal',
      amount,
      remark: '',
    })),
    expenditure,
    projectIndicators: [],
    overall: [{ row: 2, kind: 'goal', text: '做好全年工作。' }],
    priorYear: [],
    text: NO_TEXT,
    names: {
      projects: new Map(projects),
      functions: new Map(),
      departmental: new Map(),
      governmental: new Map(),
    },
  };
}

/** Returns `rule severity message` of findings that are neither hints nor about missing indicators. */
function findingsByWorkbook(entries: Entries): Readonly<Record<string, readonly string[]>> {
  return Object.fromEntries(
    Object.entries(findingsInBuilt(entries)).map(([fill, findings]) => [
      fill,
      findings
        .filter(({ rule, severity }) => severity !== 'I' && rule !== 'T12-R4' && rule !== 'T11-R3')
        .map((one) => `${one.rule} ${one.severity} ${message(one)}`),
    ]),
  );
}

function everywhere(...messages: readonly string[]): Readonly<Record<string, readonly string[]>> {
  return { tables: messages, values: messages, formulas: messages };
}

describe('tables from entries', () => {
  it('count an amount below 50 元 as an addend', () => {
    const entries = entriesOf({
      ...ONE_UNIT,
      spent: [
        ['703001', 'personnel', '30101', '50101', 12_345.67],
        ['703001', 'operating', '30201', '50201', 20],
      ],
    });
    expect(findingsByWorkbook(entries)).toEqual(everywhere());
  });

  it('may print 0.00 in every row', () => {
    const entries = entriesOf({
      ...ONE_UNIT,
      spent: [
        ['703001', 'personnel', '30101', '50101', 20],
        ['703001', 'operating', '30217', '50206', 20],
        ['703001', 'specificTarget', '30216', '50203', 20, '411200230000000000101'],
      ],
      projects: [['411200230000000000101', '业务培训']],
    });
    expect(findingsByWorkbook(entries)).toEqual(everywhere());
  });

  it('need no note if lines cancel each other', () => {
    const entries = entriesOf({
      ...ONE_UNIT,
      spent: [
        ['703001', 'personnel', '30101', '50101', 12_350],
        ['703001', 'personnel', '30101', '50101', -12_350],
        ['703001', 'operating', '30217', '50206', 500],
        ['703001', 'operating', '30217', '50206', -500],
      ],
    });
    expect(findingsByWorkbook(entries)).toEqual(everywhere());
  });

  it('separate two projects with one name, and report the name once', () => {
    const entries = entriesOf({
      ...ONE_UNIT,
      spent: [
        ['703001', 'specificTarget', '30216', '50203', 10_000, '411200230000000000101'],
        ['703001', 'specificTarget', '30216', '50203', 25_000, '411200230000000000102'],
        ['703001', 'otherOperation', '30216', '50203', 7_000, '411200230000000000102'],
      ],
      projects: [
        ['411200230000000000101', '专项甲'],
        ['411200230000000000102', '专项甲'],
      ],
    });
    expect(findingsByWorkbook(entries)).toEqual(
      everywhere('T10-R5 X 预算10表“专项甲”一行与上面重复（单位、项目、类型相同）。请核对项目名称。'),
    );
  });

  it('count two projects with one name and different kinds as two', () => {
    const entries = entriesOf({
      ...ONE_UNIT,
      spent: [
        ['703001', 'specificTarget', '30216', '50203', 10_000, '411200230000000000101'],
        ['703001', 'otherOperation', '30216', '50203', 25_000, '411200230000000000102'],
      ],
      projects: [
        ['411200230000000000101', '专项甲'],
        ['411200230000000000102', '专项甲'],
      ],
    });
    expect(findingsByWorkbook(entries)).toEqual(everywhere());
  });

  it.each([
    ['six digits', '703001', ['703001001', '703001002']],
    ['the only unit’s code', '703001', ['703001']],
    ['the first unit’s code', '703001', ['703001', '703001002']],
    ['more digits than codes of units have', '70300100100', ['70300100100001', '70300100100002']],
  ])('show the department by its place, with the code %s', (_, departmentCode, codes) => {
    const units = codes.map((code, index) => [code, index === 0 ? '甲市某局' : '甲市某中心'] as const);
    const spent = codes.flatMap((unit, index): readonly Spent[] => [
      [unit, 'personnel', '30101', '50101', 12_345.67 + index],
      [unit, 'specificTarget', '30216', '50203', 76_543.21, `41120023000000000010${String(index)}`],
    ]);
    const projects = codes.map(
      (_code, index) => [`41120023000000000010${String(index)}`, `专项${'甲乙'[index] ?? ''}`] as const,
    );
    const lengths = new Set(codes.map(({ length }) => length)).size;
    expect(findingsByWorkbook(entriesOf({ departmentCode, units, spent, projects }))).toEqual(
      lengths === 1
        ? everywhere()
        : everywhere('T02-R7 E 预算02表“甲市某局”的单位代码“703001”应为9位。请核对单位代码。'),
    );
  });

  it('separate short project codes from unit codes', () => {
    const entries = entriesOf({
      ...ONE_UNIT,
      spent: [['703001', 'specificTarget', '30216', '50203', 10_000, '703101']],
      projects: [['703101', '专项甲']],
    });
    expect(findingsByWorkbook(entries)).toEqual(
      everywhere(
        'T12-R3 E 预算12表“专项甲”的项目编码“703101”应为21位数字，现为6位。请核对项目编码；编码按文本填写。',
      ),
    );
  });

  const unusual = (departmental: string, governmental: string) =>
    entriesOf({
      ...ONE_UNIT,
      spent: [
        ['703001', 'personnel', '30101', '50101', 10_000],
        ['703001', 'operating', departmental, governmental, 2_000],
      ],
    });

  it.each([
    ['307', '30701', '51101', '国内债务付息'],
    ['312', '31204', '50701', '费用补贴'],
    ['399', '39999', '59999', '其他支出'],
  ])('report basic expenditure of %s outside the parts once', (_, departmental, governmental, name) => {
    const reported = findingsByWorkbook(unusual(departmental, governmental));
    const once =
      'T01-R4 X 预算01表 · 支出合计：一、基本支出 1.20 ≠ 1.人员经费 1.00，差 0.20（另有9处与此相同）。' +
      `预算07表的“${name}” 0.20不属于301、302、303、309、310类；列入基本支出的只计入合计，不在分项之内，差额可能由此而来。` +
      '请核实这些科目是否应列入基本支出。';
    for (const messages of Object.values(reported)) {
      expect(messages.filter((message) => !/^(?:T06-R8|T07-R5) X/u.test(message))).toEqual([once]);
      expect(messages).toContain(
        `T06-R8 X 预算06表“${name}”（${departmental}）一般不在基本支出中列支。请核实。`,
      );
    }
  });
});

const NAMESAKES = entriesOf({
  ...ONE_UNIT,
  spent: [
    ['703001', 'specificTarget', '30216', '50203', 10_000, '411200230000000000101'],
    ['703001', 'specificTarget', '30216', '50203', 25_000, '411200230000000000102'],
  ],
  projects: [
    ['411200230000000000101', '专项甲'],
    ['411200230000000000102', '专项甲'],
  ],
});

it('finds the lines of projects with one name in another order', () => {
  const workbook = builtWithEntries(NAMESAKES, 'values');
  const place = checked(workbook).check.context.block('10', 'projects')?.rows[2]?.place;
  if (place === undefined) throw new Error('The row is missing.');
  const swapped = arrangeRows(workbook, place.sheet, (rows) => [
    ...rows.slice(0, place.row),
    ...rows.slice(place.row, place.row + 2).reverse(),
    ...rows.slice(place.row + 2),
  ]);
  expect(checked(swapped).findings.filter(({ severity }) => severity === 'E')).toEqual([]);
});

describe('check of tables from entries', () => {
  it('reports an error if more is missing than the unusual items hold', () => {
    const workbook = builtTables(
      entriesOf({
        ...ONE_UNIT,
        spent: [
          ['703001', 'personnel', '30101', '50101', 10_000],
          ['703001', 'operating', '39999', '59999', 2_000],
        ],
      }),
    );
    const cell = checked(workbook).check.context.cell('03', 'functions', 'total', 'wages');
    if (cell === undefined) throw new Error('The cell is missing.');
    const errors = checked(setCell(workbook, cell.place, 0.5)).findings.filter(
      ({ rule, severity }) => rule === 'T03-R2' && severity === 'E',
    );
    expect(errors.map((one) => message(one).split('。')[0])).toEqual([
      '预算03表 · 合计：基本支出小计 1.20 ≠ 工资福利支出 0.50，差 0.70',
    ]);
  });

  it('reports an error if one of two projects with one name differs from its lines', () => {
    const workbook = builtWithEntries(NAMESAKES, 'values');
    const row = checked(workbook).check.context.block('10', 'projects')?.rows[3];
    const cell = row?.cells.get('total');
    if (cell === undefined) throw new Error('The cell is missing.');
    const { findings } = checked(setCell(workbook, cell.place, 3));
    expect(findings.filter(({ rule }) => rule === 'L-01').map(reported)).toEqual([
      {
        at: '10/projects/703001-411200230000000000102-specificTarget/total 项目支出预算表!D9',
        severity: 'E',
        message:
          '预算10表 · 专项甲 · 合计：表中 3.00 ≠ 按录入明细汇总 2.50，差 0.50。如录入明细无误，请重新填充汇总，或改成按明细汇总的数；如表中数字无误，请改录入明细。',
      },
    ]);
  });
});
