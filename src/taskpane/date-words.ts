/** Formats dates without a time, as 2026-12-05. */

/** Returns e.g. 12月5日. */
export function dateWords(date: string): string {
  const [, month, day] = date.split('-').map(Number);
  return `${String(month)}月${String(day)}日`;
}

/** Today in the clerk's time zone, as 2026-12-05. */
export function dayOf(time: Date): string {
  const two = (part: number): string => String(part).padStart(2, '0');
  return [String(time.getFullYear()), two(time.getMonth() + 1), two(time.getDate())].join('-');
}

const DAY = 86_400_000;

/** Whole days from one date to another; negative: before it. */
export function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / DAY);
}
