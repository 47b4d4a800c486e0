/** Draws a printed page of a sheet as a picture (SVG), from its plan: cells, borders and the lines of their texts. */
import { linesOf } from '../document/line-count';
import type { Area } from '../grid/area';
import {
  columnPoints,
  paperOf,
  POINTS_PER_INCH,
  printedSheet,
  rowHeightsOf,
  type PrintedPage,
} from '../sheets/draw/page-breaks';
import type { CellStyle, PlannedContent, SheetPlan } from '../sheets/plan/plan';
import { xmlText } from '../xlsx/xml-text';

const PADDING = 3;
/** In em: from the middle of a line to its base, and from line to line. */
const BASE = 0.36;
const LINE = 1.35;
const FOOTER_SIZE = 9;

/** `#,##0.00;-#,##0.00;;@`: without a third part zero is blank. */
function shownNumber(value: number, format: string): string {
  if (value === 0 && format.split(';')[2] === '') return '';
  const digits = /0\.(0+)/u.exec(format)?.[1];
  const count = digits === undefined ? 0 : digits.length;
  return value.toLocaleString('en-US', { minimumFractionDigits: count, maximumFractionDigits: count });
}

function shownText(content: PlannedContent | undefined, { numberFormat }: CellStyle): string {
  if (content === undefined) return '';
  if (content.kind === 'text') return content.text;
  const value = content.kind === 'number' ? content.value : content.result;
  return typeof value === 'number' ? shownNumber(value, numberFormat) : value;
}

interface Box {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

function points(value: number): string {
  return String(Math.round(value * 100) / 100);
}

function rectangle({ left, top, width, height }: Box, fill: string): string {
  return `<rect x="${points(left)}" y="${points(top)}" width="${points(width)}" height="${points(height)}" fill="${fill}" stroke="#000" stroke-width="0.6"/>`;
}

interface Words {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly anchor: 'start' | 'middle' | 'end';
  readonly font: CellStyle['font'];
}

function words({ text, x, y, anchor, font }: Words): string {
  const { name, size, bold, color } = font;
  const weight = bold === true ? ' font-weight="bold"' : '';
  return `<text x="${points(x)}" y="${points(y + size * BASE)}" text-anchor="${anchor}" font-family="${name}, serif" font-size="${points(size)}" fill="#${color ?? '000000'}"${weight}>${xmlText(text)}</text>`;
}

const ANCHORS = { left: 'start', center: 'middle', right: 'end' } as const;

function drawnText(text: string, style: CellStyle, { left, top, width, height }: Box): string {
  if (text === '') return '';
  const { font, horizontal, vertical, wrap, indent = 0 } = style;
  const { size } = font;
  const room = Math.max(size, width - 2 * PADDING - indent * size);
  const lines = wrap ? text.split('\n').flatMap((one) => linesOf(one, room / size)) : [text];
  const whole = lines.length * size * LINE;
  const first = vertical === 'top' ? top + PADDING : top + (height - whole) / 2;
  const edge = PADDING + indent * size;
  const x =
    horizontal === 'center' ? left + width / 2 : horizontal === 'right' ? left + width - edge : left + edge;
  return lines
    .map((line, index) =>
      words({ text: line, x, y: first + (index + 0.5) * size * LINE, anchor: ANCHORS[horizontal], font }),
    )
    .join('');
}

class SheetPicture {
  /** Left edges of the columns, and the right one of the last. */
  private readonly edges: readonly number[];
  private readonly heights: readonly number[];
  private readonly merges: ReadonlyMap<string, Area>;
  private readonly covered: ReadonlySet<string>;

  constructor(private readonly plan: SheetPlan) {
    let edge = 0;
    this.edges = [0, ...plan.columnWidths.map((width) => (edge += columnPoints(width)))];
    this.heights = rowHeightsOf(plan);
    const covered = new Set<string>();
    this.merges = new Map(
      plan.merges.map((area) => [`${String(area.firstRow)},${String(area.firstColumn)}`, area]),
    );
    for (const { firstRow, lastRow, firstColumn, lastColumn } of plan.merges)
      for (let row = firstRow; row <= lastRow; row += 1)
        for (let column = firstColumn; column <= lastColumn; column += 1)
          if (row !== firstRow || column !== firstColumn) covered.add(`${String(row)},${String(column)}`);
    this.covered = covered;
  }

  /** In points. */
  get width(): number {
    return this.edges.reduce((most, edge) => Math.max(most, edge), 0);
  }

  heightOf(first: number, last: number): number {
    return this.heights.slice(first, last + 1).reduce((sum, height) => sum + height, 0);
  }

  private boxOf({ firstRow, lastRow, firstColumn, lastColumn }: Area, top: number): Box {
    const [left = 0, right = 0] = [this.edges[firstColumn], this.edges[lastColumn + 1]];
    return { left, top, width: right - left, height: this.heightOf(firstRow, lastRow) };
  }

  /** A merged cell that began on an earlier page is drawn from there, and cut off by the page. */
  rows(first: number, last: number, top: number): string {
    const drawn: string[] = [];
    const places = [...this.merges.values()]
      .filter(({ firstRow, lastRow }) => firstRow < first && lastRow >= first)
      .map(({ firstRow, firstColumn }) => [firstRow, firstColumn] as const);
    for (let row = first; row <= last; row += 1)
      for (const column of this.plan.columnWidths.keys()) places.push([row, column]);
    for (const [row, column] of places) {
      const key = `${String(row)},${String(column)}`;
      const cell = this.plan.rows[row]?.[column];
      if (cell === undefined || this.covered.has(key)) continue;
      const single = { firstRow: row, lastRow: row, firstColumn: column, lastColumn: column };
      const above = row < first ? -this.heightOf(row, first - 1) : this.heightOf(first, row - 1);
      const box = this.boxOf(this.merges.get(key) ?? single, top + above);
      const { style, content } = cell;
      if (style.bordered) drawn.push(rectangle(box, style.fill === undefined ? 'none' : `#${style.fill}`));
      drawn.push(drawnText(shownText(content, style), style, box));
    }
    return drawn.join('');
  }

  /** Excel draws the chart itself. */
  charts(first: number, last: number, top: number): string {
    return (this.plan.charts ?? [])
      .filter(({ place }) => place.firstRow >= first && place.firstRow <= last)
      .map(({ place, title }) => {
        const box = this.boxOf(place, top + this.heightOf(first, place.firstRow - 1));
        const [x, y] = [box.left + box.width / 2, box.top + box.height / 2];
        const font = { name: '宋体', size: 11 };
        return rectangle(box, '#fff') + words({ text: `图：${title}`, x, y, anchor: 'middle', font });
      })
      .join('');
  }
}

/** In Excel's code: `&P` is the page, `&N` all pages. */
function footerWords(footer: string, page: number, pages: number): string {
  return footer.replaceAll('&P', String(page)).replaceAll('&N', String(pages));
}

export interface SheetPage {
  readonly isPortrait: boolean;
  readonly picture: () => string;
}

/** Numbers of the workbook's printed pages. */
export interface PageNumbers {
  /** Pages of the sheets before it. */
  readonly before: number;
  readonly all: number;
}

function pictureOf(
  plan: SheetPlan,
  { first, last, isFurther }: PrintedPage,
  scale: number,
  footer: string,
): string {
  const { page } = plan;
  const paper = paperOf(page);
  const { top, bottom } = page.margins;
  const sheet = new SheetPicture(plan);
  const repeated = isFurther ? page.repeatedRows : undefined;
  const shift = repeated === undefined ? 0 : sheet.heightOf(repeated.first, repeated.last);
  const room = (paper.height - (top + bottom) * POINTS_PER_INCH) / scale - shift;
  // Sheets are printed in the middle of the page.
  const left = (paper.width - sheet.width * scale) / 2;
  const [width, height] = [points(paper.width), points(paper.height)];
  const cut = `${points(sheet.width + 2)}" height="${points(Math.min(room, sheet.heightOf(first, last)) + 2)}`;
  const font = { name: '宋体', size: FOOTER_SIZE };
  const footerPlace = { x: paper.width / 2, y: paper.height - (bottom * POINTS_PER_INCH) / 2 };
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}">`,
    `<rect width="${width}" height="${height}" fill="#fff"/>`,
    `<g transform="translate(${points(left)} ${points(top * POINTS_PER_INCH)}) scale(${String(scale)})">`,
    repeated === undefined ? '' : sheet.rows(repeated.first, repeated.last, 0),
    `<svg x="-1" y="${points(shift - 1)}" width="${cut}" overflow="hidden"><g transform="translate(1 1)">`,
    sheet.rows(first, last, 0),
    sheet.charts(first, last, 0),
    '</g></svg></g>',
    words({ text: footer, ...footerPlace, anchor: 'middle', font }),
    '</svg>',
  ].join('');
}

export function sheetPagePictures(plan: SheetPlan, { before, all }: PageNumbers): readonly SheetPage[] {
  const { pages, scale } = printedSheet(plan);
  const { footer } = plan.page;
  return pages.map((page, index) => ({
    isPortrait: plan.page.orientation === 'portrait',
    picture: () =>
      pictureOf(plan, page, scale, footer === undefined ? '' : footerWords(footer, before + index + 1, all)),
  }));
}
