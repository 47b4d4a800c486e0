/** Tests generated departments: the text that the program writes is read back, every number bound, and nothing is found. */
import fc from 'fast-check';
import { checkContext } from '../../../src/checks/context';
import type { Entries } from '../../../src/entries/entries';
import { plainText } from '../../../src/narrative/plain-text';
import { plainParagraphs } from '../../../src/narrative/reading/paragraphs';
import type { TextCheck } from '../../../src/narrative/rules/check-text';
import { publishedFromFilled } from '../../../src/published/from-filled';
import { rollUp } from '../../../src/rollup/rollup';
import { CHECK_PROFILES } from '../../../src/sets/check-profiles';
import { checkTextOf } from '../../../src/sets/check-text';
import { HENAN_2023 } from '../../../src/sets/henan-2023';
import { awkwardDepartments } from '../../support/awkward-departments';
import { completeText } from '../../support/complete-text';
import { departments, fixedDepartment } from '../../support/departments';
import { written } from '../../support/narrative';
import { textFindings } from '../../support/text-checks';

/** Throws where the set has no text or no rules. */
function readBack(entries: Entries): TextCheck {
  const profile = CHECK_PROFILES.find(({ set }) => set === HENAN_2023);
  if (profile === undefined) throw new Error('The set has no rules.');
  const filled = rollUp(entries, HENAN_2023);
  const context = checkContext(profile, publishedFromFilled(filled), { entries, filled });
  const result = checkTextOf(plainParagraphs(plainText(written(entries))), context);
  if (result.kind !== 'checked') throw new Error('The set has no text.');
  return result.check;
}

function expectSilence(entries: Entries): void {
  const check = readBack(entries);
  expect(textFindings(check)).toEqual([]);
  // A reason, and what stands behind it, is not read for figures.
  const unbound = check.context.sections.flatMap(({ binding }) => binding.unbound);
  expect(unbound.filter(({ why }) => why !== 'reason')).toEqual([]);
  expect(check.numbers.compared).toBe(check.numbers.bound);
}

const PRIOR = fc.oneof(
  fc.constantFrom(0, 4_999, 5_000, -1_000_000),
  fc.integer({ min: 1, max: 9_000_000_000 }),
);

describe('a generated text', () => {
  it.each([
    ['of all funds, with corrections and money carried over', departments({ maxUnits: 8, maxLines: 60 })],
    ['of awkward shapes', awkwardDepartments({ cancelling: true })],
  ])('is read back without a finding: %s', (_, arbitrary) => {
    fc.assert(
      fc.property(arbitrary, PRIOR, (entries, prior) => {
        expectSilence(completeText(entries, prior));
      }),
      { numRuns: 40 },
    );
  });

  it('is read back with three hundred projects', () => {
    expectSilence(completeText(fixedDepartment({ units: 120, lines: 1_500, seed: 7 }), 12_345_678));
  });
});
