/** Decides whether a sheet with a table's name is that table: a clerk may have named another sheet so. */
import { foundValue, isTextValue } from '../../sheets/written/written-sheet';
import type { TableComparison } from './compare-table';

/** Rows of lines change with the entries; titles, headers and the labels of a form stay. */
function isFixedRow(id: string): boolean {
  return !id.startsWith('row:') && !id.startsWith('note-');
}

/** Requires at least half of the fixed texts in place; a clerk may have reworded the others. */
export function isTableSheet({ found, basis, alignment }: TableComparison): boolean {
  let texts = 0;
  let inPlace = 0;
  for (const [index, id] of basis.rowIds.entries()) {
    if (!isFixedRow(id)) continue;
    const row = alignment.rows[index] ?? null;
    for (const [columnIndex, value] of (basis.cells[index] ?? []).entries()) {
      if (!isTextValue(value)) continue;
      const column = alignment.columns[columnIndex] ?? null;
      texts += 1;
      if (row !== null && column !== null && foundValue(found, row, column) === value) inPlace += 1;
    }
  }
  return inPlace * 2 >= texts;
}

/** The top rows, which contain the year of a table. */
const TITLE_ROWS = 4;

function yearsIn(texts: readonly unknown[]): readonly string[] {
  return texts.flatMap((text) => (typeof text === 'string' ? (text.match(/20\d\d(?=年)/gu) ?? []) : []));
}

/**
 * Recognizes last year's table, kept for comparison: the workbook has no memory of it, and its title names another
 * year.
 */
export function isOfAnotherYear({ found, drawn }: TableComparison): boolean {
  const years = yearsIn(found.rows.slice(0, TITLE_ROWS).flat());
  const [title] = drawn.plan.rows;
  const expected = yearsIn(
    (title ?? []).map((cell) => (cell?.content?.kind === 'text' ? cell.content.text : '')),
  );
  return years.length > 0 && !years.some((year) => expected.includes(year));
}

/** Recognizes an empty sheet made by hand, which has nothing to lose. */
export function isEmptySheet({ found }: TableComparison): boolean {
  return (
    found.formulaTexts.size === 0 &&
    found.rows.every((cells) => cells.every((cell) => cell === null || cell === ''))
  );
}
