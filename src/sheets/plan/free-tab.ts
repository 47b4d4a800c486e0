/** Names a sheet of the program beside a clerk's own sheet of the same name: 核对结果（2）. */
import { comparable } from '../../entries/text';

/** Returns the first name that no tab has. */
export function freeTabName(base: string, tabs: readonly string[]): string {
  const taken = new Set(tabs.map(comparable));
  for (let number = 1; ; number += 1) {
    const name = number === 1 ? base : `${base}（${String(number)}）`;
    if (!taken.has(comparable(name))) return name;
  }
}
