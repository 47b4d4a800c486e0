/** Tests that the parts of a font are in the order of Office's own schema. */
import { withOrderedFonts } from '../../src/xlsx/font-order';

it.each([
  [
    'every part that the library writes',
    '<charset val="134"/><name val="宋体"/><color rgb="FF000000"/><sz val="11"/><u/><i/><b/>',
    '<b/><i/><u/><sz val="11"/><color rgb="FF000000"/><name val="宋体"/><charset val="134"/>',
  ],
  ['a font in order', '<sz val="9"/><name val="宋体"/>', '<sz val="9"/><name val="宋体"/>'],
  ['a font without parts', '', ''],
])('puts %s in order', (_, before, after) => {
  const styles = (font: string): string => `<fonts count="1"><font>${font}</font></fonts><fills/>`;
  expect(withOrderedFonts(styles(before))).toBe(styles(after));
});

it.each([
  ['a part without a known place', '<shadow/>', 'A font has the part shadow, whose place is not known.'],
  [
    'a part with content',
    '<b></b><sz val="9"/>',
    'A font was written in another way than single elements without content.',
  ],
])('refuses %s', (_, font, words) => {
  expect(() => withOrderedFonts(`<font>${font}</font>`)).toThrow(words);
});
