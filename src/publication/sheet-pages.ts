/** Counts the printed pages of the published workbook, sheet by sheet, and names sheets whose last page is almost empty. */
import { rowsOfPages } from '../sheets/draw/page-breaks';
import type { SheetPlan } from '../sheets/plan/plan';
import { isLeftOver } from './pages';

export interface SheetPages {
  /** Name of the tab. */
  readonly name: string;
  /** Rows of each page, without the repeated header. */
  readonly rows: readonly number[];
}

export function sheetPages(sheets: readonly SheetPlan[]): readonly SheetPages[] {
  return sheets.map((plan) => ({ name: plan.name, rows: rowsOfPages(plan) }));
}

/** One sentence for the whole, one for each sheet. */
export function sheetPageWords(sheets: readonly SheetPages[]): readonly string[] {
  const pages = sheets.reduce((sum, { rows }) => sum + rows.length, 0);
  return [
    `公开表工作簿打印共${String(pages)}页，${String(sheets.length)}张表。`,
    ...sheets.map(({ name, rows }) => `“${name}”打印${String(rows.length)}页。`),
  ];
}

export function sheetPageWarnings(sheets: readonly SheetPages[]): readonly string[] {
  return sheets
    .filter(isLeftOver)
    .map(({ name, rows }) => `“${name}”打印时有${String(rows.at(-1))}行多出到第${String(rows.length)}页。`);
}
