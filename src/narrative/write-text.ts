/** The text of a set from its declaration and the facts. Pure; each sentence with its sources. */
import { comparable } from '../entries/text';
import type { SentenceOverride } from '../entries/text-entries';
import { holds, listReading } from './evaluate';
import type { NarrativeSet, Paragraph, Part, Section, Sentence } from './narrative';
import { liveWords, namedWordsInSlices, type NamedWords } from './live-words';
import { asEntered, readOverride, slotNames, type SlotNames } from './override';
import type { Scope } from './input-reading';
import { textOf, type Segment } from './segment';
import type { TextSource } from './source';
import type { Template } from './template';
import type { TextFacts } from './text-facts';
import {
  changedOriginal,
  missingInputs,
  unitDifferences,
  unknownSentence,
  unknownSlots,
  unusedOverride,
} from './text-problems';
import { atOnce, mapped, type Sliced } from '../slices/slices';
import { writeTemplate } from './write-template';
import { writtenTerms } from './write-terms';
import {
  sentencesOf,
  type TextProblem,
  type WrittenParagraph,
  type WrittenPart,
  type WrittenSection,
  type WrittenSentence,
  type WrittenText,
} from './written-text';

/** What the writing of one text shares. */
interface Writing {
  readonly set: NarrativeSet;
  readonly facts: TextFacts;
  readonly overrides: ReadonlyMap<string, SentenceOverride>;
  readonly slots: SlotNames;
  readonly problems: TextProblem[];
}

function scopeOf({ set, facts }: Writing, item: Scope['item'], record: Scope['record']): Scope {
  return { facts, style: set.style, item, record };
}

/** Words of a person with the figures of today. */
export function wordsNow(set: NarrativeSet, facts: TextFacts, template: Template): readonly Segment[] {
  return writeTemplate(template, { facts, style: set.style, item: null, record: ignore });
}

interface Named {
  readonly set: NarrativeSet;
  readonly names: readonly NamedWords[];
}

/** By the facts: writing, the pane and a rewriting ask for the same names. */
const named = new WeakMap<TextFacts, Named>();

/** What may stand in { }, as it reads today. Stops after each portion of names. */
export function* namesOfTextInSlices(set: NarrativeSet, facts: TextFacts): Sliced<readonly NamedWords[]> {
  const known = named.get(facts);
  if (known?.set === set) return known.names;
  const names = yield* namedWordsInSlices(slotNames(set), (template) => wordsNow(set, facts, template));
  named.set(facts, { set, names });
  return names;
}

export function namesOfText(set: NarrativeSet, facts: TextFacts): readonly NamedWords[] {
  return atOnce(namesOfTextInSlices(set, facts));
}

/** Compared in live words: figures that follow the tables are no change. */
function isOriginalChanged(
  { original }: SentenceOverride,
  generated: readonly Segment[],
  { set, facts }: Writing,
): boolean {
  if (original === '') return false;
  return comparable(liveWords(generated, namesOfText(set, facts))) !== comparable(original);
}

function overridden(
  override: SentenceOverride | undefined,
  generated: readonly Segment[],
  writing: Writing,
  scope: Scope,
): readonly Segment[] | null {
  if (override === undefined) return null;
  const reading = readOverride(override, writing.slots);
  if (reading.kind === 'template') {
    if (isOriginalChanged(override, generated, writing)) writing.problems.push(changedOriginal(override));
    return asEntered(writeTemplate(reading.template, scope), override);
  }
  writing.problems.push(unknownSlots(override, reading.names));
  return null;
}

/** `null`: no variant holds. */
function writtenSentence(
  { id: own, variants }: Sentence,
  writing: Writing,
  item: Scope['item'],
  idBy: Paragraph['idBy'],
): WrittenSentence | null {
  const sources: TextSource[] = [];
  const scope = scopeOf(writing, item, (seen) => {
    for (const source of seen) sources.push(source);
  });
  const variant = variants.find(({ when }) => holds(when, scope));
  if (variant === undefined) return null;
  const id = item === null ? own : `${own}.${idBy === 'code' ? item.code : String(item.number)}`;
  const generated = writeTemplate(variant.text, scope);
  const words = overridden(writing.overrides.get(id), generated, writing, scope);
  return { id, segments: words ?? generated, generated: words === null ? null : generated, sources };
}

/** Stops after each sentence: one may list thousands of rows. */
function* writtenParagraphs(
  { sentences, each, idBy }: Paragraph,
  writing: Writing,
): Sliced<readonly WrittenParagraph[]> {
  const items = each === undefined ? [null] : listReading(each, scopeOf(writing, null, ignore)).items;
  const paragraphs: WrittenParagraph[] = [];
  for (const item of items) {
    const written = yield* mapped(sentences, 1, (one) => writtenSentence(one, writing, item, idBy));
    const present = written.filter((one) => one !== null);
    if (present.length > 0) paragraphs.push(present);
  }
  return paragraphs;
}

/** Headings and conditions of sections are no sentences: what they look at is in the sentences, too. */
function ignore(): void {
  return undefined;
}

function headingText(title: Template, writing: Writing): string {
  return textOf(writeTemplate(title, scopeOf(writing, null, ignore)));
}

/** Numbered by position among those that are written and have a heading. */
function* writtenSections(
  sections: readonly Section[],
  depth: 0 | 1,
  writing: Writing,
): Sliced<readonly WrittenSection[]> {
  const number = writing.set.style.sectionNumbers[depth];
  let position = 0;
  const made: WrittenSection[] = [];
  for (const { id, title, when, paragraphs, sections: below = [] } of sections) {
    if (when !== undefined && !holds(when, scopeOf(writing, null, ignore))) continue;
    if (title !== null) position += 1;
    const written: (readonly WrittenParagraph[])[] = [];
    for (const one of paragraphs) written.push(yield* writtenParagraphs(one, writing));
    made.push({
      id,
      heading: title === null ? '' : `${number(position)}${headingText(title, writing)}`,
      paragraphs: written.flat(),
      sections: yield* writtenSections(below, 1, writing),
    });
  }
  return made;
}

function untitled(id: string, paragraphs: readonly WrittenParagraph[]): readonly WrittenSection[] {
  return [{ id, heading: '', paragraphs, sections: [] }];
}

function tableTitles(writing: Writing): readonly WrittenParagraph[] {
  return writing.facts.tables.map(({ table, title }, index) => [
    {
      id: `table.${table.id}`,
      segments: [{ kind: 'words', text: `${String(index + 1)}. ${title}` }],
      generated: null,
      sources: [],
    },
  ]);
}

function* contentOf({ id, content }: Part, writing: Writing): Sliced<readonly WrittenSection[]> {
  switch (content.kind) {
    case 'sections':
      return yield* writtenSections(content.sections, 0, writing);
    case 'terms':
      return untitled(id, writtenTerms(writing.set, scopeOf(writing, null, ignore), writing.problems));
    case 'tables':
      return untitled(id, tableTitles(writing));
  }
}

function* writtenPart(part: Part, position: number, writing: Writing): Sliced<WrittenPart> {
  const { partNumber, partNumberAlone } = writing.set.style;
  const number = partNumber(position);
  const title = headingText(part.title, writing);
  return {
    id: part.id,
    heading: partNumberAlone ? [number, title] : [`${number}${title}`],
    sections: yield* contentOf(part, writing),
  };
}

function idsOfSection({ paragraphs, sections = [] }: Section): readonly string[] {
  const own = paragraphs.flatMap(({ sentences }) => sentences.map(({ id }) => id));
  return [...own, ...sections.flatMap(idsOfSection)];
}

/** Ids of all sentences that the set may write, without numbers of items. */
export function declaredSentences({ parts }: NarrativeSet): readonly string[] {
  return parts.flatMap(({ content }) =>
    content.kind === 'sections' ? content.sections.flatMap(idsOfSection) : [],
  );
}

/** Overrides that found no sentence, because there is none or because it is not written now. */
function unusedOverrides(written: ReadonlySet<string>, { set, overrides }: Writing): readonly TextProblem[] {
  const declared = new Set(declaredSentences(set));
  return [...overrides.values()]
    .filter(({ sentence }) => !written.has(sentence))
    .map((override) => {
      const isKnown =
        declared.has(override.sentence) || declared.has(override.sentence.replace(/\.\d+$/u, ''));
      return isKnown ? unusedOverride(override) : unknownSentence(override);
    });
}

/** Stops after each sentence. */
export function* writeTextInSlices(set: NarrativeSet, facts: TextFacts): Sliced<WrittenText> {
  const { overrides } = facts.entries.text;
  // An original is compared with the names of today: they are made here, with pauses.
  if (overrides.some(({ original }) => original !== '')) yield* namesOfTextInSlices(set, facts);
  const writing: Writing = {
    set,
    facts,
    overrides: new Map(overrides.map((one) => [comparable(one.sentence), one])),
    slots: slotNames(set),
    problems: [],
  };
  const parts: WrittenPart[] = [];
  for (const [index, part] of set.parts.entries()) parts.push(yield* writtenPart(part, index + 1, writing));
  const written = new Set(sentencesOf({ parts }).map(({ id }) => id));
  return {
    parts,
    problems: [
      ...missingInputs({ parts }),
      ...unitDifferences(facts),
      ...writing.problems,
      ...unusedOverrides(written, writing),
    ],
  };
}

export function writeText(set: NarrativeSet, facts: TextFacts): WrittenText {
  return atOnce(writeTextInSlices(set, facts));
}
