/**
 * Writes styles of whole columns. The library cannot: it styles only the cells of its rows. So a sheet with such
 * styles gets one more row, below all others. In it the library shows the number of each column's style in the file.
 * This file moves the numbers to the columns and removes the row.
 */
import type { CellValue } from 'hucre/xlsx';
import { columnLetters } from '../grid/address';
import type { SheetPlan } from '../sheets/plan/plan';

function hasColumnStyles(plan: SheetPlan): boolean {
  return plan.columnStyles?.some((style) => style !== undefined) ?? false;
}

/** Returns the zero-based row below every row with cells or a height. */
function rowOfStyles({ rows, rowHeights }: SheetPlan): number {
  return Math.max(rows.length, rowHeights.length);
}

/** Returns the rows of the sheet, with the row of column styles where the sheet needs it. */
export function withRowOfStyles(rows: readonly CellValue[][], plan: SheetPlan): CellValue[][] {
  if (!hasColumnStyles(plan)) return [...rows];
  const between = Array.from({ length: rowOfStyles(plan) - rows.length }, (): CellValue[] => []);
  return [...rows, ...between, Array<null>(plan.columnStyles?.length ?? 0).fill(null)];
}

/** Reads the file's style number of each cell in the row, by column letters. */
function styleNumbers(row: string): ReadonlyMap<string, string> {
  const cells = row.matchAll(/<c r="([A-Z]+)\d+" s="(\d+)"\/>/gu);
  return new Map(Array.from(cells, ([, letters = '', number = '']) => [letters, number]));
}

function styledColumns(head: string, plan: SheetPlan, numbers: ReadonlyMap<string, string>): string {
  const styled = new Set<number>();
  const columns = head.replace(/<col min="(\d+)"/gu, (column, position: string) => {
    const index = Number(position) - 1;
    const number = numbers.get(columnLetters(index));
    if (plan.columnStyles?.[index] === undefined || number === undefined) return column;
    styled.add(index);
    return `${column} style="${number}"`;
  });
  const without =
    plan.columnStyles?.findIndex((style, index) => style !== undefined && !styled.has(index)) ?? -1;
  if (without >= 0)
    throw new Error(`The sheet ${plan.name} has no style for column ${columnLetters(without)}.`);
  return columns;
}

/** Errors: the library now writes sheets in another way than this function expects. */
function withColumnStyles(xml: string, plan: SheetPlan): string {
  const rowStart = xml.lastIndexOf(`<row r="${String(rowOfStyles(plan) + 1)}"`);
  const rowEnd = xml.indexOf('</row>', rowStart) + '</row>'.length;
  const columnsEnd = xml.indexOf('</cols>');
  if (rowStart < 0 || columnsEnd < 0)
    throw new Error(`The sheet ${plan.name} was written without its columns or its last row.`);
  const head = styledColumns(xml.slice(0, columnsEnd), plan, styleNumbers(xml.slice(rowStart, rowEnd)));
  const used = `$1${String(Math.max(1, plan.rows.length))}"`;
  return (
    head.replace(/(<dimension ref="A1:[A-Z]+)\d+"/u, used) +
    xml.slice(columnsEnd, rowStart) +
    xml.slice(rowEnd)
  );
}

/** Returns the sheet's XML with the styles of its columns; `null`: it has none. */
export function columnStylesIn(xml: () => string, plan: SheetPlan): string | null {
  return hasColumnStyles(plan) ? withColumnStyles(xml(), plan) : null;
}
