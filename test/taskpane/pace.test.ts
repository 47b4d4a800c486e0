/** Tests the remaining time of a running command. */
import { leftWords, paceAfter, secondsLeft, type Pace } from '../../src/taskpane/state/pace';

const progress = (done: number, total: number) => ({ stage: '生成', done, total });

function after(...steps: readonly (readonly [done: number, total: number, at: number])[]): Pace | null {
  return steps.reduce<Pace | null>(
    (pace, [done, total, at]) => paceAfter(pace, progress(done, total), at),
    null,
  );
}

it('estimates from the progress so far', () => {
  expect(secondsLeft(after([0, 300, 0], [60, 300, 30_000]), 30_000)).toBe(120);
  // What was done before the first report does not count.
  expect(secondsLeft(after([100, 300, 0], [200, 300, 50_000]), 50_000)).toBe(50);
});

it('says nothing too early, nearly at the end, or without a count', () => {
  expect(secondsLeft(after([0, 300, 0], [60, 300, 3_000]), 3_000)).toBeNull();
  expect(secondsLeft(after([0, 300, 0]), 60_000)).toBeNull();
  expect(secondsLeft(after([0, 300, 0], [300, 300, 60_000]), 60_000)).toBeNull();
  expect(secondsLeft(after([0, 0, 0], [0, 0, 9_000]), 9_000)).toBeNull();
});

it('begins anew with another count', () => {
  expect(secondsLeft(after([0, 300, 0], [300, 300, 60_000], [0, 12, 60_000], [6, 12, 66_000]), 66_000)).toBe(
    6,
  );
});

it.each([
  [3, '约还需5秒'],
  [61, '约还需65秒'],
  [120, '约还需2分钟'],
])('rounds %i seconds', (seconds, words) => {
  expect(leftWords(seconds)).toBe(words);
});
