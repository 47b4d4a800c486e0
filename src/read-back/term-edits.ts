/** Offers edited, added and removed entries of 名词解释. */
import { TERMS_SHEET } from '../entries/declarations/terms';
import { quote } from '../entries/quote';
import type { TermChoice } from '../entries/text-entries';
import { textOf } from '../narrative/segment';
import type { WrittenSentence } from '../narrative/written-text';
import { isSame } from './edit-context';
import { NOTHING, proposal, textContent, together, type Findings, type RowContents } from './proposal';

const NUMBER =
  /^\s*(?:[一二三四五六七八九十]{1,3}[、.．]|[(（][一二三四五六七八九十\d]{1,3}[)）]|\d{1,3}\s*[.、．])\s*/u;
const TERM = /^([^：:，。；\n]{2,40})[：:]([\s\S]+)$/u;
const ID = 'term.';

export function isTerm({ id }: Pick<WrittenSentence, 'id'>): boolean {
  return id.startsWith(ID);
}

interface Worded {
  readonly term: string;
  readonly text: string;
}

/** `null`: no term with an explanation. */
export function readTerm(text: string): Worded | null {
  const [, term, words] = TERM.exec(text.replace(NUMBER, '')) ?? [];
  return term === undefined || words === undefined ? null : { term: term.trim(), text: words.trim() };
}

function offered(
  term: string,
  contents: RowContents,
  before: string,
  after: string,
  place: string,
): Findings {
  const write = { kind: 'keyed', sheet: TERMS_SHEET, keyColumn: 'term', key: term, contents } as const;
  return { proposals: [proposal({ item: term, place, before, after, cautions: [], write })], notices: [] };
}

function chosen(choice: TermChoice): RowContents {
  return { choice: textContent(choice) };
}

export function addedTerm({ term, text }: Worded, place: string): Findings {
  return offered(term, { ...chosen('列出'), text: textContent(text) }, '', text, place);
}

export function removedTerm({ segments }: WrittenSentence, place: string): Findings {
  const now = readTerm(textOf(segments));
  return now === null ? NOTHING : offered(now.term, chosen('不列'), now.text, '', place);
}

export function changedTerm(sentence: WrittenSentence, edited: string, place: string): Findings {
  const now = readTerm(textOf(sentence.segments));
  const then = readTerm(edited);
  if (now === null) return NOTHING;
  if (then === null)
    return {
      proposals: [],
      notices: [
        {
          kind: 'not-offered',
          words: `${place}：“${quote(edited)}”不是“名词：解释”的写法，没有取回。请在“${TERMS_SHEET.name}”中填写。`,
        },
      ],
    };
  if (!isSame(now.term, then.term)) return together([removedTerm(sentence, place), addedTerm(then, place)]);
  if (isSame(now.text, then.text)) return NOTHING;
  return offered(now.term, { text: textContent(then.text) }, now.text, then.text, place);
}
