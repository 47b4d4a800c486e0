/** Tests that a recheck after any edits gives the findings of a whole check. */
import fc from 'fast-check';
import { findingsOf, recheck, type Check } from '../../src/checks/check-tables';
import type { PublishedCell } from '../../src/published/published-table';
import type { Entries } from '../../src/entries/entries';
import type { RawCell, RawWorkbook } from '../../src/entries/raw-workbook';
import { fen } from '../../src/money/fen';
import { checkDepartment } from '../support/check-department';
import { checked, setCell, tablesOf, tablesWithEntries, reported } from '../support/checks';

/** Adds lines that reduce others: sums in conditions may be zero, negative or positive. */
function withCorrections(entries: Entries): Entries {
  const [first] = entries.expenditure;
  if (first === undefined) throw new Error('The sample has no line.');
  const back = { ...first, row: 900, departmental: '30199', amount: fen(-first.amount / 10) };
  return { ...entries, expenditure: [...entries.expenditure, back] };
}

const WORKBOOKS: readonly (readonly [what: string, workbook: RawWorkbook])[] = [
  ['tables', tablesOf(checkDepartment())],
  ['tables with negative figures', tablesOf(withCorrections(checkDepartment()))],
  ['tables with their lines', tablesWithEntries(checkDepartment())],
];

const RUNS = 60;

/** Contents that a person may type over a figure. */
const TYPED = fc.oneof(
  fc.constantFrom<RawCell[]>(null, 0, '', '1.00', '约1万', -0.5, 0.004),
  fc.integer({ min: -500_000, max: 900_000 }).map((hundredths) => hundredths / 100),
);

function typedInto(cell: PublishedCell, value: RawCell, scale: number): RawCell {
  return scale === 1 || typeof cell.raw !== 'number' ? value : cell.raw * scale;
}

describe.each(WORKBOOKS)('%s', (_, workbook) => {
  const { check } = checked(workbook);
  const cells = [...check.context.cells.values()];

  it('get the same findings from a recheck as from a whole check', () => {
    const edits = fc.array(
      fc.record({
        at: fc.nat({ max: cells.length - 1 }),
        value: TYPED,
        scale: fc.constantFrom(1, 1, -1, 10_000),
      }),
      { minLength: 1, maxLength: 4 },
    );
    fc.assert(
      fc.property(edits, (all) => {
        let now: Check = check;
        let changed = workbook;
        for (const { at, value, scale } of all) {
          const cell = cells[at];
          if (cell === undefined) continue;
          const raw = typedInto(cell, value, scale);
          const next = recheck(now, [{ path: cell.path, raw }]);
          if (next === null) throw new Error('The check has no such cell.');
          now = next;
          changed = setCell(changed, cell.place, raw);
        }
        expect(findingsOf(now).map(reported)).toEqual(checked(changed).findings.map(reported));
      }),
      { numRuns: RUNS },
    );
  });
});
