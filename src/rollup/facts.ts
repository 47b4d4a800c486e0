/** Answers the questions of row generators about the lines. */
import { functionClasses } from '../classification/functional-accounts';
import type { Entries } from '../entries/entries';
import { accountNames } from '../tables/account-names';
import type { Facts } from '../tables/table';
import { restricted, type Dimension, type Where } from '../tables/where';
import { at } from '../money/at';
import { gather } from './cube';
import type { Cubes } from './cubes';
import { groupItems } from './grouping';
import type { Ledger } from './ledger';
import { groupsMeeting } from './matcher';

/** Sorts before every character of a code, so that joined tuples sort as tuples do. */
const SEPARATOR = '\n';

function distinctIn(
  ledger: Ledger,
  cubes: Cubes,
  dimensions: readonly Dimension[],
  where: Where,
): readonly (readonly string[])[] {
  const cube = cubes.fineCube(ledger, [...dimensions, ...restricted(where)]);
  const groups = groupsMeeting(cube, where);
  const parts = dimensions.map((dimension) => ({
    values: ledger.column(dimension).values,
    radix: Math.max(1, ledger.column(dimension).values.length),
    codes: gather(cube.codes(dimension), groups),
  }));
  const { first } = groupItems(groups.length, parts);
  return Array.from(first, (group) => parts.map(({ values, codes }) => at(values, at(codes, group))));
}

export function factsOf(entries: Entries, ledgers: readonly Ledger[], cubes: Cubes): Facts {
  const known = new Map<string, readonly (readonly string[])[]>();
  const distinct = (dimensions: readonly Dimension[], where: Where): readonly (readonly string[])[] => {
    // Caches the answer: tables 10 and 12 need the same projects.
    const question = JSON.stringify([dimensions, where]);
    const answered = known.get(question);
    if (answered !== undefined) return answered;
    const tuples = new Map<string, readonly string[]>();
    for (const ledger of ledgers) {
      for (const tuple of distinctIn(ledger, cubes, dimensions, where))
        tuples.set(tuple.join(SEPARATOR), tuple);
    }
    const sorted = [...tuples].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, tuple]) => tuple);
    known.set(question, sorted);
    return sorted;
  };
  return { entries, distinct, accountNames: accountNames(entries.names), functionClasses };
}
