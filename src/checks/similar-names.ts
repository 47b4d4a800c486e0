/** Recognizes names that differ by one character, which is probably a typing error. */
import { comparable } from '../entries/text';
import type { Cause } from './finding';

/** Whether replacing, adding or removing one character makes two texts equal. */
export function differByOne(a: string, b: string): boolean {
  const one = [...comparable(a)];
  const other = [...comparable(b)];
  if (one.join('') === other.join('') || Math.abs(one.length - other.length) > 1) return false;
  let start = 0;
  while (start < Math.min(one.length, other.length) && one[start] === other[start]) start += 1;
  const rest = (letters: readonly string[], skip: number): string => letters.slice(start + skip).join('');
  return (
    rest(one, 1) === rest(other, 1) || rest(one, 1) === rest(other, 0) || rest(one, 0) === rest(other, 1)
  );
}

export function misspelt(found: string, expected: string): Cause | undefined {
  return differByOne(found, expected)
    ? { kind: 'misspelt', words: `与“${expected}”只差一个字，可能是笔误` }
    : undefined;
}

/** Returns the most frequent value; `null` for an empty list. */
export function mostCommon(values: readonly string[]): string | null {
  const counts = new Map<string, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0] ?? null;
}
