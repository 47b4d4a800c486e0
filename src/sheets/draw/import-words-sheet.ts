/** Draws the sheet that keeps the answers of imports (导入对照). */
import { IMPORT_WORDS_SHEET_NAME } from '../../entries/own-sheet-names';
import type { PlannedCell, SheetPlan } from '../plan/plan';
import { ENTRY_STYLES } from './entry-styles';

const WIDTHS = [36, 36, 60];

/** `rows`: the headers and below them a row for each answer; columns of the clerk's own may follow. */
export function importWordsSheet(rows: readonly (readonly string[])[]): SheetPlan {
  const columns = rows.reduce((most, { length }) => Math.max(most, length), WIDTHS.length);
  const planned = rows.map((texts, row) =>
    Array.from({ length: columns }, (_, column): PlannedCell => {
      const text = texts[column];
      const style = row === 0 ? ENTRY_STYLES.optionalHeader : ENTRY_STYLES.text;
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
    columnWidths: Array.from({ length: columns }, (_, column) => WIDTHS[column] ?? 36),
    rowHeights: [],
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
