/** Puts every block of the document at its place on a page: what the page count and the pictures of pages read. */
import {
  isHeading,
  textOfRuns,
  type CaptionBlock,
  type ChartBlock,
  type DocumentBlock,
  type DisclosureDocument,
  type DocumentSection,
  type HeadingBlock,
  type TableBlock,
  type TableRow,
} from './document';
import { linesOf } from './line-count';
import {
  STYLES,
  textAreaOf,
  type PageForm,
  type PaperSize,
  type ParagraphForm,
  type StyleKey,
} from './typography';

/** All measures in points, from the upper left corner of the text area. */
export type PlacedItem =
  | {
      readonly kind: 'lines';
      readonly style: StyleKey;
      readonly size: number;
      readonly top: number;
      readonly lines: readonly string[];
      /** Whether the first of the lines is the first of its paragraph. */
      readonly isBegin: boolean;
    }
  | { readonly kind: 'caption'; readonly top: number; readonly caption: CaptionBlock }
  | { readonly kind: 'chart'; readonly top: number; readonly chart: ChartBlock }
  | {
      readonly kind: 'rows';
      readonly top: number;
      readonly table: TableBlock;
      readonly rows: readonly TableRow[];
      /** Height of the rows that stands on earlier pages: a row taller than a page. */
      readonly cut: number;
    }
  | {
      readonly kind: 'entry';
      readonly style: 'contents1' | 'contents2';
      readonly top: number;
      readonly lines: readonly string[];
      /** Printed at the end of its last line; `null`: the entry goes on. */
      readonly page: number | null;
    };

export interface LaidPage {
  readonly form: PageForm;
  /** As printed; `null`: cover and contents. */
  readonly number: number | null;
  readonly items: readonly PlacedItem[];
}

export interface NumberedHeading {
  readonly heading: HeadingBlock;
  /** As printed. */
  readonly page: number;
}

export interface LaidDocument {
  readonly pages: readonly LaidPage[];
  readonly headings: readonly NumberedHeading[];
}

/** Rounding of programs: the last line of a page may stand out by so much. */
const TOLERANCE = 0.5;
/** Space above a centred text, as a part of the page: LibreOffice and WPS do not centre pages. */
const CENTRE = 0.25;

/** In points: above the first block of a section. */
export function spaceAbove({ centred, page }: Pick<DocumentSection, 'centred' | 'page'>): number | null {
  return centred ? textAreaOf(page).height * CENTRE : null;
}

function textOf(block: DocumentBlock): string {
  switch (block.kind) {
    case 'paragraph':
      return textOfRuns(block.runs);
    case 'heading':
      return block.lines.join('\n');
    case 'caption':
    case 'table':
    case 'chart':
    case 'contents':
      return '';
  }
}

function styleKeyOf(block: DocumentBlock): StyleKey | null {
  if (block.kind === 'paragraph' || block.kind === 'heading') return block.style;
  return block.kind === 'caption' ? 'tableCaption' : null;
}

function sizeOf(block: DocumentBlock, style: ParagraphForm): number {
  return block.kind === 'paragraph' || block.kind === 'heading' ? (block.size ?? style.size) : style.size;
}

function heightOf(rows: readonly TableRow[]): number {
  return rows.reduce((sum, { height }) => sum + height, 0);
}

interface Paragraph {
  readonly style: StyleKey;
  readonly size: number;
  readonly lines: readonly string[];
}

function paragraphOf(block: DocumentBlock, { width }: PaperSize): Paragraph | null {
  const style = styleKeyOf(block);
  if (style === null) return null;
  const form = STYLES[style];
  const size = sizeOf(block, form);
  return { style, size, lines: linesOf(textOf(block), width / size, form.indent) };
}

/** Height that a paragraph needs on its page: its own lines, and the first line of what it is kept with. */
function keptHeight(blocks: readonly DocumentBlock[], index: number, area: PaperSize): number {
  const block = blocks[index];
  if (block?.kind === 'chart') return block.height;
  const paragraph = block === undefined ? null : paragraphOf(block, area);
  if (paragraph === null) return 0;
  const { line, keepWithNext } = STYLES[paragraph.style];
  if (!keepWithNext) return line;
  return paragraph.lines.length * line + keptHeight(blocks, index + 1, area);
}

/** The pages of one section, filled from above. */
class SectionPages {
  readonly pages: PlacedItem[][] = [[]];
  private used = 0;

  constructor(
    private readonly area: PaperSize,
    above: number | null,
  ) {
    if (above !== null) this.used = above;
  }

  get last(): number {
    return this.pages.length - 1;
  }

  turn(): void {
    this.pages.push([]);
    this.used = 0;
  }

  private put(item: PlacedItem): void {
    this.pages.at(-1)?.push(item);
  }

  hasRoom(height: number): boolean {
    return this.used + height <= this.area.height + TOLERANCE;
  }

  space(height: number): void {
    this.used += height;
  }

  /** What does not fit goes on to the next page. */
  lines(count: number, line: number, item: (top: number, from: number, to: number) => PlacedItem): void {
    let from = 0;
    while (from < count) {
      if (from > 0 || !this.hasRoom(line)) this.turn();
      const top = this.used;
      let to = from;
      while (to < count && (to === from || this.hasRoom(line))) {
        this.used += line;
        to += 1;
      }
      this.put(item(top, from, to));
      from = to;
    }
  }

  chart(chart: ChartBlock): void {
    if (!this.hasRoom(chart.height)) this.turn();
    this.put({ kind: 'chart', top: this.used, chart });
    this.used += chart.height;
  }

  /** A row taller than a page goes on over further ones, below the repeated header. */
  table(table: TableBlock): void {
    const header = heightOf(table.header);
    const { height } = this.area;
    for (const [index, rows] of table.pages.entries()) {
      if (index > 0) this.turn();
      this.put({ kind: 'rows', top: this.used, table, rows, cut: 0 });
      let below = this.used + header + heightOf(rows);
      let cut = height - this.used - header;
      while (header < height && rows.some(({ exact }) => !exact) && below > height) {
        this.turn();
        this.put({ kind: 'rows', top: 0, table, rows, cut });
        below += header - height;
        cut += height - header;
      }
      this.used = below;
    }
  }
}

/** Parts, sections and tables with their pages, as the field of the contents lists them. */
export function listedInContents(headings: readonly NumberedHeading[]): readonly NumberedHeading[] {
  return headings.filter(({ heading }) => heading.style !== 'subsection');
}

function placeContents(placed: SectionPages, listed: readonly NumberedHeading[], { width }: PaperSize): void {
  for (const { heading, page } of listed) {
    const style = heading.style === 'part' ? 'contents1' : 'contents2';
    const { size, line, left } = STYLES[style];
    const words = `${heading.lines.join('')} ${String(page)}`;
    const lines = linesOf(words, (width - left) / size).map((text, index, all) =>
      index === all.length - 1 ? text.slice(0, text.lastIndexOf(' ')) : text,
    );
    placed.lines(lines.length, line, (top, from, to) => ({
      kind: 'entry',
      style,
      top,
      lines: lines.slice(from, to),
      page: to === lines.length ? page : null,
    }));
  }
}

interface LaidSection {
  readonly pages: readonly (readonly PlacedItem[])[];
  readonly headings: readonly { readonly heading: HeadingBlock; readonly page: number }[];
}

/** `listed`: what the contents print. */
function laidSection(section: DocumentSection, listed: readonly NumberedHeading[]): LaidSection {
  const { page: form, blocks } = section;
  const area = textAreaOf(form);
  const placed = new SectionPages(area, spaceAbove(section));
  const headings: { heading: HeadingBlock; page: number }[] = [];
  for (const [index, block] of blocks.entries()) {
    if (block.kind === 'table') placed.table(block);
    if (block.kind === 'chart') placed.chart(block);
    if (block.kind === 'contents') placeContents(placed, listed, area);
    const paragraph = paragraphOf(block, area);
    if (paragraph === null) continue;
    const { style, size, lines } = paragraph;
    const { line, before, after } = STYLES[style];
    const begins = (block.kind === 'paragraph' || block.kind === 'heading') && block.onNewPage === true;
    if (index > 0 && (begins || !placed.hasRoom(keptHeight(blocks, index, area)))) placed.turn();
    if (index > 0) placed.space(before);
    const page = placed.last;
    placed.lines(lines.length, line, (top, from, to) =>
      block.kind === 'caption'
        ? { kind: 'caption', top, caption: block }
        : { kind: 'lines', style, size, top, lines: lines.slice(from, to), isBegin: from === 0 },
    );
    placed.space(after);
    if (isHeading(block)) headings.push({ heading: block, page });
  }
  return { pages: placed.pages, headings };
}

/** Numbers begin at 1 with the first numbered section; the contents list what comes after them. */
export function layOut({ sections }: DisclosureDocument): LaidDocument {
  const headings: NumberedHeading[] = [];
  const main: LaidPage[] = [];
  for (const section of sections) {
    if (section.numbers === 'none') continue;
    const laid = laidSection(section, []);
    for (const { heading, page } of laid.headings) headings.push({ heading, page: main.length + page + 1 });
    for (const items of laid.pages) main.push({ form: section.page, number: main.length + 1, items });
  }
  const listed = listedInContents(headings);
  const front = sections
    .filter(({ numbers }) => numbers === 'none')
    .flatMap((section) =>
      laidSection(section, listed).pages.map((items): LaidPage => ({
        form: section.page,
        number: null,
        items,
      })),
    );
  return { pages: [...front, ...main], headings };
}
