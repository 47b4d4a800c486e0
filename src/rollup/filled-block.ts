/** Fills one block: figures by rows and columns, each with its condition and its lines. */
import { fen, type Fen } from '../money/fen';
import { product, type LineSelection } from '../tables/line-selection';
import type { Where } from '../tables/where';
import { NumberGrid } from '../collections/number-grid';
import { at, nothingAt } from '../money/at';
import { stopping, type Sliced } from '../slices/slices';
import { resolutionFor, type Cube } from './cube';
import type { CubeFor } from './cubes';
import type { Ledger, TracedLine } from './ledger';
import { isHit, matchConditions, numbersHit, type ConditionHits, type NumberedCondition } from './matcher';

/** A row or a column: a key with the selection of its lines. */
export interface SelectedLines {
  readonly key: string;
  readonly selection: LineSelection;
}

export interface FigureIndex {
  readonly row: number;
  readonly column: number;
}

export interface FilledBlock<
  R extends SelectedLines = SelectedLines,
  C extends SelectedLines = SelectedLines,
> {
  readonly key: string;
  readonly rows: readonly R[];
  readonly columns: readonly C[];
  /** Whether no entered line falls into the block. */
  readonly empty: boolean;
  readonly amount: (row: number, column: number) => Fen;
  /** The conditions of the figure; empty: the cell has no figure. */
  readonly selection: (row: number, column: number) => LineSelection;
  /** The lines that add up to the figure. */
  readonly lines: (row: number, column: number) => readonly TracedLine[];
  /** The figures that the first matching line adds to. */
  readonly figuresOf: (isLine: (line: TracedLine) => boolean) => readonly FigureIndex[];
}

function numbered(measured: readonly SelectedLines[]): readonly NumberedCondition[] {
  return measured.flatMap(({ selection }, number) => selection.map((where) => ({ number, where })));
}

/** A ledger's groups, with the rows and columns that each adds to. */
interface Contribution {
  readonly cube: Cube;
  /** Groups within the scope. */
  readonly groups: readonly number[];
  readonly rows: readonly ConditionHits[];
  readonly columns: readonly ConditionHits[];
}

/** Pauses between the matchings: each looks at every group. */
function* contributions(
  ledgers: readonly Ledger[],
  cubeFor: CubeFor,
  scope: Where,
  rows: readonly NumberedCondition[],
  columns: readonly NumberedCondition[],
): Sliced<readonly Contribution[]> {
  const resolution = resolutionFor([
    scope,
    ...rows.map(({ where }) => where),
    ...columns.map(({ where }) => where),
  ]);
  const concerned = ledgers.filter(
    ({ source }) => scope.source === undefined || scope.source.includes(source),
  );
  const made: Contribution[] = [];
  for (const ledger of concerned) {
    yield;
    const cube = yield* cubeFor(ledger, resolution);
    yield;
    const inScope = matchConditions(cube, [{ number: 0, where: scope }]);
    const groups: number[] = [];
    for (let group = 0; group < cube.size; group += 1) {
      if (numbersHit(inScope, group).length > 0) groups.push(group);
    }
    yield;
    const inRows = matchConditions(cube, rows);
    yield;
    made.push({ cube, groups, rows: inRows, columns: matchConditions(cube, columns) });
  }
  return made;
}

/** Groups between two pauses. */
const GROUPS_AT_ONCE = 1000;

/** Adds the groups' amounts to the cells they belong to, pausing after each portion of groups. */
function* addUp({ cube, groups, rows, columns }: Contribution, sums: NumberGrid): Sliced<undefined> {
  return yield* stopping(groups, GROUPS_AT_ONCE, (group) => {
    const sum = cube.sums[group] ?? nothingAt(cube.sums, group);
    const inColumns = numbersHit(columns, group);
    for (const family of rows) {
      for (const row of family[group] ?? nothingAt(family, group))
        for (const column of inColumns) sums.add(row, column, sum);
    }
  });
}

/** What a block is filled from. */
interface BlockToFill<R extends SelectedLines, C extends SelectedLines> {
  readonly key: string;
  readonly scope: Where;
  readonly rows: readonly R[];
  readonly columns: readonly C[];
}

/** Pauses after each portion of groups. */
export function* fillBlockInSlices<R extends SelectedLines, C extends SelectedLines>(
  block: BlockToFill<R, C>,
  ledgers: readonly Ledger[],
  cubeFor: CubeFor,
): Sliced<FilledBlock<R, C>> {
  const { key, scope, rows, columns } = block;
  const all = yield* contributions(ledgers, cubeFor, scope, numbered(rows), numbered(columns));
  const sums = new NumberGrid(rows.length, columns.length);
  for (const contribution of all) yield* addUp(contribution, sums);
  return {
    key,
    rows,
    columns,
    empty: all.every(({ groups }) => groups.length === 0),
    amount: (row, column) => fen(sums.at(row, column)),
    selection: (row, column) =>
      product(product(at(rows, row).selection, at(columns, column).selection), [scope]),
    figuresOf: (isLine) => {
      for (const { cube, groups, rows: inRows, columns: inColumns } of all) {
        const group = groups.find((one) => cube.lines(one).some((line) => isLine(cube.ledger.line(line))));
        if (group === undefined) continue;
        const hit = numbersHit(inColumns, group);
        return numbersHit(inRows, group).flatMap((row) => hit.map((column) => ({ row, column })));
      }
      return [];
    },
    lines: (row, column) =>
      all.flatMap(({ cube, groups, rows: inRows, columns: inColumns }) =>
        groups
          .filter((group) => isHit(inRows, group, row) && isHit(inColumns, group, column))
          .flatMap((group) => cube.lines(group).map((line) => cube.ledger.line(line))),
      ),
  };
}
