/** A threaded comment at a cell. */
import type { Anchor, Sheet } from './sheet';

export interface Comment {
  readonly id: string;
  readonly sheet: Sheet;
  readonly place: Anchor;
  content: string;
}
