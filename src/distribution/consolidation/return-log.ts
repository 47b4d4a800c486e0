/** Writes and reads the lines of 回收记录, which record every import of a return. */
import { RETURN_LOG_SHEET } from '../../entries/declarations/return-log';
import type { RawWorkbook } from '../../entries/raw-workbook';
import { readSheet } from '../../entries/read-sheet';
import type { AmountUnit } from '../../money/amount-unit';
import { amountInUnit } from '../../money/amount-unit';
import type { Fen } from '../../money/fen';
import type { EntryRow } from '../../sheets/draw/entry-rows';
import type { BeforeAfter } from './difference';

export type ReturnAction = '首次接收' | '替换';

export interface LogEntry {
  /** Local time as people write it: 2026-11-24 17:05. */
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

/** The last imported file of a unit. */
export interface EarlierReturn {
  readonly at: string;
  readonly file: string;
}

/** Reads the last imports by unit from the workbook's log; empty without a readable log. */
export function earlierReturns(workbook: RawWorkbook, unit: AmountUnit): ReadonlyMap<string, EarlierReturn> {
  const context = {
    amountUnit: unit,
    budgetDate: '',
    units: new Map(),
    kinds: null,
    basicClasses: null,
    unneeded: new Set<string>(),
    defectiveUnits: new Set<string>(),
  };
  const reading = readSheet(workbook, RETURN_LOG_SHEET, unit, context);
  return new Map(reading.rows.map(({ values }) => [values.unit, { at: values.at, file: values.file }]));
}
