/** The figures of one block: rows by columns, each with the condition and the lines behind it. */
import { fen, type Fen } from '../money/fen';
import { product, type Measure } from '../tables/measure';
import { restricted, type Dimension, type Where } from '../tables/where';
import type { Cube } from './cube';
import type { Ledger, TracedLine } from './ledger';
import { matchConditions, type NumberedCondition } from './matcher';

/** Something with a measure and a key: a row, or a column. */
export interface Measured {
  readonly key: string;
  readonly measure: Measure;
}

export interface FilledBlock<R extends Measured = Measured, C extends Measured = Measured> {
  readonly key: string;
  readonly rows: readonly R[];
  readonly columns: readonly C[];
  /** Whether no entered line falls into the block. */
  readonly empty: boolean;
  readonly amount: (row: number, column: number) => Fen;
  /** The conditions that make the figure; none: the cell has no figure. */
  readonly measure: (row: number, column: number) => Measure;
  /** The lines that the figure is the sum of. */
  readonly lines: (row: number, column: number) => readonly TracedLine[];
}

type CubeFor = (ledger: Ledger, needed: ReadonlySet<Dimension>) => Cube;

function numbered(measured: readonly Measured[]): readonly NumberedCondition[] {
  return measured.flatMap(({ measure }, number) => measure.map((where) => ({ number, where })));
}

/** A ledger's groups within the scope, each with the rows and columns it counts in. */
interface Contribution {
  readonly cube: Cube;
  readonly group: number;
  readonly rows: readonly number[];
  readonly columns: readonly number[];
}

function contributions(
  ledgers: readonly Ledger[],
  cubeFor: CubeFor,
  scope: Where,
  rows: readonly NumberedCondition[],
  columns: readonly NumberedCondition[],
): readonly Contribution[] {
  const needed = new Set([...rows, ...columns, { where: scope }].flatMap(({ where }) => restricted(where)));
  return ledgers.flatMap((ledger) => {
    const cube = cubeFor(ledger, needed);
    const inScope = matchConditions(cube, [{ number: 0, where: scope }]);
    const matchRows = matchConditions(cube, rows);
    const matchColumns = matchConditions(cube, columns);
    const result: Contribution[] = [];
    for (let group = 0; group < cube.size; group += 1) {
      if (inScope(group).length === 0) continue;
      result.push({ cube, group, rows: matchRows(group), columns: matchColumns(group) });
    }
    return result;
  });
}

export function fillBlock<R extends Measured, C extends Measured>(
  block: {
    readonly key: string;
    readonly scope: Where;
    readonly rows: readonly R[];
    readonly columns: readonly C[];
  },
  ledgers: readonly Ledger[],
  cubeFor: CubeFor,
): FilledBlock<R, C> {
  const { key, scope, rows, columns } = block;
  const all = contributions(ledgers, cubeFor, scope, numbered(rows), numbered(columns));
  const sums = new Float64Array(rows.length * columns.length);
  for (const { cube, group, rows: inRows, columns: inColumns } of all) {
    const sum = cube.sums[group] ?? 0;
    for (const row of inRows) {
      for (const column of inColumns) {
        const place = row * columns.length + column;
        sums[place] = (sums[place] ?? 0) + sum;
      }
    }
  }
  return {
    key,
    rows,
    columns,
    empty: all.length === 0,
    amount: (row, column) => fen(sums[row * columns.length + column] ?? 0),
    measure: (row, column) =>
      product(product(rows[row]?.measure ?? [], columns[column]?.measure ?? []), [scope]),
    lines: (row, column) =>
      all
        .filter((one) => one.rows.includes(row) && one.columns.includes(column))
        .flatMap(({ cube, group }) => cube.lines(group).map((line) => cube.ledger.line(line))),
  };
}
