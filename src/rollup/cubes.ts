/** Builds the cubes of one rollup once and shares them among the tables. */
import type { Sliced } from '../slices/slices';
import { DIMENSIONS, type Dimension } from '../tables/where';
import { buildCubeInSlices, coarsenInSlices, type Cube, type Resolution } from './cube';
import type { Ledger } from './ledger';

/**
 * Two groupings serve most tables. Units and projects are many, and so are items: together they make nearly as many
 * groups as lines, apart they make few.
 */
const USUAL_CUBES: readonly (readonly Dimension[])[] = [
  ['function', 'kind', 'departmental', 'governmental', 'fund', 'period'],
  ['unit', 'project', 'kind', 'fund', 'period'],
];

/** Returns the cube of a ledger with the distinctions of the resolution and no more. Pauses while it groups. */
export type CubeFor = (ledger: Ledger, resolution: Resolution) => Sliced<Cube>;

/**
 * `ledgers`: those whose usual groupings are made at once, with pauses: generators of rows ask for cubes too, and these
 * cannot pause.
 */
export function* cubesInSlices(ledgers: readonly Ledger[]): Sliced<CubeFor> {
  const built = new Map<string, Cube>();
  function* fine(ledger: Ledger, dimensions: readonly Dimension[]): Sliced<Cube> {
    const key = `${ledger.source} ${dimensions.join()}`;
    const cube = built.get(key) ?? (yield* buildCubeInSlices(ledger, dimensions));
    built.set(key, cube);
    return cube;
  }
  for (const ledger of ledgers) for (const dimensions of USUAL_CUBES) yield* fine(ledger, dimensions);
  return function* (ledger, resolution) {
    const needed = [...resolution.keys()];
    const dimensions =
      USUAL_CUBES.find((usual) => needed.every((dimension) => usual.includes(dimension))) ??
      DIMENSIONS.filter((dimension) => resolution.has(dimension));
    const cube = yield* fine(ledger, dimensions);
    yield;
    return yield* coarsenInSlices(cube, resolution);
  };
}
