/**
 * Writes the rows of a sheet as XML (ECMA-376, 18.3.1.80). The library does it five times as slowly: it compares the
 * style of every cell part by part (decision 65).
 */
import { columnLetters } from '../grid/address';
import type { CellStyle, PlannedCell, PlannedContent, SheetPlan } from '../sheets/plan/plan';
import { fileText } from './file-text';
import type { SharedStrings } from './shared-strings';
import { xmlText } from './xml-text';

/** Returns a style's number in the file. */
export type StyleNumber = (style: CellStyle) => number;

function valueXml(content: Exclude<PlannedContent, { kind: 'formula' }>, strings: SharedStrings): string {
  return content.kind === 'number'
    ? `><v>${String(content.value)}</v></c>`
    : ` t="s"><v>${String(strings.numberOf(content.text))}</v></c>`;
}

function formulaXml({ formula, result }: Extract<PlannedContent, { kind: 'formula' }>): string {
  const isText = typeof result === 'string';
  const value = isText ? xmlText(fileText(result)) : String(result);
  return `${isText ? ' t="str"' : ''}><f>${xmlText(formula)}</f><v>${value}</v></c>`;
}

function contentXml(content: PlannedContent | undefined, strings: SharedStrings): string {
  if (content === undefined) return '/>';
  return content.kind === 'formula' ? formulaXml(content) : valueXml(content, strings);
}

interface Rows {
  readonly letters: readonly string[];
  /** The attribute of a style, by style. */
  readonly styles: Map<CellStyle, string>;
  readonly numberOf: StyleNumber;
  readonly strings: SharedStrings;
}

function styleAttribute(style: CellStyle, { styles, numberOf }: Rows): string {
  const known = styles.get(style);
  if (known !== undefined) return known;
  const made = ` s="${String(numberOf(style))}"`;
  styles.set(style, made);
  return made;
}

function cellsXml(cells: readonly (PlannedCell | undefined)[], row: string, rows: Rows): string {
  let xml = '';
  for (const [column, cell] of cells.entries()) {
    if (cell === undefined) continue;
    const place = `<c r="${String(rows.letters[column])}${row}"`;
    xml += place + styleAttribute(cell.style, rows) + contentXml(cell.content, rows.strings);
  }
  return xml;
}

function rowXml(plan: SheetPlan, index: number, rows: Rows): string {
  const number = String(index + 1);
  const height = plan.rowHeights[index];
  const planned = plan.rows[index];
  const cells = planned === undefined ? '' : cellsXml(planned, number, rows);
  if (cells === '' && height === undefined) return '';
  const attributes = height === undefined ? '' : ` ht="${String(height)}" customHeight="1"`;
  return cells === ''
    ? `<row r="${number}"${attributes}/>`
    : `<row r="${number}"${attributes}>${cells}</row>`;
}

function widthOf({ rows }: SheetPlan): number {
  return rows.reduce((most, cells) => Math.max(most, cells.length), 1);
}

/** Returns the XML of `sheetData` in pieces of a row each. */
export function* sheetDataPieces(
  plan: SheetPlan,
  numberOf: StyleNumber,
  strings: SharedStrings,
): Generator<string> {
  const letters = Array.from({ length: widthOf(plan) }, (_, column) => columnLetters(column));
  const rows: Rows = { letters, styles: new Map(), numberOf, strings };
  yield '<sheetData>';
  const count = Math.max(plan.rows.length, plan.rowHeights.length);
  for (let index = 0; index < count; index += 1) yield rowXml(plan, index, rows);
  yield '</sheetData>';
}

/** Returns the area of the sheet's cells: `A1:O37`. */
export function dimensionOf(plan: SheetPlan): string {
  return `A1:${columnLetters(widthOf(plan) - 1)}${String(Math.max(1, plan.rows.length))}`;
}
