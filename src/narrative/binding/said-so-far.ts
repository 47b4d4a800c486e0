/** What a text has said so far: what holds on from number to number, and from sentence to sentence. */
import { ofKind, type State } from './around';
import type { BoundAs, NumberedSentence } from './binding';
import { compares, givesReason, goesOnWithReasons } from './change-verbs';
import type { MentionsIn } from './mentions';
import type { Subject } from './subject';

interface Mentions {
  readonly mentions: MentionsIn<Subject>;
}

/** What a text has said once a number of it is bound. */
export function after(state: State, as: BoundAs): State {
  const { subject } = as;
  const isStated = as.kind === 'figure' || as.kind === 'pair';
  const isNew = isStated && !state.written.has(subject.id);
  const written = isNew ? new Set([...state.written, subject.id]) : state.written;
  if (subject.kind === 'count') return { ...state, counted: subject, written };
  const change =
    as.kind === 'change' || as.kind === 'rate' ? as : state.subject === subject ? state.change : null;
  const total = as.kind === 'figure' && subject.whole === undefined ? subject.id : state.total;
  // Each once, in the order of the first: a list of hundreds of figures names the same few again and again.
  const stated = isStated && !state.stated.includes(subject) ? [...state.stated, subject] : state.stated;
  const isPrior = as.kind === 'prior';
  return { ...state, subject, change, written, total, stated, isPrior, isNamedHere: true, isOfOthers: false };
}

/** A name near the beginning of a line without numbers is the subject of what comes: （二）公务接待费. */
const NEAR = 14;

function subjectOfLine(sentence: string, { mentions }: Mentions): Subject | null {
  const first = mentions(sentence.slice(0, 2 * NEAR)).find(({ of }) =>
    of.some(({ kind }) => kind === 'amount'),
  );
  return first === undefined || first.start > NEAR ? null : ofKind(first, 'amount');
}

/** 主要包括： lists names. */
const LISTS_PARTS = /其中|(?<!主要)包[括含]：/u;

/** What still holds of the text before, where a sentence begins. */
export function beginSentence(
  state: State,
  { paragraph, span, numbers }: NumberedSentence,
  words: Mentions,
): State {
  const { text } = paragraph.normal;
  const sentence = text.slice(span.start, span.end);
  const goesOn = text.charAt(span.start - 1) === '；';
  const hasReason = state.hasReason && goesOnWithReasons(sentence);
  const named = numbers.length === 0 && !givesReason(sentence) ? subjectOfLine(sentence, words) : null;
  return {
    ...state,
    ...(named === null ? {} : { subject: named }),
    hasReason,
    hasParts: state.listsParts,
    listsParts: LISTS_PARTS.test(sentence) || (state.listsParts && goesOn),
    isNamedHere: false,
    comparesHere: compares(sentence),
    change: hasReason ? state.change : null,
    stated: [],
    outer: null,
    awaited: [],
    isPrior: false,
  };
}
