/** What a cell of a foreign file was read as, and the answers to what it left open. */
import { comparable } from '../entries/text';

export type Field =
  | 'unit'
  | 'type'
  | 'function'
  | 'departmental'
  | 'governmental'
  | 'kind'
  | 'project'
  | 'fund'
  | 'period'
  | 'rename';

/** A question that one answer settles for all lines with the same word. */
export interface Ask {
  readonly field: Field;
  /** What the answer is given for: the word of the file, or words for what is missing. */
  readonly word: string;
  /** Likely ones first; empty: the answer is typed. */
  readonly offers: readonly string[];
  /** The offer that is clearly likeliest, shown as the example; `null`: none is. */
  readonly likely: string | null;
  /** What is open, in the clerk's words. */
  readonly what: string;
}

export type Found<T> =
  | {
      readonly kind: 'value';
      readonly value: T;
      /** As it stands in the file; empty for what the file has not. */
      readonly before: string;
      /** Why the value differs from what stands there; `null`: it does not. */
      readonly why: string | null;
    }
  | { readonly kind: 'blank' }
  | { readonly kind: 'ask'; readonly ask: Ask }
  /** An account above the level that lines use: the row may be a subtotal. */
  | { readonly kind: 'parent'; readonly words: string }
  | { readonly kind: 'problem'; readonly words: string };

/** Begins words whose answers hold for one file only and are not kept. */
export const OF_THIS_FILE = '这份文件的';

export const BLANK = { kind: 'blank' } as const;

export function found<T>(value: T, before: string, why: string | null = null): Found<T> {
  return { kind: 'value', value, before, why };
}

export function asked(ask: Ask): { readonly kind: 'ask'; readonly ask: Ask } {
  return { kind: 'ask', ask };
}

export function problemWords(words: string): { readonly kind: 'problem'; readonly words: string } {
  return { kind: 'problem', words };
}

/** What a person answered, by the words of the question. */
export type Answers = ReadonlyMap<string, string>;

const YEAR = /20\d\d年?度?/gu;

/** Titles differ by their year only: an answer about last year's holds. */
export function answerOfAnyYear(answers: Answers, text: string): string | undefined {
  const plain = comparable(text);
  const own = answers.get(plain);
  if (own !== undefined) return own;
  const yearless = plain.replace(YEAR, '');
  if (yearless === '' || yearless === plain) return undefined;
  for (const [word, answer] of answers) if (word.replace(YEAR, '') === yearless) return answer;
  return undefined;
}

export function answersFrom(pairs: Iterable<readonly [string, string]>): Answers {
  return new Map([...pairs].map(([word, answer]) => [comparable(word), answer]));
}

export function answerTo(answers: Answers, word: string): string | undefined {
  return answers.get(comparable(word));
}
