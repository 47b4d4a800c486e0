/** Makes workbook statuses and traces for component tests and the gallery: a department, and one with 300 units. */
import { WAN } from '../../../src/money/amount-style';
import type { Settings, Unit } from '../../../src/entries/entries';
import { ENTRY_SHEETS } from '../../../src/entries/all-sheets';
import { problem, type EntryProblem } from '../../../src/entries/problem';
import { fen } from '../../../src/money/fen';
import { HENAN_2023 } from '../../../src/sets/henan-2023';
import type {
  FigureChange,
  HandTyped,
  WorkbookStatus,
  TableState,
} from '../../../src/workflow/status/workbook-status';
import type { Trace, TraceGroup } from '../../../src/workflow/trace/trace';

export const SETTINGS: Settings = {
  departmentCode: '703',
  departmentName: '三门峡市人力资源和社会保障局',
  budgetYear: 2023,
  tableSet: 'henan-2023',
  amountUnit: '元',
};

export const UNITS: readonly Unit[] = [
  { code: '703001', name: '三门峡市人力资源和社会保障局', type: 'administrative' },
  { code: '703002', name: '三门峡市社会养老保险中心', type: 'publicInstitution1' },
  { code: '703014', name: '三门峡市人才交流中心', type: 'civilServiceManaged' },
];

/** A name of 40 characters, about the longest in use. */
export const LONG_NAME = '三门峡市人力资源和社会保障局所属农村社会养老保险与创业贷款担保综合服务管理中心局';

export function manyUnits(count: number): readonly Unit[] {
  return Array.from({ length: count }, (_, index) => ({
    code: `703${String(index + 1).padStart(3, '0')}`,
    name: index === 1 ? LONG_NAME : `第${String(index + 1)}预算单位`,
    type: 'publicInstitution1',
  }));
}

export const PROBLEMS: readonly EntryProblem[] = [
  problem(
    'unreadable-amount',
    { sheet: '支出录入', row: 12, column: '金额(元)', columnIndex: 13 },
    { found: '12万' },
  ),
  problem(
    'unknown-unit',
    { sheet: '收入录入', row: 7, column: '单位代码', columnIndex: 0 },
    { found: '703099' },
  ),
  problem('unbalanced', { sheet: '收入录入' }, { found: '收入 77,003,400.00，支出 77,003,500.00' }),
  problem(
    'cleaned-text',
    { sheet: '支出录入', row: 3, column: '金额(元)', columnIndex: 13 },
    { found: '１２３' },
  ),
];

export function tables(state: (index: number) => TableState): WorkbookStatus['tables'] {
  return HENAN_2023.tables.map(({ id, name, label }, index) => ({
    id,
    name,
    label,
    state: state(index),
    sheetName: state(index) === 'absent' ? null : `预算${id}表`,
    handTyped: [],
    changes: [],
  }));
}

export function change(table: string, label: string, before: number | null, after: number): FigureChange {
  return {
    path: { table, block: 'main', row: label, column: 'total' },
    label: `预算${table}表 · ${label}`,
    before: before === null ? null : fen(before),
    after: fen(after),
    style: WAN,
  };
}

export const HAND_TYPED: HandTyped = {
  path: { table: '03', block: 'main', row: '2080101', column: 'total' },
  label: '预算03表 · 行政运行 · 合计',
  sheetName: '预算03表',
  row: 8,
  column: 5,
  found: '206.00',
  computed: fen(206_134_500),
  style: WAN,
};

/** An untouched workbook. */
export const EMPTY: WorkbookStatus = {
  entrySheets: ENTRY_SHEETS.map(({ name, purpose }) => ({ name, purpose, sheetName: null, rows: 0 })),
  entriesUsable: false,
  settingTexts: {},
  settings: null,
  units: [],
  incomeLines: 0,
  expenditureLines: 0,
  problems: [],
  tables: tables(() => 'absent'),
  lastFill: null,
  next: 'make-entry-sheets',
};

const ROWS: readonly number[] = [5, 3, 31, 412, 96, 24, 12];

export const ENTERED: WorkbookStatus = {
  ...EMPTY,
  entrySheets: ENTRY_SHEETS.map(({ name, purpose }, index) => ({
    name,
    purpose,
    sheetName: name,
    rows: ROWS[index] ?? 0,
  })),
  entriesUsable: true,
  settings: SETTINGS,
  units: UNITS,
  incomeLines: 31,
  expenditureLines: 412,
  next: 'generate',
};

export const GENERATED: WorkbookStatus = { ...ENTERED, tables: tables(() => 'layout'), next: 'fill' };

export const FILLED: WorkbookStatus = {
  ...ENTERED,
  tables: tables(() => 'filled'),
  lastFill: { at: '2023-02-01T08:05:00.000Z', as: 'values', tables: 12, lines: 443 },
  next: 'done',
};

/** Entries changed after the fill, and a figure was typed over. */
export const STALE: WorkbookStatus = {
  ...FILLED,
  problems: PROBLEMS,
  tables: FILLED.tables.map((table, index) =>
    index === 2 || index === 4
      ? {
          ...table,
          state: 'stale',
          handTyped: index === 2 ? [HAND_TYPED] : [],
          changes: [
            change(table.id, '合计 · 合计', 7_563_330_000, 7_573_330_000),
            change(table.id, '人力资源和社会保障管理事务 · 行政运行 · 项目支出 · 特定目标类', 0, 10_000_000),
            change(table.id, '社会保险经办机构 · 基本支出 · 小计', 120_004_000, 120_001_000),
            change(table.id, '就业管理事务 · 合计', null, 45_600_000),
          ],
        }
      : table,
  ),
  next: 'fill',
};

export function traceGroup(unit: Unit, count: number): TraceGroup {
  const lines = Array.from({ length: count }, (_, index) => ({
    sheetName: '支出录入',
    row: index + 1,
    column: 13,
    label:
      index % 2 === 0
        ? '2080101 行政运行 · 30101 基本工资 · 财政拨款'
        : '2080101 行政运行 · 30102 津贴补贴 · 财政拨款',
    amount: fen(12_345_600 + index),
    remark: index === 1 ? '含年终一次性奖金，按人社部门批复数填列' : '',
  }));
  return {
    unitCode: unit.code,
    unitName: unit.name,
    amount: fen(lines.reduce((sum, { amount }) => sum + amount, 0)),
    lines,
  };
}

export function figureTrace(groups: readonly TraceGroup[]): Extract<Trace, { kind: 'figure' }> {
  return {
    kind: 'figure',
    path: { table: '03', block: 'main', row: '2080101', column: 'wages' },
    label: '预算03表 · 行政运行 · 基本支出 · 人员经费 · 工资福利支出',
    address: 'H9',
    amount: fen(groups.reduce((sum, { amount }) => sum + amount, 0)),
    style: WAN,
    typedOver: null,
    groups,
  };
}
