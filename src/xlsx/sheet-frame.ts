/**
 * Has the library write a sheet without its rows, and puts the rows in. The library's only row holds one cell per style
 * of the sheet, which shows the number that the style has in the file.
 */
import type { Cell, CellValue } from 'hucre/xlsx';
import { cellKey } from '../grid/cell-key';
import { columnLetters } from '../grid/address';
import type { CellStyle, SheetPlan } from '../sheets/plan/plan';
import type { StyleOf } from './file-style';
import { dimensionOf, sheetDataPieces, type StyleNumber } from './sheet-data';
import type { SharedStrings } from './shared-strings';

/** Lists the styles of a sheet's cells and columns, each object once. */
export function stylesOf({ rows, columnStyles = [] }: SheetPlan): readonly CellStyle[] {
  const styles = new Set<CellStyle>();
  for (const style of columnStyles) if (style !== undefined) styles.add(style);
  // Most cells look like the one above.
  const above: (CellStyle | undefined)[] = [];
  for (const cells of rows)
    for (const [column, cell] of cells.entries()) {
      if (cell === undefined || cell.style === above[column]) continue;
      styles.add(cell.style);
      above[column] = cell.style;
    }
  return [...styles];
}

export interface FrameCells {
  readonly rows: CellValue[][];
  readonly cells: Map<string, Partial<Cell>>;
}

/** Returns what the library gets in place of the sheet's rows: a cell per style, and the notes at their cells. */
export function frameCells(plan: SheetPlan, styles: readonly CellStyle[], styleOf: StyleOf): FrameCells {
  const cells = new Map<string, Partial<Cell>>();
  for (const [column, style] of styles.entries()) cells.set(cellKey(0, column), { style: styleOf(style) });
  for (const { row, column, text } of plan.cellNotes ?? []) {
    const place = cellKey(row, column);
    cells.set(place, { ...cells.get(place), comment: { text } });
  }
  // A text makes the library write the part of shared strings.
  return { rows: [[...Array<null>(styles.length).fill(null), 'text']], cells };
}

function numbersIn(xml: string, styles: readonly CellStyle[], name: string): StyleNumber {
  const [, row = ''] = /<row r="1"[^>]*>(.*?)<\/row>/su.exec(xml) ?? [];
  const found = new Map(
    Array.from(row.matchAll(/<c r="([A-Z]+)1"[^>]*? s="(\d+)"/gu), ([, letters, number]) => [
      letters,
      Number(number),
    ]),
  );
  const numbers = new Map<CellStyle, number>();
  for (const [column, style] of styles.entries()) {
    const number = found.get(columnLetters(column));
    if (number === undefined) throw new Error(`The sheet ${name} was written without a style.`);
    numbers.set(style, number);
  }
  return (style) => {
    const number = numbers.get(style);
    if (number === undefined) throw new RangeError(`The sheet ${name} has no such style.`);
    return number;
  };
}

function withColumnStyles(head: string, { columnStyles = [] }: SheetPlan, numberOf: StyleNumber): string {
  return head.replace(/<col min="(\d+)"/gu, (column, position: string) => {
    const style = columnStyles[Number(position) - 1];
    return style === undefined ? column : `${column} style="${String(numberOf(style))}"`;
  });
}

/** Returns the sheet's XML in pieces. Errors: the library writes sheets in another way than this file expects. */
export function* sheetPieces(
  xml: string,
  plan: SheetPlan,
  styles: readonly CellStyle[],
  strings: SharedStrings,
): Generator<string> {
  const [, head, tail] = /^(.*?)<sheetData>.*<\/sheetData>(.*)$/su.exec(xml) ?? [];
  if (head === undefined || tail === undefined || !head.includes('<dimension ref="'))
    throw new Error(`The sheet ${plan.name} was written without its rows.`);
  const numberOf = numbersIn(xml, styles, plan.name);
  yield withColumnStyles(head, plan, numberOf).replace(
    /<dimension ref="[^"]*"/u,
    `<dimension ref="${dimensionOf(plan)}"`,
  );
  yield* sheetDataPieces(plan, numberOf, strings);
  // Page numbers keep their size however small a wide table is printed.
  yield tail.replace('<headerFooter>', '<headerFooter scaleWithDoc="0">');
}
