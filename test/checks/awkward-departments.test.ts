/** Tests that tables of any department have no error beyond those of its entries. */
import fc from 'fast-check';
import type { Finding } from '../../src/checks/finding';
import type { Entries } from '../../src/entries/entries';
import type { FilledBlock } from '../../src/rollup/filled-block';
import { rollUp } from '../../src/rollup/rollup';
import { HENAN_2023 } from '../../src/sets/henan-2023';
import { awkwardDepartments } from '../support/awkward-departments';
import { checked, reported } from '../support/checks';
import { builtTables, findingsInBuilt } from '../support/own-output';

const RUNS = 60;
/** In 分; a smaller amount prints as 0.00 万元. */
const SHOWN_AS_MONEY = 5_000;

/**
 * Errors of the entries themselves: a project code without 21 digits, and negative figures from negative
 * lines.
 */
const OF_ENTRIES = new Set(['T12-R3', 'M-08']);

/** Whether a table prints money as 0.00; without lines its sign is unknown. */
function hidesMoney(entries: Entries): boolean {
  return rollUp(entries, HENAN_2023).some(({ blocks }) => {
    const all: readonly FilledBlock[] = blocks;
    return all.some((block) =>
      block.rows.some((_, row) =>
        block.columns.some((__, column) => {
          const amount = Math.abs(block.amount(row, column));
          return amount > 0 && amount < SHOWN_AS_MONEY;
        }),
      ),
    );
  });
}

function errors(findings: readonly Finding[]): readonly Finding[] {
  return findings.filter(({ severity, rule }) => severity === 'E' && !OF_ENTRIES.has(rule));
}

it('finds no error in its own tables with unusual codes, names and amounts', () => {
  fc.assert(
    fc.property(awkwardDepartments({ cancelling: false }), (entries) => {
      const { tables, values, formulas } = findingsInBuilt(entries);
      expect([tables, values, formulas].flatMap(errors).map(reported)).toEqual([]);
    }),
    { numRuns: RUNS },
  );
});

it('finds no error in its own tables with cancelling lines', () => {
  fc.assert(
    fc.property(awkwardDepartments({ cancelling: true }), (entries) => {
      const { values, formulas } = findingsInBuilt(entries);
      expect([values, formulas].flatMap(errors).map(reported)).toEqual([]);
    }),
    { numRuns: RUNS },
  );
});

it('finds no error in tables alone that show their negative lines', () => {
  fc.assert(
    fc.property(awkwardDepartments({ cancelling: true, visible: true }), (entries) => {
      fc.pre(!hidesMoney(entries));
      expect(errors(checked(builtTables(entries)).findings).map(reported)).toEqual([]);
    }),
    { numRuns: RUNS },
  );
});
