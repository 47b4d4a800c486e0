/** Tests conditions as sets of atoms: those without a source against the same conditions for income. */
import { atomsOf } from '../../src/checks/arithmetic/atoms';
import { atomRules } from '../../src/checks/arithmetic/compositions';
import { fixedCells } from '../../src/checks/arithmetic/copies';
import { CHECK_PROFILES } from '../../src/sets/check-profiles';
import { SKELETON_CHECKS } from '../../src/sets/skeleton/checks';
import type { Where } from '../../src/tables/where';

const YEAR = 2026;

describe.each([...CHECK_PROFILES, SKELETON_CHECKS].map((one) => [one.set.label, one] as const))(
  '%s',
  (_, profile) => {
    const rules = atomRules(profile, YEAR);
    const selections = fixedCells(profile, YEAR).map(({ selection }) => selection);

    it('has as atoms without a source those that the same conditions have for income', () => {
      const ofIncome = selections.map((selection) =>
        selection.map((where): Where => ({ ...where, source: ['income'] })),
      );
      const { sets, sourceless } = atomsOf(selections, rules);
      expect(sourceless).toEqual(atomsOf(ofIncome, rules).sets);
      expect(sets).not.toEqual(sourceless);
    });
  },
);
