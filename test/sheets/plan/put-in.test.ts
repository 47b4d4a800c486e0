/** Tests that hundreds of thousands of rows are inserted without passing each as an argument. */
import { formatsAfter } from '../../../src/excel/known-formats';
import type { RowEdit } from '../../../src/sheets/plan/change';
import { withPutIn } from '../../../src/sheets/plan/put-in';

const MANY = 300_000;

it('removes and inserts', () => {
  expect(withPutIn(['a', 'b', 'c', 'd'], 1, 2, ['x'])).toEqual(['a', 'x', 'd']);
  expect(withPutIn(['a'], 1, 0, ['x', 'y'])).toEqual(['a', 'x', 'y']);
});

it('finds the formats below as many rows as a department can have', () => {
  const rows = Array.from({ length: MANY }, () => []);
  const edit: RowEdit = { kind: 'insert', at: 1, rows, heights: [], merges: [] };
  const formats = formatsAfter([['@'], ['0.00']], [edit]);
  expect([formats.at(0, 0), formats.at(1, 0), formats.at(MANY + 1, 0)]).toEqual(['@', 'General', '0.00']);
});
