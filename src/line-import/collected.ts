/** Collects what the cells of a row were read as: values with their changes, questions, problems. */
import { isBlank } from '../entries/cell-reading';
import type { Ask, Found } from './found';
import { answerTo, asked, BLANK, found, problemWords, type Answers } from './found';
import type { Change } from './import-line';
import type { Meaning } from './words';
import { plainWord } from './words';
import { quote } from '../entries/quote';

export interface CollectedAnswers {
  readonly changes: Change[];
  readonly asks: Ask[];
  readonly problems: string[];
  /** Accounts of upper levels: the row may be a subtotal. */
  readonly parents: string[];
}

export function nothingCollected(): CollectedAnswers {
  return { changes: [], asks: [], problems: [], parents: [] };
}

/** What to do where the file has nothing: a question, or a problem in words. */
type Missing = Ask | string;

export interface Taking<T> {
  /** The entry column, by its header. */
  readonly column: string;
  readonly missing: Missing;
  /** The value as it is entered. */
  readonly entered: (value: T) => string;
}

/** Returns the value; `null` if there is none, and then says why in `into`. */
export function taken<T>(into: CollectedAnswers, reading: Found<T>, taking: Taking<T>): T | null {
  switch (reading.kind) {
    case 'value': {
      const after = taking.entered(reading.value);
      if (reading.why !== null)
        into.changes.push({ column: taking.column, before: reading.before, after, why: reading.why });
      return reading.value;
    }
    case 'ask':
      into.asks.push(reading.ask);
      return null;
    case 'parent':
      into.parents.push(reading.words);
      return null;
    case 'problem':
      into.problems.push(reading.words);
      return null;
    case 'blank':
      if (typeof taking.missing === 'string') into.problems.push(taking.missing);
      else into.asks.push(taking.missing);
      return null;
  }
}

export interface Choice<T extends string> {
  readonly field: Ask['field'];
  /** In messages: 资金来源. */
  readonly name: string;
  readonly meaning: (word: string) => Meaning<T>;
  readonly label: (value: T) => string;
  /** All that may be answered. */
  readonly options: readonly T[];
}

function optionOf<T extends string>(choice: Choice<T>, answer: string): T | undefined {
  const byLabel = choice.options.find((one) => plainWord(choice.label(one)) === plainWord(answer));
  if (byLabel !== undefined) return byLabel;
  const meaning = choice.meaning(answer);
  return meaning.kind === 'certain' && choice.options.includes(meaning.value) ? meaning.value : undefined;
}

/** Reads a word of a fixed list: certain ones are taken, the others asked about. */
export function readChoice<T extends string>(choice: Choice<T>, word: string, answers: Answers): Found<T> {
  if (isBlank(word)) return BLANK;
  const meaning = choice.meaning(word);
  if (meaning.kind === 'certain' && choice.options.includes(meaning.value)) {
    const label = choice.label(meaning.value);
    return found(meaning.value, word, label === word ? null : `“${quote(word)}”即${label}`);
  }
  const offers = meaning.kind === 'unsure' ? meaning.offers : [];
  const likely = offers.filter((one) => choice.options.includes(one));
  const ask: Ask = {
    field: choice.field,
    word,
    what: `${choice.name}“${quote(word)}”${likely.length > 0 ? '可能是几种' : '没有认出'}`,
    offers: (likely.length > 0 ? likely : choice.options).map(choice.label),
    likely: null,
  };
  return answeredChoice(choice, ask, answers, word);
}

/** Takes the answer to a question, or asks it. `before`: what stands in the file. */
export function answeredChoice<T extends string>(
  choice: Choice<T>,
  ask: Ask,
  answers: Answers,
  before = '',
): Found<T> {
  const answer = answerTo(answers, ask.word);
  if (answer === undefined) return asked(ask);
  const option = optionOf(choice, answer);
  return option === undefined
    ? problemWords(
        `对“${quote(ask.word)}”的回答“${quote(answer)}”不是${choice.name}。应为：${choice.options.map(choice.label).join('、')}。`,
      )
    : found(option, before, '按您的回答');
}
