/** Compares the text with the one last taken note of: which sentences read otherwise, and how they read before. */
import { textOf } from '../../narrative/segment';
import { sentencesOf, type WrittenText } from '../../narrative/written-text';

/** By id of the sentence. */
export type NotedText = ReadonlyMap<string, string>;

export function notedText(text: WrittenText): NotedText {
  return new Map(sentencesOf(text).map(({ id, segments }) => [id, textOf(segments)]));
}

/** Stands for the words before a new sentence: it had none. */
const NO_WORDS = '';

/** The words before, by id. */
export function changedSentences(text: WrittenText, noted: NotedText): ReadonlyMap<string, string> {
  const changed = new Map<string, string>();
  for (const [id, now] of notedText(text)) {
    const before = noted.get(id);
    if (before !== now) changed.set(id, before === undefined ? NO_WORDS : before);
  }
  return changed;
}
