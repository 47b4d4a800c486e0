/**
 * Compares an edited document with what would be written now, sentence by sentence: every paragraph is accounted for, and
 * what a person changed is offered or said. Pure (docs/decisions/0072).
 */
import type { EntriesDocument } from '../document/entries-document';
import { withoutBlanks } from '../document/sentence-marks';
import { quote } from '../entries/quote';
import { at } from '../money/at';
import type { NarrativeSet } from '../narrative/narrative';
import type { TextFacts } from '../narrative/text-facts';
import { atOnce, type Sliced } from '../slices/slices';
import { textOf } from '../narrative/segment';
import { sentencesOf, type WrittenSentence } from '../narrative/written-text';
import { additionsOf, type Addition } from './additions';
import { compareTables } from './compare-tables';
import { editContext, isSame, type EditContext } from './edit-context';
import { editedLines, headingsFound } from './edited-lines';
import { editedSentence, NO_WORDS, removedSentence, type AddedWords } from './edited-sentence';
import type { EditedDocument } from './edited-document';
import { expectedOf, type ExpectedUnit } from './expected';
import { divided } from './kept-segments';
import { addedItem, isSameItem, listedItem } from './list-edits';
import { matchText, type MatchedText } from './match-text';
import { together, type Findings, type Notice, type ParagraphOutcome, type EditProposal } from './proposal';
import { addedTerm, isTerm, readTerm } from './term-edits';

export interface ReadBack {
  readonly proposals: readonly EditProposal[];
  readonly notices: readonly Notice[];
  /** One for each paragraph with text, in their order. */
  readonly paragraphs: readonly ParagraphOutcome[];
  readonly tables: { readonly compared: number; readonly all: number };
}

/** Words of the document in the place of one sentence. */
interface Found {
  readonly index: number;
  readonly text: string;
  readonly paragraph: number;
}

/** Matched words by sentence, in the order of the document. */
function wordsBySentence(units: readonly ExpectedUnit[], { expected, edited, matches }: MatchedText) {
  const found = new Map<WrittenSentence, Found[]>();
  const add = (sentence: WrittenSentence, one: Found): void => {
    found.set(sentence, [...(found.get(sentence) ?? []), one]);
  };
  for (const match of matches) {
    const byUnit = new Map<number, string>();
    for (const index of match.expected) {
      const { unit, plain } = at(expected, index);
      const known = byUnit.get(unit);
      byUnit.set(unit, known === undefined ? plain : known + plain);
    }
    const sentences = [...byUnit].flatMap(([index, plain]) => {
      const unit = at(units, index);
      return unit.kind === 'sentence' ? [{ sentence: unit.sentence, plain }] : [];
    });
    const [only, ...others] = sentences;
    if (only === undefined) continue;
    if (others.length === 0) {
      for (const index of match.edited) add(only.sentence, { index, ...at(edited, index) });
      continue;
    }
    const text = match.edited.map((index) => at(edited, index).text).join('');
    const [first] = match.edited;
    const parts = divided(
      sentences.map(({ plain }) => plain),
      text,
    );
    if (first === undefined) continue;
    for (const [index, { sentence }] of sentences.entries()) {
      const part = at(parts, index);
      if (part !== '') add(sentence, { index: first, text: part, paragraph: at(edited, first).paragraph });
    }
  }
  return found;
}

/** A sentence goes on in a new paragraph by a line end. */
function joined(parts: readonly Found[]): string {
  let text = '';
  let paragraph: number | null = null;
  for (const part of [...parts].sort((one, other) => one.index - other.index)) {
    text += paragraph !== null && paragraph !== part.paragraph ? `\n${part.text}` : part.text;
    paragraph = part.paragraph;
  }
  return text.trim();
}

function addedParagraph(addition: Addition, context: EditContext): Findings | null {
  const { sentence, text, isBefore, isOwnParagraph } = addition;
  if (sentence === null || !isOwnParagraph) return null;
  const place = context.placeOf(sentence.id);
  const term = isTerm(sentence) ? readTerm(text) : null;
  if (term !== null) return addedTerm(term, place);
  const item = listedItem(sentence.segments);
  return item === null ? null : addedItem(item, isBefore, text, place, context);
}

function withAddition(words: AddedWords, { text, isBefore, isOwnParagraph }: Addition): AddedWords {
  const end = isOwnParagraph ? '\n' : '';
  return isBefore
    ? { ...words, before: `${words.before}${text.trim()}${end}` }
    : { ...words, behind: `${words.behind}${end}${text.trim()}` };
}

function strayWords({ text }: Addition): Findings {
  const words = `文档中多出“${quote(text.trim())}”，前后没有可以接续的句子，没有取回。请在“说明”中改写相邻的句子。`;
  return { proposals: [], notices: [{ kind: 'not-offered', words }] };
}

interface Additions {
  readonly found: Findings;
  readonly words: ReadonlyMap<WrittenSentence, AddedWords>;
}

function takeAdditions(additions: readonly Addition[], context: EditContext): Additions {
  const found: Findings[] = [];
  const words = new Map<WrittenSentence, AddedWords>();
  for (const addition of additions) {
    const own = addedParagraph(addition, context);
    if (own !== null) found.push(own);
    else if (addition.sentence === null) found.push(strayWords(addition));
    else words.set(addition.sentence, withAddition(words.get(addition.sentence) ?? NO_WORDS, addition));
  }
  return { found: together(found), words };
}

function counted(count: number, words: string): readonly Notice[] {
  return count === 0 ? [] : [{ kind: 'note', words: `${String(count)}${words}` }];
}

/** Sentences stand in another order or in other paragraphs than the set writes them. */
function layoutNotices({ expected, edited, matches }: MatchedText): readonly Notice[] {
  const moved = matches.filter((match) => match.moved).length;
  const paragraphs = new Map<number, Set<number>>();
  for (const match of matches)
    for (const one of match.expected)
      for (const other of match.edited) {
        const { paragraph } = at(expected, one);
        const there = paragraphs.get(paragraph) ?? new Set<number>();
        paragraphs.set(paragraph, there.add(at(edited, other).paragraph));
      }
  const split = [...paragraphs.values()].filter((there) => there.size > 1).length;
  const whole = new Map<number, number>();
  for (const there of paragraphs.values()) for (const one of there) whole.set(one, (whole.get(one) ?? 0) + 1);
  const merged = [...whole.values()].filter((count) => count > 1).length;
  return [
    ...counted(moved, '句换了位置，内容已比较；生成时仍按表样的顺序。'),
    ...counted(split + merged, '处段落被拆开或合并，内容已比较；生成时仍按表样分段。'),
  ];
}

/** A section without its heading was not handed over, rather than deleted sentence by sentence. */
function missingSection(place: string, count: number): Findings {
  const words = `文档中没有“${quote(place)}”这一节（${String(count)}句），没有取回，生成时仍会写出。不要的句子请在“说明”中逐句改写。`;
  return { proposals: [], notices: [{ kind: 'not-offered', words }] };
}

interface ComparedSentences {
  readonly found: Findings;
  readonly older: number;
}

/** `outcomes` takes those of their paragraphs. */
function* compareSentences(
  sentences: readonly WrittenSentence[],
  words: ReadonlyMap<WrittenSentence, readonly Found[]>,
  added: ReadonlyMap<WrittenSentence, AddedWords>,
  { units, matched, context, outcomes }: Work,
): Sliced<ComparedSentences> {
  const findings: Findings[] = [];
  const headings = headingsFound(units, matched);
  const missing = new Map<string, number>();
  let older = 0;
  for (const sentence of sentences) {
    yield;
    const parts = words.get(sentence) ?? [];
    const now = textOf(sentence.segments);
    if (parts.length === 0) {
      if (isSame(now, '') || !isInDocument(units, sentence)) continue;
      const place = context.placeOf(sentence.id);
      const known = missing.get(place);
      if (!headings.has(withoutBlanks(place))) missing.set(place, known === undefined ? 1 : known + 1);
      else findings.push(removedSentence(sentence, context));
      continue;
    }
    const then = joined(parts);
    const isEqual = isSameItem(sentence, then);
    const isOlder = !isEqual && parts.every(({ index }) => matched.untouched.has(index));
    if (isOlder) older += 1;
    findings.push(editedSentence(sentence, isOlder ? now : then, added.get(sentence) ?? NO_WORDS, context));
    for (const { paragraph } of parts)
      raise(outcomes, paragraph, isOlder ? 'older' : isEqual ? 'same' : 'changed');
  }
  for (const [place, count] of missing) findings.push(missingSection(place, count));
  return { found: together(findings), older };
}

/** What the comparison of one document shares. */
interface Work {
  readonly units: readonly ExpectedUnit[];
  readonly matched: MatchedText;
  readonly context: EditContext;
  readonly outcomes: Map<number, ParagraphOutcome>;
}

/** With fewer sentences alike the document is another one. */
const LEAST_ALIKE = 0.15;

function strange({ paragraphs, tables }: EditedDocument): ReadBack {
  const words =
    '文档与现在的公开文本几乎没有相同的句子，没有比较。请核对是不是这个部门、这一年的文档；只改了一部分的，请把整本交来。';
  return {
    proposals: [],
    notices: [{ kind: 'not-offered', words }],
    paragraphs: paragraphs.map(() => 'added'),
    tables: { compared: 0, all: tables.length },
  };
}

/** `facts`: what the document is written from. */
export function* readBackInSlices(
  facts: TextFacts,
  { document, text }: Pick<EntriesDocument, 'document' | 'text'>,
  narrative: NarrativeSet,
  edited: EditedDocument,
): Sliced<ReadBack> {
  const { units, headings, tables: printed } = expectedOf(document, text);
  yield;
  const matched = matchText(units, edited.paragraphs);
  yield;
  if (matched.alike < LEAST_ALIKE) return strange(edited);
  const context = editContext(narrative, facts, headings);
  const outcomes = new Map<number, ParagraphOutcome>();
  const work: Work = { units, matched, context, outcomes };
  const words = wordsBySentence(units, matched);
  const all = additionsOf(units, matched);
  // What nobody touched was written from entries that are gone by now.
  const additions = all.filter(({ pieces }) => !pieces.every((index) => matched.untouched.has(index)));
  for (const { paragraph } of all) raise(outcomes, paragraph, 'older');
  for (const { paragraph } of additions) raise(outcomes, paragraph, 'added');
  for (const { inside, pieces, text: more, paragraph } of additions)
    if (inside !== null) words.get(inside)?.push({ index: at(pieces, 0), text: more, paragraph });
  const outer = takeAdditions(
    additions.filter(({ inside }) => inside === null),
    context,
  );
  yield;
  const sentences = yield* compareSentences(sentencesOf(text), words, outer.words, work);
  const lines = editedLines(units, matched, context);
  for (const [paragraph, outcome] of lines.outcomes) raise(outcomes, paragraph, outcome);
  yield;
  const compared = compareTables(printed, edited.tables);
  const offered = together([sentences.found, outer.found, lines.found]);
  return {
    proposals: offered.proposals,
    notices: [
      ...offered.notices,
      ...compared.notices,
      ...counted(
        sentences.older + all.length - additions.length,
        '句是生成文档时的文字，之后工作簿改过；文档中没有人动过，没有可取回的。',
      ),
      ...layoutNotices(matched),
      ...edited.remarks.map((remark): Notice => ({ kind: 'note', words: remark })),
    ],
    paragraphs: edited.paragraphs.map((_, index) => outcomeOf(outcomes, index)),
    tables: { compared: compared.compared, all: edited.tables.length },
  };
}

export function readBack(
  facts: TextFacts,
  written: Pick<EntriesDocument, 'document' | 'text'>,
  narrative: NarrativeSet,
  edited: EditedDocument,
): ReadBack {
  return atOnce(readBackInSlices(facts, written, narrative, edited));
}

function isInDocument(units: readonly ExpectedUnit[], sentence: WrittenSentence): boolean {
  return units.some((unit) => unit.kind === 'sentence' && unit.sentence === sentence);
}

const ORDER: readonly ParagraphOutcome[] = ['contents', 'same', 'older', 'added', 'changed'];

/** The gravest of what became of its sentences. */
function raise(outcomes: Map<number, ParagraphOutcome>, paragraph: number, outcome: ParagraphOutcome): void {
  const known = outcomes.get(paragraph);
  if (known === undefined || ORDER.indexOf(outcome) > ORDER.indexOf(known)) outcomes.set(paragraph, outcome);
}

/** Errors: a paragraph without an outcome, which is an error of the program. */
function outcomeOf(outcomes: ReadonlyMap<number, ParagraphOutcome>, paragraph: number): ParagraphOutcome {
  const outcome = outcomes.get(paragraph);
  if (outcome === undefined) throw new Error(`Paragraph ${String(paragraph)} was not accounted for.`);
  return outcome;
}
