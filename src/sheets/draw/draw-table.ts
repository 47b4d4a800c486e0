/** Draws a filled table of any kind. */
import type { FilledTable } from '../../rollup/rollup';
import { atOnce, type Sliced } from '../../slices/slices';
import { drawForm } from './draw-form';
import { drawGrid } from './draw-grid';
import type { DrawnTable } from './drawn-table';
import type { FigureContent } from './figure-content';

/** Stops after each portion of rows: a grid of a large department has thousands, a form has a page. */
export function* drawTableInSlices(filled: FilledTable, content: FigureContent): Sliced<DrawnTable> {
  return filled.kind === 'grid' ? yield* drawGrid(filled, content) : drawForm(filled, content);
}

/** The same in one go. */
export function drawTable(filled: FilledTable, content: FigureContent): DrawnTable {
  return atOnce(drawTableInSlices(filled, content));
}
