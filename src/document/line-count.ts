/**
 * Breaks a paragraph into lines and counts them: Chinese characters are one em wide, marks do not begin or end a line where Chinese
 * typesetting forbids it, Latin words and numbers stay whole.
 */

const WIDE =
  /[\u1100-\u115f\u2010-\u2027\u2030-\u205e\u2160-\u217f\u2190-\u22ff\u2460-\u24ff\u2500-\u27bf\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe4f\uff00-\uff60\uffe0-\uffe6\u00b7\u00d7]/u;
/** In 1/1000 em of Times New Roman. */
const NARROW: Readonly<Record<string, number>> = {
  ' ': 250,
  ',': 250,
  '.': 250,
  '%': 833,
  '-': 333,
  '/': 278,
};
const DIGIT = 500;
const CAPITAL = 720;
const LETTER = 500;

/** These do not begin a line, so the character before moves down with them. */
const NOT_FIRST = new Set('！），．：；？］｝、。〉》」』】〕〗”’…—％℃·,.:;!?)]}%');
/** These do not end a line. */
const NOT_LAST = new Set('（［｛〈《「『【〔〖“‘([{');

function newWidth(character: string): number {
  if (character.length > 1 || WIDE.test(character)) return 1;
  const known = NARROW[character];
  if (known !== undefined) return known / 1000;
  if (character >= '0' && character <= '9') return DIGIT / 1000;
  return (character >= 'A' && character <= 'Z' ? CAPITAL : LETTER) / 1000;
}

/** Texts repeat a few thousand characters, and every type size of a table measures them again. */
const widths = new Map<string, number>();

/** In em. */
export function characterWidth(character: string): number {
  const known = widths.get(character);
  if (known !== undefined) return known;
  const width = newWidth(character);
  widths.set(character, width);
  return width;
}

/** Width of a text on one line, in em. */
export function textWidth(text: string): number {
  let width = 0;
  for (const character of text) width += characterWidth(character);
  return width;
}

function isNarrow(character: string): boolean {
  return characterWidth(character) < 1 && character !== ' ';
}

interface Piece {
  text: string;
  width: number;
  /** What a line may leave over its edge: blanks at its end. */
  readonly blank: boolean;
}

/** Splits a text where a line may break. */
function piecesOf(text: string): readonly Piece[] {
  const pieces: Piece[] = [];
  let before = '';
  for (const character of text) {
    const width = characterWidth(character);
    const last = pieces.at(-1);
    const joins =
      before !== '' &&
      (NOT_FIRST.has(character) || NOT_LAST.has(before) || (isNarrow(character) && isNarrow(before)));
    if (joins && last !== undefined && !last.blank) {
      last.text += character;
      last.width += width;
    } else pieces.push({ text: character, width, blank: character === ' ' });
    before = character;
  }
  return pieces;
}

/** Sums of widths are not exact. */
const TOLERANCE = 0.001;

/** Breaks a text without line ends; a piece longer than a line breaks anywhere in it. */
function brokenLine(text: string, width: number, indent: number): readonly string[] {
  let left = width - indent + TOLERANCE;
  if (textWidth(text) <= left) return [text];
  const lines: string[] = [];
  let line = '';
  const put = (piece: string, taken: number, blank: boolean): void => {
    if (taken > left && !blank) {
      lines.push(line);
      line = '';
      left = width + TOLERANCE;
    }
    line += piece;
    left -= taken;
  };
  for (const piece of piecesOf(text)) {
    if (piece.width <= width) put(piece.text, piece.width, piece.blank);
    else for (const character of piece.text) put(character, characterWidth(character), false);
  }
  return [...lines, line];
}

/** Breaks one paragraph into lines of `width` em, its first line shortened by `indent` em. */
export function linesOf(text: string, width: number, indent = 0): readonly string[] {
  if (!text.includes('\n')) return brokenLine(text, width, indent);
  return text.split('\n').flatMap((line, index) => brokenLine(line, width, index === 0 ? indent : 0));
}

export function lineCount(text: string, width: number, indent = 0): number {
  return linesOf(text, width, indent).length;
}
