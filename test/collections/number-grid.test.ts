/** Tests that a place beyond the end of a row is an error, not a place in the next row. */
import { NumberGrid } from '../../src/collections/number-grid';

test('adds to one place only', () => {
  const grid = new NumberGrid(2, 3);
  grid.add(1, 2, 5);
  grid.add(1, 2, 7);
  grid.set(0, 0, 1);
  const numbers = [0, 1].map((row) => [0, 1, 2].map((column) => grid.at(row, column)));
  expect(numbers).toEqual([
    [1, 0, 0],
    [0, 0, 12],
  ]);
});

test.each([
  [0, 3],
  [0, -1],
  [-1, 0],
  [2, 0],
])('refuses row %i, column %i of two rows of three', (row, column) => {
  const grid = new NumberGrid(2, 3);
  expect(() => grid.at(row, column)).toThrow(`No place ${String(row)}, ${String(column)} in 2 by 3.`);
  expect(() => {
    grid.add(row, column, 1);
  }).toThrow(RangeError);
});
