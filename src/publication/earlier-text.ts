/** Compares sentences with those published earlier in the same year: changed, new, gone. */
import { quote } from '../entries/quote';
import { sentenceSpans } from '../narrative/reading/sentences';
import { normalText } from '../narrative/reading/normal-text';
import type { TextParagraph } from '../narrative/reading/paragraphs';

const END = /[。！？；]$/u;
const LONGEST = 120;

/** Below a table: compared with the tables. */
const NOTE = /^注[:：\d]/u;

/** Headings and lines of the contents are no sentences. */
function sentences(paragraphs: readonly Pick<TextParagraph, 'text'>[]): readonly string[] {
  return paragraphs.flatMap(({ text }) => {
    const normal = normalText(text);
    return sentenceSpans(normal)
      .map(({ start, end }) => normal.text.slice(start, end).trim())
      .filter((sentence) => END.test(sentence) && !NOTE.test(sentence));
  });
}

/** What stays of a sentence when its figures change. */
function skeleton(sentence: string): string {
  return sentence.replace(/[\d,.%]+/gu, '#');
}

/** What stays of a sentence when its end is written anew. */
const SAME_BEGINNING = 10;

function without(all: readonly string[], others: readonly string[]): string[] {
  const known = new Set(others);
  return [...new Set(all)].filter((sentence) => !known.has(sentence));
}

function partner(sentence: string, among: readonly string[]): string | undefined {
  return (
    among.find((one) => skeleton(one) === skeleton(sentence)) ??
    among.find((one) => one.slice(0, SAME_BEGINNING) === sentence.slice(0, SAME_BEGINNING))
  );
}

/** Sentences about sentences, in the order of the text. */
export function differencesOfText(
  before: readonly Pick<TextParagraph, 'text'>[],
  now: readonly Pick<TextParagraph, 'text'>[],
): readonly string[] {
  const [earlier, present] = [sentences(before), sentences(now)];
  const gone = without(earlier, present);
  const changed = without(present, earlier).map((sentence) => {
    const was = partner(sentence, gone);
    if (was === undefined) return `说明新增一句：“${quote(sentence, LONGEST)}”`;
    gone.splice(gone.indexOf(was), 1);
    return `说明改了一句：原公开“${quote(was, LONGEST)}”现在“${quote(sentence, LONGEST)}”`;
  });
  return [...changed, ...gone.map((sentence) => `说明少了原公开的一句：“${quote(sentence, LONGEST)}”`)];
}
