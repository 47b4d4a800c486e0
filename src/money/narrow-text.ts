/** Turns typed text into plain ASCII where only its width changes. */

/** Soft hyphen, zero-width characters, BOM, and the direction marks that Windows copies along; in a class of a pattern. */
export const INVISIBLE_SIGNS = String.raw`\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff`;
const INVISIBLE = new RegExp(`[${INVISIBLE_SIGNS}]`, 'gu');

export function withoutInvisible(text: string): string {
  return text.replace(INVISIBLE, '');
}

/** Turns full-width ASCII and the mathematical minus sign into ASCII. Not NFKC: that makes 102 of 10², and 1 of ①. */
export function narrowed(text: string): string {
  return text
    .replace(/[\uff01-\uff5e]/gu, (wide) => String.fromCharCode(wide.charCodeAt(0) - 0xfee0))
    .replace(/\u2212/gu, '-');
}
