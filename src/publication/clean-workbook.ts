/** Plans the workbook that is published: the tables as values, and nothing that the clerk's workbook has besides. */
import type { FilledTable } from '../rollup/rollup';
import { drawTable } from '../sheets/draw/draw-table';
import { asValues } from '../sheets/draw/figure-content';
import type { SheetPlan, WorkbookPlan } from '../sheets/plan/plan';

/** Stands for the clock in a draft without a day of publication. */
export function dayOfDraft(year: number): string {
  return `${String(year)}-01-01`;
}

/**
 * Planned anew, so there is nothing to remove: no formulas, names, notes, entry sheets or properties. `day`: of
 * publication; `null`: not entered.
 */
export function cleanWorkbook(
  title: string,
  tables: readonly FilledTable[],
  { day, year }: { readonly day: string | null; readonly year: number },
): WorkbookPlan {
  const sheets = tables.map((table): SheetPlan => drawTable(table, asValues).plan);
  return { title, sheets, names: [], properties: {}, day: day ?? dayOfDraft(year) };
}
