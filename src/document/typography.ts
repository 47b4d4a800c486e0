/**
 * Declares the pages and paragraph styles of the document. Measures follow GB/T 9704—2012 (A4, 22 lines of 三号);
 * lengths are in points unless a name says millimetres. The page count and the Word file read the same values.
 */

export const POINTS_PER_MILLIMETRE = 72 / 25.4;

/** `title`: 小标宋; `emphasis`: 楷体. */
export type Face = 'title' | 'heading' | 'emphasis' | 'text' | 'table';

export interface FaceStyle {
  readonly name: string;
  readonly bold: boolean;
  /** Written to the font table, for programs without the font. */
  readonly substitute: string;
}

/** `national`: the faces of official papers. `system`: what every Chinese Windows has. */
export type FontChoice = 'national' | 'system';

export const FACES: Readonly<Record<FontChoice, Readonly<Record<Face, FaceStyle>>>> = {
  national: {
    title: { name: '方正小标宋简体', bold: false, substitute: '宋体' },
    heading: { name: '黑体', bold: false, substitute: 'SimHei' },
    emphasis: { name: '楷体_GB2312', bold: false, substitute: '楷体' },
    text: { name: '仿宋_GB2312', bold: false, substitute: '仿宋' },
    table: { name: '宋体', bold: false, substitute: 'SimSun' },
  },
  system: {
    title: { name: '宋体', bold: true, substitute: 'SimSun' },
    heading: { name: '黑体', bold: false, substitute: 'SimHei' },
    emphasis: { name: '楷体', bold: false, substitute: 'KaiTi' },
    text: { name: '仿宋', bold: false, substitute: 'FangSong' },
    table: { name: '宋体', bold: false, substitute: 'SimSun' },
  },
};

export const LATIN_FACE = 'Times New Roman';

export interface ParagraphForm {
  /** Shown in the list of styles. */
  readonly name: string;
  readonly face: Face;
  readonly size: number;
  /** Height of a line, exact: all programs break pages alike. */
  readonly line: number;
  readonly align: 'left' | 'center' | 'right' | 'justify';
  /** First line, in characters. */
  readonly indent: 0 | 2;
  readonly before: number;
  readonly after: number;
  /** From the left margin. */
  readonly left: number;
  readonly keepWithNext: boolean;
  /** Level in the contents and in the outline, from 1. */
  readonly level: 1 | 2 | 3 | null;
}

const BASE = {
  align: 'left',
  indent: 0,
  before: 0,
  after: 0,
  left: 0,
  keepWithNext: false,
  level: null,
} as const;
const BODY_LINE = 28.95;
const SECTION = { ...BASE, size: 16, line: BODY_LINE, indent: 2, keepWithNext: true } as const;
const TABLE = { ...BASE, face: 'table', size: 9, line: 12 } as const;

export const STYLES = {
  coverTitle: { ...BASE, name: '公开封面', face: 'title', size: 26, line: 48, align: 'center' },
  coverDate: {
    ...BASE,
    name: '公开日期',
    face: 'emphasis',
    size: 16,
    line: 36,
    align: 'center',
    before: 260,
  },
  contentsTitle: { ...BASE, name: '公开目录', face: 'heading', size: 16, line: 48, align: 'center' },
  contents1: { ...BASE, name: 'toc 1', face: 'heading', size: 14, line: 26 },
  contents2: { ...BASE, name: 'toc 2', face: 'text', size: 14, line: 26, left: 14 },
  part: {
    ...BASE,
    name: 'heading 1',
    face: 'title',
    size: 22,
    line: 36,
    align: 'center',
    after: 18,
    level: 1,
  },
  section: { ...SECTION, name: 'heading 2', face: 'heading', level: 2 },
  subsection: { ...SECTION, name: 'heading 3', face: 'emphasis', level: 3 },
  body: { ...BASE, name: '公开正文', face: 'text', size: 16, line: BODY_LINE, align: 'justify', indent: 2 },
  tableTitle: { ...BASE, name: '公开表标题', face: 'title', size: 18, line: 30, align: 'center', level: 2 },
  tableCaption: { ...TABLE, name: '公开表注', face: 'text', size: 10.5, line: 15, keepWithNext: true },
  tableHeader: { ...TABLE, name: '公开表头', face: 'heading', align: 'center' },
  tableText: { ...TABLE, name: '公开表文' },
  note: { ...TABLE, name: '公开注释', line: 14 },
  /** Closes a section that ends with a table. */
  end: { ...TABLE, name: '公开节末', size: 1, line: 1 },
  footer: { ...BASE, name: '公开页码', face: 'table', size: 14, line: 18, align: 'center' },
} as const satisfies Readonly<Record<string, ParagraphForm>>;

/** In points: what the line of a chart is higher than the chart. */
export const CHART_MARGIN = 3;

export type StyleKey = keyof typeof STYLES;

/** Millimetres. */
export interface PageForm {
  readonly orientation: 'portrait' | 'landscape';
  readonly margins: {
    readonly top: number;
    readonly bottom: number;
    readonly left: number;
    readonly right: number;
    /** From the lower edge of the page to the footer. */
    readonly footer: number;
  };
}

const A4 = { short: 210, long: 297 } as const;

export const TEXT_PAGE: PageForm = {
  orientation: 'portrait',
  margins: { top: 37, bottom: 35, left: 28, right: 26, footer: 25 },
};

export const TABLE_PAGES: Readonly<Record<PageForm['orientation'], PageForm>> = {
  landscape: {
    orientation: 'landscape',
    margins: { top: 25, bottom: 20, left: 18, right: 18, footer: 10 },
  },
  portrait: { orientation: 'portrait', margins: { top: 25, bottom: 22, left: 18, right: 18, footer: 12 } },
};

export interface PaperSize {
  readonly width: number;
  readonly height: number;
}

/** In millimetres. */
export function paperOf({ orientation }: PageForm): PaperSize {
  return orientation === 'portrait'
    ? { width: A4.short, height: A4.long }
    : { width: A4.long, height: A4.short };
}

/** The area inside the margins, in points. */
export function textAreaOf(page: PageForm): PaperSize {
  const { width, height } = paperOf(page);
  const { top, bottom, left, right } = page.margins;
  return {
    width: (width - left - right) * POINTS_PER_MILLIMETRE,
    height: (height - top - bottom) * POINTS_PER_MILLIMETRE,
  };
}
