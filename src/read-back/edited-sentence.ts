/** One sentence and what the document has in its place: entries that changed, figures that differ, new words. */
import { OVERRIDES_SHEET } from '../entries/declarations/overrides';
import { quote } from '../entries/quote';
import { LEFT_OUT } from '../narrative/override';
import { liveWords } from '../narrative/live-words';
import { textOf, type Segment } from '../narrative/segment';
import type { WrittenSentence } from '../narrative/written-text';
import { at } from '../money/at';
import { isSame, overrideRow, type EditContext } from './edit-context';
import { entryEdit } from './entry-edits';
import { figureNotice } from './figure-notices';
import { keptSegments, type KeptSegments } from './kept-segments';
import { changedItem, changedList, listedItem, removedItem } from './list-edits';
import { matchSegments } from './match-segments';
import { NOTHING, proposal, textContent, together, type Findings, type Notice } from './proposal';
import { changedTerm, isTerm, removedTerm } from './term-edits';

/** Words added before and behind the sentence, with the line ends of their own paragraphs. */
export interface AddedWords {
  readonly before: string;
  readonly behind: string;
}

export const NO_WORDS: AddedWords = { before: '', behind: '' };

/** A cell of Excel holds 32,767 characters. */
const LONGEST = 32_000;

function named(place: string, sentence: WrittenSentence): string {
  const text = quote(textOf(sentence.segments));
  return place === '' ? `“${text}”` : `${place}“${text}”`;
}

function notOffered(sentence: WrittenSentence, context: EditContext, why: string): Findings {
  const place = named(context.placeOf(sentence.id), sentence);
  const notice: Notice = { kind: 'not-offered', words: `${place}：${why}` };
  return { proposals: [], notices: [notice] };
}

function cautions({ ownNumbers }: Pick<KeptSegments, 'ownNumbers'>): readonly string[] {
  if (ownNumbers.length === 0) return [];
  return [`其中的${ownNumbers.map((number) => quote(number.trim())).join('、')}不随表变化，请核对。`];
}

/** `segments`: in the person's words, live where they stand for figures. */
function rewritten(
  sentence: WrittenSentence,
  kept: KeptSegments,
  added: AddedWords,
  context: EditContext,
): Findings {
  const before = textOf(sentence.segments);
  const after = `${added.before}${textOf(kept.segments)}${added.behind}`;
  if (isSame(before, after)) return NOTHING;
  if (!context.mayRewrite(sentence.id))
    return notOffered(
      sentence,
      context,
      `文档中是“${quote(after)}”。这一句由程序按录入列出，没有取回；请改相应的录入表。`,
    );
  if (/[{}]/u.test(`${added.before}${added.behind}${ownWords(kept.segments, sentence.segments)}`))
    return notOffered(sentence, context, '文档中的话含有花括号，不能取回，请在“改写”表中填写。');
  const names = context.names();
  const words = `${added.before}${liveWords(kept.segments, names)}${added.behind}`.trim();
  if (words.length > LONGEST)
    return notOffered(sentence, context, '文档中的话超过一个单元格能存的长度，没有取回。');
  const original = liveWords(sentence.generated ?? sentence.segments, names);
  return {
    proposals: [
      proposal({
        item: sentence.id,
        place: context.placeOf(sentence.id),
        before,
        after,
        cautions: cautions(kept),
        write: {
          kind: 'keyed',
          sheet: OVERRIDES_SHEET,
          keyColumn: 'sentence',
          key: sentence.id,
          contents: { text: textContent(words), original: textContent(original) },
        },
      }),
    ],
    notices: [],
  };
}

function ownWords(kept: readonly Segment[], own: readonly Segment[]): string {
  return textOf(kept.filter((segment) => !own.includes(segment)));
}

/** Differences where all other words stand; `null`: an entry of a sheet that takes none. */
function inPlace(
  sentence: WrittenSentence,
  pieces: readonly string[],
  context: EditContext,
): Findings | null {
  const place = context.placeOf(sentence.id);
  const all: Findings[] = [];
  for (const [index, segment] of sentence.segments.entries()) {
    const piece = at(pieces, index);
    if (segment.kind === 'words' || isSame(piece, segment.text)) continue;
    if (segment.kind === 'figure') {
      const [source] = segment.sources;
      const isOwn = segment.sources.length === 1 && source?.kind === 'entry' && segment.role !== 'share';
      const found = isOwn
        ? entryEdit({ ...source, before: segment.text, after: piece.trim(), place }, context)
        : null;
      all.push(
        found ?? {
          proposals: [],
          notices: [figureNotice(segment, piece, named(place, sentence), context)],
        },
      );
      continue;
    }
    const source =
      segment.kind === 'gap'
        ? { ...segment.input, row: null }
        : segment.sources.find(({ kind }) => kind === 'entry');
    if (source === undefined || ('kind' in source && source.kind !== 'entry')) return null;
    const before = segment.kind === 'gap' ? '' : segment.text;
    const found = entryEdit({ ...source, before, after: piece.trim(), place }, context);
    if (found === null) return null;
    all.push(found);
  }
  return together(all);
}

/** `edited`: what the document has in its place; additions aside. */
export function editedSentence(
  sentence: WrittenSentence,
  edited: string,
  added: AddedWords,
  context: EditContext,
): Findings {
  const { segments } = sentence;
  const place = context.placeOf(sentence.id);
  const whole = `${added.before}${edited}${added.behind}`;
  if (isTerm(sentence)) return changedTerm(sentence, whole, place);
  const item = listedItem(segments);
  if (item !== null) return changedItem(item, whole, place, context);
  const unchanged: KeptSegments = { segments, changed: [], ownNumbers: [] };
  const more = rewritten(sentence, unchanged, added, context);
  if (isSame(textOf(segments), edited)) return more;
  const list = changedList(segments, edited, place, context);
  if (list !== null) return together([list, more]);
  const pieces = matchSegments(segments, edited);
  const found = pieces === null ? null : inPlace(sentence, pieces, context);
  if (found !== null) return together([found, more]);
  const kept = keptSegments(segments, edited);
  const figures = kept.changed.map(({ segment, printed }): Notice => {
    const figure = at(segments, segment);
    if (figure.kind !== 'figure') throw new Error('Only figures change in their place.');
    return figureNotice(figure, printed, named(place, sentence), context);
  });
  return together([{ proposals: [], notices: figures }, rewritten(sentence, kept, added, context)]);
}

export function removedSentence(sentence: WrittenSentence, context: EditContext): Findings {
  const place = context.placeOf(sentence.id);
  if (isTerm(sentence)) return removedTerm(sentence, place);
  const item = listedItem(sentence.segments);
  if (item !== null) return removedItem(item, place);
  if (!context.mayRewrite(sentence.id))
    return notOffered(
      sentence,
      context,
      '文档中删去了，这一句由程序按录入列出，没有取回；请改相应的录入表。',
    );
  const before = textOf(sentence.segments);
  const original = liveWords(sentence.generated ?? sentence.segments, context.names());
  const isRewritten = overrideRow(context, sentence) !== null;
  return {
    proposals: [
      proposal({
        item: sentence.id,
        place,
        before,
        after: '',
        cautions: isRewritten ? ['这一句已有改写，取回后改写换成不写。'] : [],
        write: {
          kind: 'keyed',
          sheet: OVERRIDES_SHEET,
          keyColumn: 'sentence',
          key: sentence.id,
          contents: { text: textContent(LEFT_OUT), original: textContent(original) },
        },
      }),
    ],
    notices: [],
  };
}
