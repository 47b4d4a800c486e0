/** Words of a cell inside a sentence: one line, short, and nothing that a screen or a terminal would obey. */

/** Longer quotes bury the sentence. */
const LONGEST_QUOTE = 40;
/** Enough to fill a quote: what lies beyond is never looked at, so that a huge cell costs nothing. */
const LOOKED_AT = 16;

/** Marks that turn the direction of the text around them (U+061C, U+200E …): they make a sentence read otherwise. */
const DIRECTIONS = /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu;
const BLANKS_OR_CONTROLS = /[\s\p{Cc}]+/gu;
const CONTROL = /\p{Cc}/u;
const HALF_CHARACTER = /\p{Cs}/gu;
/** A first half of a character at the end, its second half cut away. */
const CUT_IN_HALF = /[\ud800-\udbff]$/u;

/** A text that only shows: control characters and line ends are blanks, direction marks are left out. */
export function harmless(text: string): string {
  return text
    .replace(DIRECTIONS, '')
    .replace(BLANKS_OR_CONTROLS, (run) => (CONTROL.test(run) ? ' ' : run))
    .replace(HALF_CHARACTER, '\ufffd');
}

/** The beginning of a text, of whole characters. */
export function quote(text: string, longest = LONGEST_QUOTE): string {
  const head = text.slice(0, LOOKED_AT * longest);
  const whole = CUT_IN_HALF.test(head) && head.length < text.length ? head.slice(0, -1) : head;
  const characters = [...harmless(whole)];
  const isCut = characters.length > longest || whole.length < text.length;
  return isCut ? `${characters.slice(0, longest).join('')}…` : characters.join('');
}
