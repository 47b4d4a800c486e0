/** Escapes text for the library, so that the file holds exactly that text. */

/**
 * In a file `_x000D_` means a character. As typed text it needs its own escape, or it reads back as that character.
 * Four digits are suspect even without `_`: the library may write an escape behind them, whose `_` closes this one.
 */
const LOOKS_ESCAPED = /_(?=x[\da-f]{4})/giu;

/** Lone surrogates, and two characters that XML forbids: unescaped they make the file unreadable. */
const UNWRITABLE = /[\p{Cs}\uFFFE\uFFFF]/gu;

/** Signs of any of these: a test is faster than two replacements. */
const SUSPECT = /[_\uD800-\uDFFF\uFFFE\uFFFF]/u;

function escapeOf(character: string): string {
  return `_x${character.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_`;
}

export function fileText(text: string): string {
  if (!SUSPECT.test(text)) return text;
  return text.replace(LOOKS_ESCAPED, '_x005F_').replace(UNWRITABLE, escapeOf);
}
