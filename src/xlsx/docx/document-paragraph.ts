/** Collects a paragraph of a Word document while its parts are read. */

/** A bookmark that begins and ends in one paragraph, as places in its text. */
export interface DocumentBookmark {
  readonly name: string;
  readonly start: number;
  readonly end: number;
}

export interface DocumentParagraph {
  readonly text: string;
  readonly style: string | null;
  readonly outline: number | null;
  /** `w:numId`; `0`: explicitly none. */
  readonly list: string | null;
  readonly listLevel: number | null;
  readonly bookmarks: readonly DocumentBookmark[];
  /** Places of blanks that are ends of lines within the paragraph. */
  readonly breaks: readonly number[];
}

/** The text of a paragraph, with places in it. */
export class ParagraphText {
  readonly bookmarks: DocumentBookmark[] = [];
  readonly breaks: number[] = [];
  private readonly pieces: string[] = [];
  /** Counted: a paragraph may have as many places as characters. */
  length = 0;

  add(piece: string): void {
    this.pieces.push(piece);
    this.length += piece.length;
  }

  /** A line ends here, with the blank that follows. */
  breakLine(): void {
    this.breaks.push(this.length);
  }

  toString(): string {
    return this.pieces.join('');
  }
}

export interface OpenParagraph {
  readonly text: ParagraphText;
  style: string | null;
  outline: number | null;
  list: string | null;
  listLevel: number | null;
  /** Whether the run is hidden text; a run without text hides nothing. */
  isHidden: boolean;
  isHighlighted: boolean;
  /** The paragraph runs on into the next one, once the deletion is accepted. */
  isEndDeleted: boolean;
  readonly begun: Map<string, { readonly name: string; readonly start: number }>;
}

/** `text`: of the paragraph that runs on into this one. */
export function opened(text = new ParagraphText()): OpenParagraph {
  return {
    text,
    style: null,
    outline: null,
    list: null,
    listLevel: null,
    isHidden: false,
    isHighlighted: false,
    isEndDeleted: false,
    begun: new Map(),
  };
}

export function described({ text, style, outline, list, listLevel }: OpenParagraph): DocumentParagraph {
  const { bookmarks, breaks } = text;
  return { text: text.toString(), style, outline, list, listLevel, bookmarks, breaks };
}
