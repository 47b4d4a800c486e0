/** 名词解释: the terms that this document uses, as the set or a person words them, numbered by position. */
import { TERMS_SHEET } from '../entries/declarations/terms';
import { comparable } from '../entries/text';
import type { TermEntry } from '../entries/text-entries';
import { holds } from './evaluate';
import type { NarrativeSet, Term } from './narrative';
import type { Scope } from './input-reading';
import type { Segment } from './segment';
import type { TextSource } from './source';
import { termWithoutText } from './text-problems';
import { writeTemplate } from './write-template';
import type { TextProblem, WrittenParagraph } from './written-text';

interface Listed {
  readonly id: string;
  readonly name: string;
  readonly segments: readonly Segment[];
  readonly sources: readonly TextSource[];
}

function entrySource({ term, row }: TermEntry): TextSource {
  return { kind: 'entry', sheet: TERMS_SHEET.name, item: term, row };
}

function ownWords(entry: TermEntry): readonly Segment[] {
  return [{ kind: 'entered', text: entry.text, sources: [entrySource(entry)] }];
}

function isListed(term: Term, entry: TermEntry | undefined, scope: Scope): boolean {
  if (entry?.choice === '不列') return false;
  return entry?.choice === '列出' || holds(term.when, scope);
}

function ofSet(term: Term, entry: TermEntry | undefined, scope: Scope): readonly Listed[] {
  const sources: TextSource[] = entry === undefined ? [] : [entrySource(entry)];
  const record: Scope['record'] = (seen) => {
    for (const source of seen) sources.push(source);
  };
  const own = { ...scope, record };
  if (!isListed(term, entry, own)) return [];
  const segments = entry === undefined || entry.text === '' ? writeTemplate(term.text, own) : ownWords(entry);
  return [{ id: term.id, name: term.name, segments, sources }];
}

/** Terms that a person adds stand behind those of the set. */
function added(entries: readonly TermEntry[], problems: TextProblem[]): readonly Listed[] {
  return entries.flatMap((entry): readonly Listed[] => {
    if (entry.choice === '不列') return [];
    if (entry.text === '') {
      problems.push(termWithoutText(entry.term, entry.row));
      return [];
    }
    return [{ id: entry.term, name: entry.term, segments: ownWords(entry), sources: [entrySource(entry)] }];
  });
}

/** `problems` takes those of terms without a text. */
export function writtenTerms(
  { terms, style }: NarrativeSet,
  scope: Scope,
  problems: TextProblem[],
): readonly WrittenParagraph[] {
  const entries = scope.facts.entries.text.terms;
  const byName = new Map(entries.map((entry) => [comparable(entry.term), entry]));
  const known = new Set(terms.map(({ name }) => comparable(name)));
  const listed = [
    ...terms.flatMap((term) => ofSet(term, byName.get(comparable(term.name)), scope)),
    ...added(
      entries.filter(({ term }) => !known.has(comparable(term))),
      problems,
    ),
  ];
  return listed.map(({ id, name, segments, sources }, index) => [
    {
      id: `term.${id}`,
      segments: [{ kind: 'words', text: `${style.termNumber(index + 1)}${name}：` }, ...segments],
      generated: null,
      sources,
    },
  ]);
}
