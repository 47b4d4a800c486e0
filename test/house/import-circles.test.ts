/**
 * Tests that no files import each other in a circle: they could not be read, tested or moved one by one
 * (docs/development.md).
 */
import { circles, importGraph, importsOf } from './import-graph';

test('finds a circle of two files, one of three, a file that imports itself, and no chain', () => {
  const graph = new Map([
    ['a', ['b', 'd']],
    ['b', ['a']],
    ['c', ['c']],
    ['d', ['e']],
    ['e', ['f', 'g']],
    ['f', ['d']],
    ['g', []],
  ]);
  expect(circles(graph)).toEqual([['a', 'b'], ['c'], ['d', 'e', 'f']]);
});

test('reads imports of values, of types and import()', () => {
  const text = `
import type { Fen } from '../../src/money/fen';
import Decimal from 'decimal.js';
export { at } from '../../src/money/at';
const load = () => import('../../src/money/percentage');
`;
  expect(importsOf('src/money/any.ts', text)).toEqual([
    'src/money/fen.ts',
    'src/money/at.ts',
    'src/money/percentage.ts',
  ]);
});

test('finds no circle in the source', () => {
  expect(circles(importGraph('src'))).toEqual([]);
});
