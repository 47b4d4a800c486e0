/**
 * Offices that publish in 元 print every 分, or none at all, in all of their tables: a document of whole 元 has rounded them,
 * and its sums differ by roundings.
 */
import { FEN_PER_UNIT } from '../money/amount-unit';
import type { Figure } from './figure';
import type { PrintedTable } from './printed-table';

/** Fewer figures may all be whole by chance. */
const FEWEST = 10;

/** Whether these figures of tables in 元 show that 元 were rounded. */
export function areWholeYuan(figures: Iterable<Figure>): boolean {
  let count = 0;
  for (const figure of figures) {
    if (figure.kind !== 'figure' || figure.fen === 0) continue;
    if (figure.excess || figure.fen % FEN_PER_UNIT['元'] !== 0) return false;
    count += 1;
  }
  return count >= FEWEST;
}

function figuresOf({ blocks }: PrintedTable): readonly Figure[] {
  return blocks.flatMap(({ rows }) =>
    rows.flatMap(({ cells }) => [...cells.values()].map(({ figure }) => figure)),
  );
}

/** Tables in 元 take the decimals that the whole document shows. */
export function withShownDecimals(tables: readonly PrintedTable[]): readonly PrintedTable[] {
  const isYuan = ({ amounts }: PrintedTable): boolean => amounts.unit === '元';
  if (!areWholeYuan(tables.filter(isYuan).flatMap(figuresOf))) return tables;
  return tables.map((table) =>
    isYuan(table) ? { ...table, amounts: { ...table.amounts, decimals: 0 } } : table,
  );
}
