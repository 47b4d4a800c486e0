/** Declares 收入录入: one row per unit, period and fund. */
import type { IncomeLine } from '../entries';
import type { EntrySheet } from '../entry-sheet';
import type { EntryProblem } from '../problem';
import { ProblemList } from '../problem-list';
import type { SheetReading } from '../read-sheet';
import type { ReadingContext } from '../reading-context';
import { SHEET_HEADS } from '../sheet-heads';
import {
  AMOUNT_COLUMN,
  FUND_COLUMN,
  checkName,
  fundOf,
  PERIOD_COLUMN,
  REMARK_COLUMN,
  reporter,
  UNIT_COLUMN,
  UNIT_NAME_COLUMN,
} from './line-columns';

const COLUMNS = {
  unit: UNIT_COLUMN,
  unitName: UNIT_NAME_COLUMN,
  period: PERIOD_COLUMN,
  fund: FUND_COLUMN,
  amount: AMOUNT_COLUMN,
  remark: REMARK_COLUMN,
} as const;

export const INCOME_SHEET: EntrySheet<typeof COLUMNS> = { ...SHEET_HEADS.income, columns: COLUMNS };

export function toIncome(
  reading: SheetReading<typeof COLUMNS>,
  context: ReadingContext,
): { readonly lines: readonly IncomeLine[]; readonly problems: readonly EntryProblem[] } {
  const problems = new ProblemList();
  const report = reporter(problems, reading.place);
  const lines: IncomeLine[] = [];
  for (const { row, values } of reading.rows) {
    const { unit, unitName, period, amount, remark = '' } = values;
    checkName(unitName, context.units.get(unit)?.name, row, 'unitName', report);
    const fund = fundOf(values.fund, period, row, report);
    if (fund !== undefined) lines.push({ row, unit, period, fund, amount, remark });
  }
  return { lines, problems: problems.problems };
}
