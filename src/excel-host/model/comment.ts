/** What is written beside a cell: a threaded comment with its answers, or a note. */
import type { Anchor, Sheet } from './sheet';

export interface Comment {
  readonly id: string;
  readonly sheet: Sheet;
  readonly place: Anchor;
  content: string;
  readonly replies: string[];
}

/** Found by its cell: notes have no ids. */
export interface Note {
  readonly sheet: Sheet;
  readonly place: Anchor;
  content: string;
}
