/** Tests that the name of an exported type identifies it without its file (docs/decisions/0053-*.md). */
import { exportedTypes, loneParticiples, sharedNames, typesIn } from './type-names';

/** The stand-in for Excel imports nothing of the product and uses Excel's own words: Area, Row, Column. */
const STAND_IN = /^src\/(excel-host|preview)\//u;

const all = [...typesIn('src')];
const product = new Map(all.filter(([file]) => !STAND_IN.test(file)));
const standIn = new Map(all.filter(([file]) => STAND_IN.test(file)));

test('lists exported types, interfaces and classes, and no others', () => {
  const text = `
export type Money = number;
export interface Row {}
export class Ledger {}
interface Step {}
export const Price = 1;
export { type Other } from './other';
`;
  expect(exportedTypes('any.ts', text)).toEqual(['Money', 'Row', 'Ledger']);
});

test('names the files that share a name, and a lone participle', () => {
  const types = new Map([
    ['b.ts', ['Place', 'Skipped']],
    ['a.ts', ['Place', 'SkippedFiles']],
  ]);
  expect(sharedNames(types)).toEqual(['Place: a.ts, b.ts']);
  expect(loneParticiples(types)).toEqual(['Skipped']);
});

test('finds no name for two types, neither in the product nor in the stand-in', () => {
  expect(sharedNames(product)).toEqual([]);
  expect(sharedNames(standIn)).toEqual([]);
});

test('finds no type of the product named by a participle alone', () => {
  // `Sliced<T>` is work that gives a T in slices (docs/architecture.md, Slice).
  expect(loneParticiples(product)).toEqual(['Sliced']);
});
