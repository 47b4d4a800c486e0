/** Draws what every table prints around its body: title, number, publisher, unit of money, notes, page setup. */
import type { Area } from '../../grid/area';
import { indexIn } from '../../money/at';
import type { FilledFrame, FilledTable } from '../../rollup/rollup';
import type { Canvas } from './canvas';
import { BODY_SIZE, STYLES } from './styles';
import type { CellStyle, PageSetupPlan } from '../plan/plan';
import { widthOf } from './text-fit';

const TITLE_HEIGHT = 34;

type FrameRow = 'title' | 'number' | 'department';

/** Lists the frame's rows above the table, from the first row of the sheet. */
export function frameRowIds({ number }: FilledFrame): readonly FrameRow[] {
  return number === null ? ['title', 'department'] : ['title', 'number', 'department'];
}

export function noteRowIds(notes: readonly string[]): readonly string[] {
  return notes.map((_, index) => `note-${String(index)}`);
}

function across(row: number, firstColumn: number, lastColumn: number): Area {
  return { firstRow: row, lastRow: row, firstColumn, lastColumn };
}

/** Draws the frame and returns the first row below it. */
export function drawFrame(canvas: Canvas, { title, frame }: Pick<FilledTable, 'title' | 'frame'>): number {
  const last = canvas.columnWidths.length - 1;
  const unitColumn = Math.max(1, Math.floor((last + 1) * 0.6));
  const rows = frameRowIds(frame);
  const put = (row: number, from: number, to: number, style: CellStyle, text: string) => {
    canvas.put(across(row, from, to), style, { kind: 'text', text });
  };
  put(indexIn(rows, 'title'), 0, last, STYLES.title, title);
  canvas.atLeast(indexIn(rows, 'title'), TITLE_HEIGHT);
  if (frame.number !== null) put(indexIn(rows, 'number'), 0, last, STYLES.captionRight, frame.number);
  const line = indexIn(rows, 'department');
  const room = canvas.columnWidths.slice(0, unitColumn).reduce((sum, width) => sum + width, 0);
  const fits = widthOf(frame.publisher, BODY_SIZE) <= room;
  put(line, 0, unitColumn - 1, fits ? STYLES.captionLeft : STYLES.captionWrapped, frame.publisher);
  put(line, unitColumn, last, STYLES.captionRight, frame.amountUnit);
  return rows.length;
}

export function drawNotes(canvas: Canvas, notes: readonly string[], firstRow: number): void {
  const last = canvas.columnWidths.length - 1;
  for (const [index, note] of notes.entries()) {
    canvas.put(across(firstRow + index, 0, last), STYLES.note, { kind: 'text', text: note });
  }
}

export function pageSetup(
  orientation: PageSetupPlan['orientation'],
  printArea: Area,
  repeatedRows: { readonly first: number; readonly last: number } | undefined,
): PageSetupPlan {
  return {
    orientation,
    printArea,
    ...(repeatedRows === undefined ? {} : { repeatedRows }),
    margins: { top: 0.6, bottom: 0.6, left: 0.4, right: 0.4 },
    footer: '第 &P 页，共 &N 页',
  };
}
