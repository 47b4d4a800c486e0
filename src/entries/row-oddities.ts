/** Finds rows that are no entries: totals typed by the clerk, stray words below the data. */
import { isBlank, isTooLong, shown } from './cell-reading';
import type { Column } from './column';
import { frameWords } from './frame-line';
import { problem, type EntryProblem } from './problem';
import type { RawCell } from './raw-workbook';
import { comparable } from './text';

interface ColumnAt {
  readonly column: Column<unknown>;
  readonly index: number;
}

const TOTAL_WORD = /^(本页|本表)?(合计|小计|总计|共计|累计)(数|金额)?[:：]?$/u;

/** Whether a cell holds a word for a total, such as 合计. */
export function isTotalWord(cell: RawCell | undefined): boolean {
  // Every word for a total contains 计; this test saves the slow cleaning of most texts.
  return typeof cell === 'string' && cell.includes('计') && TOTAL_WORD.test(comparable(cell));
}

/** A row with so few cells and no amount is no entry. */
const STRAY_CELLS = 2;

/** Returns the problem of a row (one-based) that is no entry; `null` for an ordinary row. */
export type OddRow = (cells: readonly RawCell[], row: number) => EntryProblem | null;

/**
 * Makes the test for the rows of a sheet, which may be a million. Only sheets with a required amount have such rows:
 * elsewhere a short row is normal.
 */
export function oddRowsOf(sheet: string, columns: readonly ColumnAt[]): OddRow {
  const amount = columns.find(({ column }) => column.required && column.type.format === 'amount');
  if (amount === undefined) return () => null;
  // Skips remarks and free names, where the word may be part of the text.
  const named = columns.filter(({ column }) => column.required || column.companion !== undefined);
  const keys = columns.filter(({ column }) => column.required && column !== amount.column);
  const isFilled = (one: ColumnAt, cells: readonly RawCell[]): boolean => !isBlank(cells[one.index]);
  return (cells, row) => {
    for (const total of named)
      if (isTotalWord(cells[total.index]))
        return problem(
          'total-row',
          { sheet, row, column: total.column.header, columnIndex: total.index },
          { found: shown(cells[total.index]) },
        );
    const hasAmount = isFilled(amount, cells);
    const stray = hasAmount ? null : strayRow(cells, columns, { sheet, row });
    if (stray !== null) return stray;
    const frame = frameWords(cells);
    // An entry with such words in place of its unit has all the others.
    if (frame > 1 || (frame === 1 && !keys.every((key) => isFilled(key, cells))))
      return frameLine(cells, columns, { sheet, row });
    if (!hasAmount) return null;
    for (const key of keys) if (isFilled(key, cells)) return null;
    return problem(
      'total-row',
      { sheet, row, column: amount.column.header, columnIndex: amount.index },
      {
        found: shown(cells[amount.index]),
        what: '只有金额，没有单位和科目，像是手工加的合计行，没有计入汇总',
      },
    );
  };
}

/** Reports such a line. `null`: its words are in no column that is read, beside an entry. */
function frameLine(
  cells: readonly RawCell[],
  columns: readonly ColumnAt[],
  place: { readonly sheet: string; readonly row: number },
): EntryProblem | null {
  const index = cells.findIndex((cell) => !isBlank(cell));
  const first = columns.find((one) => one.index === index);
  if (first === undefined || isTooLong(cells[index])) return null;
  return problem(
    'stray-row',
    { ...place, column: first.column.header, columnIndex: index },
    {
      found: shown(cells[index]),
      what: '像是制表人、审核人一类的签字行，没有计入汇总',
      remedy: '请删除这一行；如是明细，请改正各列。',
    },
  );
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
