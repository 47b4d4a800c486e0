/** A chunk that came is kept; one that did not come is asked for again. */
import { loadOnce } from '../../src/slices/load-once';

test('asks once for what came', async () => {
  const load = jest.fn(() => Promise.resolve('chunk'));
  const chunk = loadOnce(load);
  expect([await chunk(), await chunk()]).toEqual(['chunk', 'chunk']);
  expect(load).toHaveBeenCalledTimes(1);
});

test('asks again after a failure', async () => {
  const load = jest.fn(() => Promise.resolve('chunk')).mockRejectedValueOnce(new Error('offline'));
  const chunk = loadOnce(load);
  await expect(chunk()).rejects.toThrow('offline');
  expect(await chunk()).toBe('chunk');
});
