/** Returns the texts of a cell for the grid and for its editor. */
import { CellError, type Cell } from '../../excel-host/model/cell';
import { displayed, type DisplayedText } from '../../excel-host/model/displayed-text';
import type { Sheet } from '../../excel-host/model/sheet';

export function shownText(sheet: Sheet, row: number, column: number): DisplayedText {
  return displayed(sheet.grid.cell(row, column)?.value ?? null, sheet.grid.style(row, column).numberFormat);
}

/** Returns the text as entered: a formula with its `=`, a number with all its digits. */
export function enteredText(cell: Cell | undefined): string {
  if (cell === undefined || cell.value === null) return cell?.formula ?? '';
  if (cell.formula !== undefined) return cell.formula;
  if (cell.value instanceof CellError) return cell.value.text;
  return typeof cell.value === 'boolean' ? String(cell.value).toUpperCase() : String(cell.value);
}
