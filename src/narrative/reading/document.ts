/** A text as parts, sections, paragraphs and sentences, each with its place in the original. */
import { headingOf, plainTitle, similarity, type Heading } from './headings';
import { normalText, type NormalText } from './normal-text';
import type { Span } from './not-figures';
import type { TextParagraph } from './paragraphs';
import { sentenceSpans } from './sentences';

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
  readonly heading: Heading | null;
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

/** A section as a set declares it. */
export interface DeclaredSection {
  readonly id: string;
  readonly title: string;
  readonly sections: readonly DeclaredSection[];
}

/** How parts are recognized: by a word of their title, else by their number. */
export interface DeclaredPart {
  readonly id: string;
  readonly number: number;
  readonly words: readonly string[];
  readonly sections: readonly DeclaredSection[];
}

export interface DocumentForm {
  readonly department: string;
  readonly parts: readonly DeclaredPart[];
  /** The part that a text without headings is. */
  readonly main: string;
}

interface Marked {
  readonly paragraph: ReadParagraph;
  readonly heading: Heading | null;
}

function readParagraph({ text }: TextParagraph, index: number): ReadParagraph {
  const normal = normalText(text);
  return { index, original: text, normal, sentences: sentenceSpans(normal) };
}

const SIMILAR = 0.8;

function sectionNamed(
  title: string,
  sections: readonly DeclaredSection[],
  department: string,
): string | null {
  const plain = plainTitle(title, department);
  const exact = sections.find((one) => plainTitle(one.title, department) === plain);
  if (exact !== undefined) return exact.id;
  const likeness = sections.map((one) => ({ one, by: similarity(plainTitle(one.title, department), plain) }));
  const best = likeness.reduce<(typeof likeness)[number] | null>(
    (before, next) => (before === null || next.by > before.by ? next : before),
    null,
  );
  return best !== null && best.by >= SIMILAR ? best.one.id : null;
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
    if (one.heading?.level === level) groups.push({ first: one, rest: [] });
    else if (last === undefined) groups.push({ first: null, rest: [one] });
    else last.rest.push(one);
  }
  return groups;
}

function sectionOf(
  { first, rest }: Group,
  declared: readonly DeclaredSection[],
  department: string,
): ReadSection {
  const id = first?.heading == null ? null : sectionNamed(first.heading.title, declared, department);
  const inner = declared.find((one) => one.id === id)?.sections ?? [];
  const [before, ...below] = inner.length === 0 ? [{ first: null, rest }] : withFront(grouped(rest, 2));
  return {
    id,
    heading: first?.heading == null ? null : { ...first.heading, paragraph: first.paragraph },
    paragraphs: (before?.rest ?? []).map(({ paragraph }) => paragraph),
    sections: below.map((group) => sectionOf(group, inner, department)),
  };
}

/** The first group is what stands before all headings. */
function withFront(groups: readonly Group[]): readonly Group[] {
  return groups[0]?.first === null ? groups : [{ first: null, rest: [] }, ...groups];
}

function partFor({ number, title }: Heading, form: DocumentForm, following: string): string {
  const words = title === '' ? following : title;
  const named = form.parts.find((part) => part.words.some((word) => words.includes(word)));
  const byNumber = form.parts.find((part) => part.number === number);
  return named?.id ?? byNumber?.id ?? 'other';
}

/** The last heading of each part: the first ones stand in 目录. */
function partStarts(marked: readonly Marked[]): readonly number[] {
  const last = new Map<string, number>();
  for (const [index, { heading }] of marked.entries())
    if (heading?.level === 0) last.set(heading.number === null ? '附件' : String(heading.number), index);
  return [...last.values()].sort((one, other) => one - other);
}

function partOf(marked: readonly Marked[], form: DocumentForm): ReadPart | null {
  const [head, ...rest] = marked;
  if (head?.heading == null) return null;
  const beginning = rest
    .slice(0, TITLE_LINES)
    .map(({ paragraph }) => paragraph.normal.text)
    .join('');
  const id = head.heading.number === null ? 'tables' : partFor(head.heading, form, beginning);
  const declared = form.parts.find((part) => part.id === id)?.sections ?? [];
  const isMain = id === form.main;
  const body = isMain ? rest.findIndex(({ heading }) => heading?.level === 1) : 0;
  const from = body < 0 ? 0 : body;
  return {
    id,
    heading: head.heading,
    title: rest.slice(0, from).map(({ paragraph }) => paragraph),
    sections: grouped(rest.slice(from), 1).map((group) => sectionOf(group, declared, form.department)),
  };
}

/** A title may take some lines. */
const TITLE_LINES = 2;

/** Without headings of parts, all of it is the main part. */
function onlyPart(marked: readonly Marked[], form: DocumentForm): ReadPart {
  const declared = form.parts.find((part) => part.id === form.main)?.sections ?? [];
  return {
    id: form.main,
    heading: null,
    title: [],
    sections: grouped(marked, 1).map((group) => sectionOf(group, declared, form.department)),
  };
}

export function readDocument(paragraphs: readonly TextParagraph[], form: DocumentForm): ReadDocument {
  const marked = paragraphs.map((one, index): Marked => ({
    paragraph: readParagraph(one, index),
    heading: headingOf(one),
  }));
  const starts = partStarts(marked);
  const all = marked.map(({ paragraph }) => paragraph);
  if (starts.length === 0) return { paragraphs: all, front: [], parts: [onlyPart(marked, form)] };
  const parts = starts.flatMap((start, index) => partOf(marked.slice(start, starts[index + 1]), form) ?? []);
  return { paragraphs: all, front: all.slice(0, starts[0]), parts };
}
