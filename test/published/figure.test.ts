/** Tests what the texts in cells of amounts mean in a published table. */
import { figureOf, fenOf } from '../../src/published/figure';
import type { AmountStyle } from '../../src/money/amount-style';
import { HENAN_2023 } from '../../src/sets/henan-2023';

const WAN: AmountStyle = (() => {
  const table = HENAN_2023.tables.find(({ id }) => id === '03');
  if (table === undefined) throw new Error('The set has no table 03.');
  return table.amounts;
})();
const YUAN: AmountStyle = { ...WAN, unit: '元' };

it.each([
  ["'1,234.50", 1_234_500_000],
  ['¥1234.50', 1_234_500_000],
  ['￥ 1,234.50', 1_234_500_000],
  ['1,234.50万元', 1_234_500_000],
  ['1,234.50 万元', 1_234_500_000],
])('reads “%s” in 万元 as a number that is text', (text, fen) => {
  expect(figureOf(text, WAN)).toEqual({ kind: 'figure', fen, excess: false, asText: true });
});

it.each(['无', '零', '〇', '\\', '＼', '·', '…', '~', '_', '—', '/'])('reads “%s” as no money', (text) => {
  expect(figureOf(text, WAN)).toEqual({ kind: 'blank', dash: true });
});

it.each(['*', '***', '×', 'N/A', '待定', '无法确定', '(5.00)', '5.00元', '5.00亿元', '5.00%'])(
  'guesses nothing about “%s” in 万元',
  (text) => {
    expect(figureOf(text, WAN).kind).toBe('unreadable');
  },
);

it('reads only the unit of the table', () => {
  expect(fenOf(figureOf('1,234.50元', YUAN))).toBe(123_450);
  expect(figureOf('1,234.50万元', YUAN).kind).toBe('unreadable');
});
