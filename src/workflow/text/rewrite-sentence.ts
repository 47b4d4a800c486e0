/** Writes a sentence in a person's words into 改写, the one store of such words (docs/decisions/0059). */
import { OVERRIDES_SHEET } from '../../entries/declarations/overrides';
import { quote } from '../../entries/quote';
import { liveWords } from '../../narrative/live-words';
import { readOverride, slotNames } from '../../narrative/override';
import { textOf, type Segment } from '../../narrative/segment';
import { namesOfTextInSlices, wordsNow } from '../../narrative/write-text';
import { sentencesOf } from '../../narrative/written-text';
import type { Sliced } from '../../slices/slices';
import { unusableEntries } from '../../workflow/commands/unusable-entries';
import { refused, type PreparedCommand } from '../perform/prepared';
import type { WorkbookState } from '../reading/workbook-state';
import { textOfState, type StateText } from './text-of-state';
import { RESTORE_TITLE, REWRITE_TITLE } from './titles';
import { textContent, writeEntry } from './write-entry';

/** What the program writes in the sentence's place; `null`: the sentence is not written now. */
function generatedOf({ text }: StateText, sentence: string): readonly Segment[] | null {
  const found = sentencesOf(text).find(({ id }) => id === sentence);
  return found === undefined ? null : (found.generated ?? found.segments);
}

export interface RewritePreview {
  /** With the figures of today; empty while a name is unknown. */
  readonly text: string;
  /** Names in { } that the set does not have. */
  readonly unknown: readonly string[];
}

export function previewOf({ narrative, facts }: StateText, words: string): RewritePreview {
  const slots = slotNames(narrative);
  const reading = readOverride({ row: 0, sentence: '', text: words, original: '' }, slots);
  if (reading.kind === 'unknown-slots') return { text: '', unknown: reading.names };
  return { text: textOf(wordsNow(narrative, facts, reading.template)), unknown: [] };
}

/** `words`: empty brings the generated sentence back. */
export function* rewriteSentence(
  state: WorkbookState,
  sentence: string,
  words: string,
): Sliced<PreparedCommand> {
  const text = yield* textOfState(state);
  if (text.kind !== 'written') return unusableEntries(state);
  const typed = words.trim();
  const { unknown } = previewOf(text, typed);
  if (unknown.length > 0)
    return refused(
      `没有叫作${unknown.map((name) => `“{${quote(name)}}”`).join('、')}的数字，改写没有写入。请从“可用的数字”中选取名称。`,
    );
  const generated = generatedOf(text, sentence);
  if (generated === null) return refused('这一句按现在的数字不写，改写没有写入。');
  const original = liveWords(generated, yield* namesOfTextInSlices(text.narrative, text.facts));
  const isBack = typed === '';
  const write = writeEntry(state, {
    declaration: OVERRIDES_SHEET,
    keyColumn: 'sentence',
    key: sentence,
    contents: isBack
      ? { sentence: undefined, text: undefined, original: undefined }
      : { text: textContent(typed), original: textContent(original) },
  });
  if (write.kind === 'refused') return refused(write.message);
  return {
    kind: 'change',
    change: {
      title: isBack ? RESTORE_TITLE : REWRITE_TITLE,
      sheets: write.sheets,
      names: write.names,
      removedNames: [],
    },
    summary: isBack ? '已改回程序生成的句子。' : '已写入“改写”表，这一句用您的话。',
    details: [],
    figures: [],
  };
}
