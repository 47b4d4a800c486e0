/** Names places of a text for 来源: the numbers of the headings, and the words around the figure. */
import { quote } from '../entries/quote';
import type { NumberPlace } from '../narrative/binding/binding';
import type { ReadDocument, ReadParagraph, ReadSection } from '../narrative/reading/document';
import { chineseNumber } from '../tables/chinese-number';

const LONGEST_QUOTATION = 30;
/** Characters before the figure, mostly its name. */
const LEAD = 16;
const MOST_NUMBERED = 99;

function numberWords({ heading }: ReadSection): string {
  if (heading?.number == null || heading.number < 1 || heading.number > MOST_NUMBERED) return '';
  const number = chineseNumber(heading.number);
  return heading.level === 2 ? `（${number}）` : number;
}

function sectionNumbers({ parts }: ReadDocument): ReadonlyMap<ReadParagraph, string> {
  const found = new Map<ReadParagraph, string>();
  const walk = (section: ReadSection, above: string): void => {
    const own = above + numberWords(section);
    for (const paragraph of section.paragraphs) found.set(paragraph, own);
    for (const inner of section.sections) walk(inner, own);
  };
  for (const { sections } of parts) for (const section of sections) walk(section, '');
  return found;
}

/** The number that a paragraph begins with, below its section: （二）. */
const OWN_NUMBER = /^（[一二三四五六七八九十]{1,3}）/u;

function numbersAt(paragraph: ReadParagraph, sections: ReadonlyMap<ReadParagraph, string>): string {
  const section = sections.get(paragraph);
  if (section === undefined || section === '') return `第${String(paragraph.index + 1)}段`;
  const own = section.endsWith('）') ? null : OWN_NUMBER.exec(paragraph.normal.text);
  return own === null ? section : section + own[0];
}

export type PlaceWords = (place: NumberPlace) => string;

/** Words of the original between two places of the normalized text. */
export function originalWords(
  { original, normal: { places } }: ReadParagraph,
  start: number,
  end: number,
): string {
  return original.slice(places[start], places[end]);
}

export function textPlaces(file: string, document: ReadDocument, what: string): PlaceWords {
  const numbers = sectionNumbers(document);
  return ({ paragraph, sentence, number }) => {
    const from = Math.max(sentence.start, number.start - LEAD);
    const words = quote(originalWords(paragraph, from, number.end), LONGEST_QUOTATION);
    return `${what}“${file}”${numbersAt(paragraph, numbers)}「${words}」`;
  };
}
