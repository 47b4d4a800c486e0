/** Shows dates and times by number formats such as `yyyy/m/d` or `h:mm`. */

const DAY = 86_400_000;
const UNIX_EPOCH = 25_569;
const FIRST_TRUE_SERIAL = 61;
const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'] as const;

function bare(code: string): string {
  return code.replaceAll(/"[^"]*"|\\.|\[[^\][]*\]/gu, '');
}

export function isDateFormat(code: string): boolean {
  return /[ymdhs]/iu.test(bare(code)) && !/[0#]/u.test(bare(code));
}

function two(value: number): string {
  return String(value).padStart(2, '0');
}

export function formatDate(serial: number, code: string): string {
  // Excel counts a 29 February 1900, which did not exist: earlier days shift by one.
  const days = serial < FIRST_TRUE_SERIAL ? serial + 1 : serial;
  const date = new Date(Math.round((days - UNIX_EPOCH) * DAY));
  let isAfterHours = false;
  return code.replaceAll(
    /"([^"]*)"|\\(.)|\[[^\][]*\]|y+|m+|d+|h+|s+/giu,
    (part, quoted?: string, escaped?: string) => {
      const symbol = part.charAt(0).toLowerCase();
      if (quoted !== undefined || escaped !== undefined || symbol === '[') return quoted ?? escaped ?? '';
      const isMinutes = symbol === 'm' && isAfterHours;
      isAfterHours = symbol === 'h';
      return isMinutes ? datePart(date, 'minute', part.length) : datePart(date, symbol, part.length);
    },
  );
}

function datePart(date: Date, symbol: string, length: number): string {
  const pad = (value: number): string => (length > 1 ? two(value) : String(value));
  switch (symbol) {
    case 'y':
      return length > 2 ? String(date.getUTCFullYear()) : two(date.getUTCFullYear() % 100);
    case 'm':
      return length > 2 ? (MONTHS[date.getUTCMonth()] ?? '') : pad(date.getUTCMonth() + 1);
    case 'd':
      return pad(date.getUTCDate());
    case 'h':
      return pad(date.getUTCHours());
    case 'minute':
      return pad(date.getUTCMinutes());
    default:
      return pad(date.getUTCSeconds());
  }
}
