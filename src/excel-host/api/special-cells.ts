/** Implements `getSpecialCellsOrNullObject`: cells of one kind, as few areas as possible. */
import type { Area } from '../model/area';
import { ApiError } from '../protocol/api-error';
import type { Arguments } from '../protocol/arguments';
import type { RangeBlock } from './cell-block';

/** Finds runs of formulas in each row, by first and last column. */
function runsByRow({
  sheet,
  place,
}: RangeBlock): ReadonlyMap<number, readonly (readonly [number, number])[]> {
  const runs = new Map<number, [number, number][]>();
  for (const [row, { cells }] of sheet.grid.rowsIn(place)) {
    const columns = [...cells]
      .filter(
        ([column, cell]) =>
          cell.formula !== undefined && column >= place.firstColumn && column <= place.lastColumn,
      )
      .map(([column]) => column)
      .sort((a, b) => a - b);
    for (const column of columns) {
      const inRow = runs.get(row) ?? [];
      const last = inRow.at(-1);
      if (last?.[1] === column - 1) last[1] = column;
      else inRow.push([column, column]);
      runs.set(row, inRow);
    }
  }
  return runs;
}

/** Joins equal runs of neighbouring rows to one area. */
function formulaAreas(block: RangeBlock): readonly Area[] {
  const areas: Area[] = [];
  let open = new Map<string, Area>();
  for (const [row, runs] of [...runsByRow(block)].sort(([a], [b]) => a - b)) {
    const next = new Map<string, Area>();
    for (const [firstColumn, lastColumn] of runs) {
      const key = `${String(firstColumn)}-${String(lastColumn)}`;
      const above = open.get(key);
      const continues = above !== undefined && above.lastRow === row - 1;
      if (above !== undefined && !continues) areas.push(above);
      next.set(key, { firstRow: continues ? above.firstRow : row, lastRow: row, firstColumn, lastColumn });
      open.delete(key);
    }
    for (const area of open.values()) areas.push(area);
    open = next;
  }
  return [...areas, ...open.values()];
}

/** Returns formulas only; this add-in needs no other kind. Errors: NotImplemented for other kinds and value types. */
export function specialCells(block: RangeBlock, args: Arguments): readonly Area[] {
  if (args.text(0) !== 'Formulas' || args.has(1)) throw new ApiError('NotImplemented');
  return formulaAreas(block);
}
