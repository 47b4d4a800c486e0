/** Declares a Word document that people may have edited: paragraphs with their bookmarks, tables with their cells. */

/** A bookmark within one paragraph, as places in its text. */
export interface EditedBookmark {
  readonly name: string;
  readonly start: number;
  readonly end: number;
}

export interface EditedParagraph {
  /** As shown, with the number that the program composes before it. */
  readonly text: string;
  readonly bookmarks: readonly EditedBookmark[];
}

export interface EditedCell {
  /** Zero-based. */
  readonly column: number;
  readonly text: string;
}

export interface EditedTable {
  /** Number of paragraphs before it, blank ones left out. */
  readonly after: number;
  readonly rows: readonly (readonly EditedCell[])[];
}

export interface EditedDocument {
  /** Without blank ones. */
  readonly paragraphs: readonly EditedParagraph[];
  readonly blankParagraphs: number;
  readonly tables: readonly EditedTable[];
  /** What the file holds beside: comments, tracked changes, text boxes; a sentence each. */
  readonly remarks: readonly string[];
}
