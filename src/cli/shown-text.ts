/** Text as it may be shown: what comes from files and names must not steer the terminal or fake lines of ours. */

/** Characters that set things apart: what they separate must not run together. */
const SEPARATORS = /[\t\n\v\f\r\u0085\u2028\u2029]+/gu;

/** Controls, among them those that turn the direction of writing; lone halves of characters. */
const STEERING = /[\p{Cc}\p{Cf}\p{Cs}]/gu;

/** One line, without anything that a terminal would obey. */
export function shownLine(text: string): string {
  return text.replace(SEPARATORS, ' ').replace(STEERING, '');
}

/** In JSON they stay, as escapes: those that `JSON.stringify` itself writes as they are. */
const UNESCAPED = /[\u007F-\u009F\u2028\u2029\p{Cf}]/gu;

function escaped(characters: string): string {
  return characters
    .split('')
    .map((unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`)
    .join('');
}

/** A file of JSON that can be looked at on a terminal. */
export function jsonText(value: unknown): string {
  return `${JSON.stringify(value, null, 2).replace(UNESCAPED, escaped)}\n`;
}
