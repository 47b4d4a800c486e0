/**
 * Gives the library a sheet without its rows, and splits what it wrote where the rows belong. The library's only row
 * holds one cell per style of the sheet, which shows the number that the style has in the file.
 */
import type { Cell, CellValue } from 'hucre/xlsx';
import { cellKey } from '../grid/cell-key';
import { columnLetters } from '../grid/address';
import type { CellStyle, SheetPlan } from '../sheets/plan/plan';
import { at } from '../money/at';
import type { StyleOf } from './file-style';
import type { StyleNumber } from './sheet-data';
import { frameText, type FrameText } from './write/frame-text';

const commonStyles = new WeakMap<SheetPlan, readonly CellStyle[]>();

/** Lists the styles of a sheet's cells and columns, each object once. */
export function stylesOf(plan: SheetPlan): readonly CellStyle[] {
  const styles = commonStyles.get(plan) ?? foundStyles(plan);
  if (plan.common === true) commonStyles.set(plan, styles);
  return styles;
}

function foundStyles({ rows, prepared, columnStyles = [] }: SheetPlan): readonly CellStyle[] {
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
  for (const cell of prepared?.cells ?? []) if (cell !== undefined) styles.add(cell.style);
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

/** Returns the number of each style in the file. */
function numbersIn(xml: string, styles: readonly CellStyle[], name: string): readonly number[] {
  const [, row = ''] = /<row r="1"[^>]*>(.*?)<\/row>/su.exec(xml) ?? [];
  const found = new Map(
    Array.from(row.matchAll(/<c r="([A-Z]+)1"[^>]*? s="(\d+)"/gu), ([, letters, number]) => [
      letters,
      Number(number),
    ]),
  );
  return styles.map((_, column) => {
    const number = found.get(columnLetters(column));
    if (number === undefined) throw new Error(`The sheet ${name} was written without a style.`);
    return number;
  });
}

/** `styles`: those of the sheet, in the order of their numbers. */
export function styleNumber(styles: readonly CellStyle[], numbers: readonly number[]): StyleNumber {
  const known = new Map(styles.map((style, index) => [style, at(numbers, index)]));
  return (style) => {
    const number = known.get(style);
    if (number === undefined) throw new RangeError('The sheet has no such style.');
    return number;
  };
}

function withColumnStyles(head: string, { columnStyles = [] }: SheetPlan, numberOf: StyleNumber): string {
  return head.replace(/<col min="(\d+)"/gu, (column, position: string) => {
    const style = columnStyles[Number(position) - 1];
    return style === undefined ? column : `${column} style="${String(numberOf(style))}"`;
  });
}

/** What surrounds the rows of a sheet. */
export interface SheetFrame {
  /** Up to the area of the sheet's cells. */
  readonly head: string;
  /** From that area to the rows. */
  readonly columns: string;
  readonly tail: FrameText;
  /** Numbers of the sheet's styles in the file. */
  readonly numbers: readonly number[];
}

/** Errors: the library writes sheets in another way than this file expects. */
export function splitSheet(xml: string, plan: SheetPlan, styles: readonly CellStyle[]): SheetFrame {
  const [, head, columns, tail] =
    /^(.*?<dimension ref=")[^"]*(".*?)<sheetData>.*<\/sheetData>(.*)$/su.exec(xml) ?? [];
  if (head === undefined || columns === undefined || tail === undefined)
    throw new Error(`The sheet ${plan.name} was written without its rows.`);
  const numbers = numbersIn(xml, styles, plan.name);
  return {
    head,
    columns: withColumnStyles(columns, plan, styleNumber(styles, numbers)),
    // Page numbers keep their size however small a wide table is printed.
    tail: frameText(tail.replace('<headerFooter>', '<headerFooter scaleWithDoc="0">')),
    numbers,
  };
}
