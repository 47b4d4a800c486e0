/** Finds the sentences that a figure of a table matters to, for the trace from a cell to the text. */
import { cellsBehind, sentencesOfCell } from '../../narrative/trace';
import { textOf, type Segment } from '../../narrative/segment';
import type { WrittenSection, WrittenSentence, WrittenText } from '../../narrative/written-text';
import type { CellPath } from '../../tables/table';

export interface TextMention {
  readonly section: string;
  readonly heading: string;
  readonly sentence: string;
  readonly text: string;
  /** Index of the part that prints the figure; `null`: it only decides what the sentence says. */
  readonly segment: number | null;
}

function prints(segment: Segment, { table, block, row, column }: CellPath): boolean {
  if (segment.kind !== 'figure') return false;
  return cellsBehind(segment.sources).some(
    (one) => one.table === table && one.block === block && one.row === row && one.column === column,
  );
}

function idsIn({ paragraphs, sections }: WrittenSection): readonly string[] {
  return [...paragraphs.flat().map(({ id }) => id), ...sections.flatMap(idsIn)];
}

/** The outermost section of each sentence, which the screen unfolds. */
function sectionsById({ parts }: WrittenText): ReadonlyMap<string, { id: string; heading: string }> {
  return new Map(
    parts.flatMap(({ heading, sections }) =>
      sections.flatMap((section) => {
        const title = section.heading === '' ? heading.join(' ') : section.heading;
        return idsIn(section).map((id) => [id, { id: section.id, heading: title }] as const);
      }),
    ),
  );
}

/** Those that print the figure of a table come first. */
export function mentionsOfCell(text: WrittenText, path: CellPath): readonly TextMention[] {
  return mentionsOf(text, sentencesOfCell(text, path), (segment) => prints(segment, path));
}

/** `prints`: whether a part prints what is looked for; those that do come first. */
export function mentionsOf(
  text: WrittenText,
  sentences: readonly WrittenSentence[],
  printsIt: (segment: Segment) => boolean = ({ kind }) => kind === 'figure',
): readonly TextMention[] {
  const sections = sectionsById(text);
  const all = sentences.flatMap(({ id, segments }): readonly TextMention[] => {
    const section = sections.get(id);
    if (section === undefined) return [];
    const index = segments.findIndex(printsIt);
    const segment = index < 0 ? null : index;
    return [{ section: section.id, heading: section.heading, sentence: id, text: textOf(segments), segment }];
  });
  return [...all.filter(({ segment }) => segment !== null), ...all.filter(({ segment }) => segment === null)];
}
