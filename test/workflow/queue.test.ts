/** Tests that the queue runs work in the order of requests, whether the work before succeeds or fails. */
import { createQueue } from '../../src/workflow/queue';

function held(): { readonly promise: Promise<void>; readonly finish: () => void } {
  let finish: () => void = () => undefined;
  const promise = new Promise<void>((resolve) => {
    finish = resolve;
  });
  return { promise, finish };
}

test('starts work after the work before has ended', async () => {
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
])('reports work %s to its caller, and blocks none behind it', async (_, work) => {
  const { run } = createQueue();
  const failing = run(work);
  const next = run(() => Promise.resolve('done'));
  await expect(failing).rejects.toThrow('lost');
  await expect(next).resolves.toBe('done');
  await expect(run(() => Promise.resolve('later'))).resolves.toBe('later');
});

test('returns each result to its caller', async () => {
  const { run } = createQueue();
  const answers = await Promise.all([1, 2, 3].map((value) => run(() => Promise.resolve(value * 2))));
  expect(answers).toEqual([2, 4, 6]);
});

test('turns an error of a command into its outcome, and runs the next command', async () => {
  const { command } = createQueue();
  const failing = command('填充汇总', () => Promise.reject(new Error('lost')));
  const next = command('检查', () =>
    Promise.resolve({ kind: 'refused', message: '没有公开表。', items: [] }),
  );
  const outcome = await failing;
  expect(outcome).toMatchObject({
    kind: 'failed',
    written: [],
    message:
      '“填充汇总”没有完成。Excel 没有完成操作，原因不明。请重试；仍不成功时，把技术信息发给维护人员。工作簿保持原样。',
  });
  expect(outcome.kind === 'failed' ? outcome.excelError.detail : '').toContain('Error: lost');
  await expect(next).resolves.toMatchObject({ kind: 'refused', message: '没有公开表。' });
});

test('says that a part of the program did not arrive, where one did not', async () => {
  const { command } = createQueue();
  const error = Object.assign(new Error('Loading chunk table-work failed.'), { name: 'ChunkLoadError' });
  await expect(command('填充汇总', () => Promise.reject(error))).resolves.toMatchObject({
    kind: 'failed',
    message: '“填充汇总”没有完成。程序的一部分没有从服务器取到。请检查网络，然后重试。工作簿保持原样。',
  });
});
