/** Tests the texts that cells show for values. */
import { CellError } from '../../src/excel-host/model/cell';
import { displayed } from '../../src/excel-host/model/displayed-text';

const AMOUNT = '#,##0.00;-#,##0.00;;@';
const CHANGE = '#,##0.00##;[Red]-#,##0.00##';

test.each<[unknown, string, string]>([
  [1234567.891, AMOUNT, '1,234,567.89'],
  [-1234.5, AMOUNT, '-1,234.50'],
  [0, AMOUNT, ''],
  [0.004, AMOUNT, '0.00'],
  [-0.004, AMOUNT, '-0.00'],
  [80.225, AMOUNT, '80.23'],
  ['—', AMOUNT, '—'],
  [1234.5, CHANGE, '1,234.50'],
  [1234.5678, CHANGE, '1,234.5678'],
  [-1234.567, CHANGE, '-1,234.567'],
  [0, CHANGE, '0.00'],
  [12, '@', '12'],
  ['01', '@', '01'],
  [0.5, 'General', '0.5'],
  [0.1 + 0.2, 'General', '0.3'],
  [123456789012, 'General', '1.23457E+11'],
  [12345678901, 'General', '12345678901'],
  [0.00001234, 'General', '1.234E-05'],
  [1e20, 'General', '1E+20'],
  [true, 'General', 'TRUE'],
  ['文字', '0.00', '文字'],
  [0.256, '0.0%', '25.6%'],
  [7, '000', '007'],
  [7, '0"元"', '7元'],
  [1234567, '#,##0,', '1,235'],
  [-5, '0;(0)', '(5)'],
  [5, '#', '5'],
  [0, '#', ''],
  [46053, 'yyyy/m/d', '2026/1/31'],
  [46053, 'yyyy"年"mm"月"dd"日"', '2026年01月31日'],
  [46053.75, 'yyyy/m/d h:mm', '2026/1/31 18:00'],
  [46053, 'mmm-yy', 'Jan-26'],
  [59, 'yyyy/m/d', '1900/2/28'],
  [123, '', ''],
])('shows %p as %s: %s', (value, numberFormat, text) => {
  expect(displayed(value as string | number | boolean, numberFormat).text).toBe(text);
});

test('returns the colour of a number format', () => {
  expect(displayed(-1, CHANGE)).toEqual({ text: '-1.00', color: 'Red' });
  expect(displayed(1, CHANGE)).toEqual({ text: '1.00' });
});

test('shows empty cells and errors', () => {
  expect(displayed(null, AMOUNT).text).toBe('');
  expect(displayed(CellError.division, AMOUNT).text).toBe('#DIV/0!');
});
