/** Items put into a list: a hundred thousand of them are too many arguments for `splice`. */

/** The list with `gone` items at `at` taken out and `fresh` put in. */
export function withPutIn<T>(list: readonly T[], at: number, gone: number, fresh: readonly T[]): T[] {
  return [...list.slice(0, at), ...fresh, ...list.slice(at + gone)];
}
