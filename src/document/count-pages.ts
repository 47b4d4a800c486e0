/** Counts the pages of the document, and the page number of every heading in its order. */
import type { DisclosureDocument } from './document';
import { layOut, type NumberedHeading } from './lay-out';

export interface PageCount {
  readonly headings: readonly NumberedHeading[];
  /** Numbered pages: without cover and contents. */
  readonly pages: number;
}

export function countPages(document: DisclosureDocument): PageCount {
  const { headings, pages } = layOut(document);
  return { headings, pages: pages.filter(({ number }) => number !== null).length };
}
