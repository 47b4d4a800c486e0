/** Tests that a key that never occurs has the count 0. */
import { Tally } from '../../src/collections/tally';

test('counts each key separately', () => {
  const tally = new Tally<string>();
  expect([tally.add('a'), tally.add('b'), tally.add('a')]).toEqual([1, 1, 2]);
  expect([tally.of('a'), tally.of('b'), tally.of('c')]).toEqual([2, 1, 0]);
});

test('finds the most frequent key, the first of several, and none without keys', () => {
  const tally = new Tally<string>();
  expect(tally.mostFrequent()).toBeNull();
  for (const key of ['b', 'a', 'a', 'b', 'c']) tally.add(key);
  expect(tally.mostFrequent()).toBe('b');
});

test('adds several at once and lists the counts in the order of the keys', () => {
  const tally = new Tally<string>();
  expect([tally.add('b', 3), tally.add('a'), tally.add('b', 2)]).toEqual([3, 1, 5]);
  expect([...tally.entries()]).toEqual([
    ['b', 5],
    ['a', 1],
  ]);
});
