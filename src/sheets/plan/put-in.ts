/** Replaces items of a list; `splice` cannot take a hundred thousand arguments. */

/** Returns the list with `gone` items at `at` removed and `fresh` inserted. */
export function withPutIn<T>(list: readonly T[], at: number, gone: number, fresh: readonly T[]): T[] {
  return [...list.slice(0, at), ...fresh, ...list.slice(at + gone)];
}
