/** Computes once what follows from declarations alone, or from rows and texts: several rules use it. */
import type { PublishedWorkbook } from '../../published/published-table';
import type { CheckedSet } from '../checked-set';
import type { CheckContext } from '../context';

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

/** Keeps the results of `work`, which must read only rows and texts: an edit of a figure keeps the workbook. */
export function onceForWorkbook<T extends object>(
  work: (context: CheckContext) => T,
): (context: CheckContext) => T {
  const known = new WeakMap<PublishedWorkbook, T>();
  return (context) => {
    const before = known.get(context.workbook);
    if (before !== undefined) return before;
    const made = work(context);
    known.set(context.workbook, made);
    return made;
  };
}
