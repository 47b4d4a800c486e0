/** Draws prepared rows one by one, where single cells of them are changed. */
import type { PlannedCell, SheetPlan } from '../../sheets/plan/plan';
import { movedFormula } from '../formula-references';

function movedDown(cell: PlannedCell | undefined, rows: number): PlannedCell | undefined {
  if (cell?.content?.kind !== 'formula') return cell;
  return { ...cell, content: { ...cell.content, formula: movedFormula(cell.content.formula, rows, 0) } };
}

/** `end`: number of the sheet's rows that are to be drawn. */
export function withDrawnRows(plan: SheetPlan, end: number): SheetPlan {
  const { prepared, rows, rowHeights } = plan;
  const drawn = Math.min(end - rows.length, prepared?.count ?? 0);
  if (prepared === undefined || drawn <= 0) return plan;
  const cellsAt = (row: number) => prepared.cells.map((cell) => movedDown(cell, row));
  return {
    ...plan,
    rows: [...rows, ...Array.from({ length: drawn }, (_, row) => cellsAt(row))],
    rowHeights: [
      ...Array.from({ length: rows.length }, (_, row) => rowHeights[row]),
      ...Array<number | undefined>(drawn).fill(prepared.height),
    ],
    prepared: { ...prepared, count: prepared.count - drawn, cells: cellsAt(drawn) },
  };
}
