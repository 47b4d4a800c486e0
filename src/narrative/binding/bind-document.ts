/** Binds all numbers of the part with the figures. */
import { FUNCTIONAL_ACCOUNTS } from '../../classification/functional-accounts';
import { DEPARTMENTAL_ACCOUNTS } from '../../classification/economic-accounts';
import { atOnce, stopping, type Sliced } from '../../slices/slices';
import type { ReadDocument, ReadParagraph, ReadSection } from '../reading/document';
import type { NameIndex } from '../reading/not-figures';
import { normalWords } from '../reading/normal-text';
import { isPhrase, numbersIn, type TextNumber } from '../reading/numbers';
import { bindSectionInSlices, type SectionWords } from './bind';
import type { Binding, NumberedSentence } from './binding';
import { claimsIn, type Claim } from './claims';
import { mentionFinder } from './mentions';
import { knownNames, type KnownNames } from './other-names';
import type { AccountSubjects, NarrativeReading, SectionReading, Subject } from './subject';

const OWN = 'account:';

/** Subjects named by accounts; their codes are in their ids. */
function accountSubjects({ of, whole, named }: AccountSubjects): readonly Subject[] {
  const list = of.codes === 'functions' ? FUNCTIONAL_ACCOUNTS : DEPARTMENTAL_ACCOUNTS;
  const byName = new Map<string, string[]>();
  for (const { code, name } of list.all) {
    if (code.length !== of.digits) continue;
    const own = named === undefined ? name : `${fullName(code)}（项）`;
    byName.set(own, [...(byName.get(own) ?? []), code]);
  }
  return [...byName].map(([name, codes]): Subject => ({
    id: `${OWN}${codes.join(',')}`,
    // 农村社会事业 and 农村社会事业支出 are two 项; names of 类 differ more.
    names: of.digits === CLASS_DIGITS ? accountNames(name) : [name],
    kind: 'amount',
    of: [],
    whole,
  }));
}

/** 社会保障和就业支出（类）行政事业单位养老支出（款）事业单位离退休. */
function fullName(code: string): string {
  const [first, second, own] = [3, 5, 7].map(
    (digits) => FUNCTIONAL_ACCOUNTS.find(code.slice(0, digits))?.name,
  );
  return `${first ?? ''}（类）${second ?? ''}（款）${own ?? ''}`;
}

const CLASS_DIGITS = 3;
const SPENDING = '支出';
/** 教育 is a word; 社会保障和就业 is a name. */
const SHORTEST_STEM = 4;

/** 社会保障和就业支出, 社会保障和就业（类）支出, 社会保障和就业. */
export function accountNames(name: string): readonly string[] {
  if (name.endsWith('）') || !name.endsWith(SPENDING)) return [name];
  const stem = name.slice(0, -SPENDING.length);
  const full = [name, `${name}（类）`, `${stem}（类）${SPENDING}`, `${stem}（类）`];
  return stem.length < SHORTEST_STEM ? full : [...full, stem];
}

/** The codes of a subject that is named by its account; accounts of different 款 may have one name. */
export function accountCodes({ id }: Subject): readonly string[] | null {
  return id.startsWith(OWN) ? id.slice(OWN.length).split(',') : null;
}

/** Lists of accounts are long, and the declarations never change. */
const SUBJECTS = new WeakMap<SectionReading, readonly Subject[]>();
const WORDS = new WeakMap<SectionReading, Omit<SectionWords, 'lastYear'>>();

export function subjectsOf(reading: SectionReading): readonly Subject[] {
  const known = SUBJECTS.get(reading);
  if (known !== undefined) return known;
  const { subjects, accounts } = reading;
  const all = accounts === undefined ? subjects : [...subjects, ...accountSubjects(accounts)];
  SUBJECTS.set(reading, all);
  return all;
}

function namesOf(subjects: readonly Subject[], kind: Subject['kind']): KnownNames {
  const own = subjects.filter((one) => one.kind === kind);
  return knownNames(own.flatMap(({ names }) => names.map(normalWords)));
}

function wordsOf(reading: SectionReading): Omit<SectionWords, 'lastYear'> {
  const known = WORDS.get(reading);
  if (known !== undefined) return known;
  const subjects = subjectsOf(reading);
  const byId = new Map(subjects.map((one) => [one.id, one]));
  const words = {
    mentions: mentionFinder(subjects.map((of) => ({ names: of.names, of }))),
    byId: (id: string) => byId.get(id) ?? null,
    names: { amount: namesOf(subjects, 'amount'), count: namesOf(subjects, 'count') },
    joints: subjects.filter(({ joint }) => joint !== undefined),
  };
  WORDS.set(reading, words);
  return words;
}

/** Numbers belong to the sentence they begin in. */
function sentencesOf(
  section: string,
  paragraph: ReadParagraph,
  numbers: readonly TextNumber[],
): readonly NumberedSentence[] {
  return paragraph.sentences.map((span) => ({
    section,
    paragraph,
    span,
    numbers: numbers.filter(({ start }) => start >= span.start && start < span.end),
  }));
}

export interface BoundSection {
  readonly section: ReadSection;
  /** `null`: the set declares no figures for it. */
  readonly reading: SectionReading | null;
  readonly sentences: readonly NumberedSentence[];
  readonly binding: Binding;
  /** What is said of figures without a number. */
  readonly claims: readonly Claim[];
  /** The figure whose name ends the words. */
  readonly named: (words: string) => Subject | null;
}

function flat(sections: readonly ReadSection[]): readonly ReadSection[] {
  return sections.flatMap((section) => [section, ...flat(section.sections)]);
}

const NOTHING: Binding = { bound: [], unbound: [] };

/** A paragraph may list hundreds of numbers. */
const PARAGRAPHS_OF_A_SLICE = 3;

function* boundSection(
  section: ReadSection,
  reading: NarrativeReading,
  year: number,
  names: NameIndex,
): Sliced<BoundSection> {
  const sentences: NumberedSentence[] = [];
  yield* stopping(section.paragraphs, PARAGRAPHS_OF_A_SLICE, (paragraph) => {
    const { numbers } = numbersIn(paragraph.normal.text, names);
    for (const one of sentencesOf(section.id ?? '', paragraph, numbers)) sentences.push(one);
  });
  const own = reading.sections.find((one) => one.section === section.id) ?? null;
  if (own === null)
    return {
      section,
      reading: null,
      sentences,
      binding: allUnbound(sentences),
      claims: [],
      named: () => null,
    };
  const words = { ...wordsOf(own), lastYear: year - 1 };
  const binding = yield* bindSectionInSlices(sentences, words);
  yield;
  return {
    section,
    reading: own,
    sentences,
    binding,
    claims: claimsIn(sentences, binding.bound, words),
    named: (lead) => {
      const last = words.mentions(lead).at(-1);
      return last?.end === lead.length ? (last.of[0] ?? null) : null;
    },
  };
}

export function* bindDocumentInSlices(
  document: ReadDocument,
  reading: NarrativeReading,
  year: number,
  names: NameIndex,
): Sliced<readonly BoundSection[]> {
  const parts = document.parts.filter(({ id }) => reading.main.includes(id));
  const bound: BoundSection[] = [];
  for (const section of flat(parts.flatMap((part) => part.sections))) {
    bound.push(yield* boundSection(section, reading, year, names));
    yield;
  }
  return bound;
}

export function bindDocument(...given: Parameters<typeof bindDocumentInSlices>): readonly BoundSection[] {
  return atOnce(bindDocumentInSlices(...given));
}

/** A section that the set does not know: nothing says what its numbers are. */
function allUnbound(sentences: readonly NumberedSentence[]): Binding {
  const unbound = sentences.flatMap(({ section, paragraph, span, numbers }) =>
    numbers
      .filter((number) => !isPhrase(number))
      .map((number) => ({
        place: { section, paragraph, sentence: span, number },
        why: 'unknown-words' as const,
      })),
  );
  return unbound.length === 0 ? NOTHING : { bound: [], unbound };
}
