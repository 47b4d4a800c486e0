/** How this set titles its tables. */

export function yearTitle(name: string): (year: number) => string {
  return (year) => `${String(year)}年${name}`;
}

/** 一 … 九十九, for numbering rows. */
export function chineseNumber(number: number): string {
  const digits = ['', '一', '二', '三', '四', '五', '六', '七', '八', '九'];
  const tens = Math.floor(number / 10);
  const ones = digits[number % 10] ?? '';
  if (tens === 0) return ones;
  return `${tens === 1 ? '' : (digits[tens] ?? '')}十${ones}`;
}

/** 预算03表: how sentences name a table of this set. */
export function numbered(id: string): string {
  return `预算${id}表`;
}
