/** Tests that the quick search for a misspelt name finds what a look at every name finds. */
import fc from 'fast-check';
import { isSlip, knownNames, misspeltName } from '../../../src/narrative/binding/other-names';

const SHORTEST_FULL = 5;

/** The first name of the list that ends the words but for one character, unless they end with a right one. */
function byEachName(words: string, known: string, names: readonly string[]): string | null {
  const full = names.filter(({ length }) => length >= SHORTEST_FULL);
  if (full.some((name) => words.endsWith(name))) return null;
  const ends = (name: string): string => words.slice(-name.length);
  const likely = full.filter(
    (name) =>
      name.length > known.length &&
      name.length <= words.length &&
      ends(name).startsWith(name.charAt(0)) &&
      isSlip(ends(name), name),
  );
  return likely[0] ?? null;
}

const word = fc.string({ unit: fc.constantFrom('公', '务'), minLength: 3, maxLength: 7 });

it('finds the first name of the list that ends the words but for one character', () => {
  let found = 0;
  fc.assert(
    fc.property(fc.array(word, { maxLength: 12 }), word, word, (names, words, known) => {
      const expected = byEachName(words, known, names);
      if (expected !== null) found += 1;
      expect(misspeltName(words, known, knownNames(names))).toBe(expected);
    }),
    { numRuns: 2_000 },
  );
  expect(found).toBeGreaterThan(50);
});

it.each([
  ['其中：公某接待费为', '公务接待费'],
  ['其中：公务接待费为', null],
])('reads the words before a number: %s', (lead, expected) => {
  expect(misspeltName(lead, '接待费', knownNames(['接待费', '公务接待费', '公务用车购置费']))).toBe(expected);
});
