/** Places declared columns in a sheet, and remembers what their cells were read as: texts repeat from row to row. */
import { cellProblem, isBlank, isTooLong, shown, value, type CellReading } from './cell-reading';
import type { Column, Columns } from './column';
import type { HeaderLocation } from './locate';
import type { RawCell } from './raw-workbook';
import type { ReadingContext } from './reading-context';
import { isTotalWord } from './row-oddities';

/** What the cells of a column were read as, for types whose equal cells have equal readings. */
interface ReadingMemory {
  /** The values of plain cells. */
  readonly plain: Map<RawCell, unknown>;
  readonly others: Map<RawCell, CellReading<unknown>>;
}

export interface PlacedColumn {
  readonly key: string;
  readonly column: Column<unknown>;
  readonly index: number;
  readonly memory: ReadingMemory | null;
}

export function placedColumns<C extends Columns>(
  columns: C,
  header: HeaderLocation<C>,
): readonly PlacedColumn[] {
  return Object.entries(columns).flatMap(([key, column]) => {
    const index = header.columns.get(key);
    if (index === undefined) return [];
    const memory = column.type.repeats ? { plain: new Map(), others: new Map() } : null;
    return [{ key, column, index, memory }];
  });
}

/** Reads a cell that is not blank. */
export function readCell(
  { memory, column }: PlacedColumn,
  cell: Exclude<RawCell, null>,
  context: ReadingContext,
): CellReading<unknown> {
  if (isTooLong(cell)) return cellProblem('too-long', { found: shown(cell) });
  // Errors and dates are new objects each time: a cache would only grow.
  if (memory === null || typeof cell === 'object') return column.type.read(cell, context);
  const plain = memory.plain.get(cell);
  if (plain !== undefined) return value(plain);
  const known = memory.others.get(cell);
  if (known !== undefined) return known;
  const reading = column.type.read(cell, context);
  memory.others.set(cell, reading);
  return reading;
}

/**
 * Returns the value of a plain cell: it is not blank, it is read without a remark, and it is no word for a total. `undefined`
 * for any other cell.
 */
export function plainValue(
  { memory, column: { type } }: PlacedColumn,
  cell: Exclude<RawCell, null>,
  context: ReadingContext,
): unknown {
  const known = memory?.plain.get(cell);
  if (known !== undefined) return known;
  if (typeof cell === 'object' || isTooLong(cell) || isBlank(cell) || isTotalWord(cell)) return undefined;
  if (memory?.others.has(cell) === true) return undefined;
  const reading = type.read(cell, context);
  if (reading.kind === 'value' && reading.notes.length === 0) {
    memory?.plain.set(cell, reading.value);
    return reading.value;
  }
  memory?.others.set(cell, reading);
  return undefined;
}
