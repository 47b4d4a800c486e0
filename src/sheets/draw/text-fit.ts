/**
 * Measures the room a text takes. Excel does not auto-fit merged cells and a file is drawn without a screen, so widths
 * and heights are computed: a Chinese character is two units wide, a Latin one is one.
 */

/** Height of one line, as a multiple of the type size. */
const LINE_SPACING = 1.35;
const ROW_PADDING = 6;
/** Column widths are counted in digits of the workbook's default font, which has this size. */
const DEFAULT_SIZE = 11;
/** Part of a column's width that its borders and margins take. */
const CELL_PADDING = 1.6;

const WIDE =
  /[\u1100-\u115f\u2010-\u2027\u2030-\u205e\u2160-\u217f\u2190-\u22ff\u2460-\u24ff\u2500-\u27bf\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe4f\uff00-\uff60\uffe0-\uffe6]/u;

/** Finds rare characters of names, which take two units of UTF-16. */
function isBeyondFirstPlane(character: string): boolean {
  return character.length > 1;
}

function characterWidth(character: string): number {
  return WIDE.test(character) || isBeyondFirstPlane(character) ? 2 : 1;
}

/** Measures a text on one line, in characters of the default font. */
export function textWidth(text: string): number {
  let width = 0;
  for (const character of text) width += characterWidth(character);
  return width;
}

/**
 * Counts the lines of a text in a cell `width` characters wide, at a type size in points. It counts Latin words as if
 * they broke anywhere.
 */
export function lineCount(text: string, width: number, size: number): number {
  const room = Math.max(2, Math.floor(((width - CELL_PADDING) * DEFAULT_SIZE) / size));
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

/** Returns the height in points of a row with so many lines of a type size. */
export function heightOf(lines: number, size: number): number {
  return lines * size * LINE_SPACING + ROW_PADDING;
}

/** Returns the width that shows a text of a type size on one line, in characters of the default font. */
export function widthOf(text: string, size: number): number {
  return (textWidth(text) * size) / DEFAULT_SIZE + CELL_PADDING + 0.4;
}
