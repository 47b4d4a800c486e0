/** Answers the questions of row generators about the lines. */
import { functionClasses } from '../classification/functional-accounts';
import type { Entries } from '../entries/entries';
import { accountNames } from '../tables/account-names';
import type { Facts } from '../tables/table';
import type { Dimension, Where } from '../tables/where';
import { at } from '../money/at';
import { resolutionFor } from './cube';
import type { CubeFor } from './cubes';
import { atOnce } from '../slices/slices';
import type { Ledger } from './ledger';
import { matchConditions, numbersHit } from './matcher';

/** Sorts before every character of a code, so that joined tuples sort as tuples do. */
const SEPARATOR = '\n';

function distinctIn(
  ledger: Ledger,
  cubeFor: CubeFor,
  dimensions: readonly Dimension[],
  where: Where,
): readonly (readonly string[])[] {
  const resolution = resolutionFor([where]);
  for (const dimension of dimensions) resolution.set(dimension, 'every value');
  const cube = atOnce(cubeFor(ledger, resolution));
  const hits = matchConditions(cube, [{ number: 0, where }]);
  const columns = dimensions.map((dimension) => ({
    values: ledger.column(dimension).values,
    codes: cube.codes(dimension),
  }));
  const tuples: (readonly string[])[] = [];
  for (let group = 0; group < cube.size; group += 1) {
    if (numbersHit(hits, group).length === 0) continue;
    tuples.push(columns.map(({ values, codes }) => at(values, at(codes, group))));
  }
  return tuples;
}

export function factsOf(entries: Entries, ledgers: readonly Ledger[], cubeFor: CubeFor): Facts {
  const known = new Map<string, readonly (readonly string[])[]>();
  const distinct = (dimensions: readonly Dimension[], where: Where): readonly (readonly string[])[] => {
    // Caches the answer: tables 10 and 12 need the same projects.
    const question = JSON.stringify([dimensions, where]);
    const answered = known.get(question);
    if (answered !== undefined) return answered;
    const tuples = new Map<string, readonly string[]>();
    for (const ledger of ledgers) {
      for (const tuple of distinctIn(ledger, cubeFor, dimensions, where))
        tuples.set(tuple.join(SEPARATOR), tuple);
    }
    const sorted = [...tuples].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, tuple]) => tuple);
    known.set(question, sorted);
    return sorted;
  };
  return { entries, distinct, accountNames: accountNames(entries.names), functionClasses };
}
