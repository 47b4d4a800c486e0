/** Tests texts that units publish by themselves: read back against their own tables, every number bound, nothing found. */
import { checkContext } from '../../../src/checks/context';
import { entriesOfUnit } from '../../../src/entries/entries-of-unit';
import type { Entries } from '../../../src/entries/entries';
import { plainParagraphs } from '../../../src/narrative/reading/paragraphs';
import { plainText } from '../../../src/narrative/plain-text';
import { textFacts } from '../../../src/narrative/text-facts';
import { writeText } from '../../../src/narrative/write-text';
import { publishedFromFilled } from '../../../src/published/from-filled';
import { rollUp } from '../../../src/rollup/rollup';
import { checkProfileOf } from '../../../src/sets/check-profiles';
import { atLevel } from '../../../src/tables/table-set';
import { completeText } from '../../support/complete-text';
import { fixedDepartment } from '../../support/departments';
import { narrativeFor } from '../../support/narrative';
import { nothingStated } from '../../support/nothing-stated';
import { textFindings } from '../../support/text-checks';
import { textCheckedBy, throughWord } from '../../support/text-round-trip';

const UNITS = 5;

/** The unit's own entries, with reasons and last year as its accountant adds them in its own workbook. */
function completeUnit(set: string, index: number): Entries {
  const department = fixedDepartment({ units: UNITS, lines: 160, seed: 11 });
  const settings = { ...department.settings, tableSet: set };
  const unit = department.units[index];
  if (unit === undefined) throw new Error(`There is no unit ${String(index)}.`);
  const unitFacts = nothingStated(settings, unit.code);
  const own = entriesOfUnit({ ...department, settings, text: { ...department.text, unitFacts } }, unit);
  const complete = completeText(own, 12_345_678);
  const typed = new Set(unitFacts.map(({ item }) => item));
  const facts = complete.text.facts.filter(({ item }) => !typed.has(item));
  return { ...complete, text: { ...complete.text, facts, unitFacts } };
}

describe.each(['henan-2023', 'shanghai'])('the text of a unit under %s', (id) => {
  it.each(Array.from({ length: UNITS }, (_, index) => index))('is read back: unit %i', (index) => {
    const entries = completeUnit(id, index);
    const profile = checkProfileOf(id);
    if (profile === undefined) throw new Error('The set has no rules.');
    const set = atLevel(profile.set, 'unit');
    const filled = rollUp(entries, set);
    const published = { ...publishedFromFilled(filled), level: 'unit' as const };
    const context = checkContext(profile, published, { entries, filled });
    const text = plainText(writeText(narrativeFor(entries), textFacts(entries, filled, 'unit')));
    expect(text).not.toContain('〔请填写');
    expect(text).toMatch(/我单位|本单位/u);
    for (const read of [plainParagraphs, throughWord]) {
      const check = textCheckedBy(read(text), context);
      // Cars are all 0 here, whatever it costs to run them (N-32).
      expect(textFindings(check).filter((one) => !one.includes(' N-32 '))).toEqual([]);
      expect(check.numbers.bound).toBe(check.numbers.all);
    }
  });
});
