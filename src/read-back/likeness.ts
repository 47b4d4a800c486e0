/** Measures how alike two texts are: common pairs of characters, as a part of all. */

function pairsOf(text: string): ReadonlyMap<string, number> {
  const pairs = new Map<string, number>();
  for (let at = 0; at + 1 < text.length; at += 1) {
    const pair = text.slice(at, at + 2);
    const count = pairs.get(pair);
    pairs.set(pair, count === undefined ? 1 : count + 1);
  }
  return pairs;
}

export class TextLikeness {
  /** The same texts are compared many times. */
  private readonly pairs = new Map<string, ReadonlyMap<string, number>>();

  private pairsIn(text: string): ReadonlyMap<string, number> {
    const made = this.pairs.get(text) ?? pairsOf(text);
    this.pairs.set(text, made);
    return made;
  }

  /** 1 for equal texts, 0 for texts without a common pair. */
  of(one: string, other: string): number {
    if (one === other) return 1;
    const all = one.length + other.length - 2;
    if (one.length < 2 || other.length < 2) return 0;
    const [left, right] = [this.pairsIn(one), this.pairsIn(other)];
    let common = 0;
    for (const [pair, count] of left) {
      const there = right.get(pair);
      if (there !== undefined) common += Math.min(count, there);
    }
    return (2 * common) / all;
  }
}
