/** Finds the names of figures in a clause: the longest one at each place. */
import { normalWords } from '../reading/normal-text';

export interface Mention<T> {
  readonly start: number;
  readonly end: number;
  readonly name: string;
  /** All that bear this name. */
  readonly of: readonly T[];
}

export type MentionsIn<T> = (text: string) => readonly Mention<T>[];

const HEAD = 2;

export function mentionFinder<T>(
  named: readonly { readonly names: readonly string[]; readonly of: T }[],
): MentionsIn<T> {
  const byName = new Map<string, T[]>();
  for (const { names, of } of named)
    for (const name of new Set(names.map(normalWords))) {
      const own = byName.get(name);
      if (own === undefined) byName.set(name, [of]);
      else own.push(of);
    }
  const byHead = new Map<string, string[]>();
  for (const name of [...byName.keys()].sort((one, other) => other.length - one.length)) {
    const head = name.slice(0, HEAD);
    byHead.set(head, [...(byHead.get(head) ?? []), name]);
  }
  return (text) => {
    const found: Mention<T>[] = [];
    let at = 0;
    while (at < text.length) {
      const start = at;
      const name = byHead.get(text.slice(at, at + HEAD))?.find((one) => text.startsWith(one, start));
      const of = name === undefined ? undefined : byName.get(name);
      if (name === undefined || of === undefined) {
        at += 1;
        continue;
      }
      found.push({ start, end: start + name.length, name, of });
      at += name.length;
    }
    return found;
  };
}
