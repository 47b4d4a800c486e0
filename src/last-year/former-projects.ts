/** Y-04: a project that goes on keeps its code. Compares projects of last year's entries with this year's by name. */
import { normalWords } from '../narrative/reading/normal-text';

/** Names by code. */
export type ProjectNames = ReadonlyMap<string, string>;

/** The code of each name that only one project bears. */
function codesByName(projects: ProjectNames): ReadonlyMap<string, string> {
  const codes = new Map<string, string>();
  const twice = new Set<string>();
  for (const [code, name] of projects) {
    const words = normalWords(name);
    if (codes.has(words)) twice.add(words);
    codes.set(words, code);
  }
  return new Map([...codes].filter(([words]) => !twice.has(words)));
}

export function formerProjectWords(former: ProjectNames, present: ProjectNames): readonly string[] {
  const now = codesByName(present);
  return [...codesByName(former)].flatMap(([words, code]): readonly string[] => {
    const other = now.get(words);
    const name = former.get(code);
    if (other === undefined || other === code || name === undefined || present.has(code)) return [];
    return [`项目“${name}”上年的代码是“${code}”，今年是“${other}”；延续的项目请沿用原来的代码（Y-04）。`];
  });
}
