/** Tests how many lines a paragraph takes, by the rules of Chinese typesetting. */
import { lineCount, textWidth } from '../../src/document/line-count';

const han = (count: number) => '预'.repeat(count);

describe('lineCount', () => {
  it.each([
    ['no text', '', 1],
    ['a full line', han(10), 1],
    ['one character more', han(11), 2],
    ['a line break', `${han(3)}\n${han(3)}`, 2],
    ['an empty line between', `${han(3)}\n\n${han(3)}`, 3],
  ])('counts %s', (_, text, lines) => {
    expect(lineCount(text, 10)).toBe(lines);
  });

  it('shortens the first line only by the indent', () => {
    expect(lineCount(han(18), 10, 2)).toBe(2);
    expect(lineCount(han(19), 10, 2)).toBe(3);
  });

  it('begins no line with a closing mark, so the character before moves down too', () => {
    // The tenth character goes with its mark to the second line, which has room for eight more.
    expect(lineCount(`${han(10)}。${han(8)}`, 10)).toBe(2);
    expect(lineCount(`${han(10)}。${han(9)}`, 10)).toBe(3);
  });

  it('ends no line with an opening mark', () => {
    expect(lineCount(`${han(9)}（${han(9)}`, 10)).toBe(2);
    expect(lineCount(`${han(9)}（${han(10)}`, 10)).toBe(3);
  });

  it('keeps a number whole, with its decimals and its percent sign', () => {
    expect(lineCount(`${han(8)}1234.56`, 10)).toBe(2);
    expect(lineCount(`${han(8)}12`, 10)).toBe(1);
  });

  it('breaks a word that is longer than a line', () => {
    expect(lineCount('a'.repeat(60), 10)).toBe(3);
    expect(lineCount(`${'a'.repeat(50)}预`, 10)).toBe(3);
    expect(lineCount('a'.repeat(61), 10)).toBe(4);
  });

  it('lets blanks stand out at the end of a line', () => {
    expect(lineCount(`${han(9)}  `, 9)).toBe(1);
  });
});

it('takes digits as half as wide as Chinese characters', () => {
  expect(textWidth('预2023年')).toBe(4);
  expect(textWidth('7,563.33')).toBe(3.5);
  expect(textWidth('𠮷')).toBe(1);
});
