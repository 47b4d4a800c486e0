/** Finds paragraphs of a document by part and section. */
import type { ReadDocument, ReadParagraph, ReadPart, ReadSection } from '../reading/document';
import type { TextCheckContext } from './text-context';

/** The heading, the paragraphs and those of the sections below. */
export function paragraphsIn(section: ReadSection): readonly ReadParagraph[] {
  // A run-in heading stands in the first of the paragraphs.
  const own = section.heading === null || section.heading.runIn === true ? [] : [section.heading.paragraph];
  return [...own, ...paragraphsUnder(section)];
}

function paragraphsUnder({ paragraphs, sections }: ReadSection): readonly ReadParagraph[] {
  return [...paragraphs, ...sections.flatMap(paragraphsIn)];
}

export function paragraphsOfPart({ sections }: ReadPart): readonly ReadParagraph[] {
  return sections.flatMap(paragraphsIn);
}

function withId(sections: readonly ReadSection[], id: string): readonly ReadSection[] {
  return sections.flatMap((one) => (one.id === id ? [one] : withId(one.sections, id)));
}

/** `id`: of a part or a section. Empty: the document does not have it. */
export function paragraphsAt({ parts }: ReadDocument, id: string): readonly ReadParagraph[] {
  const part = parts.find((one) => one.id === id);
  if (part !== undefined) return paragraphsOfPart(part);
  return parts.flatMap(({ sections }) => withId(sections, id).flatMap(paragraphsIn));
}

/** The paragraphs of a section without its own heading. Empty: the document does not have it. */
export function paragraphsUnderHeading({ parts }: ReadDocument, id: string): readonly ReadParagraph[] {
  return parts.flatMap(({ sections }) => withId(sections, id).flatMap(paragraphsUnder));
}

/** Paragraphs of the parts with figures. */
export function figureParagraphs({ document, reading }: TextCheckContext): readonly ReadParagraph[] {
  return document.parts.filter(({ id }) => reading.main.includes(id)).flatMap(paragraphsOfPart);
}
