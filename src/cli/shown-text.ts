/**
 * Cleans texts for display: contents of files and names must not control the terminal or fake the program's own lines.
 */

/** Characters that separate words: the words must not run together. */
const SEPARATORS = /[\t\n\v\f\r\u0085\u2028\u2029]+/gu;

/** Control characters, including those that change the text direction, and lone surrogates. */
const STEERING = /[\p{Cc}\p{Cf}\p{Cs}]/gu;

/** Returns one line without characters that a terminal obeys. */
export function shownLine(text: string): string {
  return text.replace(SEPARATORS, ' ').replace(STEERING, '');
}

/** JSON keeps these characters as escapes. `JSON.stringify` alone does not escape them. */
const UNESCAPED = /[\u007F-\u009F\u2028\u2029\p{Cf}]/gu;

function escaped(characters: string): string {
  return characters
    .split('')
    .map((unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`)
    .join('');
}

/** Formats JSON that is safe to view on a terminal. */
export function jsonText(value: unknown): string {
  return `${JSON.stringify(value, null, 2).replace(UNESCAPED, escaped)}\n`;
}
