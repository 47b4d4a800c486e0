/** Draws the sheet that keeps the answers of imports (导入对照). */
import { IMPORT_WORDS_SHEET_NAME } from '../../entries/own-sheet-names';
import type { PlannedCell, SheetPlan } from '../plan/plan';
import { ENTRY_STYLES } from './entry-styles';
import { heightOf, lineCount } from './text-fit';

const WIDTHS = [36, 36, 60];
/** Of a column of the clerk's own. */
const OWN_WIDTH = 36;

function widthAt(column: number): number {
  return WIDTHS[column] ?? OWN_WIDTH;
}

/** A word may be a whole sentence of another file; a row in one line would cut it off in print. */
function heightOfRow(texts: readonly string[]): number {
  const { size } = ENTRY_STYLES.wrapped.font;
  const lines = texts.reduce(
    (most, text, column) => Math.max(most, lineCount(text, widthAt(column), size)),
    1,
  );
  return heightOf(lines, size);
}

/** `rows`: the headers and below them a row for each answer; columns of the clerk's own may follow. */
export function importWordsSheet(rows: readonly (readonly string[])[]): SheetPlan {
  const columns = rows.reduce((most, { length }) => Math.max(most, length), WIDTHS.length);
  const planned = rows.map((texts, row) =>
    Array.from({ length: columns }, (_, column): PlannedCell => {
      const text = texts[column];
      const style = row === 0 ? ENTRY_STYLES.optionalHeader : ENTRY_STYLES.wrapped;
      return text === undefined || text === '' ? { style } : { style, content: { kind: 'text', text } };
    }),
  );
  const area = {
    firstRow: 0,
    lastRow: Math.max(0, rows.length - 1),
    firstColumn: 0,
    lastColumn: columns - 1,
  };
  return {
    name: IMPORT_WORDS_SHEET_NAME,
    rows: planned,
    columnWidths: Array.from({ length: columns }, (_, column) => widthAt(column)),
    rowHeights: rows.map(heightOfRow),
    merges: [],
    validations: [],
    frozenRows: 1,
    frozenColumns: 0,
    page: {
      orientation: 'landscape',
      printArea: area,
      margins: { top: 0.6, bottom: 0.6, left: 0.4, right: 0.4 },
    },
    showGridLines: true,
  };
}
