/** What row generators ask about the lines. */
import type { Entries } from '../entries/entries';
import { accountNames } from '../tables/account-names';
import type { Facts } from '../tables/table';
import { restricted, type Dimension, type Where } from '../tables/where';
import type { Cube } from './cube';
import type { Ledger } from './ledger';
import { matchConditions } from './matcher';

type CubeFor = (ledger: Ledger, needed: ReadonlySet<Dimension>) => Cube;

function compareTuples(a: readonly string[], b: readonly string[]): number {
  for (const [index, value] of a.entries()) {
    const other = b[index] ?? '';
    if (value !== other) return value < other ? -1 : 1;
  }
  return 0;
}

export function factsOf(entries: Entries, ledgers: readonly Ledger[], cubeFor: CubeFor): Facts {
  const distinct = (dimensions: readonly Dimension[], where: Where): readonly (readonly string[])[] => {
    const tuples = new Map<string, readonly string[]>();
    for (const ledger of ledgers) {
      const cube = cubeFor(ledger, new Set([...dimensions, ...restricted(where)]));
      const matches = matchConditions(cube, [{ number: 0, where }]);
      for (let group = 0; group < cube.size; group += 1) {
        if (matches(group).length === 0) continue;
        const tuple = dimensions.map((d) => ledger.column(d).values[cube.code(group, d)] ?? '');
        tuples.set(tuple.join('\n'), tuple);
      }
    }
    return [...tuples.values()].sort(compareTuples);
  };
  return { entries, distinct, accountNames: accountNames(entries.names) };
}
