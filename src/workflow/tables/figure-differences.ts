/** What differs between the figures on a sheet and those computed: what filling changes, what a person typed over. */
import { parseAmount } from '../../money/parse-amount';
import { wanHundredths } from '../../money/format-amount';
import type { Fen } from '../../money/fen';
import { shown } from '../../entries/cell-reading';
import type { DrawnFigure } from '../../sheets/drawn-table';
import type { FoundSheet } from '../../sheets/snapshot';
import type { CellPath } from '../../tables/table';
import type { FigureChange, HandTyped } from '../standing';
import { cellKey, figuresByCell } from './figures-at';
import { placedCells, type PlacedCell, type TableComparison } from './compare-table';

type LabelOf = (path: CellPath) => string;

/** What a figure's cell shows, in 分; `null` when it shows no amount. */
function shownAmount(found: FoundSheet, place: PlacedCell): Fen | null {
  const cell = found.rows[place.row]?.[place.column] ?? 0;
  if (typeof cell !== 'number' && typeof cell !== 'string') return null;
  if (cell === '') return null;
  const reading = parseAmount(cell, '万元');
  return reading.kind === 'unreadable' ? null : reading.fen;
}

interface PlacedFigure {
  readonly place: PlacedCell;
  readonly figure: DrawnFigure;
}

function placedFigures(comparison: TableComparison): readonly PlacedFigure[] {
  const figures = figuresByCell(comparison.drawn);
  return placedCells(comparison.basis, comparison.alignment).flatMap((place) => {
    const figure = figures.get(cellKey(place.rowId, place.columnId));
    return figure === undefined ? [] : [{ place, figure }];
  });
}

/** Figures that will show another amount than now. Typed ones count when they are to be written over. */
export function figureChanges(
  comparison: TableComparison,
  labelOf: LabelOf,
  replaced: ReadonlySet<string>,
): readonly FigureChange[] {
  const kept = new Set(
    comparison.typed.map((cell) => cellKey(cell.rowId, cell.columnId)).filter((key) => !replaced.has(key)),
  );
  return placedFigures(comparison).flatMap(({ place, figure }): readonly FigureChange[] => {
    if (kept.has(cellKey(place.rowId, place.columnId))) return [];
    const before = shownAmount(comparison.found, place);
    const after = figure.amount;
    if (before !== null && wanHundredths(before) === wanHundredths(after)) return [];
    return [{ path: figure.path, label: labelOf(figure.path), before, after }];
  });
}

export function handTyped(comparison: TableComparison, labelOf: LabelOf): readonly HandTyped[] {
  const typed = new Set(comparison.typed.map((cell) => cellKey(cell.rowId, cell.columnId)));
  const { found } = comparison;
  return placedFigures(comparison)
    .filter(({ place }) => typed.has(cellKey(place.rowId, place.columnId)))
    .map(({ place, figure }) => ({
      path: figure.path,
      label: labelOf(figure.path),
      sheetName: found.name,
      row: place.row,
      column: place.column,
      found: shown(found.rows[place.row]?.[place.column]),
      computed: figure.amount,
    }));
}
