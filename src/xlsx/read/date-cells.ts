/** Turns a number with a date format into the day that Excel shows. */
import type { CellDate } from '../../entries/raw-workbook';

/** The day with number 0: 1899-12-31, or 1904-01-01 in workbooks that began on a Mac. */
export type DateSystem = '1900' | '1904';

/** Excel shows this for a number outside the years 1900 to 9999. */
const NO_DATE = '########';
const LAST_DAY: Readonly<Record<DateSystem, number>> = { '1900': 2_958_465, '1904': 2_957_003 };
const DAY_MILLISECONDS = 86_400_000;
/** Lotus 1-2-3 took 1900 for a leap year, and Excel keeps its day 60. */
const LOTUS_DAY = 60;

function dayText(day: number, system: DateSystem): string {
  if (system === '1904')
    return new Date(Date.UTC(1904, 0, 1) + day * DAY_MILLISECONDS).toISOString().slice(0, 10);
  if (day === LOTUS_DAY) return '1900-02-29';
  if (day === 0) return '1900-01-00';
  const before = Date.UTC(1899, 11, day < LOTUS_DAY ? 31 : 30);
  return new Date(before + day * DAY_MILLISECONDS).toISOString().slice(0, 10);
}

export function dateCell(number: number, system: DateSystem): CellDate {
  const day = Math.floor(number);
  return { kind: 'date', text: day >= 0 && day <= LAST_DAY[system] ? dayText(day, system) : NO_DATE };
}
