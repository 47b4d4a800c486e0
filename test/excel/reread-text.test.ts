/** Texts that get an apostrophe: every kind that Excel may convert, and no heading. */
import { prepareCell } from '../../src/excel/write/cell-input';

const prefixed: readonly (readonly [kind: string, texts: readonly string[]])[] = [
  ['numbers', ['1', '001', '1.5', '.5', '1,234', '-3', '+3', '(3)', '1E5', '１２', '703001']],
  ['percentages', ['5%', '5.5 %', '５％']],
  ['amounts of money', ['$5', '¥5', '￥1,200', '€3', '5元', '3万元', '伍佰元整', '负三元']],
  ['dates as in the US', ['1/2', '1/2/2026', 'Jan 1', '1-Jan', 'January 2026', 'Mar-26']],
  [
    'dates as in China and of ISO',
    ['2026-01-02', '2026/1/2', '2026.1.2', '2026年1月2日', '1月2日', '1月', '2026年'],
  ],
  [
    'dates in Chinese numerals',
    ['二〇二六年一月', '二○二六年一月二日', '十二月', '星期一', '民国115年1月1日', '令和8年1月1日'],
  ],
  ['times', ['9:30', '9:30 PM', '9时30分', '上午9时', '下午3点']],
  ['fractions', ['1/2', '1 1/2', '3/4']],
  ['formulas', ['=1+1', '=预算', '+预算', '-预算', '@预算', '＝预算', '－预算', '＠预算']],
  ['logical values', ['TRUE', 'false', 'True', '真', '假', '是', '否']],
  ['errors', ['#N/A', '#REF!', '#DIV/0!']],
  ['an apostrophe of their own', ["'预算", '’预算', '"预算"']],
  ['blanks in front', [' 预算', '\n预算', '　预算']],
  ['signs and letters alone', ['—', '*', 'A', 'abc', '…', '①']],
];

test.each(prefixed)('%s', (_, texts) => {
  for (const text of texts) expect(prepareCell({ kind: 'text', text }, 'General').input).toBe(`'${text}`);
});

const plain = [
  '部门收支总体情况表',
  '预算01表',
  '2026年部门预算',
  '单位：万元（保留两位小数）',
  '一、一般公共预算拨款收入',
  '合计',
  '无',
  '#REF! 引用失效',
  '是否必须改正',
  '第3行，金额不是数字',
  '3月底以前报送',
  '按10%计提',
];

test.each(plain)('%s gets no apostrophe', (text) => {
  expect(prepareCell({ kind: 'text', text }, 'General').input).toBe(text);
});

test('no text gets an apostrophe in a text cell', () => {
  expect(prepareCell({ kind: 'text', text: '001' }, '@')).toEqual({
    input: '001',
    aside: false,
    formula: false,
  });
});
