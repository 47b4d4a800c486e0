/**
 * Writes the rows of a sheet as XML (ECMA-376, 18.3.1.80). The library does it five times as slowly: it compares the
 * style of every cell part by part (decision 65).
 */
import { columnLetters } from '../grid/address';
import type { CellStyle, PlannedCell, PlannedContent, PreparedRows, SheetPlan } from '../sheets/plan/plan';
import { at } from '../money/at';
import { fileText } from './file-text';
import { sharedFormulas, type SharedFormula } from './shared-formulas';
import type { SharedStrings } from './shared-strings';
import { preparedRows } from './write/prepared-rows';
import type { Content } from './write/packed-parts';
import { widthOf } from './write/sheet-size';
import { xmlText } from './xml-text';

/** Returns a style's number in the file. */
export type StyleNumber = (style: CellStyle) => number;

function valueXml(content: Exclude<PlannedContent, { kind: 'formula' }>, strings: SharedStrings): string {
  return content.kind === 'number'
    ? `><v>${String(content.value)}</v></c>`
    : ` t="s"><v>${String(strings.numberOf(content.text))}</v></c>`;
}

function formulaElement(formula: string, shared: SharedFormula | undefined, place: Place): string {
  if (shared === undefined) return `<f>${xmlText(formula)}</f>`;
  const number = String(shared.number);
  if (place.row !== shared.firstRow) return `<f t="shared" si="${number}"/>`;
  const area = `${place.letters}${String(shared.firstRow + 1)}:${place.letters}${String(shared.lastRow + 1)}`;
  return `<f t="shared" ref="${area}" si="${number}">${xmlText(formula)}</f>`;
}

function formulaXml(
  { formula, result }: Extract<PlannedContent, { kind: 'formula' }>,
  shared: SharedFormula | undefined,
  place: Place,
): string {
  const isText = typeof result === 'string';
  const value = isText ? xmlText(fileText(result)) : String(result);
  return `${isText ? ' t="str"' : ''}>${formulaElement(formula, shared, place)}<v>${value}</v></c>`;
}

interface Place {
  /** Zero-based. */
  readonly row: number;
  readonly letters: string;
}

interface Rows {
  readonly letters: readonly string[];
  readonly columnStyles: readonly (CellStyle | undefined)[];
  /** By column, from top to bottom. */
  readonly shared: readonly (readonly SharedFormula[] | undefined)[];
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

/** Returns the shared formula that a cell is one of. */
function sharedAt({ shared }: Rows, row: number, column: number): SharedFormula | undefined {
  return shared[column]?.find(({ firstRow, lastRow }) => firstRow <= row && row <= lastRow);
}

function contentXml(content: PlannedContent | undefined, rows: Rows, row: number, column: number): string {
  if (content === undefined) return '/>';
  if (content.kind !== 'formula') return valueXml(content, rows.strings);
  return formulaXml(content, sharedAt(rows, row, column), { row, letters: at(rows.letters, column) });
}

function cellsXml(cells: readonly (PlannedCell | undefined)[], row: number, rows: Rows): string {
  let xml = '';
  const number = String(row + 1);
  for (const [column, cell] of cells.entries()) {
    // An empty cell that looks like its column says nothing.
    if (cell === undefined || (cell.content === undefined && cell.style === rows.columnStyles[column]))
      continue;
    const place = `<c r="${at(rows.letters, column)}${number}"`;
    xml += place + styleAttribute(cell.style, rows) + contentXml(cell.content, rows, row, column);
  }
  return xml;
}

function rowXml(
  cells: readonly (PlannedCell | undefined)[],
  height: number | undefined,
  index: number,
  rows: Rows,
): string {
  const number = String(index + 1);
  const xml = cellsXml(cells, index, rows);
  if (xml === '' && height === undefined) return '';
  const attributes = rowAttributes(height);
  return xml === '' ? `<row r="${number}"${attributes}/>` : `<row r="${number}"${attributes}>${xml}</row>`;
}

function rowAttributes(height: number | undefined): string {
  return height === undefined ? '' : ` ht="${String(height)}" customHeight="1"`;
}

/** Returns the XML of a prepared row behind the first one, split at the places of its number. */
function preparedParts({ cells, height }: PreparedRows, rows: Rows, first: number): readonly string[] {
  let open = `"${rowAttributes(height)}>`;
  const parts = ['<row r="'];
  for (const [column, cell] of cells.entries()) {
    if (cell === undefined || (cell.content === undefined && cell.style === rows.columnStyles[column]))
      continue;
    if (cell.content?.kind === 'formula' && sharedAt(rows, first, column) === undefined)
      throw new Error(`A prepared formula cannot be filled down: ${cell.content.formula}`);
    parts.push(`${open}<c r="${at(rows.letters, column)}`);
    open = `"${styleAttribute(cell.style, rows)}${contentXml(cell.content, rows, first + 1, column)}`;
  }
  return [...parts, `${open}</row>`];
}

function* preparedXml(plan: SheetPlan, rows: Rows): Generator<Content> {
  const { prepared } = plan;
  if (prepared === undefined || prepared.count === 0) return;
  const first = plan.rows.length;
  yield rowXml(prepared.cells, prepared.height, first, rows);
  if (prepared.count > 1)
    yield* preparedRows(preparedParts(prepared, rows, first), first + 2, first + prepared.count);
}

/** Returns the XML of `sheetData`, row by row. */
export function* sheetDataPieces(
  plan: SheetPlan,
  numberOf: StyleNumber,
  strings: SharedStrings,
): Generator<Content> {
  const letters = Array.from({ length: widthOf(plan) }, (_, column) => columnLetters(column));
  const rows: Rows = {
    letters,
    columnStyles: plan.columnStyles ?? [],
    shared: sharedFormulas(plan),
    styles: new Map(),
    numberOf,
    strings,
  };
  yield '<sheetData>';
  const count = Math.max(plan.rows.length, plan.rowHeights.length);
  for (let index = 0; index < count; index += 1)
    yield rowXml(plan.rows[index] ?? [], plan.rowHeights[index], index, rows);
  yield* preparedXml(plan, rows);
  yield '</sheetData>';
}
