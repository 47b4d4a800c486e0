/** Tests that amounts in targets are exact in every unit. */
import { moneyOf, targetOf } from '../../src/sets/henan-2023/rules/targets';
import { shareOf } from '../../src/published/figure';
import { sumFen } from '../../src/money/fen';

function money(text: string): number | null {
  const target = targetOf(text);
  return target === null ? null : moneyOf(target);
}

test.each([
  ['≤1.15万元', 1_150_000],
  ['≤360,049元', 36_004_900],
  ['0.01元', 1],
  ['≥4.35亿元', 43_500_000_000],
  ['≤1.2345678万元', null],
  ['≤5元/人', null],
  ['≤30人', null],
  ['按时', null],
])('reads the amount of %s', (text, fen) => {
  expect(money(text)).toBe(fen);
});

test('adds up parts exactly where binary fractions do not', () => {
  const parts = ['110元', '220元', '70元'].flatMap((text) => {
    const target = targetOf(text);
    const amount = target === null ? null : moneyOf(target);
    return amount === null ? [] : [amount];
  });
  expect(sumFen(parts)).toBe(40_000);
});

test.each([
  [131_807, 624_526, '21.11%'],
  [1, 8, '12.50%'],
  // (1005 / 100000) * 100 is 1.00499… in binary fractions.
  [1005, 100_000, '1.01%'],
])('formats %d of %d as %s', (part, whole, text) => {
  expect(shareOf(part, whole)).toBe(text);
});
