/** Tests that texts without characters that change are read as if each character had been looked at. */
import fc from 'fast-check';
import { changedText, normalText, normalWords } from '../../../src/narrative/reading/normal-text';

/** Of each kind that is treated alike, and signs that depend on their neighbours. */
const sign = fc.oneof(
  fc.constantFrom(
    ...'，,，12三人（）；：！？〔〕、。《》.%+-—…·"“*（ \t\u00a0\u2009\u200b\ufeffＡ１％．【】㐀𠀀',
  ),
  fc.string({ unit: 'binary', minLength: 1, maxLength: 1 }),
);

it('reads any text as character by character', () => {
  let unchanged = 0;
  const texts = fc.oneof(
    fc.array(fc.constantFrom(...'，12三A（）；。.%-+'), { maxLength: 8 }),
    fc.array(sign, { maxLength: 8 }),
  );
  fc.assert(
    fc.property(texts, (signs) => {
      const original = signs.join('');
      const whole = changedText(original);
      if (original !== '' && whole.text === original) unchanged += 1;
      expect(normalText(original)).toEqual(whole);
      expect(normalWords(original)).toBe(whole.text);
    }),
    { numRuns: 3_000 },
  );
  expect(unchanged).toBeGreaterThan(500);
});

it('reads each character of one unit as it is alone', () => {
  const characters = [...Array(0x10000).keys()].map((code) => String.fromCharCode(code));
  const others = characters.filter((one) => normalText(one).text !== changedText(one).text);
  expect(others).toEqual([]);
});
