/** Digits with a comma before every three from the right. */
export function inThrees(digits: string): string {
  const first = digits.length % 3;
  const threes = digits.slice(first).match(/\d{3}/gu) ?? [];
  return [...(first === 0 ? [] : [digits.slice(0, first)]), ...threes].join(',');
}
