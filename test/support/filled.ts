/** Reads figures of filled tables by path. */
import { stepsOf, WAN } from '../../src/money/amount-style';
import { cellsOf, type FilledCell, type FilledTable } from '../../src/rollup/rollup';

export function cellIndex(tables: readonly FilledTable[]): ReadonlyMap<string, FilledCell> {
  return new Map(
    tables
      .flatMap((table) => cellsOf(table))
      .map((cell) => [`${cell.path.table}/${cell.path.block}/${cell.path.row}/${cell.path.column}`, cell]),
  );
}

/** Returns a figure in 0.01 万元. Throws for a missing cell. */
export function figure(index: ReadonlyMap<string, FilledCell>, path: string): number {
  const cell = index.get(path);
  if (cell === undefined) throw new Error(`The tables have no cell at ${path}.`);
  return stepsOf(cell.amount, WAN);
}
