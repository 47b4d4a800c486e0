/** Tests generated departments of both sets: their text is read back, every number bound and compared, nothing found. */
import fc from 'fast-check';
import type { Entries } from '../../../src/entries/entries';
import type { TextCheck } from '../../../src/narrative/rules/check-text';
import { awkwardDepartments } from '../../support/awkward-departments';
import { completeText } from '../../support/complete-text';
import { departments, fixedDepartment } from '../../support/departments';
import { textFindings } from '../../support/text-checks';
import {
  contextOf,
  ownText,
  textCheckedBy,
  throughWord,
  withFittingCars,
} from '../../support/text-round-trip';
import { plainParagraphs } from '../../../src/narrative/reading/paragraphs';

const SETS = ['henan-2023', 'shanghai'] as const;

function complete(entries: Entries, set: (typeof SETS)[number], prior: number): Entries {
  return withFittingCars(
    completeText({ ...entries, settings: { ...entries.settings, tableSet: set } }, prior),
  );
}

function expectSilent(check: TextCheck): void {
  expect(textFindings(check)).toEqual([]);
  // A reason is not read for figures.
  const unbound = check.context.sections.flatMap(({ binding }) => binding.unbound);
  expect(unbound.filter(({ why }) => why !== 'reason')).toEqual([]);
  expect(check.numbers.bound).toBeGreaterThan(20);
  expect(check.numbers.compared).toBe(check.numbers.bound);
}

/** As plain text and as a Word document. */
function expectSilence(entries: Entries): void {
  const [text, context] = [ownText(entries), contextOf(entries)];
  expectSilent(textCheckedBy(plainParagraphs(text), context));
  expectSilent(textCheckedBy(throughWord(text), context));
}

const PRIOR = fc.oneof(
  fc.constantFrom(0, 4_999, 5_000, -1_000_000),
  fc.integer({ min: 1, max: 9_000_000_000 }),
);

describe.each(SETS)('a generated text under %s', (set) => {
  it.each([
    ['of all funds, with corrections and money carried over', departments({ maxUnits: 8, maxLines: 60 })],
    ['of awkward shapes', awkwardDepartments({ cancelling: true })],
  ])('is read back without a finding: %s', (_, arbitrary) => {
    fc.assert(
      fc.property(arbitrary, PRIOR, (entries, prior) => {
        expectSilence(complete(entries, set, prior));
      }),
      { numRuns: Number(process.env['ROUND_TRIPS'] ?? 30) },
    );
  });

  it('is read back with three hundred projects', () => {
    expectSilence(complete(fixedDepartment({ units: 120, lines: 1_500, seed: 7 }), set, 12_345_678));
  });
});
