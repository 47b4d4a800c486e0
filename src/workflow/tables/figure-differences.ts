/** What differs between the figures on a sheet and those computed: what filling changes, what a person typed over. */
import { parseAmount } from '../../money/parse-amount';
import { wanHundredths } from '../../money/format-amount';
import type { Fen } from '../../money/fen';
import { shown } from '../../entries/cell-reading';
import type { FoundSheet } from '../../sheets/snapshot';
import type { CellPath } from '../../tables/table';
import type { FigureChange, HandTyped } from '../standing';
import { cellKey } from './figures-at';
import type { PlacedCell, TableComparison } from './compare-table';

type LabelOf = (path: CellPath) => string;

/** What a figure's cell shows, in 分; `null` when it shows no amount. */
function shownAmount(found: FoundSheet, place: PlacedCell): Fen | null {
  const cell = found.rows[place.row]?.[place.column] ?? 0;
  if (typeof cell !== 'number' && typeof cell !== 'string') return null;
  if (cell === '') return null;
  const reading = parseAmount(cell, '万元');
  return reading.kind === 'unreadable' ? null : reading.fen;
}

export interface FigureDifferences {
  /** Figures that will show another amount than now. Typed ones count when they are to be written over. */
  readonly changes: readonly FigureChange[];
  readonly typed: readonly HandTyped[];
}

/** `replaced`: keys of typed cells that are to be written over. */
export function figureDifferences(
  comparison: TableComparison,
  labelOf: LabelOf,
  replaced: ReadonlySet<string>,
): FigureDifferences {
  const { found, unlike, figures } = comparison;
  const mine = new Set(comparison.typed.map((cell) => cellKey(cell.rowId, cell.columnId)));
  const changes: FigureChange[] = [];
  const typed: HandTyped[] = [];
  for (const place of unlike) {
    const key = cellKey(place.rowId, place.columnId);
    const figure = figures.get(key);
    if (figure === undefined) continue;
    const { path, amount } = figure;
    const isTyped = mine.has(key);
    const { row, column } = place;
    if (isTyped) {
      const words = shown(found.rows[row]?.[column]);
      const label = labelOf(path);
      typed.push({ path, label, sheetName: found.name, row, column, found: words, computed: amount });
    }
    const before = shownAmount(found, place);
    const differs = before === null || wanHundredths(before) !== wanHundredths(amount);
    if (differs && (!isTyped || replaced.has(key)))
      changes.push({ path, label: labelOf(path), before, after: amount });
  }
  return { changes, typed };
}
