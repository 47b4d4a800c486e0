/** Counts how often each key occurs; a key that never occurs is counted 0 times. */
export class Tally<K> {
  private readonly counts = new Map<K, number>();

  /** Adds to the key's count and returns the new count. */
  add(key: K, more = 1): number {
    const count = this.of(key) + more;
    this.counts.set(key, count);
    return count;
  }

  /** Lists the counts in the order of their first addition. */
  entries(): IterableIterator<[K, number]> {
    return this.counts.entries();
  }

  of(key: K): number {
    const count = this.counts.get(key);
    return count === undefined ? 0 : count;
  }

  /** Returns the most frequent key, the first of several; `null`: no key was added. */
  mostFrequent(): K | null {
    let [most, highest]: [K | null, number] = [null, 0];
    for (const [key, count] of this.counts) if (count > highest) [most, highest] = [key, count];
    return most;
  }
}
