/** Tests that a recheck after any edits gives the findings of a whole check, and tells whether their marks are others. */
import fc from 'fast-check';
import { findingsOf, recheck, type Check } from '../../src/checks/check-tables';
import type { PublishedCell } from '../../src/published/published-table';
import type { Entries } from '../../src/entries/entries';
import type { RawCell, RawWorkbook } from '../../src/entries/raw-workbook';
import { fen } from '../../src/money/fen';
import { checkDepartment } from '../support/check-department';
import { checked, setCell, tablesOf, tablesWithEntries, reported, withSheets } from '../support/checks';
import { reportedFindings } from '../../src/checks/explanations';
import { isMarkedAlike, markedCells } from '../../src/workflow/checks/same-cell';

/** Adds lines that reduce others: sums in conditions may be zero, negative or positive. */
function withCorrections(entries: Entries): Entries {
  const [first] = entries.expenditure;
  if (first === undefined) throw new Error('The sample has no line.');
  const back = { ...first, row: 900, departmental: '30199', amount: fen(-first.amount / 10) };
  return { ...entries, expenditure: [...entries.expenditure, back] };
}

/** Writes every seventh figure of a sheet in a way with a finding, so that edits add to common causes or end them. */
function withFaults(workbook: RawWorkbook): RawWorkbook {
  const spoilt = (cell: number, count: number): RawCell =>
    count % 3 === 0 ? '待定' : count % 3 === 1 ? String(cell) : cell + 0.001;
  return withSheets(workbook, (sheet) => {
    let figures = 0;
    const rows = sheet.rows.map((row) =>
      row.map((cell) => {
        if (typeof cell !== 'number') return cell;
        figures += 1;
        return figures % 7 === 0 ? spoilt(cell, figures / 7) : cell;
      }),
    );
    return { ...sheet, rows };
  });
}

const WORKBOOKS: readonly (readonly [what: string, workbook: RawWorkbook])[] = [
  ['tables', tablesOf(checkDepartment())],
  ['tables with negative figures', tablesOf(withCorrections(checkDepartment()))],
  ['tables with their lines', tablesWithEntries(checkDepartment())],
  ['tables with faults', withFaults(tablesOf(checkDepartment()))],
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
        let marked = reportedFindings(findingsOf(check), null);
        let changed = workbook;
        for (const { at, value, scale } of all) {
          const cell = cells[at];
          if (cell === undefined) continue;
          const raw = typedInto(cell, value, scale);
          const next = recheck(now, [{ path: cell.path, raw }]);
          if (next === null) throw new Error('The check has no such cell.');
          now = next;
          const findings = reportedFindings(findingsOf(now), null);
          const isSame = JSON.stringify(markedCells(findings)) === JSON.stringify(markedCells(marked));
          expect(isMarkedAlike(marked, findings)).toBe(isSame);
          marked = findings;
          changed = setCell(changed, cell.place, raw);
        }
        expect(findingsOf(now).map(reported)).toEqual(checked(changed).findings.map(reported));
      }),
      { numRuns: RUNS },
    );
  });
});
