/** Checks the text of the workbook itself, as it is written now: words of a person may hold plain figures. */
import { checkContextInSlices } from '../../checks/context';
import type { TextParagraph } from '../../narrative/reading/paragraphs';
import type { TextFinding } from '../../narrative/rules/text-finding';
import { textOf } from '../../narrative/segment';
import type { WrittenParagraph, WrittenSection, WrittenText } from '../../narrative/written-text';
import { publishedFromFilledInSlices } from '../../published/from-filled';
import { checkProfileOf } from '../../sets/check-profiles';
import { checkTextOfInSlices } from '../../sets/check-text';
import type { Sliced } from '../../slices/slices';
import type { WorkbookState } from '../reading/workbook-state';

/** A line of the text with the sentences that it holds. */
interface Line {
  readonly text: string;
  readonly sentences: WrittenParagraph;
}

function linesOf({ heading, paragraphs, sections }: WrittenSection): readonly Line[] {
  return [
    ...(heading === '' ? [] : [{ text: heading, sentences: [] }]),
    ...paragraphs.map((sentences) => ({
      text: sentences.map(({ segments }) => textOf(segments)).join(''),
      sentences,
    })),
    ...sections.flatMap(linesOf),
  ];
}

/** A blank line is no paragraph of a document. */
function linesOfText({ parts }: WrittenText): readonly Line[] {
  return parts
    .flatMap(({ heading, sections }) => [
      ...heading.map((text) => ({ text, sentences: [] })),
      ...sections.flatMap(linesOf),
    ])
    .filter(({ text }) => text.trim() !== '');
}

/** The sentence around a character of the line; `null` where an entry is missing: it is judged once it is complete. */
function sentenceAt({ sentences }: Line, at: number): string | null {
  let end = 0;
  for (const { id, segments } of sentences) {
    end += textOf(segments).length;
    if (at < end) return segments.some(({ kind }) => kind === 'gap') ? null : id;
  }
  return null;
}

/** Findings by id of the sentence. */
export type SentenceFindings = ReadonlyMap<string, readonly TextFinding[]>;

/** By the text: pane and sheet show the same findings. */
const known = new WeakMap<WrittenText, SentenceFindings>();

export function* ownFindings(state: WorkbookState, text: WrittenText): Sliced<SentenceFindings> {
  const found = known.get(text) ?? (yield* checked(state, text));
  known.set(text, found);
  return found;
}

function* checked({ set, reading, filled }: WorkbookState, text: WrittenText): Sliced<SentenceFindings> {
  const found = new Map<string, readonly TextFinding[]>();
  const tables = filled();
  const profile = checkProfileOf(set.id);
  if (reading.kind !== 'entries' || tables === null || profile === undefined) return found;
  const lines = linesOfText(text);
  const paragraphs: readonly TextParagraph[] = lines.map((line) => ({ text: line.text, level: null }));
  const entered = { entries: reading.entries, filled: tables };
  const published = yield* publishedFromFilledInSlices(tables);
  const context = yield* checkContextInSlices(profile, published, entered);
  const checking = yield* checkTextOfInSlices(paragraphs, context);
  if (checking.kind === 'no-text') return found;
  for (const finding of checking.check.findings) {
    const line = lines[finding.place.paragraph - 1];
    const id = line === undefined ? null : sentenceAt(line, finding.place.start);
    if (id !== null) found.set(id, [...(found.get(id) ?? []), finding]);
  }
  return found;
}
