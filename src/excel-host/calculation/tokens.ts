/** Splits a formula into tokens. */

export type TokenKind =
  | 'space'
  | 'text'
  | 'number'
  | 'error'
  | 'reference'
  | 'function'
  | 'name'
  | 'operator'
  | 'open'
  | 'close'
  | 'comma'
  | 'open-list'
  | 'close-list'
  | 'unknown';

export interface Token {
  readonly kind: TokenKind;
  readonly text: string;
}

const SHEET = String.raw`(?:(?:'(?:[^']|'')+'|[\p{L}_][\p{L}\p{N}_.]*)!)?`;
const CELL = String.raw`\$?[A-Za-z]{1,3}\$?[1-9]\d{0,6}`;
const COLUMN = String.raw`\$?[A-Za-z]{1,3}`;
const ROW = String.raw`\$?[1-9]\d{0,6}`;
const REFERENCE = `${SHEET}(?:${CELL}(?::${CELL})?|${COLUMN}:${COLUMN}|${ROW}:${ROW})`;
const WORD = String.raw`[\p{L}_\\][\p{L}\p{N}_.\\?]*`;

/** Forms of tokens, tried in this order. */
const FORMS: readonly { readonly kind: TokenKind; readonly form: RegExp }[] = [
  { kind: 'space', form: /\s+/uy },
  { kind: 'text', form: /"(?:[^"]|"")*"/uy },
  { kind: 'error', form: /#(?:N\/A|DIV\/0!|VALUE!|NAME\?|REF!|NUM!|NULL!)/uy },
  { kind: 'reference', form: new RegExp(`${REFERENCE}(?![\\p{L}\\p{N}_.(!])`, 'uy') },
  { kind: 'function', form: new RegExp(`${WORD}(?=\\()`, 'uy') },
  { kind: 'name', form: new RegExp(`${SHEET}${WORD}`, 'uy') },
  { kind: 'number', form: /(?:\d+(?:\.\d*)?|\.\d+)(?:[eE][+-]?\d+)?/uy },
  { kind: 'operator', form: /<>|<=|>=|[-+*/^&=<>%]/uy },
  { kind: 'open', form: /\(/uy },
  { kind: 'close', form: /\)/uy },
  { kind: 'comma', form: /,/uy },
  { kind: 'open-list', form: /\{/uy },
  { kind: 'close-list', form: /\}/uy },
];

function tokenAt(formula: string, place: number): Token {
  for (const { kind, form } of FORMS) {
    form.lastIndex = place;
    const match = form.exec(formula);
    if (match !== null) return { kind, text: match[0] };
  }
  return { kind: 'unknown', text: formula.charAt(place) };
}

/** Splits the whole text, blanks included: the joined tokens give the formula again. Without the leading `=`. */
export function tokensOf(formula: string): readonly Token[] {
  const tokens: Token[] = [];
  for (let place = 0; place < formula.length;) {
    const token = tokenAt(formula, place);
    tokens.push(token);
    place += token.text.length;
  }
  return tokens;
}
