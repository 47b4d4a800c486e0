/**
 * Looks of whole columns, which the library cannot write: it styles only the cells of its rows. A sheet that needs them
 * is given one row more, below all others; in that row the library says by which number each column's style goes in the
 * file. The numbers are then moved to the columns and the row is taken out again.
 */
import type { CellValue } from 'hucre/xlsx';
import { columnLetters } from '../grid/address';
import type { SheetPlan } from '../sheets/plan/plan';

function hasColumnLooks(plan: SheetPlan): boolean {
  return plan.columnLooks?.some((look) => look !== undefined) ?? false;
}

/** Zero-based: below every row that has cells or a height. */
function rowOfLooks({ rows, rowHeights }: SheetPlan): number {
  return Math.max(rows.length, rowHeights.length);
}

/** The rows of the sheet, with the one that shows the styles of its columns where it needs them. */
export function withRowOfLooks(rows: readonly CellValue[][], plan: SheetPlan): CellValue[][] {
  if (!hasColumnLooks(plan)) return [...rows];
  const between = Array.from({ length: rowOfLooks(plan) - rows.length }, (): CellValue[] => []);
  return [...rows, ...between, Array<null>(plan.columnLooks?.length ?? 0).fill(null)];
}

/** The file's number of the style of each cell in the row, by column letters. */
function styleNumbers(row: string): ReadonlyMap<string, string> {
  const cells = row.matchAll(/<c r="([A-Z]+)\d+" s="(\d+)"\/>/gu);
  return new Map(Array.from(cells, ([, letters = '', number = '']) => [letters, number]));
}

function styledColumns(head: string, plan: SheetPlan, numbers: ReadonlyMap<string, string>): string {
  const styled = new Set<number>();
  const columns = head.replace(/<col min="(\d+)"/gu, (column, position: string) => {
    const index = Number(position) - 1;
    const number = numbers.get(columnLetters(index));
    if (plan.columnLooks?.[index] === undefined || number === undefined) return column;
    styled.add(index);
    return `${column} style="${number}"`;
  });
  const without =
    plan.columnLooks?.findIndex((look, index) => look !== undefined && !styled.has(index)) ?? -1;
  if (without >= 0)
    throw new Error(`The sheet ${plan.name} has no style for column ${columnLetters(without)}.`);
  return columns;
}

/** Errors: when the library writes sheets in another way than it did when this was written. */
function withColumnLooks(xml: string, plan: SheetPlan): string {
  const rowStart = xml.lastIndexOf(`<row r="${String(rowOfLooks(plan) + 1)}"`);
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

/** The sheet's XML with the looks of its columns; `null` when it has none. */
export function columnLooksIn(xml: () => string, plan: SheetPlan): string | null {
  return hasColumnLooks(plan) ? withColumnLooks(xml(), plan) : null;
}
