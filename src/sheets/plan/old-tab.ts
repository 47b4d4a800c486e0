/** Names sheets that are kept when a table is drawn anew and part of their contents has no other place. */

const OLD = '（旧';
const LONGEST_TAB = 31;

/** Finds the next free name of the kind 部门支出总体情况表（旧）, within Excel's length of a tab. */
export function oldTabName(name: string, taken: ReadonlySet<string>): string {
  for (let number = 1; ; number += 1) {
    const suffix = number === 1 ? `${OLD}）` : `${OLD}${String(number)}）`;
    const candidate = `${name.slice(0, LONGEST_TAB - suffix.length)}${suffix}`;
    if (!taken.has(candidate.toLowerCase())) return candidate;
  }
}
