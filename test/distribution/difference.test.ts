/** Tests the difference between a return and the department's lines: worded when asked, and plain data when copied. */
import fc from 'fast-check';
import { differenceOf, isSame } from '../../src/distribution/consolidation/difference';
import { linesByUnit, type UnitLines } from '../../src/distribution/unit-lines';
import { addFen } from '../../src/money/fen';
import { fixedDepartment, withItemsOfUnits } from '../support/departments';
import { smallDepartment } from '../support/distributed';

function ownLines(): UnitLines {
  return linesByUnit(smallDepartment())('703001');
}

/** The lines without the last one of the expenditure. */
function changedLines(): UnitLines {
  const lines = ownLines();
  return { ...lines, expenditure: lines.expenditure.slice(0, -1) };
}

it('finds no difference between equal lines', () => {
  expect(isSame(ownLines(), ownLines())).toBe(true);
  expect(differenceOf(ownLines(), ownLines()).changes).toEqual([]);
});

it('words the changes at first and keeps them', () => {
  const difference = differenceOf(ownLines(), changedLines());
  expect(isSame(ownLines(), changedLines())).toBe(false);
  expect(difference.changes.map(({ kind, sheet, after }) => [kind, sheet, after])).toEqual([
    ['removed', '支出录入', null],
  ]);
  expect(difference.changes).toBe(difference.changes);
});

it('is plain data for a worker', () => {
  const difference = differenceOf(ownLines(), changedLines());
  expect(structuredClone(difference)).toEqual(difference);
  expect(structuredClone(difference).changes).toHaveLength(1);
});

function linesOfAllKinds(): UnitLines {
  const lines = linesByUnit(withItemsOfUnits(fixedDepartment({ units: 2, lines: 40, seed: 7 })))('703001');
  const facts = ['车辆', '设备'].map((item, row) => ({
    row,
    unit: '703001',
    item,
    value: { kind: 'count' as const, count: 3 },
  }));
  expect(Math.min(lines.income.length, lines.expenditure.length, lines.indicators.length)).toBeGreaterThan(1);
  return { ...lines, facts };
}

/** Exchanges two items. */
function exchanged<Item>(items: readonly Item[], one: number, other: number): readonly Item[] {
  return items.map((item, index) => items[index === one ? other : index === other ? one : index] ?? item);
}

type Edit = (lines: UnitLines, at: number) => UnitLines;

const EDITS: Readonly<Record<string, Edit>> = {
  none: (lines) => lines,
  order: (lines, at) => ({ ...lines, expenditure: exchanged(lines.expenditure, at, 0) }),
  row: (lines) => ({ ...lines, income: lines.income.map((line) => ({ ...line, row: line.row + 1 })) }),
  amount: (lines, at) => ({
    ...lines,
    expenditure: lines.expenditure.map((line, index) =>
      index === at ? { ...line, amount: addFen(line.amount, line.amount) } : line,
    ),
  }),
  remark: (lines, at) => ({
    ...lines,
    income: lines.income.map((line, index) => (index === at % 2 ? { ...line, remark: '另注' } : line)),
  }),
  target: (lines, at) => ({
    ...lines,
    indicators: lines.indicators.map((line, index) => (index === at ? { ...line, target: '100%' } : line)),
  }),
  subject: (lines, at) => ({
    ...lines,
    expenditure: lines.expenditure.map((line, index) =>
      index === at ? { ...line, departmental: '30299' } : line,
    ),
  }),
  twice: (lines, at) => ({
    ...lines,
    expenditure: [...lines.expenditure, ...lines.expenditure.slice(at, at + 1)],
  }),
  fact: (lines, at) => ({
    ...lines,
    facts: lines.facts.map((fact, index) =>
      index === at ? { ...fact, value: { kind: 'count' as const, count: 77 } } : fact,
    ),
  }),
  name: (lines) => ({
    ...lines,
    names: {
      ...lines.names,
      projects: new Map(Array.from(lines.names.projects, ([code, name]) => [code, `${name}二`])),
    },
  }),
};

it('is the same exactly where there is no change to word', () => {
  const lines = linesOfAllKinds();
  const answers = new Map<string, Set<boolean>>();
  const edit = fc.constantFrom(...Object.keys(EDITS));
  fc.assert(
    fc.property(edit, edit, fc.nat({ max: 1 }), (one, other, at) => {
      const [before, after] = [one, other].map((name) => EDITS[name]?.(lines, at) ?? lines);
      if (before === undefined || after === undefined) throw new Error('There are two.');
      const isEqual = differenceOf(before, after).changes.length === 0;
      expect(isSame(before, after)).toBe(isEqual);
      if (one === 'none') answers.set(other, (answers.get(other) ?? new Set()).add(isEqual));
    }),
    { numRuns: 600 },
  );
  const seen = Object.fromEntries([...answers].map(([name, equal]) => [name, equal.has(false)]));
  expect(seen).toEqual({
    none: false,
    order: false,
    row: false,
    amount: true,
    remark: true,
    target: true,
    subject: true,
    twice: true,
    fact: true,
    name: true,
  });
});
