/** The cubes of one rollup: built when first needed, shared by all tables that can use them. */
import { DIMENSIONS, type Dimension } from '../tables/where';
import { buildCube, type Cube } from './cube';
import type { Ledger } from './ledger';

/**
 * Two groupings serve most tables. Units and projects are many, items are many: together they would be nearly as
 * many groups as lines, apart they are few.
 */
const USUAL_CUBES: readonly (readonly Dimension[])[] = [
  ['function', 'kind', 'departmental', 'governmental', 'fund', 'period'],
  ['unit', 'project', 'kind', 'fund', 'period'],
];

function holds(cube: readonly Dimension[], needed: ReadonlySet<Dimension>): boolean {
  return [...needed].every((dimension) => cube.includes(dimension));
}

/** Finds or builds the cube of a ledger for the dimensions that somebody looks at. */
export function cubesOf(): (ledger: Ledger, needed: ReadonlySet<Dimension>) => Cube {
  const built = new Map<string, Cube>();
  return (ledger, needed) => {
    const dimensions =
      USUAL_CUBES.find((usual) => holds(usual, needed)) ??
      DIMENSIONS.filter((dimension) => needed.has(dimension));
    const key = `${ledger.source} ${dimensions.join()}`;
    const cube = built.get(key) ?? buildCube(ledger, dimensions);
    built.set(key, cube);
    return cube;
  };
}
