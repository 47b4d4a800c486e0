/** Tests that a set without a text asks units for nothing but their lines. */
import { UNIT_FACTS_SHEET } from '../../src/entries/declarations/unit-facts';
import { askedSheets } from '../../src/entries/needed-sheets';
import type * as Sets from '../../src/sets';
import { HENAN_2023 } from '../../src/sets/henan-2023';
import { SKELETON } from '../../src/sets/skeleton';
import { packageOf, smallDepartment, withoutLines } from '../support/distributed';
import { rawFromPlan } from '../support/raw';

const WITHOUT_TEXT = { ...HENAN_2023, text: null };
let isWithoutText = false;

jest.mock('../../src/sets', () => {
  const actual = jest.requireActual<typeof Sets>('../../src/sets');
  return {
    ...actual,
    knownSet: (id: string) => (isWithoutText ? WITHOUT_TEXT : actual.knownSet(id)),
  };
});

function sheetsOfUnit(): readonly string[] {
  return rawFromPlan(packageOf(withoutLines(smallDepartment()), '703002').plan()).sheets.map(
    ({ name }) => name,
  );
}

describe('a set without a text', () => {
  afterEach(() => {
    isWithoutText = false;
  });

  it('asks the department for no sheet of a text', () => {
    expect(askedSheets(SKELETON)).not.toContain(UNIT_FACTS_SHEET);
    expect(askedSheets(WITHOUT_TEXT)).not.toContain(UNIT_FACTS_SHEET);
    expect(askedSheets(HENAN_2023)).toContain(UNIT_FACTS_SHEET);
  });

  it('hands out no sheet of unit facts', () => {
    expect(sheetsOfUnit()).toContain(UNIT_FACTS_SHEET.name);
    isWithoutText = true;
    expect(sheetsOfUnit()).not.toContain(UNIT_FACTS_SHEET.name);
  });
});
