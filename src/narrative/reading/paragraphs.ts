/** Splits a text into paragraphs; those that a page break cut in two are joined. */
import { normalWords } from './normal-text';

/** A paragraph of a document of any origin. */
export interface TextParagraph {
  /** As the document shows it, with the number that the program composes before it. */
  readonly text: string;
  /** From the style of a Word document; from 0. `null`: body text, or no styles. */
  readonly level: number | null;
}

const LINE_ENDS = /\r\n?|\n|\u2028|\u2029|\v|\f/u;
const END_OF_SENTENCE = /[。；：！？;:!?、，]$/u;
/** A dash, an asterisk or a dot of a list; the signs of a heading in text from chat programs. */
const BULLET = /^(?:[-*•·]|#{1,6})\s+/u;
const BEGINS_NUMBERED =
  /^(?:第?[一二三四五六七八九十]{1,3}(?:、|部分|[.．])|（[一二三四五六七八九十]{1,3}）|（?\d{1,3}(?:）|[.、．](?!\d))|[①-⑳]|附件|目录|[表备]注?[:：])/u;
const LONGEST_HEADING = 40;

export function beginsNumbered(text: string): boolean {
  return BEGINS_NUMBERED.test(normalWords(text.slice(0, 2 * LONGEST_HEADING)));
}

/** Short, and no sentence: whatever follows is a paragraph of its own. */
function isShortLine(text: string): boolean {
  return normalWords(text).length <= LONGEST_HEADING;
}

/** Characters of Chinese take twice the width of others. */
const NARROW = /[ -~]/gu;

function width(line: string): number {
  const wide = line.replace(NARROW, '').length;
  return (line.length + wide) / 2;
}

const NARROWEST_PAGE = 15;
/** A line ends before a word or a number that does not fit. */
const RAGGED = 4;
const FULL_LINES = 0.25;

/** The lengths that all lines of a copy are cut at: on a page by their width, by some programs by their characters. */
interface Page {
  readonly width: number;
  readonly characters: number;
}

function isFull(line: string, { width: wide, characters }: Page): boolean {
  return width(line) >= wide - RAGGED || line.length >= characters - RAGGED;
}

function most(numbers: readonly number[]): number {
  return numbers.reduce((before, next) => Math.max(before, next), 0);
}

/** `null`: lines end where paragraphs end. */
function pageOf(lines: readonly TextParagraph[]): Page | null {
  const texts = lines.map(({ text }) => text);
  const page = { width: most(texts.map(width)), characters: most(texts.map(({ length }) => length)) };
  if (page.width < NARROWEST_PAGE || page.width > LONGEST_HEADING + RAGGED) return null;
  return texts.filter((text) => isFull(text, page)).length >= FULL_LINES * lines.length ? page : null;
}

const IN_NUMBER = /\d[.,]?$/u;
const NUMBER_GOES_ON = /^(?:[.,]?\d|[万亿]?元|[%％个辆台套项])/u;
const END_OF_PARAGRAPH = /[。！？!?]$/u;
const ENDS_HEADING = /(?:情况|情况说明|职责|设置|构成|概况|解释)$/u;

/** What a line of a copy is cut behind goes on in the next one. */
function isCut(line: string, after: string, page: Page): boolean {
  if (IN_NUMBER.test(line) && NUMBER_GOES_ON.test(after)) return true;
  // A heading may be as long as a line.
  if (beginsNumbered(line) && ENDS_HEADING.test(line)) return false;
  return isFull(line, page) && !END_OF_PARAGRAPH.test(line);
}

/** `line`: the end of `before`. */
function goesOn(before: string, line: string, after: string, page: Page | null): boolean {
  if (beginsNumbered(after)) return false;
  if (page !== null && isCut(line, after, page)) return true;
  return !END_OF_SENTENCE.test(before) && !isShortLine(before);
}

/** Without the numbers of pages: - 3 -, 第3页 共20页. */
const PAGE_NUMBER = /^(?:[-－—–·―]+ *\d{1,3} *[-－—–·―]+|第 *\d{1,3} *页(?:[ ，,/]*共 *\d{1,3} *页)?)$/u;

function isText({ text }: TextParagraph): boolean {
  return text !== '' && !PAGE_NUMBER.test(text);
}

function trimmed(lines: readonly TextParagraph[]): readonly TextParagraph[] {
  return lines.map(({ text, level }) => ({ text: text.trim(), level })).filter(isText);
}

function joined(lines: readonly TextParagraph[], page: Page | null): readonly TextParagraph[] {
  const paragraphs: TextParagraph[] = [];
  for (const [index, line] of lines.entries()) {
    const before = paragraphs.at(-1);
    const last = lines[index - 1];
    const isOwn = before === undefined || last === undefined || line.level !== null;
    if (!isOwn && goesOn(before.text, last.text, line.text, page))
      paragraphs[paragraphs.length - 1] = { ...before, text: before.text + line.text };
    else paragraphs.push(line);
  }
  return paragraphs;
}

/** Pasted text and .txt files. */
export function plainParagraphs(text: string): readonly TextParagraph[] {
  const lines = trimmed(text.split(LINE_ENDS).map((line) => ({ text: line, level: null })))
    .map((line) => ({ ...line, text: line.text.replace(BULLET, '') }))
    .filter(isText);
  return joined(lines, pageOf(lines));
}

/**
 * Paragraphs of a document, each by its lines. Programs that make documents of PDF files end a paragraph behind each line;
 * text from web pages has all of its paragraphs in one, with ends of lines between them.
 */
export function paragraphsOfLines(
  paragraphs: readonly (readonly TextParagraph[])[],
): readonly TextParagraph[] {
  const lines = trimmed(paragraphs.flat());
  const page = pageOf(lines);
  if (page !== null) return joined(lines, page);
  return paragraphs.flatMap((own) => (own.length === 1 ? own.filter(isText) : joined(trimmed(own), null)));
}
