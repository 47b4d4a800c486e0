/** Builds the cubes of one rollup when first needed and shares them among the tables. */
import type { Sliced } from '../slices/slices';
import { DIMENSIONS, type Dimension } from '../tables/where';
import { buildCube, coarsen, type Cube, type Resolution } from './cube';
import type { Ledger } from './ledger';

/**
 * Two groupings serve most tables. Units and projects are many, and so are items: together they make nearly as many
 * groups as lines, apart they make few.
 */
const USUAL_CUBES: readonly (readonly Dimension[])[] = [
  ['function', 'kind', 'departmental', 'governmental', 'fund', 'period'],
  ['unit', 'project', 'kind', 'fund', 'period'],
];

/** Returns the cube of a ledger with the distinctions of the resolution and no more. Pauses after grouping the lines. */
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
