/** Draws a filled form table (table 11). */
import { indexIn } from '../../money/at';
import { FORM_COLUMN, type FilledForm } from '../../rollup/rollup';
import type { CellPath, FormCell, FormRow } from '../../tables/table';
import { Canvas } from './canvas';
import type { DrawnFigure, DrawnTable } from './drawn-table';
import type { FigureContent } from './figure-content';
import { amountStyle, STYLES } from './styles';
import { drawFrame, drawNotes, frameRowIds, noteRowIds, pageSetup } from './page-frame';
import type { CellStyle } from '../plan/plan';

/** Columns that cells from rows above still cover: column → first free row. */
type TakenUntil = Map<number, number>;

function styleOf(cell: Exclude<FormCell, { kind: 'amount' }>): CellStyle {
  if (cell.kind === 'label') return STYLES.label;
  return cell.centred === true ? STYLES.centred : STYLES.long;
}

/** Draws the cells of one row into the free columns, left to right. */
function drawRow(
  canvas: Canvas,
  row: FormRow,
  rowIndex: number,
  taken: TakenUntil,
  onAmount: (cell: Extract<FormCell, { kind: 'amount' }>, column: number) => void,
): void {
  const isTaken = (place: number): boolean => {
    const until = taken.get(place);
    return until !== undefined && until > rowIndex;
  };
  let column = 0;
  for (const cell of row.cells) {
    while (isTaken(column)) column += 1;
    const rowSpan = cell.kind === 'amount' ? 1 : (cell.rowSpan ?? 1);
    const area = {
      firstRow: rowIndex,
      lastRow: rowIndex + rowSpan - 1,
      firstColumn: column,
      lastColumn: column + cell.span - 1,
    };
    if (cell.kind === 'amount') onAmount(cell, column);
    else canvas.put(area, styleOf(cell), cell.text === '' ? undefined : { kind: 'text', text: cell.text });
    for (let covered = column; covered < column + cell.span; covered += 1)
      taken.set(covered, rowIndex + rowSpan);
    column += cell.span;
  }
}

function pathOf({ table, blocks: [block] }: FilledForm, row: string): CellPath {
  return { table: table.id, block: block.key, row, column: FORM_COLUMN };
}

export function drawForm(filled: FilledForm, content: FigureContent): DrawnTable {
  const { amounts } = filled.table;
  const canvas = new Canvas(filled.table.columnWidths);
  const firstRow = drawFrame(canvas, filled);
  const [block] = filled.blocks;
  const keys = block.rows.map(({ key }) => key);
  const taken: TakenUntil = new Map();
  const figures: DrawnFigure[] = [];
  for (const [index, row] of filled.rows.entries()) {
    const rowIndex = firstRow + index;
    drawRow(canvas, row, rowIndex, taken, (cell, column) => {
      const blockRow = indexIn(keys, cell.key);
      const amount = block.amount(blockRow, 0);
      canvas.put(
        { firstRow: rowIndex, lastRow: rowIndex, firstColumn: column, lastColumn: column + cell.span - 1 },
        amountStyle(amounts, 'center'),
        content(amount, () => block.selection(blockRow, 0), amounts),
      );
      figures.push({ path: pathOf(filled, cell.key), row: rowIndex, column, amount });
    });
  }
  const bodyEnd = firstRow + filled.rows.length - 1;
  const lastColumn = filled.table.columnWidths.length - 1;
  drawNotes(canvas, filled.notes, bodyEnd + 1);
  const printArea = { firstRow: 0, firstColumn: 0, lastRow: bodyEnd + filled.notes.length, lastColumn };
  return {
    table: filled.table.id,
    label: filled.table.label,
    rowIds: [
      ...frameRowIds(filled.frame),
      ...filled.rows.map((row) => `form:${row.key}`),
      ...noteRowIds(filled.notes),
    ],
    columnIds: filled.table.columnWidths.map((_, index) => String(index)),
    plan: {
      name: filled.table.name,
      rows: canvas.rows,
      columnWidths: filled.table.columnWidths,
      rowHeights: canvas.rowHeights(),
      merges: canvas.merges,
      validations: [],
      frozenRows: firstRow,
      frozenColumns: 0,
      page: pageSetup(filled.table.orientation, printArea, undefined),
      showGridLines: false,
    },
    body: { firstRow: firstRow, firstColumn: 0, lastRow: bodyEnd, lastColumn },
    figures,
  };
}
