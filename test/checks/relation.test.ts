/** Tests a single relation: the rounding bound, the cells that it uses, and the effect of negatives. */
import type { CellPath } from '../../src/tables/table';
import { message } from '../../src/checks/finding';
import { fen } from '../../src/money/fen';
import {
  cellsSeen,
  outcomeOf,
  suffersFromNegatives,
  type Relation,
} from '../../src/checks/arithmetic/relation';
import { findingsOf, recheck } from '../../src/checks/check-tables';
import type { CheckContext } from '../../src/checks/context';
import { figuresAsRead } from '../../src/checks/figures';
import { pathKey, type PublishedCell } from '../../src/published/published-table';
import { checkDepartment } from '../support/check-department';
import { checked, ruleById, setCell, tablesOf, withSheets } from '../support/checks';

const WORKBOOK = tablesOf(checkDepartment());
const { check } = checked(WORKBOOK);
const CONTEXT: CheckContext = { ...check.context, entered: null, negatives: { kind: 'none' } };

function cell(name: string, hundredths: number | null, table = '03'): PublishedCell {
  const path = { table, block: 'functions', row: name, column: 'total' };
  return {
    path,
    key: pathKey(path),
    place: { sheet: '', row: 0, column: 0 },
    raw: hundredths === null ? null : hundredths / 100,
    figure:
      hundredths === null
        ? { kind: 'blank' }
        : { kind: 'figure', fen: fen(hundredths * 10_000), excess: false, asText: false },
  };
}

/** In 0.01 万元; `null`: a blank cell. */
type Amounts = readonly (number | null)[];

/** Returns the outcome of a relation between left and right figures. */
function outcome(left: Amounts, right: Amounts, more: Partial<Relation> = {}): string {
  const cells = new Map<string, PublishedCell>();
  const side = (name: string, amounts: Amounts) =>
    amounts.map((amount, index) => {
      const key = `${name}${String(index)}`;
      cells.set(key, cell(key, amount));
      return { cell: key, sign: 1 as const };
    });
  const relation: Relation = {
    rule: ruleById('T03-R1'),
    left: side('l', left),
    right: side('r', right),
    comparison: '=',
    ...more,
  };
  const figures = figuresAsRead(cells);
  return outcomeOf(relation, figures, CONTEXT).kind;
}

describe('outcomeOf with rounding', () => {
  it.each([
    ['no difference between two copies', [100], [101], 'broken'],
    ['0.01 of two addends', [200], [100, 101], 'kept'],
    ['no 0.02 of two addends', [200], [100, 102], 'broken'],
    ['0.02 of three addends, though it is rare', [300], [100, 101, 101], 'unlikely'],
    ['no 0.03 of three addends', [300], [100, 101, 102], 'broken'],
    ['nothing where each of two sums has one figure', [100, null], [101, null], 'broken'],
    ['0.01 where one of two sums has one figure', [200, null], [100, 101], 'kept'],
    ['0.02 between two sums of two, though it is rare', [100, 100], [101, 101], 'unlikely'],
    ['no 0.03 between two sums of two', [100, 100], [101, 102], 'broken'],
    ['0.01 with the whole on the right', [100, 101], [200], 'kept'],
    ['no 0.02 with the whole on the right', [100, 102], [200], 'broken'],
  ] as const)('explains %s', (_, left, right, kind) => {
    expect(outcome(left, right)).toBe(kind);
  });

  it('compares a part with its whole in one direction only', () => {
    expect(outcome([100], [101], { comparison: '≤' })).toBe('kept');
    expect(outcome([102], [101], { comparison: '≤' })).toBe('broken');
    expect(outcome([100], [101], { comparison: '≥' })).toBe('broken');
  });
});

describe('outcomeOf with cells of several tables', () => {
  /** Table 07 prints 元 with two decimals, which rounds nothing. */
  const context: CheckContext = {
    ...CONTEXT,
    style: (id) => (id === '07' ? { ...CONTEXT.style(id), unit: '元' } : CONTEXT.style(id)),
  };
  const kind = (right: readonly PublishedCell[], of: CheckContext): string => {
    const cells = [cell('whole', 300), ...right];
    const term = ({ key }: PublishedCell) => ({ cell: key, sign: 1 as const });
    const relation: Relation = {
      rule: ruleById('T03-R1'),
      left: cells.slice(0, 1).map(term),
      right: right.map(term),
      comparison: '=',
    };
    return outcomeOf(relation, figuresAsRead(new Map(cells.map((one) => [one.key, one]))), of).kind;
  };

  it("rounds each cell by its own table's step", () => {
    const exact = [cell('a', 100), cell('b', 101, '07'), cell('c', 101, '07')];
    expect(kind(exact, context)).toBe('broken');
    expect(kind(exact, CONTEXT)).toBe('unlikely');
  });

  it('counts a zero that is money, and neither a blank nor another zero', () => {
    const zero = [cell('a', 100), cell('b', 202), cell('c', 0)];
    expect(kind(zero, { ...CONTEXT, zeroIsMoney: () => true })).toBe('unlikely');
    expect(kind(zero, { ...CONTEXT, zeroIsMoney: () => false })).toBe('broken');
    const blank = [cell('a', 100), cell('b', 202), cell('c', null)];
    expect(kind(blank, { ...CONTEXT, zeroIsMoney: () => true })).toBe('broken');
  });
});

it('uses the cells of its conditions and of its unlisted money', () => {
  const relation: Relation = {
    rule: ruleById('T03-R1'),
    left: [{ cell: 'a', sign: 1 }],
    right: [{ cell: 'b', sign: -1 }],
    comparison: '=',
    conditions: [{ kind: 'all-zero', cells: ['c'] }],
    unlisted: { cells: ['d'], entered: false },
  };
  expect(cellsSeen(relation)).toEqual(['a', 'b', 'c', 'd']);
});

describe('negative figures', () => {
  const base = { rule: ruleById('T03-R1'), left: [], right: [] };

  it('excuse parts above their whole and conditions of zero sums, and nothing else', () => {
    expect(suffersFromNegatives({ ...base, comparison: '≤' })).toBe(true);
    expect(suffersFromNegatives({ ...base, comparison: '≥' })).toBe(true);
    expect(
      suffersFromNegatives({ ...base, comparison: '=', conditions: [{ kind: 'all-zero', cells: ['c'] }] }),
    ).toBe(true);
    expect(
      suffersFromNegatives({ ...base, comparison: '=', conditions: [{ kind: 'some-money', cells: ['c'] }] }),
    ).toBe(false);
    expect(suffersFromNegatives({ ...base, comparison: '=' })).toBe(false);
  });

  it('excuse a part beside them, and reduce the severity elsewhere', () => {
    const general = { table: '01', block: 'expenditure', row: 'projects', column: 'general' };
    const severitiesAfter = (negative: CellPath): readonly string[] => {
      const first = recheck(check, [{ path: negative, raw: -1 }]);
      const both =
        first === null ? null : recheck(first, [{ path: { ...general, column: 'fiscal' }, raw: 999 }]);
      if (both === null) throw new Error('The cell is missing.');
      return findingsOf(both).flatMap(({ rule, severity }) => (rule === 'T01-R9' ? [severity] : []));
    };
    expect(severitiesAfter({ ...general, column: 'governmentFund' })).toEqual([]);
    expect(severitiesAfter({ table: '03', block: 'functions', row: '2080101', column: 'goods' })).toEqual([
      'X',
    ]);
  });

  it('leave a wrong sum an error', () => {
    const goods = { table: '03', block: 'functions', row: '2080101', column: 'goods' };
    const negative = recheck(check, [{ path: { ...goods, column: 'capital' }, raw: -3.45 }]);
    const both = negative === null ? null : recheck(negative, [{ path: goods, raw: 99 }]);
    const findings = both === null ? [] : findingsOf(both);
    expect(both?.context.negatives.kind).toBe('printed');
    expect(findings.find(({ rule }) => rule === 'T03-R2')?.severity).toBe('E');
  });
});

it('adds and removes a finding by the cell of a condition alone', () => {
  // 收入总计 = 支出总计 only without a planned balance.
  const yearEnd = check.context.cell('01', 'expenditure', 'yearEnd', 'total');
  if (yearEnd === undefined) throw new Error('The cell is missing.');
  const edited = recheck(check, [{ path: yearEnd.path, raw: 5 }]);
  const whole = checked(setCell(WORKBOOK, yearEnd.place, 5)).findings;
  expect(edited === null ? [] : findingsOf(edited).map(message)).toEqual(whole.map(message));
  const back = edited === null ? null : recheck(edited, [{ path: yearEnd.path, raw: null }]);
  expect(back === null ? null : findingsOf(back)).toEqual([]);
});

it('rechecks the whole table after the last blank is filled, because 0.00 then means no money', () => {
  const alone = withSheets(WORKBOOK, (sheet) => (sheet.name === '部门支出总体情况表' ? sheet : null));
  const blanks = [...checked(alone).check.context.cells.values()].filter(
    ({ figure }) => figure.kind === 'blank',
  );
  const [last, ...others] = blanks.filter(({ path }) => path.row !== '2080801');
  const ofRow = blanks.filter(({ path }) => path.row === '2080801');
  if (last === undefined) throw new Error('The table has no blank cell.');
  const filled = [...others, ...ofRow].reduce((workbook, { place }) => setCell(workbook, place, 0), alone);
  const total = checked(filled).check.context.cell('03', 'functions', '2080801', 'total');
  if (total === undefined || typeof total.raw !== 'number') throw new Error('The figure is missing.');
  const off = setCell(filled, total.place, total.raw + 0.01);
  const before = checked(off);
  const isWrong = ({ rule, cells }: { rule: string; cells: readonly { path: { row: string } }[] }) =>
    rule === 'T03-R1' && cells.some(({ path }) => path.row === '2080801');
  expect(before.findings.filter(isWrong)).toEqual([]);
  const after = recheck(before.check, [{ path: last.path, raw: 0 }]);
  expect(after === null ? [] : findingsOf(after).filter(isWrong)).toHaveLength(1);
  expect(after === null ? [] : findingsOf(after).map(message)).toEqual(
    checked(setCell(off, last.place, 0)).findings.map(message),
  );
});
