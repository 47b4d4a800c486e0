/** Draws a header tree as merged cells. A leaf reaches down to the last header row. */
import { leaves, type HeaderNode } from '../../tables/header';
import type { Canvas } from './canvas';
import { STYLES } from './styles';

/** Draws the headers of one block from `row` down and `column` to the right, in `rows` header rows. */
export function drawHeader(
  canvas: Canvas,
  nodes: readonly HeaderNode[],
  place: { readonly row: number; readonly column: number; readonly rows: number },
): void {
  let column = place.column;
  for (const node of nodes) {
    const width = leaves([node]).length;
    const height = node.kind === 'group' ? 1 : place.rows;
    canvas.put(
      {
        firstRow: place.row,
        lastRow: place.row + height - 1,
        firstColumn: column,
        lastColumn: column + width - 1,
      },
      STYLES.header,
      { kind: 'text', text: node.title },
    );
    if (node.kind === 'group') {
      drawHeader(canvas, node.children, { row: place.row + height, column, rows: place.rows - height });
    }
    column += width;
  }
}
