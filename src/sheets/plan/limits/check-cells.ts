/** Checks the content and number of cells against Excel's limits. */
import { cellAddress } from '../../../grid/address';
import type { PlannedContent, SheetPlan } from '../plan';
import { LONGEST_FORMULA, LONGEST_TEXT, MOST_COLUMNS, MOST_ROWS } from './excel-limits';
import { PlanError } from './plan-error';

function tooLong(what: string, text: string, longest: number): string | null {
  return text.length > longest ? `${what} is longer than ${String(longest)} characters` : null;
}

function formulaProblem(formula: string, result: number | string): string | null {
  if (formula === '' || formula.startsWith('=')) return 'a formula is planned without its =';
  const formulaTooLong = tooLong('formula', formula, LONGEST_FORMULA);
  if (formulaTooLong !== null) return formulaTooLong;
  if (typeof result === 'string') return tooLong('result', result, LONGEST_TEXT);
  return Number.isFinite(result) ? null : 'not a finite result';
}

/** Returns the problem of a cell's content; `null` without one. */
export function contentProblem(content: PlannedContent): string | null {
  switch (content.kind) {
    case 'text':
      return tooLong('text', content.text, LONGEST_TEXT);
    case 'number':
      return Number.isFinite(content.value) ? null : 'not a finite number';
    case 'formula':
      return formulaProblem(content.formula, content.result);
  }
}

/** `row`: zero-based. Errors: PlanError. */
function checkRow(name: string, row: number, cells: SheetPlan['rows'][number]): void {
  if (cells.length > MOST_COLUMNS)
    throw new PlanError(name, `row ${String(row + 1)}`, `a row has at most ${String(MOST_COLUMNS)} cells`);
  for (const [column, cell] of cells.entries()) {
    const problem = cell?.content === undefined ? null : contentProblem(cell.content);
    if (problem !== null) throw new PlanError(name, cellAddress(row, column), problem);
  }
}

/** Errors: PlanError. */
export function checkCells({ name, rows, prepared }: Pick<SheetPlan, 'name' | 'rows' | 'prepared'>): void {
  const height = prepared === undefined ? rows.length : rows.length + prepared.count;
  if (height > MOST_ROWS) throw new PlanError(name, 'rows', `a sheet has at most ${String(MOST_ROWS)} rows`);
  for (const [row, cells] of rows.entries()) checkRow(name, row, cells);
  if (prepared === undefined) return;
  checkRow(name, rows.length, prepared.cells);
  const other = prepared.cells.findIndex(
    (cell) => cell?.content !== undefined && cell.content.kind !== 'formula',
  );
  if (other >= 0)
    throw new PlanError(name, cellAddress(rows.length, other), 'a prepared cell is empty or holds a formula');
}
