/** Makes check reports for component tests and the gallery: a few findings of every kind, and three hundred. */
import { WAN } from '../../../src/money/amount-style';
import { fen } from '../../../src/money/fen';
import type { Finding, FindingCell } from '../../../src/checks/finding';
import { cellAddress } from '../../../src/grid/address';
import { HENAN_2023 } from '../../../src/sets/henan-2023';
import type { ExplainableFinding } from '../../../src/checks/explanations';
import type { CheckReport } from '../../../src/workflow/checks/check-report';

function sheetOf(table: string): string {
  return HENAN_2023.tables.find(({ id }) => id === table)?.name ?? table;
}

function cell(
  table: string,
  [row, column]: readonly [number, number],
  [rowName, columnName, value]: readonly [string, string, string],
): FindingCell {
  return {
    path: { table, block: 'functions', row: rowName, column: columnName },
    place: { sheet: sheetOf(table), row, column },
    address: cellAddress(row, column),
    row: rowName,
    column: columnName,
    value,
    tableLabel: `预算${table}表`,
  };
}

function finding(
  reported: Pick<Finding, 'rule' | 'severity' | 'cells' | 'remedy'> & Partial<Finding>,
  statement: string,
): Finding {
  const { rule, cells, cause = null } = reported;
  const table = cells[0]?.path.table ?? '03';
  return {
    nature: 'arithmetic',
    table,
    sheet: sheetOf(table),
    tableLabel: `预算${table}表`,
    statement: [statement],
    unit: '万元',
    expected: null,
    actual: null,
    difference: null,
    cause,
    repair: null,
    subject: `${rule} ${table} ${cells[0]?.address ?? ''}`,
    fingerprint: `${rule} ${table} ${cells[0]?.address ?? ''} ${statement}`,
    ...reported,
  };
}

export const BASIC = cell('03', [9, 6], ['行政运行', '基本支出小计', '2,725.12']);

/** A figure with a digit too many, with an evident correction. */
export const WRONG_FIGURE: Finding = finding(
  {
    rule: 'T03-R1',
    severity: 'E',
    cells: [BASIC, cell('03', [9, 5], ['行政运行', '合计', '2,724.12'])],
    remedy: '请核对各分项和合计；按公式相加的，请检查公式范围',
    repair: {
      path: BASIC.path,
      place: BASIC.place,
      value: { kind: 'figure', fen: fen(2_724_120_000), style: WAN },
    },
  },
  '预算03表 · 行政运行：合计 2,724.12 ≠ 基本支出小计 2,725.12，差 −1.00',
);

/** Ten cells, and a cause. */
export const WRONG_SUM: Finding = finding(
  {
    rule: 'T03-R4',
    severity: 'E',
    cells: Array.from({ length: 10 }, (_, index) =>
      cell('03', [7 + index, 6], [`第${String(index)}行`, '基本支出小计', '40.49']),
    ),
    cause: { kind: 'missing-row', words: '差额正好是“事业运行”347.64，可能漏加了这一行' },
    remedy: '请核对合计公式是否包含每一行',
  },
  '预算03表 · 基本支出小计：合计 6,782.55 ≠ 各行合计 7,130.19（9个数），差 −347.64，四舍五入最多可解释 0.06',
);

/** The department's name with a wrong last character; the text can be repaired. */
export const WRONG_NAME: Finding = finding(
  {
    rule: 'M-05',
    severity: 'X',
    cells: [cell('03', [2, 0], ['部门名称', '', '三门峡市人力资源和社会保障处'])],
    cause: { kind: 'misspelt', words: '与“三门峡市人力资源和社会保障局”只差一个字，可能是笔误' },
    remedy: '请改成部门的规范名称',
  },
  '预算03表部门名称“三门峡市人力资源和社会保障处”与“三门峡市人力资源和社会保障局”不一致',
);

/** Compares cells of two tables. */
export const ACROSS_TABLES: Finding = finding(
  {
    rule: 'X-24e',
    severity: 'X',
    cells: [
      cell('05', [16, 8], ['行政单位离退休', '对个人和家庭的补助', '24.22']),
      cell('07', [51, 6], ['退休费', '总计', '737.19']),
    ],
    remedy: '请核实；确属实际情况的，写明审核说明',
  },
  '预算05表“行政单位离退休 · 对个人和家庭的补助” 24.22 ≠ 预算07表“退休费 · 总计” 737.19，差 −712.97',
);

/** Other findings of the wrong figure: one suggests the same value, one can be explained. */
export const SAME_CELL: readonly Finding[] = [
  finding(
    {
      rule: 'T03-R4',
      severity: 'E',
      cells: [BASIC, cell('03', [7, 6], ['合计', '基本支出小计', '6,782.55'])],
      remedy: '请核对合计公式是否包含每一行',
      repair: {
        path: BASIC.path,
        place: BASIC.place,
        value: { kind: 'figure', fen: fen(2_724_120_000), style: WAN },
      },
    },
    '预算03表 · 基本支出小计：合计 6,782.55 ≠ 各行合计 6,783.55（9个数），差 −1.00',
  ),
  finding(
    {
      rule: 'X-07',
      severity: 'X',
      cells: [BASIC, cell('05', [9, 6], ['行政运行', '基本支出小计', '2,724.12'])],
      remedy: '请核实；确属实际情况的，写明审核说明',
    },
    '预算03表“行政运行 · 基本支出小计” 2,725.12 ≠ 预算05表“行政运行 · 基本支出小计” 2,724.12，差 1.00',
  ),
];

export const RISEN: Finding = finding(
  {
    rule: 'Y-03',
    severity: 'X',
    cells: [cell('02', [6, 2], ['合计', '总计', '7,563.33'])],
    remedy: '请写明原因（审核说明）',
  },
  '收入总计比上年增加21.11%（上年 6,245.26，本年 7,563.33）',
);

export const HINT: Finding = finding(
  {
    rule: 'P-08',
    severity: 'I',
    cells: [cell('12', [74, 9], ['大厅电脑设备维护', '产出指标', '≤160次'])],
    remedy: '请核对指标的方向',
  },
  '预算12表“社会保险管理事业费2023”的产出指标“大厅电脑设备维护”是工作量，却用了上限：≤160次',
);

export const EXPLANATION = {
  text: '2023年起提高公务员基础绩效奖标准，并新增城乡居民养老保险市级配套资金。',
  at: new Date(2023, 1, 2, 9, 30).toISOString(),
};

export function open(one: Finding): ExplainableFinding {
  return { finding: one, status: 'open', explanation: null };
}

export function explained(one: Finding): ExplainableFinding {
  return { finding: one, status: 'explained', explanation: EXPLANATION };
}

export function reopened(one: Finding): ExplainableFinding {
  return { finding: one, status: 'reopened', explanation: EXPLANATION };
}

export function report(
  findings: readonly ExplainableFinding[],
  more: Partial<CheckReport> = {},
): CheckReport {
  return {
    at: new Date(2023, 1, 2, 10, 5).toISOString(),
    findings,
    unlisted: null,
    tables: 12,
    coverage: [],
    entries: 'used',
    marked: true,
    unmarkedSheets: [],
    marking: false,
    markError: null,
    outdated: false,
    ...more,
  };
}

export const FOUND = report([
  open(WRONG_FIGURE),
  open(WRONG_SUM),
  explained(RISEN),
  open(WRONG_NAME),
  open(ACROSS_TABLES),
  open(HINT),
]);

/** One wrong figure that violates three rules, the most specific of them not first, and another cell. */
export const AT_ONE_CELL = report(
  [...SAME_CELL.slice(1), WRONG_FIGURE, ...SAME_CELL.slice(0, 1), WRONG_NAME].map(open),
);

/** Adds `count` findings of table 12. */
export function manyFindings(count: number): CheckReport {
  const many = Array.from({ length: count }, (_, index) =>
    open(
      finding(
        {
          rule: 'P-04',
          severity: 'X',
          cells: [cell('12', [95 + index, 9], [`第${String(index + 1)}个项目`, '产出指标', '100'])],
          remedy: '请补上计量单位',
        },
        `预算12表“第${String(index + 1)}个项目”的产出指标的指标值“100”没有计量单位`,
      ),
    ),
  );
  return report([open(WRONG_FIGURE), ...many]);
}
