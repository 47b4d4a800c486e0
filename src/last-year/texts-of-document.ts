/** Takes duties, organs, terms and reasons out of last year's text, found by what the set's sections list. */
import type { BoundNumber } from '../narrative/binding/binding';
import { goesOnWithReasons } from '../narrative/binding/change-verbs';
import type { BoundSection } from '../narrative/binding/bind-document';
import { withoutEndMarks } from '../narrative/end-marks';
import type { NarrativeSet, Section } from '../narrative/narrative';
import type { ListSource } from '../narrative/quantity';
import type { ReadDocument, ReadParagraph, ReadSection } from '../narrative/reading/document';
import { normalWords } from '../narrative/reading/normal-text';
import type { Span } from '../narrative/reading/not-figures';
import type { Slot } from '../narrative/template';
import type { OrganKind } from '../entries/text-entries';
import { boundNumbers } from './figures-of-text';
import type { LastYearTexts } from './source-reading';
import { originalWords } from './text-places';

function listsIn(template: readonly (string | Slot)[]): readonly ListSource[] {
  return template.flatMap((part): readonly ListSource[] => {
    if (typeof part === 'string') return [];
    if (part.kind === 'list') return [part.of];
    return part.kind === 'clause' ? listsIn(part.text) : [];
  });
}

function listsOf({ paragraphs }: Section): readonly ListSource[] {
  return paragraphs.flatMap(({ each, sentences }) => [
    ...(each === undefined ? [] : [each]),
    ...sentences.flatMap(({ variants }) => variants.flatMap(({ text }) => listsIn(text))),
  ]);
}

function flat<S extends { readonly sections?: readonly S[] }>(sections: readonly S[]): readonly S[] {
  return sections.flatMap((section) => [section, ...flat(section.sections ?? [])]);
}

/** Ids of the declared sections that list something of this kind. */
function sectionsListing({ parts }: NarrativeSet, kind: ListSource['kind']): ReadonlySet<string> {
  const all = parts.flatMap(({ content }) => (content.kind === 'sections' ? flat(content.sections) : []));
  return new Set(
    all.filter((section) => listsOf(section).some((one) => one.kind === kind)).map(({ id }) => id),
  );
}

function paragraphsOf({ parts }: ReadDocument, ids: ReadonlySet<string>): readonly ReadParagraph[] {
  return parts
    .flatMap(({ sections }) => flat<ReadSection>(sections))
    .filter(({ id }) => id !== null && ids.has(id))
    .flatMap((section) => flat([section]).flatMap(({ paragraphs }) => paragraphs));
}

const NUMBER = /[(（][一二三四五六七八九十]{1,3}[)）]|(?<!\d)\d{1,2}[.、．](?!\d)/u;
const NUMBERS = new RegExp(NUMBER.source, 'gu');

/** The numbered items of a paragraph, and what stands before the first one. */
function itemsOf(text: string): { readonly lead: string; readonly items: readonly string[] } {
  const [lead = '', ...items] = text.split(NUMBERS);
  return {
    lead: lead.trim(),
    items: items.map((item) => withoutEndMarks(item.trim())).filter((item) => item !== ''),
  };
}

/** Duties of one paragraph: numbers at its beginning or behind a full stop, not those within a sentence. */
const NEXT_DUTY = new RegExp(`(?<=[。；])\\s*(?=${NUMBER.source})`, 'u');

/** A paragraph without a number goes on with the duty above it, where a page break cut that. */
function duties(paragraphs: readonly ReadParagraph[]): readonly string[] {
  const found: string[] = [];
  for (const { original } of paragraphs) {
    const text = original.trim();
    const last = found.at(-1);
    if (NUMBER.exec(text)?.index === 0)
      for (const item of text.split(NEXT_DUTY)) found.push(item.replace(NUMBER, '').trim());
    else if (last !== undefined) found[found.length - 1] = last + text;
  }
  return found.map(withoutEndMarks).filter((item) => item !== '');
}

const KIND_WORDS: readonly (readonly [RegExp, OrganKind])[] = [
  [/事业单位/u, '所属事业单位'],
  [/内设机构|内设科室|内设处室/u, '内设机构'],
];

function kindBy(lead: string): OrganKind | null {
  return KIND_WORDS.find(([words]) => words.test(lead))?.[1] ?? null;
}

function organ(kind: OrganKind, name: string): LastYearTexts['organs'][number] {
  return { kind, name: name.replace(/[、，]$/u, ''), budgetUnit: '', remark: '' };
}

const LONGEST_NAME = 40;

/** A paragraph with a lead names the kind of what follows; a name alone is another organ. */
function organs(paragraphs: readonly ReadParagraph[]): LastYearTexts['organs'] {
  const found: LastYearTexts['organs'][number][] = [];
  let kind: OrganKind | null = null;
  for (const { original } of paragraphs) {
    const { lead, items } = itemsOf(original);
    kind = kindBy(lead) ?? kind;
    if (items.length > 0 && kind !== null) for (const name of items) found.push(organ(kind, name));
    const isName = items.length === 0 && kindBy(lead) === null && lead.length <= LONGEST_NAME;
    if (isName && !/[，：:]/u.test(lead) && withoutEndMarks(lead) !== '')
      found.push(organ('其他机构', withoutEndMarks(lead)));
  }
  return found;
}

const TERM_NUMBER =
  /^(?:[一二三四五六七八九十]{1,3}[、.．]|[(（][一二三四五六七八九十\d]{1,3}[)）]|\d{1,2}[.、．])\s*/u;
const TERM = /^([^：:，。；]{2,30})[：:](.+)$/su;

function isTermsPart({ parts }: NarrativeSet, id: string): boolean {
  return parts.some((part) => part.id === id && part.content.kind === 'terms');
}

/** A paragraph that begins no term goes on with the one above it, where a page break cut that. */
function termsIn(paragraphs: readonly ReadParagraph[]): LastYearTexts['terms'] {
  const found: { term: string; text: string }[] = [];
  for (const { original } of paragraphs) {
    const line = original.trim();
    const last = found.at(-1);
    const mayBegin = last === undefined || TERM_NUMBER.test(line) || /[。；]$/u.test(last.text);
    const [, term, text] = (mayBegin ? TERM.exec(line.replace(TERM_NUMBER, '')) : null) ?? [];
    if (term !== undefined && text !== undefined) found.push({ term: term.trim(), text: text.trim() });
    else if (last !== undefined) last.text += line;
  }
  return found.map((one) => ({ ...one, choice: '列出' }));
}

/** A term stands before a colon, or in a heading above its explanation. */
function terms(document: ReadDocument, narrative: NarrativeSet): LastYearTexts['terms'] {
  const sections = document.parts
    .filter(({ id }) => isTermsPart(narrative, id))
    .flatMap((part) => flat<ReadSection>(part.sections));
  return sections.flatMap(({ heading, paragraphs }) => {
    if (heading === null) return termsIn(paragraphs);
    const text = paragraphs.map(({ original }) => original.trim()).join('');
    return text === '' ? [] : [{ term: heading.title, choice: '列出' as const, text }];
  });
}

/** Terms that the set explains in the same words need no entry. */
function differingTerms(
  found: LastYearTexts['terms'],
  { terms: declared }: NarrativeSet,
): LastYearTexts['terms'] {
  const own = new Map(
    declared.map(({ name, text }) => [
      normalWords(name),
      text.filter((part) => typeof part === 'string').join(''),
    ]),
  );
  return found.filter(({ term, text }) => {
    const words = own.get(normalWords(term));
    return words === undefined || normalWords(words) !== normalWords(text);
  });
}

const REASON = /主要?原因(?:是|为|：|:|在于|是：)*/gu;

/** Where the reasons end that begin in this sentence: sentences that go on with them belong to them. */
function endOfReasons({ normal, sentences }: ReadParagraph, sentence: Span): number {
  let { end } = sentence;
  for (const next of sentences.filter(({ start }) => start >= sentence.end)) {
    if (!goesOnWithReasons(normal.text.slice(next.start, next.end))) break;
    end = next.end;
  }
  return end;
}

interface Told {
  readonly measure: string;
  readonly reason: string;
}

/** Reasons in the sentence of a figure, each up to the clause of the next figure. */
function reasons(sections: readonly BoundSection[], measures: ReadonlySet<string>): readonly Told[] {
  const found = new Map<string, string>();
  const bySentence = new Map<string, BoundNumber[]>();
  for (const bound of boundNumbers(sections)) {
    const { paragraph, sentence } = bound.place;
    const key = `${String(paragraph.index)}/${String(sentence.start)}`;
    const own = bySentence.get(key);
    if (own === undefined) bySentence.set(key, [bound]);
    else own.push(bound);
  }
  for (const numbers of bySentence.values()) {
    const [first] = numbers;
    if (first === undefined) continue;
    const { paragraph, sentence } = first.place;
    const words = paragraph.normal.text.slice(sentence.start, sentence.end);
    for (const marker of words.matchAll(REASON)) {
      const start = sentence.start + marker.index + marker[0].length;
      const before = numbers.filter(({ place }) => place.number.start < start);
      const measure = before.flatMap(({ as }) => as.subject.compared ?? []).at(-1)?.measure;
      if (measure === undefined || !measures.has(measure) || found.has(measure)) continue;
      const next = numbers.find(({ place }) => place.number.start > start)?.place.number.start;
      const stop = next === undefined ? -1 : paragraph.normal.text.slice(start, next).lastIndexOf('；');
      const end = next === undefined ? endOfReasons(paragraph, sentence) : stop < 0 ? start : start + stop;
      const reason = withoutEndMarks(originalWords(paragraph, start, end).trim());
      if (reason !== '') found.set(measure, reason);
    }
  }
  return [...found].map(([measure, reason]) => ({ measure, reason }));
}

export function textsOfDocument(
  document: ReadDocument,
  sections: readonly BoundSection[],
  narrative: NarrativeSet,
  measures: ReadonlySet<string>,
): LastYearTexts {
  return {
    duties: duties(paragraphsOf(document, sectionsListing(narrative, 'duties'))),
    organs: organs(paragraphsOf(document, sectionsListing(narrative, 'organs'))),
    terms: differingTerms(terms(document, narrative), narrative),
    reasons: reasons(sections, measures),
  };
}
