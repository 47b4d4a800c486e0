/** Converts numbers that a cell shows as a date. Trap: Excel counts a 29 February 1900, which did not exist. */

const DAY = 86_400_000;
/** Serial number of 1970-01-01. */
const UNIX_EPOCH = 25_569;
/** 1 March 1900; Excel counts the days before it one too low. */
const FIRST_TRUE_SERIAL = 61;
const LAST_SERIAL = 2_958_465;

/** Excel shows this for a number outside the years 1900 to 9999. */
const NO_DATE = '########';

/** Texts, escaped characters, colours and locales: parts of a format that do not come from the number. */
const NOT_PATTERN = /"[^"]*"|\\.|_.|\*.|\[(?!(?:h+|m+|s+)\])[^\][]*\]/giu;

/** Whether the first section of a number format shows a date or a time. */
export function isDateFormat(format: string): boolean {
  const [positive = ''] = format.replace(NOT_PATTERN, '').split(';');
  return /[ymdhs]/iu.test(positive.replace(/general/giu, ''));
}

/** `2023-02-01`. A time of day counts as its day, as in the reading of files. */
export function dateText(serial: number): string {
  if (serial < 0 || serial >= LAST_SERIAL + 1) return NO_DATE;
  const days = Math.floor(serial < FIRST_TRUE_SERIAL - 1 ? serial + 1 : serial);
  return new Date((days - UNIX_EPOCH) * DAY).toISOString().slice(0, 10);
}
