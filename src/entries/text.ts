/** Cleaning of typed text: what clerks paste carries full-width digits, no-break spaces and stray blanks. */

/** Blanks that look like nothing: space, tab, NBSP, ideographic space, zero-width characters, BOM. */
const BLANKS = /[\s\u00a0\u3000\u200b-\u200d\u2060\ufeff]+/gu;
const CONTROL_OR_ODD_BLANK = /[\u00a0\u3000\u200b-\u200d\u2060\ufeff\t\r]/u;

/** Excel keeps no more characters in a cell; a file may hold more, and no workbook could be written from it. */
export const LONGEST_TEXT = 32_767;

function folded(text: string): string {
  return text.normalize('NFKC').replace(BLANKS, '');
}

/** Longer than names and headers. A file may name one such text in a million cells: it is folded once. */
const LONG = 100;
const MOST_REMEMBERED = 200;
const remembered = new Map<string, string>();

/** For comparing names and headers: full-width forms folded, every blank removed. */
export function comparable(text: string): string {
  if (text.length <= LONG) return folded(text);
  const known = remembered.get(text);
  if (known !== undefined) return known;
  if (remembered.size >= MOST_REMEMBERED) remembered.clear();
  const made = folded(text);
  remembered.set(text, made);
  return made;
}

/** Whether a text has the first and, from there on, the second. One pattern with `.*` between would look again and again. */
export function hasInTurn(text: string, first: RegExp, second: RegExp): boolean {
  const at = text.search(first);
  return at >= 0 && second.test(text.slice(at));
}

/** Text to be kept as typed, but for odd blanks and blanks at its ends. */
export function tidyText(text: string): string {
  if (!CONTROL_OR_ODD_BLANK.test(text)) return text.trim();
  return text
    .replace(/\r\n?/gu, '\n')
    .replace(/[\u200b-\u200d\u2060\ufeff]/gu, '')
    .replace(/[\t\u00a0\u3000]/gu, ' ')
    .trim();
}

/** First characters that no blank text has, which is nearly all there are: digits, letters, Chinese characters. */
function beginsWithInk(text: string): boolean {
  const first = text.charCodeAt(0);
  return (first > 0x20 && first < 0x7f) || (first >= 0x4e00 && first <= 0x9fff);
}

export function isBlankText(text: string): boolean {
  if (beginsWithInk(text)) return false;
  return text.replace(BLANKS, '') === '';
}
