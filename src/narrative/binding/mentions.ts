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

/** 收入 and 支出 end the names of many other things. */
const GENERIC = new Set(['收入', '支出']);
const BEFORE_GENERIC = /[^\p{Script=Han}]|[年度的和与及其本总各排算局门位计划列]/u;

function endsOther(text: string, start: number, name: string): boolean {
  return start > 0 && GENERIC.has(name) && !BEFORE_GENERIC.test(text.charAt(start - 1));
}

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
      const name = byHead
        .get(text.slice(at, at + HEAD))
        ?.find((one) => text.startsWith(one, start) && !endsOther(text, start, one));
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
