/** Compares the figures on a sheet with the computed ones: what filling changes, and what a person typed over. */
import { figureKey } from './figures-at';
import { parseAmount } from '../../money/parse-amount';
import { stepsOf, type AmountStyle } from '../../money/amount-style';
import { ZERO_FEN, type Fen } from '../../money/fen';
import { shown } from '../../entries/cell-reading';
import type { FoundSheet } from '../../sheets/plan/snapshot';
import { stopping, type Sliced } from '../../slices/slices';
import type { CellPath } from '../../tables/table';
import type { FigureChange, HandTyped } from '../status/workbook-status';
import type { ComparedCell, TableComparison } from './compare-table';

type LabelOf = (path: CellPath) => string;

/** Returns the amount in a figure's cell, in 分; `null` when it shows none. */
function shownAmount(found: FoundSheet, place: ComparedCell, { unit }: AmountStyle): Fen | null {
  const cell = found.rows[place.row]?.[place.column];
  // A blank cell is a figure of zero where its table prints no zero.
  if (cell === undefined || cell === null) return ZERO_FEN;
  if (typeof cell !== 'number' && typeof cell !== 'string') return null;
  if (cell === '') return null;
  const reading = parseAmount(cell, unit);
  return reading.kind === 'unreadable' ? null : reading.fen;
}

export interface FigureDifferences {
  /** Figures that will show another amount, with typed ones that are to be overwritten. */
  readonly changes: readonly FigureChange[];
  readonly typed: readonly HandTyped[];
}

/** Cells between two pauses. */
const CELLS_AT_ONCE = 100;

/** Compares in slices of cells. `replaced`: keys of typed cells to overwrite. */
export function* figureDifferences(
  comparison: TableComparison,
  { labelOf, style }: { readonly labelOf: LabelOf; readonly style: AmountStyle },
  replaced: ReadonlySet<string>,
): Sliced<FigureDifferences> {
  const { found, unlike, figures } = comparison;
  const mine = new Set(comparison.typed.map((cell) => figureKey(cell.rowId, cell.columnId)));
  const changes: FigureChange[] = [];
  const typed: HandTyped[] = [];
  yield* stopping(unlike, CELLS_AT_ONCE, (place) => {
    const key = figureKey(place.rowId, place.columnId);
    const figure = figures.get(key);
    if (figure === undefined) return;
    const { path, amount } = figure;
    const isTyped = mine.has(key);
    const { row, column } = place;
    if (isTyped) {
      const words = shown(found.rows[row]?.[column]);
      const label = labelOf(path);
      typed.push({ path, label, sheetName: found.name, row, column, found: words, computed: amount, style });
    }
    const before = shownAmount(found, place, style);
    const differs = before === null || stepsOf(before, style) !== stepsOf(amount, style);
    if (differs && (!isTyped || replaced.has(key)))
      changes.push({ path, label: labelOf(path), before, after: amount, style });
  });
  return { changes, typed };
}
