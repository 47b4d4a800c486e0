/** Computes once what follows from declarations alone: every check of a workbook uses it. */
import type { CheckedSet } from '../checked-set';

type OfDeclarations<T> = (profile: CheckedSet, year: number) => T;

/** By the tables, since each level of a set has its own, then by the planned sums and the year. */
type Known<T> = WeakMap<CheckedSet['set']['tables'], WeakMap<CheckedSet['plannedSums'], Map<number, T>>>;

/** Keeps the results of `work`, which must depend on nothing else of the profile. */
export function onceForTables<T>(work: OfDeclarations<T>): OfDeclarations<T> {
  const known: Known<T> = new WeakMap();
  return (profile, year) => {
    const ofTables =
      known.get(profile.set.tables) ?? new WeakMap<CheckedSet['plannedSums'], Map<number, T>>();
    known.set(profile.set.tables, ofTables);
    const ofYears = ofTables.get(profile.plannedSums) ?? new Map<number, T>();
    ofTables.set(profile.plannedSums, ofYears);
    const before = ofYears.get(year);
    if (before !== undefined) return before;
    const made = work(profile, year);
    ofYears.set(year, made);
    return made;
  };
}
