/** Declares a place in the normalized text of a paragraph. */
import type { ReadParagraph } from '../reading/document';

/** Characters of the normalized text. */
export interface PlaceOf {
  readonly paragraph: ReadParagraph;
  readonly start: number;
  readonly end: number;
}
