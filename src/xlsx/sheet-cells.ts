/**
 * Prepares the cells of a sheet in the library's fastest form: values in rows, column styles with the column. Only
 * exceptions go into the map of single cells, whose text keys cost more than the cells.
 */
import { cellKey } from '../grid/cell-key';
import type { Cell, CellStyle, CellValue } from 'hucre/xlsx';
import type { PlannedContent, SheetPlan } from '../sheets/plan/plan';
import { fileText, isWrittenAsError } from './file-text';
import type { StyleOf } from './file-style';

export interface SheetCells {
  readonly rows: CellValue[][];
  readonly cells: Map<string, Partial<Cell>>;
  /** By column; the library applies them to the cells of its rows, not to the column itself. */
  readonly styles: readonly (CellStyle | undefined)[];
}

function valueOf(content: PlannedContent | undefined): CellValue {
  if (content === undefined || content.kind === 'formula') return null;
  return content.kind === 'number' ? content.value : fileText(content.text);
}

/** Returns the content that a value in its row cannot express. */
function special(content: PlannedContent | undefined): Partial<Cell> | null {
  if (content === undefined || content.kind === 'number') return null;
  if (content.kind === 'text')
    return isWrittenAsError(content.text) ? { richText: [{ text: content.text }] } : null;
  const { formula, result } = content;
  return { formula, formulaResult: typeof result === 'string' ? fileText(result) : result };
}

export function sheetCells(plan: SheetPlan, styleOf: StyleOf): SheetCells {
  const styles = (plan.columnStyles ?? []).map((style) => (style === undefined ? undefined : styleOf(style)));
  const cells = new Map<string, Partial<Cell>>();
  const rows = plan.rows.map((planned, row) =>
    planned.map((cell, column): CellValue => {
      if (cell === undefined) return null;
      const style = styleOf(cell.style);
      const more = special(cell.content);
      if (more !== null || style !== styles[column]) cells.set(cellKey(row, column), { style, ...more });
      return valueOf(cell.content);
    }),
  );
  for (const { row, column, text } of plan.cellNotes ?? []) {
    const place = cellKey(row, column);
    const planned = plan.rows[row]?.[column]?.style;
    const style = planned === undefined ? {} : { style: styleOf(planned) };
    cells.set(place, { ...style, ...cells.get(place), comment: { text } });
  }
  return { rows, cells, styles };
}
