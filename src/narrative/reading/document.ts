/** A text as parts, sections, paragraphs and sentences, each with its place in the original. */
import {
  levelsOf,
  partTitled,
  sectionAnchored,
  sectionNamed,
  type DeclaredPart,
  type DeclaredSection,
  type DocumentForm,
} from './document-form';
import { headingOf, type Heading } from './headings';
import { normalText, type NormalText } from './normal-text';
import type { Span } from './not-figures';
import type { TextParagraph } from './paragraphs';
import { sentenceSpans } from './sentences';
import { atOnce, mapped, type Sliced } from '../../slices/slices';
import { tableLines } from './table-lines';

export interface ReadParagraph {
  /** From 0, in the whole document. */
  readonly index: number;
  readonly original: string;
  readonly normal: NormalText;
  /** Places in the normalized text. */
  readonly sentences: readonly Span[];
}

/** Characters of the normalized text of a paragraph. */
export interface PlaceOf {
  readonly paragraph: ReadParagraph;
  readonly start: number;
  /** Behind the last one. */
  readonly end: number;
}

export interface ReadSection {
  /** Of the declared section; `null`: none is like it. */
  readonly id: string | null;
  readonly heading: (Heading & { readonly paragraph: ReadParagraph }) | null;
  readonly paragraphs: readonly ReadParagraph[];
  readonly sections: readonly ReadSection[];
}

export interface ReadPart {
  /** Of the declared part. */
  readonly id: string;
  readonly heading: (Heading & { readonly paragraph: ReadParagraph }) | null;
  /** Lines between the number of the part and its first section: its title. */
  readonly title: readonly ReadParagraph[];
  readonly sections: readonly ReadSection[];
}

export interface ReadDocument {
  /** All of it, in order. */
  readonly paragraphs: readonly ReadParagraph[];
  /** Cover and 目录. */
  readonly front: readonly ReadParagraph[];
  readonly parts: readonly ReadPart[];
}

interface Marked {
  readonly paragraph: ReadParagraph;
  readonly heading: Heading | null;
}

function readParagraph({ text }: TextParagraph, index: number): ReadParagraph {
  const normal = normalText(text);
  return { index, original: text, normal, sentences: sentenceSpans(normal) };
}

interface Group {
  readonly first: Marked | null;
  readonly rest: readonly Marked[];
}

/** Each heading of the level with what follows it; what stands before the first one has no heading. */
function grouped(marked: readonly Marked[], level: 1 | 2): readonly Group[] {
  const groups: { first: Marked | null; rest: Marked[] }[] = [];
  for (const one of marked) {
    const last = groups.at(-1);
    // The line of a run-in heading holds the beginning of its text, too.
    if (one.heading?.level === level)
      groups.push({ first: one, rest: one.heading.runIn === true ? [one] : [] });
    else if (last === undefined) groups.push({ first: null, rest: [one] });
    else last.rest.push(one);
  }
  return groups;
}

function headed(first: Marked | null): ReadSection['heading'] {
  return first?.heading == null ? null : { ...first.heading, paragraph: first.paragraph };
}

function sectionOf(
  { first, rest }: Group,
  declared: readonly DeclaredSection[],
  department: string,
): ReadSection {
  const heading = headed(first);
  const [beginning] = rest;
  const named = heading === null ? null : sectionNamed(heading.title, declared, department);
  const id =
    named ??
    (heading === null || beginning === undefined
      ? null
      : sectionAnchored(beginning.paragraph.normal.text, declared));
  const inner = declared.find((one) => one.id === id)?.sections ?? [];
  const [before, ...below] = inner.length === 0 ? [{ first: null, rest }] : withFront(grouped(rest, 2));
  return {
    id,
    heading,
    paragraphs: (before?.rest ?? []).map(({ paragraph }) => paragraph),
    sections: below.map((group) => sectionOf(group, inner, department)),
  };
}

/** The first group is what stands before all headings. */
function withFront(groups: readonly Group[]): readonly Group[] {
  return groups[0]?.first === null ? groups : [{ first: null, rest: [] }, ...groups];
}

function leaves(sections: readonly DeclaredSection[]): readonly DeclaredSection[] {
  return sections.flatMap((one) => [one, ...leaves(one.sections)]);
}

/** Paragraphs without a heading: each belongs to the section whose anchor it has, else to the one before it. */
function anchored(
  marked: readonly Marked[],
  declared: readonly DeclaredSection[],
  first: string | null,
): readonly ReadSection[] {
  const all = leaves(declared);
  const found: { id: string | null; paragraphs: ReadParagraph[] }[] =
    first === null ? [] : [{ id: first, paragraphs: [] }];
  for (const { paragraph } of marked) {
    const id = sectionAnchored(paragraph.normal.text, all);
    const last = found.at(-1);
    if (last === undefined || (id !== null && id !== last.id)) found.push({ id, paragraphs: [paragraph] });
    else last.paragraphs.push(paragraph);
  }
  return found.map((one) => ({ ...one, heading: null, sections: [] }));
}

function sectionsOf(
  marked: readonly Marked[],
  { sections: declared, own }: Pick<DeclaredPart, 'sections' | 'own'>,
  department: string,
): readonly ReadSection[] {
  return grouped(marked, 1).flatMap((group): readonly ReadSection[] => {
    if (group.first !== null) return [sectionOf(group, declared, department)];
    return own === null ? anchored(group.rest, declared, null) : anchored(group.rest, own.sections, own.id);
  });
}

function partFor({ number, title }: Heading, form: DocumentForm, following: string): string {
  const words = title === '' ? following : title;
  const titled = partTitled(words, form);
  const named = form.parts.find((part) => part.words.some((word) => words.includes(word)));
  const byNumber = form.parts.find((part) => part.number === number);
  return titled ?? named?.id ?? byNumber?.id ?? 'other';
}

interface Start {
  readonly index: number;
  readonly id: string;
}

/** A title may take some lines. */
const TITLE_LINES = 2;
const SENTENCE_END = /[。；，：]/u;

/** Lines of the title of a part whose number stands alone. */
function titleLines(marked: readonly Marked[], start: number): readonly Marked[] {
  if (marked[start]?.heading?.title !== '') return [];
  const rest = marked.slice(start + 1, start + 1 + TITLE_LINES);
  const end = rest.findIndex(
    ({ heading, paragraph }) =>
      (heading !== null && heading.level > 0) || SENTENCE_END.test(paragraph.normal.text),
  );
  return end < 0 ? rest : rest.slice(0, end);
}

/** The last heading of each part: the first ones stand in 目录. */
function partStarts(marked: readonly Marked[], form: DocumentForm): readonly Start[] {
  const last = new Map<string, Start>();
  const titles = new Set<Marked>();
  for (const [index, one] of marked.entries()) {
    const { heading } = one;
    if (heading?.level !== 0 || titles.has(one)) continue;
    const lines = titleLines(marked, index);
    for (const line of lines) titles.add(line);
    const title = lines.map(({ paragraph }) => paragraph.normal.text).join('');
    const isAttachment = heading.number === null && partTitled(heading.title, form) === null;
    const id = isAttachment ? TABLES : partFor(heading, form, title);
    last.set(id === 'other' ? `other ${String(heading.number)}` : id, { index, id });
  }
  return [...last.values()].sort((one, other) => one.index - other.index);
}

/** The part with the tables, behind 附件. */
export const TABLES = 'tables';
const NO_SECTIONS = { sections: [], own: null } as const;

function partOf(marked: readonly Marked[], id: string, form: DocumentForm): ReadPart {
  const [head = null, ...rest] = marked;
  const lines = titleLines(marked, 0).length;
  const declared = form.parts.find((part) => part.id === id) ?? NO_SECTIONS;
  return {
    id,
    heading: headed(head),
    title: rest.slice(0, lines).map(({ paragraph }) => paragraph),
    sections: sectionsOf(rest.slice(lines), declared, form.department),
  };
}

/** Without headings of parts, all of it is the main part. */
function onlyPart(marked: readonly Marked[], form: DocumentForm): ReadPart {
  const parts = form.parts.filter(({ id }) => form.main.includes(id));
  const [first] = parts;
  const declared = {
    sections: parts.flatMap(({ sections, own }) => (own === null ? sections : [own, ...sections])),
    own: null,
  };
  return {
    id: first?.id ?? 'other',
    heading: null,
    title: [],
    sections: sectionsOf(marked, declared, form.department),
  };
}

function withoutTables(marked: readonly Marked[], form: DocumentForm): readonly Marked[] {
  const levelOf = levelsOf(form);
  const lines = marked.map(({ paragraph, heading }) => ({
    original: paragraph.original,
    words: paragraph.normal.text,
    heading,
  }));
  const tables = tableLines(lines, ({ level, title }) => level === 0 || levelOf(title) !== null);
  return marked.filter((_, index) => !tables.has(index));
}

const PARAGRAPHS_OF_A_SLICE = 50;

/** Stops after each portion of paragraphs. */
export function* readDocumentInSlices(
  paragraphs: readonly TextParagraph[],
  form: DocumentForm,
): Sliced<ReadDocument> {
  const levelOf = levelsOf(form);
  const marked = yield* mapped(paragraphs, PARAGRAPHS_OF_A_SLICE, (one, index): Marked => ({
    paragraph: readParagraph(one, index),
    heading: headingOf(one, levelOf, form.partNumbers === 'first'),
  }));
  yield;
  const all = marked.map(({ paragraph }) => paragraph);
  const text = withoutTables(marked, form);
  const starts = partStarts(text, form);
  if (starts.length === 0) return { paragraphs: all, front: [], parts: [onlyPart(text, form)] };
  yield;
  const parts = yield* mapped(starts, 1, ({ index, id }, at) =>
    partOf(text.slice(index, starts[at + 1]?.index), id, form),
  );
  const front = text.slice(0, starts[0]?.index).map(({ paragraph }) => paragraph);
  return { paragraphs: all, front, parts };
}

export function readDocument(...given: Parameters<typeof readDocumentInSlices>): ReadDocument {
  return atOnce(readDocumentInSlices(...given));
}
