/** Cleans typed text: pasted text contains full-width digits, no-break spaces and stray blanks. */

import { INVISIBLE_SIGNS, withoutInvisible } from '../money/narrow-text';

/** Blanks of every width, and signs that nobody sees: web pages and Windows dialogs put direction marks around a copy. */
const BLANKS = new RegExp(String.raw`[\s\u00a0\u3000${INVISIBLE_SIGNS}]+`, 'gu');
const CONTROL_OR_ODD_BLANK = new RegExp(String.raw`[\u00a0\u3000${INVISIBLE_SIGNS}\t\r]`, 'u');

/** Excel's limit for a cell. A file may hold longer texts, but no workbook can be written from them. */
export const LONGEST_TEXT = 32_767;

/** Visible ASCII and Chinese characters: none has another form, and none is a blank. Most texts have no others. */
const PLAIN = /^[\x21-\x7e\u4e00-\u9fff]*$/u;

/** Whether normalizing leaves the text as it is. */
export function isPlainText(text: string): boolean {
  return PLAIN.test(text);
}

function folded(text: string): string {
  if (isPlainText(text)) return text;
  return text.normalize('NFKC').replace(BLANKS, '');
}

/** Longer than names and headers. */
const LONG = 100;
const MOST_REMEMBERED = 200;

/** Caches what is made of long texts: a file may repeat a text of thousands of characters in a million cells. */
export function rememberedWhenLong(make: (text: string) => string): (text: string) => string {
  const remembered = new Map<string, string>();
  return (text) => {
    if (text.length <= LONG) return make(text);
    const known = remembered.get(text);
    if (known !== undefined) return known;
    if (remembered.size >= MOST_REMEMBERED) remembered.clear();
    const made = make(text);
    remembered.set(text, made);
    return made;
  };
}

/** Normalizes names and headers for comparison: folds full-width forms and removes every blank. */
export const comparable = rememberedWhenLong(folded);

/**
 * Whether a text has the first match and then the second. One pattern with `.*` would search again and again.
 */
export function hasInTurn(text: string, first: RegExp, second: RegExp): boolean {
  const at = text.search(first);
  return at >= 0 && second.test(text.slice(at));
}

/** Trims the text and cleans odd blanks; keeps the rest as typed. */
export function tidyText(text: string): string {
  if (!CONTROL_OR_ODD_BLANK.test(text)) return text.trim();
  return withoutInvisible(text)
    .replace(/\r\n?/gu, '\n')
    .replace(/[\t\u00a0\u3000]/gu, ' ')
    .trim();
}

/** Whether the first character is a digit, a letter or a Chinese character; such a text is not blank. */
function beginsWithInk(text: string): boolean {
  const first = text.charCodeAt(0);
  return (first > 0x20 && first < 0x7f) || (first >= 0x4e00 && first <= 0x9fff);
}

export function isBlankText(text: string): boolean {
  if (beginsWithInk(text)) return false;
  return text.replace(BLANKS, '') === '';
}
