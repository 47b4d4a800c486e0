/** Draws a filled table of any kind. */
import type { FilledTable } from '../../rollup/rollup';
import { drawForm } from './draw-form';
import { drawGrid } from './draw-grid';
import type { DrawnTable } from './drawn-table';
import type { FigureContent } from './figure-content';

export function drawTable(filled: FilledTable, content: FigureContent): DrawnTable {
  return filled.kind === 'grid' ? drawGrid(filled, content) : drawForm(filled, content);
}
