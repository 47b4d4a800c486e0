/** Decides whether 0.00 means no money or a small amount: by the lines, or else by how tables print zeros. */
import type { FilledBlock } from '../rollup/filled-block';
import type { CellPath, TableId } from '../tables/table';
import type { EnteredTables, Figures } from './figures';
import { fenOf } from '../published/figure';
import { type PublishedTable, type PublishedWorkbook } from '../published/published-table';
import type { Sliced } from '../slices/slices';

/** A table with fewer cells and no blank may have money in all of them. */
const FEW_CELLS = 20;

/** Rows of up to twenty cells. */
const ROWS_OF_A_SLICE = 500;

/** Returns how a table prints zeros, judged by its cells. */
function* zerosOf(table: PublishedTable, figures: Figures): Sliced<'blank' | 'written' | 'unknown'> {
  let [count, isWritten] = [0, false];
  for (const [index, row] of table.blocks.flatMap(({ rows }) => rows).entries()) {
    if (index % ROWS_OF_A_SLICE === ROWS_OF_A_SLICE - 1) yield;
    if (row.implied === true) continue;
    for (const read of row.cells.values()) {
      const cell = figures.now(read);
      if (cell.figure.kind === 'blank') return 'blank';
      count += 1;
      if (cell.figure.kind === 'figure' && fenOf(cell.figure) === 0) isWritten = true;
    }
  }
  return count >= FEW_CELLS && isWritten ? 'written' : 'unknown';
}

/**
 * Returns the tables that leave zeros blank. A table without blanks follows the others, because a document
 * has one style.
 */
export function* tablesWhereZeroIsMoneyInSlices(
  { tables }: PublishedWorkbook,
  figures: Figures,
): Sliced<ReadonlySet<TableId>> {
  const styles: { readonly id: TableId; readonly style: 'blank' | 'written' | 'unknown' }[] = [];
  for (const table of tables) styles.push({ id: table.id, style: yield* zerosOf(table, figures) });
  const usual = styles.map(({ style }) => style);
  const othersLeaveBlank = usual.includes('blank') && !usual.includes('written');
  return new Set(
    styles
      .filter(({ style }) => style === 'blank' || (style === 'unknown' && othersLeaveBlank))
      .map(({ id }) => id),
  );
}

/** Returns the filled amount of a path; `undefined` for a path that the lines do not fill. */
type AmountAt = (path: CellPath) => number | undefined;

function indexes(items: readonly { readonly key: string }[]): ReadonlyMap<string, number> {
  return new Map(items.map(({ key }, index) => [key, index]));
}

/** Indexes rows and columns: one entry for each cell takes ten times as long. */
function amountsOfBlock(block: FilledBlock): (path: CellPath) => number | undefined {
  const [rows, columns] = [indexes(block.rows), indexes(block.columns)];
  return (path) => {
    const [row, column] = [rows.get(path.row), columns.get(path.column)];
    return row === undefined || column === undefined ? undefined : block.amount(row, column);
  };
}

/** Cache: edits of tables do not change a department's filled amounts. */
const amounts = new WeakMap<EnteredTables, AmountAt>();

function amountsOf(entered: EnteredTables): AmountAt {
  const known = amounts.get(entered);
  if (known !== undefined) return known;
  const made = new Map<TableId, Map<string, AmountAt>>();
  for (const { table, blocks } of entered.filled) {
    const all: readonly FilledBlock[] = blocks;
    made.set(table.id, new Map(all.map((block) => [block.key, amountsOfBlock(block)])));
  }
  const amountAt: AmountAt = (path) => made.get(path.table)?.get(path.block)?.(path);
  amounts.set(entered, amountAt);
  return amountAt;
}

export function zeroIsMoney(
  entered: EnteredTables | null,
  leftBlank: ReadonlySet<TableId>,
): (path: CellPath) => boolean {
  if (entered === null) return ({ table }) => leftBlank.has(table);
  return (path) => {
    const amount = amountsOf(entered)(path);
    return amount === undefined ? leftBlank.has(path.table) : amount !== 0;
  };
}
