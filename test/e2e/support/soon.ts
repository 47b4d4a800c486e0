/** Compares what a page shows once it has followed: after a key or a click the page still has to draw. */
const PATIENCE = 60_000;
const PAUSE = 50;

/** Reads again until the value equals the expected one; fails as `toEqual` does when it never does. */
export async function soon<T>(read: () => Promise<T>, expected: unknown): Promise<void> {
  const end = Date.now() + PATIENCE;
  for (;;) {
    const value = await read();
    try {
      expect(value).toEqual(expected);
      return;
    } catch (difference) {
      if (Date.now() > end) throw difference;
    }
    await new Promise((resolve) => setTimeout(resolve, PAUSE));
  }
}
