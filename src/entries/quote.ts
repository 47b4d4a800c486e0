/** Quotes the content of a cell in a sentence: one short line without control characters. */

import { isPlainText } from './text';

/** A longer quote hides the sentence. */
const LONGEST_QUOTE = 40;
/** Enough characters to fill a quote; the rest of a huge cell is not read. */
const LOOKED_AT = 16;

/** Characters that change the direction of text (U+061C, U+200E …) and so alter a sentence on screen. */
const DIRECTIONS = /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu;
const BLANKS_OR_CONTROLS = /[\s\p{Cc}]+/gu;
const CONTROL = /\p{Cc}/u;
const HALF_CHARACTER = /\p{Cs}/gu;
/** The first half of a character at the end of a cut text. */
const CUT_IN_HALF = /[\ud800-\udbff]$/u;

/** Replaces control characters and line ends by blanks and removes direction marks. */
export function harmless(text: string): string {
  return text
    .replace(DIRECTIONS, '')
    .replace(BLANKS_OR_CONTROLS, (run) => (CONTROL.test(run) ? ' ' : run))
    .replace(HALF_CHARACTER, '\ufffd');
}

/** Returns the beginning of a text without cutting a character. */
export function quote(text: string, longest = LONGEST_QUOTE): string {
  if (text.length <= longest && isPlainText(text)) return text;
  const head = text.slice(0, LOOKED_AT * longest);
  const whole = CUT_IN_HALF.test(head) && head.length < text.length ? head.slice(0, -1) : head;
  const characters = [...harmless(whole)];
  const isCut = characters.length > longest || whole.length < text.length;
  return isCut ? `${characters.slice(0, longest).join('')}…` : characters.join('');
}
