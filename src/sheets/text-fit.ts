/**
 * How much room a text takes. Excel does not auto-fit merged cells and a file is drawn without a screen, so
 * widths and heights are computed: a Chinese character is two units wide, a Latin one is one.
 */

/** Points of height for one line of body text at 10 pt. */
export const LINE_HEIGHT = 13.5;
const ROW_PADDING = 6;
/** Part of a column's width that its borders and margins take. */
const CELL_PADDING = 1.6;

const WIDE = /[\u1100-\u115f\u2010-\u2027\u2030-\u205e\u2160-\u217f\u2190-\u22ff\u2460-\u24ff\u2500-\u27bf\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe4f\uff00-\uff60\uffe0-\uffe6]/u;

function characterWidth(character: string): number {
  return WIDE.test(character) || (character.codePointAt(0) ?? 0) > 0xffff ? 2 : 1;
}

/** Width of a text on one line, in characters of the default font. */
export function textWidth(text: string): number {
  let width = 0;
  for (const character of text) width += characterWidth(character);
  return width;
}

/** Lines that a text takes in a cell `width` characters wide. Latin words are counted as if they broke anywhere. */
export function lineCount(text: string, width: number): number {
  const room = Math.max(2, Math.floor(width - CELL_PADDING));
  return text.split('\n').reduce((lines, paragraph) => {
    let inLine = 0;
    let count = 1;
    for (const character of paragraph) {
      const next = characterWidth(character);
      if (inLine + next > room) {
        count += 1;
        inLine = 0;
      }
      inLine += next;
    }
    return lines + count;
  }, 0);
}

/** Height in points of a row that holds so many lines. */
export function heightOf(lines: number): number {
  return lines * LINE_HEIGHT + ROW_PADDING;
}

/** Width that shows a text on one line. */
export function widthOf(text: string): number {
  return textWidth(text) + CELL_PADDING + 0.4;
}
