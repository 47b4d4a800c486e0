/** Work of pane and ribbon takes turns: in the order it was asked for, whatever comes of the piece before. */
import { createQueue } from '../../src/workflow/queue';

function held(): { readonly promise: Promise<void>; readonly finish: () => void } {
  let finish: () => void = () => undefined;
  const promise = new Promise<void>((resolve) => {
    finish = resolve;
  });
  return { promise, finish };
}

test('a piece begins when the one before has ended', async () => {
  const { run } = createQueue();
  const order: string[] = [];
  const first = held();
  const one = run(async () => {
    order.push('first begins');
    await first.promise;
    order.push('first ends');
  });
  const two = run(() => Promise.resolve(order.push('second')));
  await Promise.resolve();
  expect(order).toEqual(['first begins']);
  first.finish();
  await Promise.all([one, two]);
  expect(order).toEqual(['first begins', 'first ends', 'second']);
});

test.each([
  ['that rejects', () => Promise.reject(new Error('lost'))],
  [
    'that throws',
    () => {
      throw new Error('lost');
    },
  ],
])('a piece %s tells who asked for it, and blocks none behind it', async (_, work) => {
  const { run } = createQueue();
  const failing = run(work);
  const next = run(() => Promise.resolve('done'));
  await expect(failing).rejects.toThrow('lost');
  await expect(next).resolves.toBe('done');
  await expect(run(() => Promise.resolve('later'))).resolves.toBe('later');
});

test('what was asked for is given back to who asked', async () => {
  const { run } = createQueue();
  const answers = await Promise.all([1, 2, 3].map((value) => run(() => Promise.resolve(value * 2))));
  expect(answers).toEqual([2, 4, 6]);
});
