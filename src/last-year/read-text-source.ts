/**
 * Reads a text: of last year for its own figures, of this year for what it says of last year. Words bind its numbers, as
 * in a check of the text.
 */
import { documentForm } from '../narrative/binding/document-form';
import { bindDocumentInSlices, type BoundSection } from '../narrative/binding/bind-document';
import type { NarrativeSet } from '../narrative/narrative';
import { readDocumentInSlices, type ReadDocument } from '../narrative/reading/document';
import { nameIndex } from '../narrative/reading/not-figures';
import type { TextParagraph } from '../narrative/reading/paragraphs';
import { TABLE_SETS } from '../sets';
import type { Sliced } from '../slices/slices';
import { readingOf } from '../sets/check-text';
import { narrativeOf } from '../sets/narratives';
import { figuresOfText } from './figures-of-text';
import { impliedFigures } from './implied-figures';
import { NO_TEXTS, type SourceReading } from './source-reading';
import { isOutturn, outturnWords, titleLines, wrongYear, yearInFileName, yearOfText } from './source-year';
import { textPlaces } from './text-places';
import { textsOfDocument } from './texts-of-document';
import type { LastYearTarget } from './read-workbook-source';

interface BoundText {
  readonly narrative: NarrativeSet;
  readonly document: ReadDocument;
  readonly sections: readonly BoundSection[];
  readonly bound: number;
}

type DatedText = BoundText & { readonly year: number | null };

function* boundBy(
  paragraphs: readonly TextParagraph[],
  setId: string,
  { departmentName, budgetYear }: LastYearTarget,
  file: string,
): Sliced<DatedText | null> {
  const narrative = narrativeOf(setId);
  const reading = readingOf(setId);
  if (narrative === undefined || reading === undefined) return null;
  const document = yield* readDocumentInSlices(paragraphs, documentForm(narrative, reading, departmentName));
  const year = yearOfText(document) ?? yearInFileName(file);
  const sections = yield* bindDocumentInSlices(document, reading, year ?? budgetYear - 1, nameIndex([]));
  const bound = sections.reduce((sum, { binding }) => sum + binding.bound.length, 0);
  return { narrative, document, sections, bound, year };
}

/** Binds the text as each set reads it; the set that binds most numbers holds, the chosen one among equals. */
function* bestBound(
  paragraphs: readonly TextParagraph[],
  target: LastYearTarget,
  file: string,
): Sliced<DatedText | null> {
  const ids = [target.tableSet, ...TABLE_SETS.map(({ id }) => id).filter((id) => id !== target.tableSet)];
  let best: DatedText | null = null;
  for (const id of ids) {
    const next = yield* boundBy(paragraphs, id, target, file);
    if (next !== null && (best === null || next.bound > best.bound)) best = next;
    yield;
  }
  return best;
}

export function* readTextSource(
  file: string,
  paragraphs: readonly TextParagraph[],
  target: LastYearTarget,
): Sliced<SourceReading> {
  const refused = (message: string): SourceReading => ({ kind: 'refused', file, message });
  const found = yield* bestBound(paragraphs, target, file);
  if (found === null || found.bound === 0)
    return refused(`“${file}”里没有找到预算情况说明的数字，没有读入。请换成上年公开的预算情况说明。`);
  const { year, narrative, document, sections } = found;
  const { budgetYear, measures } = target;
  const wrong = wrongYear(file, year, [budgetYear - 1, budgetYear]);
  if (wrong !== null || year === null) return refused(wrong?.message ?? '');
  if (isOutturn(titleLines(document))) return refused(outturnWords(file, budgetYear - 1));
  const isLastYear = year === budgetYear - 1;
  const places = textPlaces(file, document, isLastYear ? '上年公开文本' : '本年文本');
  const read = isLastYear
    ? figuresOfText(sections, measures, places)
    : { figures: impliedFigures(sections, measures, places), others: [] };
  const known = new Set(read.figures.map(({ measure }) => measure));
  return {
    kind: 'read',
    file,
    year,
    what: '公开文本',
    department: null,
    ...read,
    unknown: [...measures]
      .filter((measure) => !known.has(measure))
      .map((measure) => ({ measure, why: '文字中没有这个数字' })),
    texts: isLastYear ? textsOfDocument(document, sections, narrative, measures) : NO_TEXTS,
    units: [],
    projects: new Map(),
  };
}
