/** Describes the whole document as data: sections of pages with paragraphs, tables and the contents. */
import type { PageForm, StyleKey } from './typography';

/** `gap`: an entry that is missing; it stands out and must not be published. */
export interface TextRun {
  readonly text: string;
  readonly kind: 'words' | 'gap';
  /** Id of the sentence that it belongs to; a working copy marks it. */
  readonly sentence?: string;
}

export interface ParagraphBlock {
  readonly kind: 'paragraph';
  readonly style: StyleKey;
  readonly runs: readonly TextRun[];
  /** In points, in place of the style's: a long title on one line. */
  readonly size?: number;
  /** Begins a page. */
  readonly onNewPage?: true;
}

/** A paragraph that the contents list. */
export interface HeadingBlock {
  readonly kind: 'heading';
  readonly style: 'part' | 'section' | 'subsection' | 'tableTitle';
  /** Lines of the page; the contents print them as one. */
  readonly lines: readonly string[];
  readonly size?: number;
  readonly onNewPage?: true;
}

/** A line with a text at each end: 部门名称 and 单位. */
export interface CaptionBlock {
  readonly kind: 'caption';
  readonly left: string;
  readonly right: string;
}

export interface TableCell {
  /** Zero-based. */
  readonly column: number;
  readonly columns: number;
  readonly rows: number;
  readonly text: string;
  readonly align: 'left' | 'center' | 'right';
  /** Steps of one character. */
  readonly indent: number;
  readonly bold: boolean;
}

export interface TableRow {
  /** In points; exact unless the row is taller than a page. */
  readonly height: number;
  readonly exact: boolean;
  /** Left to right, without places that a cell from above covers. */
  readonly cells: readonly TableCell[];
}

export interface TableBlock {
  readonly kind: 'table';
  /** In points. */
  readonly columnWidths: readonly number[];
  readonly size: number;
  readonly line: number;
  /** Repeated on every page. */
  readonly header: readonly TableRow[];
  /** Rows by page. */
  readonly pages: readonly (readonly TableRow[])[];
}

export interface ContentsBlock {
  readonly kind: 'contents';
}

export interface ChartFigure {
  readonly value: number;
  /** As the tables print it. */
  readonly text: string;
}

/** One bar in a row; a second one beside it for last year. */
export interface ChartBar {
  readonly label: string;
  readonly now: ChartFigure;
  readonly last: ChartFigure | null;
}

/** Horizontal bars with their figures, as wide as the text. */
export interface ChartBlock {
  readonly kind: 'chart';
  readonly title: string;
  /** In words, for people who do not see it. */
  readonly altText: string;
  readonly bars: readonly ChartBar[];
  readonly isCompared: boolean;
  readonly numberFormat: string;
  /** Of its line, in points. */
  readonly height: number;
}

export type DocumentBlock =
  ParagraphBlock | HeadingBlock | CaptionBlock | TableBlock | ChartBlock | ContentsBlock;

export interface DocumentSection {
  readonly page: PageForm;
  /** `from-one`: the numbering begins here. */
  readonly numbers: 'none' | 'from-one' | 'continued';
  readonly centred: boolean;
  readonly blocks: readonly DocumentBlock[];
}

export interface DisclosureDocument {
  readonly title: string;
  readonly sections: readonly DocumentSection[];
}

export function words(text: string): readonly TextRun[] {
  return [{ text, kind: 'words' }];
}

export function textOfRuns(runs: readonly TextRun[]): string {
  return runs.map(({ text }) => text).join('');
}

export function isHeading(block: DocumentBlock): block is HeadingBlock {
  return block.kind === 'heading';
}
