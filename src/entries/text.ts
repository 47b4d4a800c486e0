/** Cleaning of typed text: what clerks paste carries full-width digits, no-break spaces and stray blanks. */

/** Blanks that look like nothing: space, tab, NBSP, ideographic space, zero-width characters, BOM. */
const BLANKS = /[\s\u00a0\u3000\u200b-\u200d\u2060\ufeff]+/gu;
const CONTROL_OR_ODD_BLANK = /[\u00a0\u3000\u200b-\u200d\u2060\ufeff\t\r]/u;

/** For comparing names and headers: full-width forms folded, every blank removed. */
export function comparable(text: string): string {
  return text.normalize('NFKC').replace(BLANKS, '');
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
