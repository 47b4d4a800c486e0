/** Rows that are no entries: totals typed by the clerk, stray words below the data. */
import { isBlank, isTooLong, shown } from './cell-reading';
import type { Column } from './column';
import { problem, type EntryProblem } from './problem';
import type { RawCell } from './raw-workbook';
import { comparable } from './text';

interface ColumnAt {
  readonly column: Column<unknown>;
  readonly index: number;
}

const TOTAL_WORD = /^(本页|本表)?(合计|小计|总计|共计|累计)(数|金额)?[:：]?$/u;

function isTotalWord(cell: RawCell | undefined): boolean {
  // Every word for a total has 计 in it; few other texts do, and cleaning each text would take long.
  return typeof cell === 'string' && cell.includes('计') && TOTAL_WORD.test(comparable(cell));
}

/** A row with so little in it and no amount was not meant as an entry. */
const STRAY_CELLS = 2;

/**
 * The problem of a row that is no entry, or `null` for an ordinary row. Only sheets that require an amount
 * have such rows: elsewhere a short row is just a short row.
 */
export function oddRow(
  cells: readonly RawCell[],
  columns: readonly ColumnAt[],
  place: { readonly sheet: string; readonly row: number },
): EntryProblem | null {
  const amount = columns.find(({ column }) => column.required && column.type.format === 'amount');
  if (amount === undefined) return null;
  // Not in remarks and free names: there the word may be meant.
  const total = columns.find(
    ({ column, index }) => (column.required || column.companion !== undefined) && isTotalWord(cells[index]),
  );
  if (total !== undefined) {
    return problem(
      'total-row',
      { ...place, column: total.column.header, columnIndex: total.index },
      { found: shown(cells[total.index]) },
    );
  }
  if (isBlank(cells[amount.index])) return strayRow(cells, columns, place);
  const isKey = ({ column }: ColumnAt): boolean => column.required && column !== amount.column;
  if (!columns.some((one) => isKey(one) && !isBlank(cells[one.index]))) {
    return problem(
      'total-row',
      { ...place, column: amount.column.header, columnIndex: amount.index },
      {
        found: shown(cells[amount.index]),
        what: '只有金额，没有单位和科目，像是手工加的合计行，没有计入汇总',
      },
    );
  }
  return null;
}

function strayRow(
  cells: readonly RawCell[],
  columns: readonly ColumnAt[],
  place: { readonly sheet: string; readonly row: number },
): EntryProblem | null {
  const filled = columns.filter(({ index }) => !isBlank(cells[index]));
  const [first] = filled;
  if (first === undefined || filled.length > STRAY_CELLS) return null;
  const tooLong = filled.find(({ index }) => isTooLong(cells[index]));
  const { column, index } = tooLong ?? first;
  return problem(
    tooLong === undefined ? 'stray-row' : 'too-long',
    { ...place, column: column.header, columnIndex: index },
    { found: shown(cells[index]) },
  );
}
