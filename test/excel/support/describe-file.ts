/** Describes the sheets of an .xlsx file. */
import { strFromU8, unzipSync, type Unzipped } from 'fflate';
import { readXlsx, type Cell, type CellStyle, type DataValidation, type Sheet } from 'hucre/xlsx';
import { movedFormula } from '../../../src/xlsx/formula-references';
import { withExplicitCells } from './explicit-cells';
import type {
  CellDescription,
  ChartDescription,
  StyleDescription,
  SheetDescription,
  ValidationDescription,
} from './description';

type Cells = ReadonlyMap<string, Cell>;
type Place = readonly [row: number, column: number];

const POINTS_PER_INCH = 72;

/** The file's default font, which the library leaves out of styles. */
const DEFAULT_FONT = { name: '宋体', size: 11 };

function rgb(color: { readonly rgb?: string } | undefined): string | undefined {
  return color?.rgb?.slice(-6);
}

function describeStyle(style: CellStyle = {}): StyleDescription {
  const { font = {}, alignment = {}, border, fill } = style;
  const sides = [border?.top, border?.bottom, border?.left, border?.right].map((side) => side?.style ?? '-');
  return {
    font: font.name ?? DEFAULT_FONT.name,
    size: font.size ?? DEFAULT_FONT.size,
    bold: font.bold ?? false,
    color: rgb(font.color) ?? '000000',
    horizontal: alignment.horizontal ?? '',
    vertical: alignment.vertical ?? '',
    wrap: alignment.wrapText ?? false,
    indent: alignment.indent ?? 0,
    lines: sides.join(' '),
    fill: fill?.type === 'pattern' ? (rgb(fill.fgColor) ?? null) : null,
    numberFormat: style.numFmt ?? 'General',
    locked: style.protection?.locked ?? true,
  };
}

/** Writes out a shared formula, of which the library gives only the first cell's text. */
function formulaOf(one: Cell, [row, column]: Place, cells: Cells): string | undefined {
  if (one.formulaSharedIndex === undefined || one.formula !== '') return one.formula;
  // All cells of a shared formula are in one column.
  for (let above = row - 1; above >= 0; above -= 1) {
    const first = cells.get(`${String(above)},${String(column)}`);
    if (
      first?.formulaSharedIndex === one.formulaSharedIndex &&
      first.formula !== undefined &&
      first.formula !== ''
    )
      return movedFormula(first.formula, row - above, 0);
  }
  throw new Error(`No first cell of the shared formula in row ${String(row + 1)}.`);
}

function cell(one: Cell, place: Place, cells: Cells): CellDescription {
  const { value, style } = one;
  if (value instanceof Date) throw new Error('No plan has dates.');
  const formula = formulaOf(one, place, cells);
  const content = formula ?? (value === '' ? null : value);
  return { content, isFormula: formula !== undefined, style: describeStyle(style) };
}

function describeCells(cells: Cells): SheetDescription['cells'] {
  return new Map(
    [...cells].map(([key, found]) => {
      const [row = -1, column = -1] = key.split(',').map(Number);
      return [key, cell(found, [row, column], cells)];
    }),
  );
}

/** ECMA-376-1, 18.3.1.13, for a font whose digits are eight pixels wide. */
function pixels(width: number | undefined): number {
  return Math.trunc(((256 * (width ?? 0) + 16) / 256) * 8);
}

function validation(one: DataValidation): ValidationDescription {
  return {
    range: one.range,
    type: one.type,
    formula: String(one.formula1),
    refuses: one.showErrorMessage === true ? (one.errorStyle ?? 'stop') : null,
    errorTitle: one.errorTitle ?? '',
    error: one.errorMessage ?? '',
    promptTitle: one.inputTitle ?? '',
    prompt: one.inputMessage ?? '',
  };
}

function page({ pageSetup, headerFooter, rowBreaks = [] }: Sheet, xml: string): SheetDescription['page'] {
  const { margins = {} } = pageSetup ?? {};
  // ECMA-376, 18.3.1.63: a missing value means one page.
  const pages = (fit: number | undefined): number | null =>
    pageSetup?.fitToPage === true ? (fit ?? 1) : null;
  const { top, bottom, left, right, header, footer } = margins;
  const inches = [top, bottom, left, right, header, footer].map((inch) =>
    Math.round((inch ?? 0) * POINTS_PER_INCH),
  );
  return {
    paper: String(pageSetup?.paperSize).toUpperCase(),
    orientation: pageSetup?.orientation ?? '',
    pagesWide: pages(pageSetup?.fitToWidth),
    pagesTall: pages(pageSetup?.fitToHeight),
    centred: pageSetup?.horizontalCentered ?? false,
    margins: inches,
    printArea: (pageSetup?.printArea ?? '').replaceAll('$', ''),
    repeatedRows: (pageSetup?.printTitlesRow ?? '').replaceAll('$', ''),
    footer: (headerFooter?.oddFooter ?? '').replace(/^&C/u, ''),
    scalesFooter: !xml.includes('scaleWithDoc="0"'),
    // The library counts the row above a break.
    breaks: rowBreaks.map((row) => row + 1),
  };
}

const ACTIONS = ['autoFilter', 'formatColumns', 'formatRows', 'insertRows', 'sort'] as const;

function letters(column: number): string {
  return column < 26
    ? String.fromCharCode(65 + column)
    : `${letters(Math.floor(column / 26) - 1)}${letters(column % 26)}`;
}

function first(xml: string, pattern: RegExp): string {
  return pattern.exec(xml)?.[1] ?? '';
}

function plainArea(reference: string): string {
  const [start = '', end = start] = reference.replace(/^.*!/u, '').replaceAll('$', '').split(':');
  return start === end ? start : `${start}:${end}`;
}

function chart(xml: string): ChartDescription {
  return {
    title: first(xml, /<c:title>.*?<a:t>(.*?)<\/a:t>/su),
    legend: xml.includes('<c:legendPos val="b"') ? 'bottom' : null,
    gap: Number(first(xml, /<c:gapWidth val="(\d+)"/u)),
    reversed: xml.includes('<c:orientation val="maxMin"'),
    labelsAt: first(xml, /<c:tickLblPos val="(\w+)"/u).toLowerCase(),
    series: Array.from(xml.matchAll(/<c:ser>.*?<\/c:ser>/gsu), ([series]) => ({
      name: first(series, /<c:tx>.*?<c:v>(.*?)<\/c:v>/su),
      values: plainArea(first(series, /<c:val>.*?<c:f>(.*?)<\/c:f>/su)),
      categories: plainArea(first(series, /<c:cat>.*?<c:f>(.*?)<\/c:f>/su)),
      color: first(series, /<a:srgbClr val="(\w+)"/u),
      labelFormat: first(xml, /<c:dLbls>.*?formatCode="(.*?)"/su),
    })),
  };
}

/** Charts are numbered in the order of their sheets. */
function chartsOf(parts: Unzipped, sheetXml: string, number: number): readonly ChartDescription[] {
  if (!sheetXml.includes('<drawing ')) return [];
  const drawing = strFromU8(parts[`xl/worksheets/_rels/sheet${String(number)}.xml.rels`] ?? new Uint8Array());
  const name = first(drawing, /drawings\/(drawing\d+)\.xml/u);
  const links = strFromU8(parts[`xl/drawings/_rels/${name}.xml.rels`] ?? new Uint8Array());
  return Array.from(links.matchAll(/charts\/(chart\d+\.xml)/gu), ([, file = '']) => file)
    .sort()
    .map((file) => chart(strFromU8(parts[`xl/charts/${file}`] ?? new Uint8Array())));
}

function sheet(one: Sheet, number: number, parts: Unzipped): SheetDescription {
  const xml = strFromU8(parts[`xl/worksheets/sheet${String(number)}.xml`] ?? new Uint8Array());
  const { protection } = one;
  return {
    name: one.name,
    hidden: one.hidden ?? false,
    cells: describeCells(one.cells ?? new Map<string, Cell>()),
    merges: (one.merges ?? []).map(
      ({ startRow, startCol, endRow, endCol }) =>
        `${letters(startCol)}${String(startRow + 1)}:${letters(endCol)}${String(endRow + 1)}`,
    ),
    widths: (one.columns ?? []).map(({ width }) => pixels(width)),
    heights: new Map([...(one.rowDefs ?? [])].map(([row, { height }]) => [row, height ?? 0])),
    validations: (one.dataValidations ?? []).map(validation),
    page: page(one, xml),
    charts: chartsOf(parts, xml, number),
    frozen: { rows: one.freezePane?.rows ?? 0, columns: one.freezePane?.columns ?? 0 },
    filter: one.autoFilter?.range ?? null,
    gridLines: one.view?.showGridLines ?? true,
    tabColor: rgb(one.view?.tabColor) ?? null,
    allowed: protection?.sheet === true ? ACTIONS.filter((action) => protection[action] === true) : null,
  };
}

export interface FileDescription {
  readonly sheets: readonly SheetDescription[];
  /** Formulas by name. */
  readonly names: ReadonlyMap<string, string>;
}

export async function describeFile(bytes: Uint8Array): Promise<FileDescription> {
  const parts = unzipSync(bytes);
  const workbook = await readXlsx(withExplicitCells(bytes), { readStyles: true });
  const names = (workbook.namedRanges ?? []).filter(({ scope }) => scope === undefined);
  return {
    sheets: workbook.sheets.map((one, index) => sheet(one, index + 1, parts)),
    names: new Map(names.map(({ name, range }) => [name, range])),
  };
}
