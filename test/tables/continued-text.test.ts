/** Tests the marks of texts that go on over the end of a printed page. */
import {
  continuedText,
  dividedText,
  fittedContinuedText,
  isNameAgain,
} from '../../src/tables/continued-text';

const most = (length: number) => (text: string) => text.length <= length;

it('marks a name once, and no code or figure', () => {
  expect(['城区供水', '城区供水（续）', '410100', '8.00', ''].map(continuedText)).toEqual([
    '城区供水（续）',
    '城区供水（续）',
    '410100',
    '8.00',
    '',
  ]);
});

it('leaves out the end of a name that has no room', () => {
  expect(fittedContinuedText('城区供水管网改造', most(8))).toBe('城区供水…（续）');
  expect(fittedContinuedText('城区供水管网改造', most(11))).toBe('城区供水管网改造（续）');
  expect(fittedContinuedText('城区供水管网改造', most(1))).toBe('城…（续）');
});

it('divides between characters, so that both parts make the text', () => {
  expect(dividedText('城区𠮷水管网', most(8))).toEqual({ here: '城区（接下页）', rest: '𠮷水管网' });
  expect(dividedText('城区供水', most(1))).toEqual({ here: '城（接下页）', rest: '区供水' });
});

it.each([
  ['城区供水（续）', '城区供水', true],
  ['城区供水', '城区供水', true],
  ['城区…（续）', '城区供水', true],
  ['城区…', '城区供水', false],
  ['乡镇…（续）', '城区供水', false],
  ['城区（续）', '城区供水', false],
])('knows whether %s is %s again: %s', (again, name, expected) => {
  expect(isNameAgain(again, name)).toBe(expected);
});
