/** Draws the columns that compare with last year. */
import { cellAddress } from '../../grid/address';
import { at, indexIn } from '../../money/at';
import { stopping, type Sliced } from '../../slices/slices';
import type { ComparedLeaf } from '../../tables/header';
import { comparedContent, comparedStyle, derivedFormula, liveContent } from './compared-content';
import { figureKind } from './figure-content';
import {
  continues,
  coveredRows,
  ROWS_AT_ONCE,
  rowStyle,
  type Drawing,
  type PlacedBlock,
} from './grid-drawing';

/** Draws a column that compares with last year; live where its figures are live. */
export function* drawCompared(
  drawing: Drawing,
  block: PlacedBlock,
  leaf: ComparedLeaf,
  column: number,
): Sliced<undefined> {
  const {
    canvas,
    filled: { compared },
    firstRow,
    content,
    style,
  } = drawing;
  const { filled, number } = block;
  const figures = at(compared, number);
  const as = figureKind(content, style);
  const keys = block.leaves.map(({ key }) => key);
  const placeOf = (row: number, key: string): string =>
    cellAddress(firstRow + row, block.column + indexIn(keys, key));
  return yield* stopping(filled.rows.entries(), ROWS_AT_ONCE, ([index, row]) => {
    if (continues(row, leaf)) return;
    const lastRow = firstRow + index + coveredRows(filled.rows, index, leaf) - 1;
    const area = { firstRow: firstRow + index, lastRow, firstColumn: column, lastColumn: column };
    const shown = comparedContent(figures(index, leaf), style, as);
    const cell = rowStyle(drawing, row, comparedStyle(leaf, style));
    if (leaf.kind === 'prior' || as !== 'formula') canvas.put(area, cell, shown);
    else {
      const formula = derivedFormula(leaf, placeOf(index, leaf.now), placeOf(index, leaf.before), style);
      canvas.put(area, cell, liveContent(formula, shown));
    }
  });
}
