/** Marks that a published document must not have (N-40), and the parts left out of the text. */
export interface DocumentMarks {
  insertions: number;
  deletions: number;
  hidden: number;
  comments: number;
  highlights: number;
  tables: number;
  textBoxes: number;
  footnotes: number;
}
