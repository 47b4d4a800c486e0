/** Declares texts beside a cell: a threaded comment with its replies, or a note. */
import type { Anchor } from './anchor';
import type { Sheet } from './sheet';

export interface Comment {
  readonly id: string;
  readonly sheet: Sheet;
  readonly place: Anchor;
  content: string;
  readonly replies: string[];
}

/** A note has no id; its cell identifies it. */
export interface Note {
  readonly sheet: Sheet;
  readonly place: Anchor;
  content: string;
}
