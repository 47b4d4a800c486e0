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
/** A dash, an asterisk or a dot of a list. */
const BULLET = /^[-*•·]\s+/u;
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

function goesOn(before: string, after: string): boolean {
  return !END_OF_SENTENCE.test(before.trimEnd()) && !isShortLine(before) && !beginsNumbered(after);
}

/** Pasted text and .txt files. */
export function plainParagraphs(text: string): readonly TextParagraph[] {
  const paragraphs: string[] = [];
  for (const line of text.split(LINE_ENDS)) {
    const content = line.trim().replace(BULLET, '');
    if (content === '') continue;
    const before = paragraphs.at(-1);
    if (before !== undefined && goesOn(before, content)) paragraphs[paragraphs.length - 1] = before + content;
    else paragraphs.push(content);
  }
  return paragraphs.map((one) => ({ text: one, level: null }));
}
