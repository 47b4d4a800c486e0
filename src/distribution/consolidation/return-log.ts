/** 回收记录: which file each unit's lines come from, and what the totals were before and after; a line a return. */
import { amountCell, freeText, nameText } from '../../entries/cell-types';
import { optional, required } from '../../entries/column';
import type { EntrySheet } from '../../entries/entry-sheet';
import type { RawWorkbook } from '../../entries/raw-workbook';
import { readSheet } from '../../entries/read-sheet';
import type { AmountUnit } from '../../money/amount-unit';
import { amountInUnit } from '../../money/amount-unit';
import type { Fen } from '../../money/fen';
import type { EntryRow } from '../../sheets/entry-content';
import type { BeforeAfter } from './difference';

const amount = (header: string) =>
  optional(header, amountCell(), { width: 20, unit: 'settings', help: '由程序记录。', given: 'hint' });
const words = (header: string, width: number) =>
  required(header, freeText, { width, help: '由程序记录。', given: 'hint' });

const COLUMNS = {
  at: words('时间', 20),
  unit: words('单位代码', 12),
  unitName: optional('单位名称', nameText, { width: 34, help: '由程序记录。', given: 'hint' }),
  file: words('文件', 50),
  action: words('处理', 10),
  lines: words('明细行数', 12),
  unitIncomeBefore: amount('单位收入（汇总前）'),
  unitIncomeAfter: amount('单位收入（汇总后）'),
  unitExpenditureBefore: amount('单位支出（汇总前）'),
  unitExpenditureAfter: amount('单位支出（汇总后）'),
  departmentIncomeBefore: amount('部门收入（汇总前）'),
  departmentIncomeAfter: amount('部门收入（汇总后）'),
  departmentExpenditureBefore: amount('部门支出（汇总前）'),
  departmentExpenditureAfter: amount('部门支出（汇总后）'),
} as const;

export const RETURN_LOG_SHEET: EntrySheet<typeof COLUMNS> = {
  name: '回收记录',
  namePrefix: '回收',
  purpose: '各单位的明细来自哪份文件，汇总前后的合计是多少。',
  columns: COLUMNS,
  fixedRows: false,
  essential: false,
};

export type ReturnAction = '首次接收' | '替换';

export interface LogEntry {
  /** As people write it: 2026-11-24 17:05. */
  readonly at: string;
  readonly unit: string;
  readonly unitName: string;
  readonly file: string;
  readonly action: ReturnAction;
  readonly lines: number;
  readonly unitIncome: BeforeAfter;
  readonly unitExpenditure: BeforeAfter;
  readonly departmentIncome: BeforeAfter;
  readonly departmentExpenditure: BeforeAfter;
}

export function logRow(entry: LogEntry, unit: AmountUnit): EntryRow {
  const shown = (fen: Fen) => amountInUnit(fen, unit);
  return {
    at: entry.at,
    unit: entry.unit,
    unitName: entry.unitName,
    file: entry.file,
    action: entry.action,
    lines: String(entry.lines),
    unitIncomeBefore: shown(entry.unitIncome.before),
    unitIncomeAfter: shown(entry.unitIncome.after),
    unitExpenditureBefore: shown(entry.unitExpenditure.before),
    unitExpenditureAfter: shown(entry.unitExpenditure.after),
    departmentIncomeBefore: shown(entry.departmentIncome.before),
    departmentIncomeAfter: shown(entry.departmentIncome.after),
    departmentExpenditureBefore: shown(entry.departmentExpenditure.before),
    departmentExpenditureAfter: shown(entry.departmentExpenditure.after),
  };
}

/** The last file that was taken from a unit. */
export interface EarlierReturn {
  readonly at: string;
  readonly file: string;
}

/** By unit, as the log of the workbook has it; empty where there is no log or none that can be read. */
export function earlierReturns(workbook: RawWorkbook, unit: AmountUnit): ReadonlyMap<string, EarlierReturn> {
  const context = { amountUnit: unit, budgetDate: '', units: new Map(), defectiveUnits: new Set<string>() };
  const reading = readSheet(workbook, RETURN_LOG_SHEET, unit, context);
  return new Map(reading.rows.map(({ values }) => [values.unit, { at: values.at, file: values.file }]));
}
