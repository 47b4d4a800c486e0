/** Draws a page of the document as a picture (SVG), from the places and lines that the page count reads. */
import { CELL_PADDING } from '../document/column-widths';
import type { ChartFigure, TableBlock, TableCell, TableRow } from '../document/document';
import type { LaidPage, PlacedItem } from '../document/lay-out';
import { textWidth } from '../document/line-count';
import { linesInCell } from '../document/table-blocks';
import {
  CHART_MARGIN,
  FACES,
  LATIN_FACE,
  paperOf,
  POINTS_PER_MILLIMETRE,
  STYLES,
  textAreaOf,
  type PaperSize,
  type ParagraphForm,
} from '../document/typography';
import { CHART_COLORS } from '../sheets/draw/chart-content';
import { xmlText } from '../xlsx/xml-text';

/** In em, from the middle of a line to its base. */
const BASE = 0.36;
const RULE = 0.5;
const HEADER_FILL = '#f2f2f2';

interface Line {
  readonly text: string;
  readonly form: Pick<ParagraphForm, 'face'>;
  readonly size: number;
  readonly align: ParagraphForm['align'];
  readonly bold?: boolean;
  /** Left edge, right edge and the middle of the line's height. */
  readonly left: number;
  readonly right: number;
  readonly middle: number;
}

function number(value: number): string {
  return String(Math.round(value * 100) / 100);
}

function fontOf({ face }: Pick<ParagraphForm, 'face'>): string {
  const { name, substitute } = FACES.national[face];
  return `${LATIN_FACE}, ${name}, ${substitute}, serif`;
}

function place({ align, left, right }: Line): { readonly x: number; readonly anchor: string } {
  if (align === 'center') return { x: (left + right) / 2, anchor: 'middle' };
  return align === 'right' ? { x: right, anchor: 'end' } : { x: left, anchor: 'start' };
}

/** The width is the counted one: fonts of this machine may be wider or narrower. */
function drawnLine(line: Line): string {
  const { text, size, form, middle, bold } = line;
  if (text.trim() === '') return '';
  const { x, anchor } = place(line);
  const attributes = [
    `x="${number(x)}" y="${number(middle + size * BASE)}" text-anchor="${anchor}"`,
    `font-family="${fontOf(form)}" font-size="${number(size)}"`,
    `textLength="${number(textWidth(text) * size)}" lengthAdjust="spacingAndGlyphs"`,
    ...(bold === true ? ['font-weight="bold"'] : []),
  ];
  return `<text ${attributes.join(' ')}>${xmlText(text)}</text>`;
}

function rectangle(left: number, top: number, width: number, height: number, fill: string): string {
  const sides = `x="${number(left)}" y="${number(top)}" width="${number(width)}" height="${number(height)}"`;
  return `<rect ${sides} fill="${fill}" stroke="#000" stroke-width="${String(RULE)}"/>`;
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, one) => total + one, 0);
}

interface DrawnRows {
  readonly rows: readonly TableRow[];
  readonly top: number;
  readonly part: 'header' | 'body';
}

function drawnCell(
  cell: TableCell,
  { columnWidths, size, line }: TableBlock,
  { top, height, part }: { readonly top: number; readonly height: number; readonly part: DrawnRows['part'] },
): string {
  const left = sum(columnWidths.slice(0, cell.column));
  const width = sum(columnWidths.slice(cell.column, cell.column + cell.columns));
  const lines = linesInCell(cell, columnWidths, size);
  const first = top + (height - lines.length * line) / 2;
  const form = part === 'header' ? STYLES.tableHeader : STYLES.tableText;
  return [
    rectangle(left, top, width, height, part === 'header' ? HEADER_FILL : 'none'),
    ...lines.map((text, index) =>
      drawnLine({
        text,
        form,
        size,
        align: cell.align,
        bold: cell.bold,
        left: left + CELL_PADDING + cell.indent * size,
        right: left + width - CELL_PADDING,
        middle: first + (index + 0.5) * line,
      }),
    ),
  ].join('');
}

function drawnRows(table: TableBlock, { rows, top, part }: DrawnRows): string {
  let above = top;
  return rows
    .map(({ cells, height }, index) => {
      const drawn = cells.map((cell) => {
        const whole = sum(rows.slice(index, index + cell.rows).map((row) => row.height));
        return drawnCell(cell, table, { top: above, height: whole, part });
      });
      above += height;
      return drawn.join('');
    })
    .join('');
}

/** What of a tall row stands on other pages is cut off. */
function drawnTable(item: Extract<PlacedItem, { kind: 'rows' }>, area: PaperSize): string {
  const { table, rows, top, cut } = item;
  const header = sum(table.header.map(({ height }) => height));
  const body = top + header;
  const room = Math.min(area.height - body, sum(rows.map(({ height }) => height)) - cut) + RULE;
  return [
    `<svg x="0" y="${number(body)}" width="${number(area.width + 1)}" height="${number(room)}" overflow="hidden">`,
    drawnRows(table, { rows, top: -cut, part: 'body' }),
    '</svg>',
    drawnRows(table, { rows: table.header, top, part: 'header' }),
  ].join('');
}

/** In points, of the texts of a chart. */
const CHART_SIZE = 9;
const CHART_TITLE = { size: 12, line: 30 } as const;
/** Parts of the width: names, and the longest bar. */
const NAMES = 0.4;
const LONGEST_BAR = 0.45;

/** A sketch of the chart: the file's own chart is drawn by Word. */
function drawnChart({ top, chart }: Extract<PlacedItem, { kind: 'chart' }>, area: PaperSize): string {
  const { title, bars, height } = chart;
  const form = STYLES.tableText;
  const room = (height - CHART_MARGIN - CHART_TITLE.line) / bars.length;
  const most = bars
    .flatMap(({ now, last }) => (last === null ? [now] : [now, last]))
    .reduce((largest, { value }) => Math.max(largest, Math.abs(value)), 0);
  const drawnBar = ({ value, text }: ChartFigure, color: string, above: number, thick: number): string => {
    const left = area.width * NAMES;
    const width = most === 0 ? 0 : (Math.abs(value) / most) * area.width * LONGEST_BAR;
    const words = { text, form, size: CHART_SIZE, align: 'left', middle: above + thick / 2 } as const;
    return [
      rectangle(left, above, width, thick, `#${color}`),
      drawnLine({ ...words, left: left + width + CELL_PADDING, right: area.width }),
    ].join('');
  };
  const heading = { text: title, form, size: CHART_TITLE.size, align: 'center', left: 0 } as const;
  return [
    drawnLine({ ...heading, right: area.width, middle: top + CHART_TITLE.line / 2 }),
    ...bars.map(({ label, now, last }, index) => {
      const above = top + CHART_TITLE.line + index * room;
      const thick = last === null ? room / 2 : room / 3;
      const name = { text: label, form, size: CHART_SIZE, align: 'right', left: 0 } as const;
      return [
        drawnLine({ ...name, right: area.width * NAMES - CELL_PADDING, middle: above + room / 2 }),
        drawnBar(now, CHART_COLORS.now, above + room / 6, thick),
        last === null ? '' : drawnBar(last, CHART_COLORS.last, above + room / 6 + thick, thick),
      ].join('');
    }),
  ].join('');
}

function drawnItem(item: PlacedItem, area: PaperSize): string {
  if (item.kind === 'rows') return drawnTable(item, area);
  if (item.kind === 'chart') return drawnChart(item, area);
  const form: ParagraphForm = STYLES[item.kind === 'caption' ? 'tableCaption' : item.style];
  const { size, line, left, align } = { ...form, ...('size' in item ? { size: item.size } : {}) };
  const base = { form, size, left, right: area.width };
  const middle = (index: number): number => item.top + (index + 0.5) * line;
  switch (item.kind) {
    case 'lines':
      return item.lines
        .map((text, index) => {
          const indent = item.isBegin && index === 0 ? form.indent * size : 0;
          return drawnLine({ ...base, text, align, left: left + indent, middle: middle(index) });
        })
        .join('');
    case 'caption':
      return [
        drawnLine({ ...base, text: item.caption.left, align: 'left', middle: middle(0) }),
        drawnLine({ ...base, text: item.caption.right, align: 'right', middle: middle(0) }),
      ].join('');
    case 'entry': {
      const last = item.lines.length - 1;
      const page = item.page === null ? '' : String(item.page);
      return [
        ...item.lines.map((text, index) =>
          drawnLine({ ...base, text, align: 'left', middle: middle(index) }),
        ),
        drawnLine({ ...base, text: page, align: 'right', middle: middle(last) }),
      ].join('');
    }
  }
}

function drawnFooter({ form, number: page }: LaidPage, paper: PaperSize): string {
  if (page === null) return '';
  const { size, line, align } = STYLES.footer;
  const bottom = paper.height - form.margins.footer * POINTS_PER_MILLIMETRE;
  return drawnLine({
    text: `— ${String(page)} —`,
    form: STYLES.footer,
    size,
    align,
    left: form.margins.left * POINTS_PER_MILLIMETRE,
    right: paper.width - form.margins.right * POINTS_PER_MILLIMETRE,
    middle: bottom - line / 2,
  });
}

/** In points. */
export function paperSizeOf({ form }: LaidPage): PaperSize {
  const { width, height } = paperOf(form);
  return { width: width * POINTS_PER_MILLIMETRE, height: height * POINTS_PER_MILLIMETRE };
}

export function pagePicture(page: LaidPage): string {
  const paper = paperSizeOf(page);
  const area = textAreaOf(page.form);
  const { left, top } = page.form.margins;
  const [width, height] = [number(paper.width), number(paper.height)];
  const shift = `translate(${number(left * POINTS_PER_MILLIMETRE)} ${number(top * POINTS_PER_MILLIMETRE)})`;
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}">`,
    `<rect width="${width}" height="${height}" fill="#fff"/>`,
    `<g transform="${shift}">`,
    ...page.items.map((item) => drawnItem(item, area)),
    '</g>',
    drawnFooter(page, paper),
    '</svg>',
  ].join('');
}
