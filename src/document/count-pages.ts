/** Counts the pages of the document, and the page number of every heading in its order. */
import {
  textOfRuns,
  type DocumentBlock,
  type DisclosureDocument,
  type DocumentSection,
  type HeadingBlock,
  type TableBlock,
  type TableRow,
} from './document';
import { lineCount } from './line-count';
import { STYLES, textAreaOf, type PaperSize, type ParagraphForm, type StyleKey } from './typography';

export interface NumberedHeading {
  readonly heading: HeadingBlock;
  /** As printed. */
  readonly page: number;
}

/** A place in a section: pages from 0, points from the upper edge of the text. */
interface Place {
  readonly page: number;
  readonly used: number;
}

/** Rounding of programs: the last line of a page may stand out by so much. */
const TOLERANCE = 0.5;

function styleOf(key: StyleKey): ParagraphForm {
  return STYLES[key];
}

function linesOf(text: string, style: ParagraphForm, { width }: PaperSize): number {
  return lineCount(text, width / style.size, style.indent);
}

/** Puts lines at a place; what does not fit goes on to the next page. */
function afterLines(lines: number, line: number, place: Place, { height }: PaperSize): Place {
  let { page, used } = place;
  for (let index = 0; index < lines; index += 1) {
    if (used + line > height + TOLERANCE) {
      page += 1;
      used = 0;
    }
    used += line;
  }
  return { page, used };
}

function textOf(block: DocumentBlock): string {
  switch (block.kind) {
    case 'paragraph':
      return textOfRuns(block.runs);
    case 'heading':
      return block.lines.join('\n');
    case 'caption':
    case 'table':
    case 'contents':
      return '';
  }
}

function styleOfBlock(block: DocumentBlock): ParagraphForm | null {
  if (block.kind === 'paragraph' || block.kind === 'heading') return styleOf(block.style);
  return block.kind === 'caption' ? STYLES.tableCaption : null;
}

/** Height that a paragraph needs on its page: its own lines, and the first line of what it is kept with. */
function keptHeight(blocks: readonly DocumentBlock[], index: number, area: PaperSize): number {
  const block = blocks[index];
  const style = block === undefined ? null : styleOfBlock(block);
  if (block === undefined || style === null) return 0;
  if (!style.keepWithNext) return style.line;
  return linesOf(textOf(block), style, area) * style.line + keptHeight(blocks, index + 1, area);
}

function heightOf(rows: readonly TableRow[]): number {
  return rows.reduce((sum, { height }) => sum + height, 0);
}

/** A row taller than a page goes on over further ones, below the repeated header. */
function afterTable({ header, pages }: TableBlock, place: Place, { height }: PaperSize): Place {
  const top = heightOf(header);
  let [page, used] = [place.page, place.used];
  for (const [index, rows] of pages.entries()) {
    if (index > 0) {
      page += 1;
      used = 0;
    }
    const needed = used + top + heightOf(rows);
    const further = rows.some(({ exact }) => !exact) ? Math.ceil((needed - height) / (height - top)) : 0;
    page += Math.max(0, further);
    used = further > 0 ? needed - height - (further - 1) * (height - top) + top : needed;
  }
  return { page, used };
}

interface Ended {
  readonly headings: readonly { readonly heading: HeadingBlock; readonly page: number }[];
  readonly pages: number;
}

function countSection({ page: form, blocks }: DocumentSection): Ended {
  const area = textAreaOf(form);
  const headings: { heading: HeadingBlock; page: number }[] = [];
  let place: Place = { page: 0, used: 0 };
  for (const [index, block] of blocks.entries()) {
    if (block.kind === 'table') {
      place = afterTable(block, place, area);
      continue;
    }
    const style = styleOfBlock(block);
    if (style === null) continue;
    const begins = (block.kind === 'paragraph' || block.kind === 'heading') && block.onNewPage === true;
    const isShort = place.used + keptHeight(blocks, index, area) > area.height + TOLERANCE;
    if (index > 0 && (begins || isShort)) place = { page: place.page + 1, used: 0 };
    const firstPage = place.page;
    place = afterLines(linesOf(textOf(block), style, area), style.line, place, area);
    place = { page: place.page, used: place.used + style.after };
    if (block.kind === 'heading') headings.push({ heading: block, page: firstPage });
  }
  return { headings, pages: place.page + 1 };
}

export interface PageCount {
  readonly headings: readonly NumberedHeading[];
  /** Numbered pages: without cover and contents. */
  readonly pages: number;
}

/** Numbers begin at 1 with the first numbered section. */
export function countPages({ sections }: DisclosureDocument): PageCount {
  const headings: NumberedHeading[] = [];
  let pages = 0;
  for (const section of sections) {
    if (section.numbers === 'none') continue;
    const counted = countSection(section);
    for (const { heading, page } of counted.headings) headings.push({ heading, page: pages + page + 1 });
    pages += counted.pages;
  }
  return { headings, pages };
}
