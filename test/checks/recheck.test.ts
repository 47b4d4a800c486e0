/**
 * Tests that a recheck evaluates only the rules that use the edited cell, with the findings of a whole check.
 */
import { findingsOf, recheck } from '../../src/checks/check-tables';
import { reportedFindings, withExplanation } from '../../src/checks/explanations';
import type { CellPath } from '../../src/tables/table';
import { checkDepartment } from '../support/check-department';
import { checked, placesOf, setCell, tablesOf, reported } from '../support/checks';

const WORKBOOK = tablesOf(checkDepartment());
const GOODS: CellPath = { table: '03', block: 'functions', row: '2080101', column: 'goods' };

function place(path: CellPath) {
  const found = placesOf(WORKBOOK).get(`${path.table}/${path.block}/${path.row}/${path.column}`);
  if (found === undefined) throw new Error('The cell is missing.');
  return found;
}

describe('recheck', () => {
  const { check } = checked(WORKBOOK);

  it.each([14.55, 168900, -16.89, '14.55万', null])('finds the same as a whole check with %p', (raw) => {
    const again = recheck(check, [{ path: GOODS, raw }]);
    const whole = checked(setCell(WORKBOOK, place(GOODS), raw));
    expect(again === null ? null : findingsOf(again).map(reported)).toEqual(whole.findings.map(reported));
    expect(whole.findings).not.toHaveLength(0);
  });

  it('evaluates few rules, and finds nothing after the figure is restored', () => {
    const wrong = recheck(check, [{ path: GOODS, raw: 99 }]);
    expect(wrong?.evaluated).toBeLessThan(20);
    const right = wrong === null ? null : recheck(wrong, [{ path: GOODS, raw: 16.89 }]);
    expect(right === null ? null : findingsOf(right)).toEqual([]);
  });

  it('points at the wrong cell and offers the right figure', () => {
    const again = recheck(check, [{ path: GOODS, raw: 16.98 }]);
    const findings = again === null ? [] : findingsOf(again);
    expect(findings.map(({ cells }) => cells[0]?.path)).toEqual(findings.map(() => GOODS));
    expect(findings.find(({ rule }) => rule === 'T03-R2')?.cause?.kind).toBe('transposed');
  });

  it('keeps the figures of hundreds of earlier edits, each cell once', () => {
    const other: CellPath = { ...GOODS, row: '2080505' };
    let now = check;
    for (let edit = 1; edit <= 300; edit += 1)
      now = recheck(now, [{ path: edit % 2 === 0 ? GOODS : other, raw: edit }]) ?? now;
    expect([...now.figures.edited.values()].map(({ path, raw }) => [path.row, raw])).toEqual([
      ['2080505', 299],
      ['2080101', 300],
    ]);
    const typed = setCell(setCell(WORKBOOK, place(GOODS), 300), place(other), 299);
    expect(findingsOf(now).map(reported)).toEqual(checked(typed).findings.map(reported));
  });

  it('returns null for cells that were not read', () => {
    expect(recheck(check, [{ path: { ...GOODS, row: '2080199x' }, raw: 1 }])).toBeNull();
  });
});

describe('explain', () => {
  const FISCAL: CellPath = { table: '03', block: 'functions', row: '2080505', column: 'goods' };
  const at = '2026-11-24T18:00:00Z';
  const { check } = checked(WORKBOOK);
  const after = (raw: number) => {
    const again = recheck(check, [{ path: FISCAL, raw }]);
    if (again === null) throw new Error('The cell is missing.');
    return findingsOf(again);
  };
  const unusual = after(3).find(({ rule }) => rule === 'T03-R9');
  if (unusual === undefined) throw new Error('T03-R9 has no finding.');
  const explained = withExplanation(null, unusual, '按上级口径列支。', at);
  const reportedAfter = (raw: number) =>
    reportedFindings(after(raw), explained).find(({ finding }) => finding.rule === 'T03-R9');
  const explanation = { text: '按上级口径列支。', at };

  it('closes the finding for its figures, also after storing', () => {
    expect(reportedAfter(3)).toEqual({ finding: unusual, status: 'explained', explanation });
  });

  it('reopens the finding with the old text when a figure changes', () => {
    expect(reportedAfter(4)).toMatchObject({ status: 'reopened', explanation });
  });

  it('refuses an explanation for an error', () => {
    const error = after(3).find(({ severity }) => severity === 'E');
    expect(() => (error === undefined ? null : withExplanation(null, error, '无', at))).toThrow(RangeError);
  });

  it.each(['', '{', '{"version":2,"explanations":[]}', '{"version":1,"explanations":[{}]}'])(
    'reads %p as none and does not overwrite it',
    (text) => {
      expect(reportedFindings([unusual], text)).toEqual([
        { finding: unusual, status: 'open', explanation: null },
      ]);
      expect(withExplanation(text, unusual, '按上级口径列支。', at)).toBeNull();
    },
  );
});
