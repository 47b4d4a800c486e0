/** The cubes of one rollup: built when first needed, shared by all tables that can use them. */
import type { Sliced } from '../slices/slices';
import { DIMENSIONS, type Dimension } from '../tables/where';
import { buildCube, coarsen, type Cube, type Resolution } from './cube';
import type { Ledger } from './ledger';

/**
 * Two groupings serve most tables. Units and projects are many, items are many: together they would be nearly as
 * many groups as lines, apart they are few.
 */
const USUAL_CUBES: readonly (readonly Dimension[])[] = [
  ['function', 'kind', 'departmental', 'governmental', 'fund', 'period'],
  ['unit', 'project', 'kind', 'fund', 'period'],
];

/** The cube of a ledger that tells apart what the resolution asks for, and no more. Stops once the lines are grouped. */
export type CubeFor = (ledger: Ledger, resolution: Resolution) => Sliced<Cube>;

export function cubesOf(): CubeFor {
  const built = new Map<string, Cube>();
  return function* (ledger, resolution) {
    const needed = [...resolution.keys()];
    const dimensions =
      USUAL_CUBES.find((usual) => needed.every((dimension) => usual.includes(dimension))) ??
      DIMENSIONS.filter((dimension) => resolution.has(dimension));
    const key = `${ledger.source} ${dimensions.join()}`;
    const fine = built.get(key) ?? buildCube(ledger, dimensions);
    built.set(key, fine);
    yield;
    return coarsen(fine, resolution);
  };
}
