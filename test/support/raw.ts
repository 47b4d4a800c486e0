/** Creates raw workbooks for reading tests: a small correct one, and changes to it. */
import type { RawCell, RawSheet, RawWorkbook } from '../../src/entries/raw-workbook';
import { HENAN_2023 } from '../../src/sets/henan-2023';
import { hintOf } from '../../src/sets/text-hints';
import type { SheetPlan, WorkbookPlan } from '../../src/sheets/plan/plan';

export function rawSheet(
  name: string,
  rows: readonly (readonly RawCell[])[],
  more: Partial<RawSheet> = {},
): RawSheet {
  return { name, hidden: false, rows, hiddenRows: new Set(), merges: [], formulas: new Set(), ...more };
}

/** Converts a plan to the workbook read back, without a file. */
export function rawFromPlan(plan: WorkbookPlan): RawWorkbook {
  return { sheets: plan.sheets.map(rawFromSheetPlan) };
}

function rawFromSheetPlan(plan: SheetPlan): RawSheet {
  const rows = plan.rows.map((row) =>
    row.map((cell): RawCell => {
      const content = cell?.content;
      if (content === undefined) return null;
      if (content.kind === 'text') return content.text;
      return content.kind === 'number' ? content.value : content.result;
    }),
  );
  return rawSheet(plan.name, rows, { merges: plan.merges, hidden: plan.hidden ?? false });
}

export const EXPENDITURE_HEADERS = [
  '单位代码',
  '单位名称',
  '功能科目编码',
  '功能科目名称',
  '支出类别',
  '项目代码',
  '项目名称',
  '部门经济科目编码',
  '部门经济科目名称',
  '政府经济科目编码',
  '政府经济科目名称',
  '资金来源',
  '年度',
  '金额(元)',
  '备注',
];

/** Returns two units with balanced lines and one project, without any problem. */
const UNIT_FACTS = HENAN_2023.text?.items.filter(({ ofUnits }) => ofUnits === true) ?? [];

/** Both units state that they have nothing. */
function factRows(): readonly (readonly RawCell[])[] {
  return [
    ['703001', '某市人力资源和社会保障局'],
    ['703002', '某市社会保险中心'],
  ].flatMap(([code = '', name = '']) =>
    UNIT_FACTS.map((one): readonly RawCell[] => [code, name, one.item, 0, hintOf(one, 'henan-2023')]),
  );
}

export function goodWorkbook(): RawWorkbook {
  const fiscal = '一般公共预算-财政拨款';
  const basic = (
    unit: string,
    name: string,
    governmental: string,
    governmentalName: string,
    amount: number,
  ) => [
    unit,
    name,
    '2080101',
    '行政运行',
    '人员类',
    null,
    null,
    '30101',
    '基本工资',
    governmental,
    governmentalName,
    fiscal,
    '本年',
    amount,
    null,
  ];
  return {
    sheets: [
      rawSheet('设置', [
        ['项目', '内容', '说明'],
        ['部门代码', '703', null],
        ['部门名称', '某市人力资源和社会保障局', null],
        ['预算年度', '2023', null],
        ['表样', '河南省十二张表', null],
        ['金额单位', '元', null],
      ]),
      rawSheet('单位名册', [
        ['单位代码', '单位名称', '单位类型'],
        ['703001', '某市人力资源和社会保障局', '行政单位'],
        ['703002', '某市社会保险中心', '公益一类事业单位'],
      ]),
      rawSheet('收入录入', [
        ['单位代码', '单位名称', '年度', '资金来源', '金额(元)', '备注'],
        ['703001', '某市人力资源和社会保障局', '本年', fiscal, 1500, null],
        ['703002', '某市社会保险中心', '本年', fiscal, 2000.5, null],
      ]),
      rawSheet('支出录入', [
        EXPENDITURE_HEADERS,
        basic('703001', '某市人力资源和社会保障局', '50101', '工资奖金津补贴', 1000),
        basic('703002', '某市社会保险中心', '50501', '工资福利支出', 2000.5),
        [
          '703001',
          '某市人力资源和社会保障局',
          '2080102',
          '一般行政管理事务',
          '其他运转类',
          '411200230000000007608',
          '综合事务',
          '30216',
          '培训费',
          '50203',
          '培训费',
          fiscal,
          '本年',
          500,
          null,
        ],
      ]),
      rawSheet('项目绩效录入', [
        ['项目代码', '项目名称', '单位代码', '指标类别', '三级指标', '指标值'],
        ['411200230000000007608', '综合事务', '703001', '成本', '总成本', '≤0.05万元'],
        ['411200230000000007608', '综合事务', '703001', '产出', '培训次数', '≥2次'],
        ['411200230000000007608', '综合事务', '703001', '效益', '培训覆盖率', '≥90%'],
        ['411200230000000007608', '综合事务', '703001', '满意度', '参训人员满意度', '≥95%'],
      ]),
      rawSheet('整体绩效录入', [
        ['类别', '任务名称', '主要内容', '一级指标', '二级指标', '三级指标', '指标值', '指标值说明'],
        ['年度履职目标', null, '做好全年工作。', null, null, null, null, null],
        ['指标', null, null, '产出指标', '履职目标实现', '新增就业人数', '≥100人', null],
      ]),
      rawSheet('上年数', [
        ['指标', '金额(万元)', '调整后金额(万元)', '调整说明'],
        ['收入总计', 0.3],
        ['公务接待费', null],
      ]),
      rawSheet('单位事项', [['单位代码', '单位名称', '项目', '内容', '说明'], ...factRows()]),
    ],
  };
}

/** Replaces one sheet by the result of `change`; `null` removes it. */
export function withSheet(
  workbook: RawWorkbook,
  name: string,
  change: (sheet: RawSheet) => RawSheet | readonly RawSheet[] | null,
): RawWorkbook {
  return {
    sheets: workbook.sheets.flatMap((sheet) => {
      if (sheet.name !== name) return [sheet];
      const changed = change(sheet);
      if (changed === null) return [];
      return 'rows' in changed ? [changed] : changed;
    }),
  };
}

/** Replaces one cell by its A1 address. */
export function withCell(workbook: RawWorkbook, name: string, address: string, cell: RawCell): RawWorkbook {
  const [, letters = '', digits = ''] = /^([A-Z]+)(\d+)$/u.exec(address) ?? [];
  const column = [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
  const row = Number(digits) - 1;
  return withSheet(workbook, name, (sheet) => {
    const rows = sheet.rows.map((cells) => [...cells]);
    while (rows.length <= row) rows.push([]);
    const cells = rows[row] ?? [];
    while (cells.length <= column) cells.push(null);
    cells[column] = cell;
    return { ...sheet, rows };
  });
}

export function withRow(workbook: RawWorkbook, name: string, cells: readonly RawCell[]): RawWorkbook {
  return withSheet(workbook, name, (sheet) => ({ ...sheet, rows: [...sheet.rows, cells] }));
}
