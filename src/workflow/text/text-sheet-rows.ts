/** Lists what the sheet 预算情况说明 shows: each sentence with its section, findings and sources. */
import { cellsBehind } from '../../narrative/trace';
import type { WrittenSection, WrittenSentence } from '../../narrative/written-text';
import { comparable } from '../../entries/text';
import { textOf, type Segment } from '../../narrative/segment';
import type { TextSource } from '../../narrative/source';
import { mapped, type Sliced } from '../../slices/slices';
import { figureLabels } from '../../sheets/draw/figure-labels';
import type { TextSheetRow } from '../../sheets/draw/text-sheet';
import type { CellPath } from '../../tables/table';
import type { WorkbookState } from '../reading/workbook-state';
import { ownFindings } from './own-findings';
import type { StateText } from './text-of-state';

const SENTENCES_OF_A_SLICE = 20;
/** More cells than that are no help in one cell. */
const MOST_SOURCES = 6;

function labelsOf({ facts }: StateText): (path: CellPath) => string {
  const known = new Map<string, (path: CellPath) => string>();
  return (path) => {
    const filled = facts.tables.find(({ table }) => table.id === path.table);
    if (filled === undefined) throw new RangeError(`The set has no table ${path.table}.`);
    const label = known.get(path.table) ?? figureLabels(filled);
    known.set(path.table, label);
    return label(path);
  };
}

function printedSources(segments: readonly Segment[]): readonly TextSource[] {
  return segments.flatMap((segment) => (segment.kind === 'figure' ? segment.sources : []));
}

function sourcesOf({ segments }: WrittenSentence, labelOf: (path: CellPath) => string): string {
  const sources = printedSources(segments);
  const cells = cellsBehind(sources).map(labelOf);
  const entries = sources.flatMap((source) =>
    source.kind === 'entry' && source.item !== '' ? [`${source.sheet} · ${source.item}`] : [],
  );
  const all = [...new Set([...cells, ...entries])];
  const named = all.slice(0, MOST_SOURCES).join('；');
  return all.length > MOST_SOURCES ? `${named}等${String(all.length)}处` : named;
}

function missingIn({ segments }: WrittenSentence): readonly string[] {
  const missing = segments.flatMap((segment) => {
    if (segment.kind !== 'gap') return [];
    const { sheet, item } = segment.input;
    return [item === '' ? sheet : `${sheet}·${item}`];
  });
  return missing.length === 0 ? [] : [`缺：${[...new Set(missing)].join('、')}`];
}

/** Of a section with its inner ones, each under its own heading. */
function sentencesUnder(
  { heading, paragraphs, sections }: WrittenSection,
  above: string,
): readonly (readonly [string, WrittenSentence])[] {
  const own = heading === '' ? above : heading;
  return [
    ...paragraphs.flat().map((sentence) => [own, sentence] as const),
    ...sections.flatMap((inner) => sentencesUnder(inner, own)),
  ];
}

export function* textSheetRows(state: WorkbookState, text: StateText): Sliced<readonly TextSheetRow[]> {
  const { overrides } = text.facts.entries.text;
  const words = new Map(overrides.map((one) => [comparable(one.sentence), one.text]));
  const findings = yield* ownFindings(state, text.text);
  const labelOf = labelsOf(text);
  const sentences = text.text.parts.flatMap(({ heading, sections }) =>
    sections.flatMap((section) => sentencesUnder(section, heading.join(' '))),
  );
  return yield* mapped(sentences, SENTENCES_OF_A_SLICE, ([section, sentence]): TextSheetRow => {
    const { id, segments, generated } = sentence;
    const found = findings.get(id);
    const rewritten = generated === null ? undefined : words.get(id);
    return {
      section,
      id,
      text: textOf(segments),
      rewritten: rewritten === undefined ? '' : rewritten,
      check: [
        ...missingIn(sentence),
        ...(found === undefined ? [] : found.map(({ statement }) => statement)),
      ].join('；'),
      sources: sourcesOf(sentence, labelOf),
    };
  });
}
