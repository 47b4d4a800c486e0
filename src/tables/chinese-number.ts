/** Writes numbers as 一 … 九十九, for numbering rows. */
const DIGITS = ['', '一', '二', '三', '四', '五', '六', '七', '八', '九'] as const;

/** Errors: RangeError outside 1 to 99. */
export function chineseNumber(number: number): string {
  const tens = DIGITS[Math.floor(number / 10)];
  const ones = DIGITS[number % 10];
  if (tens === undefined || ones === undefined || number < 1)
    throw new RangeError(`No Chinese numeral for ${String(number)}.`);
  return `${tens === '一' ? '' : tens}${number >= 10 ? '十' : ''}${ones}`;
}
