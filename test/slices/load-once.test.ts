/** Tests that a loaded chunk is kept and that a failed one is requested again. */
import { loadOnce } from '../../src/slices/load-once';

test('loads once', async () => {
  const load = jest.fn(() => Promise.resolve('chunk'));
  const chunk = loadOnce(load);
  expect([await chunk(), await chunk()]).toEqual(['chunk', 'chunk']);
  expect(load).toHaveBeenCalledTimes(1);
});

test('loads again after a failure', async () => {
  const load = jest.fn(() => Promise.resolve('chunk')).mockRejectedValueOnce(new Error('offline'));
  const chunk = loadOnce(load);
  await expect(chunk()).rejects.toThrow('offline');
  expect(await chunk()).toBe('chunk');
});
