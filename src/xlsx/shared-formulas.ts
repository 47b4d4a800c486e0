/**
 * Finds formulas that are one formula filled down, so that only the first is written in full (ECMA-376, 18.3.1.40).
 * The prepared rows of an entry sheet are such formulas; written out they are most of its bytes.
 */
import type { PlannedCell } from '../sheets/plan/plan';
import { referencePieces } from './formula-references';
import { heightOf, widthOf, type PlannedRows } from './write/sheet-size';

/** Formulas of a column that one text stands for. Rows are zero-based. */
export interface SharedFormula {
  /** The number of the formula in its sheet. */
  readonly number: number;
  readonly firstRow: number;
  readonly lastRow: number;
}

/** Fewer cells are not worth a shared formula. */
const FEWEST = 3;

/** Excel's own files have no shared formulas that refer to other sheets; of whole rows Excel would move the numbers. */
const UNSHARED = /!|\d\s*:\s*\$?\d/u;

/** Returns what the formula becomes so many rows below; `null`: not to be shared. */
function filledDown(formula: string): ((rows: number) => string) | null {
  if (UNSHARED.test(formula)) return null;
  const pieces = referencePieces(formula);
  return (rows) => {
    let text = '';
    for (const piece of pieces) text += typeof piece === 'string' ? piece : String(piece + rows);
    return text;
  };
}

function formulaIn(cell: PlannedCell | undefined): string | null {
  return cell?.content?.kind === 'formula' ? cell.content.formula : null;
}

interface Run {
  readonly firstRow: number;
  readonly expected: (rows: number) => string;
}

/** Returns for each column its shared formulas, from top to bottom; those of prepared rows are always shared. */
export function sharedFormulas(plan: PlannedRows): readonly (readonly SharedFormula[])[] {
  const { rows, prepared } = plan;
  const found: SharedFormula[][] = [];
  const runs: (Run | null)[] = [];
  let number = 0;
  const end = (column: number, row: number, fewest: number): void => {
    const run = runs[column];
    runs[column] = null;
    if (run === undefined || run === null || row - run.firstRow < fewest) return;
    (found[column] ??= []).push({ number, firstRow: run.firstRow, lastRow: row - 1 });
    number += 1;
  };
  const look = (cells: readonly (PlannedCell | undefined)[], row: number, width: number): void => {
    for (let column = 0; column < width; column += 1) {
      const formula = formulaIn(cells[column]);
      const run = runs[column] ?? null;
      // Most cells hold no formula.
      if (formula === null && run === null) continue;
      if (run !== null && formula === run.expected(row - run.firstRow)) continue;
      end(column, row, FEWEST);
      const expected = formula === null ? null : filledDown(formula);
      runs[column] = expected === null ? null : { firstRow: row, expected };
    }
  };
  const width = widthOf(plan);
  for (const [row, cells] of rows.entries()) look(cells, row, width);
  if (prepared !== undefined) look(prepared.cells, rows.length, width);
  for (let column = 0; column < width; column += 1)
    end(column, heightOf(plan), formulaIn(prepared?.cells[column]) === null ? FEWEST : 1);
  return found;
}
