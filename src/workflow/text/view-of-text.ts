/** Turns the written text into what the pane shows. */
import { OVERRIDES_SHEET } from '../../entries/declarations/overrides';
import { TEXT_FACTS_SHEET } from '../../entries/declarations/text-facts';
import { UNIT_FACTS_SHEET } from '../../entries/declarations/unit-facts';
import { comparable } from '../../entries/text';
import { sectionLines, plainText } from '../../narrative/plain-text';
import { liveWords, type NamedWords } from '../../narrative/live-words';
import { textOf, type Segment } from '../../narrative/segment';
import type { TextFinding } from '../../narrative/rules/text-finding';
import { declaredSentences, namesOfTextInSlices } from '../../narrative/write-text';
import type { TextProblem, WrittenPart, WrittenSection, WrittenSentence } from '../../narrative/written-text';
import { mapped, type Sliced } from '../../slices/slices';
import { standingIn } from '../../checks/explanations';
import type { Severity } from '../../checks/rule';
import { sheetByName, type WorkbookState } from '../reading/workbook-state';
import { fieldKey, fieldsOf, type TextField } from './text-fields';
import type { StateText } from './text-of-state';
import type { BlockView, OverrideView, SectionView, SentenceView, TextView } from './text-view';

/** What the sentences of one view share. */
interface Viewing {
  readonly text: StateText;
  readonly names: readonly NamedWords[];
  readonly declared: ReadonlySet<string>;
  readonly findings: ReadonlyMap<string, readonly TextFinding[]>;
  readonly changed: ReadonlyMap<string, string>;
  readonly standing: ReturnType<typeof standingIn>;
}

function problemOf({ text }: Viewing, kind: TextProblem['kind'], sentence: string): TextProblem | null {
  return text.text.problems.find((one) => one.kind === kind && comparable(one.item) === sentence) ?? null;
}

function overrideOf({ id, segments, generated }: WrittenSentence, viewing: Viewing): OverrideView | null {
  const { overrides } = viewing.text.facts.entries.text;
  const override = overrides.find(({ sentence }) => comparable(sentence) === id);
  if (override === undefined) return null;
  return {
    text: override.text,
    original: override.original,
    generated: liveWords(generated ?? segments, viewing.names),
    problem: problemOf(viewing, 'unknown-slot', id)?.message ?? null,
    isOriginalChanged: problemOf(viewing, 'changed-original', id) !== null,
  };
}

/** Items of a list have their number or code behind the id. */
function mayRewrite(id: string, { declared }: Viewing): boolean {
  return declared.has(id) || declared.has(id.slice(0, Math.max(0, id.lastIndexOf('.'))));
}

/** A sentence that a person left out still has a place from which it is brought back. */
const NOT_WRITTEN: readonly Segment[] = [{ kind: 'words', text: '〔这一句不写〕' }];

function sentenceView(sentence: WrittenSentence, viewing: Viewing): SentenceView {
  const { id, segments } = sentence;
  return {
    id,
    segments: segments.length === 0 ? NOT_WRITTEN : segments,
    fields: fieldsOf(sentence, viewing.text),
    override: overrideOf(sentence, viewing),
    mayRewrite: mayRewrite(id, viewing),
    findings: viewing.findings.get(id) ?? [],
    before: viewing.changed.get(id) ?? null,
  };
}

/** `inner`: a section within another one shows its heading in the text. */
function blocksOf(section: WrittenSection, viewing: Viewing, inner: boolean): readonly BlockView[] {
  return [
    ...(inner && section.heading !== '' ? [{ kind: 'heading', text: section.heading } as const] : []),
    ...section.paragraphs.map((sentences): BlockView => ({
      kind: 'paragraph',
      sentences: sentences.map((one) => sentenceView(one, viewing)),
    })),
    ...section.sections.flatMap((one) => blocksOf(one, viewing, true)),
  ];
}

function sentencesIn(blocks: readonly BlockView[]): readonly SentenceView[] {
  return blocks.flatMap((block) => (block.kind === 'paragraph' ? block.sentences : []));
}

function missingIn(sentences: readonly SentenceView[]): readonly TextField[] {
  const missing = sentences.flatMap(({ fields }) => fields.filter(({ isMissing }) => isMissing));
  return [...new Map(missing.map((field) => [fieldKey(field), field])).values()];
}

/** An explained finding needs no more attention. */
function countOf(sentences: readonly SentenceView[], severity: Severity, { standing }: Viewing): number {
  return sentences.flatMap(({ findings }) =>
    findings.filter((one) => one.severity === severity && standing(one).status !== 'explained'),
  ).length;
}

/** Stops after each section. */
function* sectionsOf({ heading, sections }: WrittenPart, viewing: Viewing): Sliced<readonly SectionView[]> {
  const part = heading.join(' ');
  return yield* mapped(sections, 1, (section, index): SectionView => {
    const blocks = blocksOf(section, viewing, false);
    const sentences = sentencesIn(blocks);
    return {
      id: section.id,
      part: index === 0 ? part : null,
      heading: section.heading === '' ? part : section.heading,
      blocks,
      missing: missingIn(sentences),
      findings: {
        toMend: countOf(sentences, 'E', viewing),
        toConfirm: countOf(sentences, 'X', viewing),
      },
      changed: sentences.filter(({ before }) => before !== null).length,
      text: sectionLines(section).join('\n'),
    };
  });
}

/** Problems that belong to no sentence shown. */
const ELSEWHERE: readonly TextProblem['kind'][] = [
  'unknown-sentence',
  'unused-override',
  'term-without-text',
  'units-differ',
];

function rowOf({ sheet, item }: TextProblem, { facts }: StateText): number | null {
  const { overrides, terms } = facts.entries.text;
  if (sheet === OVERRIDES_SHEET.name) return overrides.find(({ sentence }) => sentence === item)?.row ?? null;
  if (sheet === TEXT_FACTS_SHEET.name)
    return facts.entries.text.facts.find((one) => one.item === item)?.row ?? null;
  return terms.find(({ term }) => term === item)?.row ?? null;
}

export interface ViewParts {
  readonly findings: ReadonlyMap<string, readonly TextFinding[]>;
  readonly changed: ReadonlyMap<string, string>;
  readonly sheet: Extract<TextView, { kind: 'text' }>['sheet'];
}

export function* viewOfText(state: WorkbookState, text: StateText, parts: ViewParts): Sliced<TextView> {
  const { narrative, facts } = text;
  const { income, expenditure } = facts.entries;
  if (income.length + expenditure.length === 0) return { kind: 'none', why: 'no-lines' };
  const names = yield* namesOfTextInSlices(narrative, facts);
  const viewing: Viewing = {
    text,
    names,
    declared: new Set(declaredSentences(narrative)),
    standing: standingIn(state.memory.explanations),
    ...parts,
  };
  const sections: (readonly SectionView[])[] = [];
  for (const part of text.text.parts) sections.push(yield* sectionsOf(part, viewing));
  return {
    kind: 'text',
    sections: sections.flat(),
    problems: text.text.problems
      .filter(({ kind }) => ELSEWHERE.includes(kind))
      .map((problem) => ({ sheet: problem.sheet, row: rowOf(problem, text), message: problem.message })),
    missingSheets: narrative.form.sheets
      .map(({ name }) => name)
      // Returns of units bring it; the department may state all by itself.
      .filter((name) => name !== UNIT_FACTS_SHEET.name && sheetByName(state.snapshot, name) === null),
    sheet: parts.sheet,
    hasTables: facts.tables.some(({ table }) => state.sheetOf(table.id) !== null),
    text: plainText(text.text),
    names: names.map(({ name, segments }) => ({ name, text: textOf(segments) })),
  };
}
