/**
 * Names the bookmarks around sentences in a working copy: which sentence, and a hash of its words as written. An edited
 * copy tells by them what a person has touched, without a store of what was written.
 */

const PREFIX = '_Sm';
const MARK = /^_Sm([0-9a-z]+)_([0-9a-z]+)$/u;
const FNV_OFFSET = 0x811c9dc5;
const FNV_PRIME = 0x01000193;
const BASE = 36;

function hash(text: string): string {
  let value = FNV_OFFSET;
  for (const sign of text) value = Math.imul(value ^ (sign.codePointAt(0) ?? FNV_OFFSET), FNV_PRIME);
  return (value >>> 0).toString(BASE);
}

/** Programs change blanks, and a text is the same without them. */
export function withoutBlanks(text: string): string {
  return text.replace(/[\s\u00a0\u200b-\u200f\u2060\ufeff]/gu, '');
}

/** Words beside 32-bit hashes: a bookmark has at most forty characters and no dots. */
export function sentenceMark(sentence: string, text: string): string {
  return `${PREFIX}${hash(sentence)}_${hash(withoutBlanks(text))}`;
}

export interface SentenceMark {
  /** Whether it is the mark of this sentence. */
  readonly isOf: (sentence: string) => boolean;
  /** Whether these are the words that were written. */
  readonly isIntact: (text: string) => boolean;
}

/** `null`: a bookmark of another origin. */
export function readSentenceMark(name: string): SentenceMark | null {
  const [, sentence, words] = MARK.exec(name) ?? [];
  if (sentence === undefined || words === undefined) return null;
  return {
    isOf: (id) => hash(id) === sentence,
    isIntact: (text) => hash(withoutBlanks(text)) === words,
  };
}
