/** Plans the workbook that is published: the tables as values, and nothing that the clerk's workbook has besides. */
import type { PriorYearFigure } from '../entries/entries';
import type { FilledTable } from '../rollup/rollup';
import { chartContents } from '../sheets/draw/chart-content';
import { chartSheet, figureValues } from '../sheets/draw/chart-sheet';
import { dividedForm } from '../sheets/draw/divide-form';
import { drawTable } from '../sheets/draw/draw-table';
import type { DrawnTable } from '../sheets/draw/drawn-table';
import { asValues } from '../sheets/draw/figure-content';
import type { SheetPlan, WorkbookPlan } from '../sheets/plan/plan';
import type { ChartDeclaration } from '../tables/chart';

/** Stands for the clock in a draft without a day of publication. */
export function dayOfDraft(year: number): string {
  return `${String(year)}-01-01`;
}

function publishedSheet(table: FilledTable): SheetPlan {
  const drawn = drawTable(table, asValues);
  return printedSheet(table, drawn);
}

/** The sheet as it is printed. */
export function printedSheet({ kind }: Pick<FilledTable, 'kind'>, drawn: DrawnTable): SheetPlan {
  return kind === 'form' ? dividedForm(drawn) : drawn.plan;
}

export interface PublishedSheets {
  readonly tables: readonly FilledTable[];
  /** On a sheet behind the tables; empty: no such sheet. */
  readonly charts: readonly ChartDeclaration[];
  /** Last year's figures as entered, for the charts. */
  readonly prior: readonly PriorYearFigure[];
}

/** Charts point at cells of their own sheet, which hold the figures as the tables print them. */
export function publishedChartSheet({ tables, charts, prior }: PublishedSheets): SheetPlan | null {
  if (charts.length === 0) return null;
  return chartSheet(chartContents(charts, { filled: tables, prior }), figureValues);
}

/**
 * Planned anew, so there is nothing to remove: no formulas, names, notes, entry sheets or properties. `day`: of
 * publication; `null`: not entered.
 */
export function cleanWorkbook(
  title: string,
  published: PublishedSheets,
  { day, year }: { readonly day: string | null; readonly year: number },
): WorkbookPlan {
  const sheets = published.tables.map(publishedSheet);
  const charts = publishedChartSheet(published);
  return {
    title,
    sheets: charts === null ? sheets : [...sheets, charts],
    names: [],
    properties: {},
    day: day ?? dayOfDraft(year),
  };
}
