/** Text as a Word file may hold it: XML has no control characters and no halves of surrogate pairs. */

const NOT_IN_XML = /[^\P{Cc}\t\n\r\u007f-\u009f]|[\p{Cs}\ufffe\uffff]/gu;
/** Shows that something stood here. */
const REPLACEMENT = '\ufffd';

export function fileText(text: string): string {
  return text.replace(/\r\n?/gu, '\n').replace(NOT_IN_XML, REPLACEMENT);
}

/** Lines of a text; a tab would move to the next stop. */
export function fileLines(text: string): readonly string[] {
  return fileText(text).replaceAll('\t', ' ').split('\n');
}
