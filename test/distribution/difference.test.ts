/** Tests the difference between a return and the department's lines: worded when asked, and plain data when copied. */
import { differenceOf, isSame } from '../../src/distribution/consolidation/difference';
import { linesByUnit, type UnitLines } from '../../src/distribution/unit-lines';
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
