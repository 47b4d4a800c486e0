/** Builds the cubes of one rollup once and shares them among the tables. */
import type { Sliced } from '../slices/slices';
import { DIMENSIONS, type Dimension } from '../tables/where';
import { buildCubeInSlices, coarsenInSlices, cubeOfLines, type Cube, type Resolution } from './cube';
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

export interface Cubes {
  readonly cubeFor: CubeFor;
  /** Returns a cube that keeps the values of these dimensions apart, and others too: for who cannot pause. */
  readonly fineCube: (ledger: Ledger, dimensions: readonly Dimension[]) => Cube;
}

function usualFor(needed: readonly Dimension[]): readonly Dimension[] | undefined {
  return USUAL_CUBES.find((usual) => needed.every((dimension) => usual.includes(dimension)));
}

/** Makes the usual groupings of all ledgers at once, with pauses. */
export function* cubesInSlices(ledgers: readonly Ledger[]): Sliced<Cubes> {
  const built = new Map<string, Cube>();
  const keyOf = ({ source }: Ledger, dimensions: readonly Dimension[]): string =>
    `${source} ${dimensions.join()}`;
  function* fine(ledger: Ledger, dimensions: readonly Dimension[]): Sliced<Cube> {
    const key = keyOf(ledger, dimensions);
    const cube = built.get(key) ?? (yield* buildCubeInSlices(ledger, dimensions));
    built.set(key, cube);
    return cube;
  }
  for (const ledger of ledgers) for (const dimensions of USUAL_CUBES) yield* fine(ledger, dimensions);
  return {
    cubeFor: function* (ledger, resolution) {
      const dimensions =
        usualFor([...resolution.keys()]) ?? DIMENSIONS.filter((dimension) => resolution.has(dimension));
      const cube = yield* fine(ledger, dimensions);
      yield;
      return yield* coarsenInSlices(cube, resolution);
    },
    fineCube: (ledger, dimensions) => {
      const usual = usualFor(dimensions);
      const cube = usual === undefined ? undefined : built.get(keyOf(ledger, usual));
      return cube ?? cubeOfLines(ledger);
    },
  };
}
