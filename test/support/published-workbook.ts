/** Creates tables 02 to 12 of the reference document as typed by hand: no merges, codes in one column. */
import type { RawCell, RawSheet, RawWorkbook } from '../../src/entries/raw-workbook';
import { printedHundredths } from './printed-amounts';
import published from '../fixtures/reference/published-tables.json';
import { rawSheet } from './raw';

type Row = Readonly<Record<string, unknown>>;
type GridId = '02' | '03' | '04' | '05' | '06' | '07' | '08' | '09' | '10';

/** Headers from the outermost down, and the content of the cell. */
interface Column {
  readonly headers: readonly string[];
  readonly of: (row: Row) => RawCell;
}

function words(row: Row, key: string): string {
  const value = row[key];
  return typeof value === 'string' ? value : '';
}

function text(headers: readonly string[], ...keys: readonly string[]): Column {
  return { headers, of: (row) => keys.map((key) => words(row, key)).join('') || null };
}

/** Returns the number that a clerk types for a printed amount. */
function figure(printed: string): RawCell {
  return printed === '' ? null : printedHundredths(printed) / 100;
}

function amount(headers: readonly string[], key: string): Column {
  return { headers, of: (row) => figure(words(row, key)) };
}

const nothing = (...headers: readonly string[]): Column => ({ headers, of: () => null });

const FUNCTION_COLUMNS: readonly Column[] = [
  text(['科目编码'], 'class', 'division', 'item'),
  text(['单位代码'], 'unitCode'),
  text(['单位\n（科目名称）'], 'name'),
  amount(['合 计'], 'total'),
  amount(['基本支出', '小计'], 'basic'),
  amount(['基本支出', '人员经费', '工资福利\n支出'], 'wages'),
  amount(['基本支出', '人员经费', '对个人和家庭的补助'], 'individuals'),
  amount(['基本支出', '公用经费', '商品和服务支出'], 'goods'),
  amount(['基本支出', '公用经费', '资本性支出'], 'capital'),
  amount(['项目支出', '小计'], 'projects'),
  amount(['项目支出', '其他运转类'], 'otherOperating'),
  amount(['项目支出', '特定目标类'], 'specificTarget'),
];

const INCOME_FUNDS = [
  '政府性基金',
  '国有资本经营预算',
  '财政专户管理资金收入',
  '事业收入',
  '事业单位经营收入',
  '上级补助收入',
  '附属单位上缴收入',
  '其他收入',
];
const CARRIED = ['合计', '一般公共预算', '政府性基金', '国有资本经营预算', '财政专户管理资金', '单位资金'];

const COLUMNS: Readonly<Record<GridId, readonly Column[]>> = {
  '02': [
    text(['部门（单位）代码'], 'code'),
    text(['部门（单位）名称'], 'name'),
    amount(['总计'], 'total'),
    amount(['本年收入', '合计'], 'currentYear'),
    amount(['本年收入', '一般公共预算', '小计'], 'generalBudget'),
    amount(['本年收入', '一般公共预算', '其中：财政拨款'], 'fiscalAppropriation'),
    ...INCOME_FUNDS.map((fund) => nothing('本年收入', fund)),
    ...CARRIED.map((fund) => nothing('上年结转结余', fund)),
  ],
  '03': FUNCTION_COLUMNS,
  '05': FUNCTION_COLUMNS,
  '09': FUNCTION_COLUMNS,
  '04': [
    text(['收入', '项目'], 'income'),
    amount(['收入', '金额'], 'incomeAmount'),
    text(['支出', '项目'], 'expenditure'),
    amount(['支出', '合计'], 'total'),
    amount(['支出', '一般公共预算', '小计'], 'generalBudget'),
    amount(['支出', '一般公共预算', '其中：财政拨款'], 'fiscalAppropriation'),
    amount(['支出', '政府性基金'], 'governmentFund'),
    amount(['支出', '国有资本经营预算'], 'stateCapital'),
  ],
  '06': [
    text(['部门预算支出经济分类科目', '科目编码'], 'deptCode'),
    text(['部门预算支出经济分类科目', '科目名称'], 'deptName'),
    text(['政府预算支出经济分类科目编码', '科目编码'], 'govCode'),
    text(['政府预算支出经济分类科目编码', '科目名称'], 'govName'),
    amount(['本年一般公共预算基本支出', '合计'], 'total'),
    amount(['本年一般公共预算基本支出', '人员经费'], 'personnel'),
    amount(['本年一般公共预算基本支出', '公用经费'], 'public'),
  ],
  '07': [
    text(['部门预算经济分类', '类'], 'deptClass'),
    text(['部门预算经济分类', '款'], 'deptDivision'),
    text(['部门预算经济分类', '科目名称'], 'deptName'),
    text(['政府预算经济分类', '类'], 'govClass'),
    text(['政府预算经济分类', '款'], 'govDivision'),
    text(['政府预算经济分类', '科目名称'], 'govName'),
    amount(['总计'], 'total'),
    amount(['一般公共预算', '小计'], 'generalBudget'),
    amount(['一般公共预算', '其中：财政拨款'], 'fiscalAppropriation'),
    ...[
      '政府性基金',
      '国有资本经营预算',
      '上年结转结余',
      '财政专户管理资金收入',
      '事业收入',
      '上级补助收入',
      '附属单位上缴收入',
      '事业单位经营收入',
      '其他收入',
    ].map((fund) => nothing(fund)),
  ],
  '08': [
    amount(['“三公”经费合计'], 'total'),
    amount(['因公出国（境）费'], 'abroad'),
    amount(['公务用车购置及运行费', '小计'], 'vehicles'),
    amount(['公务用车购置及运行费', '公务用车购置费'], 'vehiclePurchase'),
    amount(['公务用车购置及运行费', '公务用车运行费'], 'vehicleRunning'),
    amount(['公务接待费'], 'reception'),
  ],
  '10': [
    text(['类型'], 'kind'),
    text(['项目名称'], 'project'),
    text(['项目单位'], 'unit'),
    amount(['合计'], 'total'),
    amount(['本年拨款', '一般公共预算'], 'generalBudget'),
    nothing('本年拨款', '政府性基金预算'),
    nothing('本年拨款', '国有资本经营预算'),
    nothing('财政拨款结转结余', '一般公共预算'),
    nothing('财政拨款结转结余', '政府性基金预算'),
    nothing('财政拨款结转结余', '国有资本经营预算'),
    nothing('财政专户管理资金'),
    nothing('单位资金'),
  ],
};

const NAMES: Readonly<Record<string, string>> = {
  '02': '部门收入总体情况表',
  '03': '部门支出总体情况表',
  '04': '财政拨款收支总体情况表',
  '05': '一般公共预算支出情况表',
  '06': '一般公共预算基本支出情况表',
  '07': '支出经济分类汇总表',
  '08': '一般公共预算“三公”经费支出情况表',
  '09': '政府性基金预算支出情况表',
  '10': '项目支出预算表',
  '11': '部门（单位）整体绩效目标表',
  '12': '部门预算项目绩效目标汇总表',
};

const NOTES: Readonly<Record<string, string>> = {
  '05': '备注：本表仅含当年财政拨款安排的支出',
  '09': '注：我单位2023年无政府性基金预算支出，故此表为空。',
};

const DEPARTMENT = '三门峡市人力资源和社会保障局';

function frame(id: string): readonly (readonly RawCell[])[] {
  return [[`2023年${NAMES[id] ?? ''}`], [`预算${id}表`], [`部门名称：${DEPARTMENT}`, null, '单位：万元']];
}

/** Prints each group's title in its first column only. */
function headerRows(columns: readonly Column[]): readonly (readonly RawCell[])[] {
  const depth = Math.max(...columns.map(({ headers }) => headers.length));
  return Array.from({ length: depth }, (_, level) =>
    columns.map(({ headers }, index): RawCell => {
      const own = headers[level];
      const left = columns[index - 1]?.headers;
      const isRepeated =
        left !== undefined &&
        level < headers.length - 1 &&
        headers.slice(0, level + 1).join() === left.slice(0, level + 1).join();
      return own === undefined || isRepeated ? null : own;
    }),
  );
}

function gridSheet(id: GridId): RawSheet {
  const columns = COLUMNS[id];
  const rows: readonly Row[] = published[id];
  const note = NOTES[id];
  // Table 10 prints 合计 where the data omits it.
  const filled = rows.map((row) =>
    id === '10' && row['project'] === '' ? { ...row, project: '合计' } : row,
  );
  return rawSheet(NAMES[id] ?? id, [
    ...frame(id),
    ...headerRows(columns),
    ...filled.map((row) => columns.map((column) => column.of(row))),
    ...(note === undefined ? [] : [[note]]),
  ]);
}

const GROUPS = ['cost', 'output', 'benefit', 'satisfaction'] as const;

interface PublishedProject {
  readonly code: string;
  readonly name: string;
  readonly total: string;
  readonly government: string;
  readonly cost?: readonly (readonly string[])[];
  readonly output?: readonly (readonly string[])[];
  readonly benefit?: readonly (readonly string[])[];
  readonly satisfaction?: readonly (readonly string[])[];
}

function projectRows(project: PublishedProject): readonly (readonly RawCell[])[] {
  const lines = Math.max(1, ...GROUPS.map((group) => project[group]?.length ?? 0));
  return Array.from({ length: lines }, (_, line) => {
    const first: readonly RawCell[] = [
      project.code,
      project.name || null,
      figure(project.total),
      figure(project.government),
      null,
      null,
    ];
    const start = line === 0 ? first : Array.from({ length: first.length }, () => null);
    return [
      ...start,
      ...GROUPS.flatMap((group): readonly RawCell[] => {
        const [name = null, target = null] = project[group]?.[line] ?? [];
        return [name, target];
      }),
    ];
  });
}

function projectSheet(): RawSheet {
  const columns: readonly Column[] = [
    ...[['单位编码（项目编码）'], ['项目单位（项目名称）']].map((headers) => nothing(...headers)),
    ...['资金总额', '政府预算资金', '财政专户管理资金', '单位资金'].map((title) =>
      nothing('项目金额（万元）', title),
    ),
    ...['成本指标', '产出指标', '效益指标', '满意度指标'].flatMap((title) => [
      nothing('绩效目标', title, '三级指标'),
      nothing('绩效目标', title, '指标值'),
    ]),
  ];
  const projects: readonly PublishedProject[] = published['12'];
  return rawSheet(NAMES['12'] ?? '', [
    ...frame('12'),
    ...headerRows(columns),
    ...projects.flatMap(projectRows),
  ]);
}

function formSheet(): RawSheet {
  const { budget, indicators, goal, tasks } = published['11'];
  return rawSheet(NAMES['11'] ?? '', [
    [`${NAMES['11'] ?? ''}（2023年度）`],
    ['预算11表'],
    ['部门名称：' + DEPARTMENT, null, '单位：万元'],
    ['部门（单位）名称', DEPARTMENT],
    ['年度履职目标', goal],
    ...tasks.map(({ name, content }) => ['年度主要任务', name, content]),
    ['预算情况', '部门预算总额（万元）', figure(budget.total)],
    [null, '1、资金来源：（1）政府预算资金', figure(budget.government)],
    [null, '（2）财政专户管理资金', figure(budget.specialAccount)],
    [null, '（3）单位资金', figure(budget.unitFunds)],
    [null, '2、资金结构：（1）基本支出', figure(budget.basic)],
    [null, '（2）项目支出', figure(budget.projects)],
    ['一级指标', '二级指标', '三级指标', '指标值', '指标值说明'],
    ...indicators.map(({ level1, level2, level3, value, note }) => [level1, level2, level3, value, note]),
  ]);
}

export function publishedWorkbook(): RawWorkbook {
  const grids = (['02', '03', '04', '05', '06', '07', '08', '09', '10'] as const).map(gridSheet);
  return { sheets: [...grids, formSheet(), projectSheet()] };
}
