/** Names of sheets that are kept when a table is drawn anew and something on them has no other place. */

const OLD = '（旧';
const LONGEST_TAB = 31;

/** 部门支出总体情况表 → 部门支出总体情况表（旧）, the next free one of its kind, never longer than a tab may be. */
export function oldTabName(name: string, taken: ReadonlySet<string>): string {
  for (let number = 1; ; number += 1) {
    const suffix = number === 1 ? `${OLD}）` : `${OLD}${String(number)}）`;
    const candidate = `${name.slice(0, LONGEST_TAB - suffix.length)}${suffix}`;
    if (!taken.has(candidate.toLowerCase())) return candidate;
  }
}
