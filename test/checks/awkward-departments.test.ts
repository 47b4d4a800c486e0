/** Whatever shape a department has, its own tables have no error that its entries do not have. */
import fc from 'fast-check';
import type { Finding } from '../../src/checks/finding';
import { awkwardDepartments } from '../support/awkward-departments';
import { told } from '../support/checks';
import { findingsInBuilt } from '../support/own-output';

const RUNS = 60;

/** A project code that is not 21 digits is entered so, and a negative figure comes from negative lines. */
const OF_ENTRIES = new Set(['T12-R3', 'M-08']);

/** Of tables without lines nobody can say whether a figure that prints as 0.00 is a negative one. */
function isAboveWhole({ message }: Finding): boolean {
  return /\s[<>]\s/u.test(message);
}

function errors(findings: readonly Finding[]): readonly Finding[] {
  return findings.filter(({ severity, rule }) => severity === 'E' && !OF_ENTRIES.has(rule));
}

it('finds no error in what it made of codes, names and amounts of any shape', () => {
  fc.assert(
    fc.property(awkwardDepartments({ cancelling: false }), (entries) => {
      const { tables, values, formulas } = findingsInBuilt(entries);
      expect([tables, values, formulas].flatMap(errors).map(told)).toEqual([]);
    }),
    { numRuns: RUNS },
  );
});

it('finds no error in what it made of lines that take others back', () => {
  fc.assert(
    fc.property(awkwardDepartments({ cancelling: true }), (entries) => {
      const { tables, values, formulas } = findingsInBuilt(entries);
      const alone = errors(tables).filter((finding) => !isAboveWhole(finding));
      expect([alone, values, formulas].flatMap(errors).map(told)).toEqual([]);
    }),
    { numRuns: RUNS },
  );
});
