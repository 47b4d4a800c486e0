/** Numbers that a cell shows as a date. Excel counts days from the end of 1899, with a 29 February 1900 that never was. */

const DAY = 86_400_000;
/** Serial number of 1970-01-01. */
const UNIX_EPOCH = 25_569;
/** From 1 March 1900 on; the days before are counted one too low. */
const FIRST_TRUE_SERIAL = 61;
const LAST_SERIAL = 2_958_465;

/** What Excel shows where a number is no date of the years 1900 to 9999. */
const NO_DATE = '########';

/** Texts, escaped characters, colours and locales: what a format shows or chooses, but does not take from the number. */
const NOT_PATTERN = /"[^"]*"|\\.|_.|\*.|\[(?!(?:h+|m+|s+)\])[^\][]*\]/giu;

/** Whether the first section of a number format shows a date or a time. */
export function isDateFormat(format: string): boolean {
  const [positive = ''] = format.replace(NOT_PATTERN, '').split(';');
  return /[ymdhs]/iu.test(positive.replace(/general/giu, ''));
}

/** `2023-02-01`. A time of day counts as the day that begins it, as files are read. */
export function dateText(serial: number): string {
  if (serial < 0 || serial >= LAST_SERIAL + 1) return NO_DATE;
  const days = Math.floor(serial < FIRST_TRUE_SERIAL - 1 ? serial + 1 : serial);
  return new Date((days - UNIX_EPOCH) * DAY).toISOString().slice(0, 10);
}
