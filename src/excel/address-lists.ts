/** Packs addresses into lists that `Worksheet.getRanges` accepts. */
import { LONGEST_ADDRESS } from './request/limits';

export function addressLists(addresses: readonly string[]): readonly string[] {
  const lists: string[] = [];
  for (const address of addresses) {
    const list = lists.at(-1);
    if (list === undefined || list.length + 1 + address.length > LONGEST_ADDRESS) lists.push(address);
    else lists[lists.length - 1] = `${list},${address}`;
  }
  return lists;
}

/** Groups items by key, in the order in which the keys first occur. */
export function groupBy<T>(
  items: readonly T[],
  keyOf: (item: T) => string,
): ReadonlyMap<string, readonly T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const key = keyOf(item);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [item]);
    else group.push(item);
  }
  return groups;
}
