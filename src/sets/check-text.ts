/** A text against a checked workbook. It loads when a text is checked, not with the sets. */
import type { CheckContext } from '../checks/context';
import type { NarrativeReading } from '../narrative/binding/subject';
import type { DocumentMarks } from '../narrative/reading/document-marks';
import type { TextParagraph } from '../narrative/reading/paragraphs';
import { checkTextInSlices, type TextCheck } from '../narrative/rules/check-text';
import { atOnce, type Sliced } from '../slices/slices';
import { HENAN_2023_READING } from './henan-2023/text/reading';
import { SHANGHAI_READING } from './shanghai/text/reading';
import { narrativeOf } from './narratives';

const READINGS: readonly NarrativeReading[] = [HENAN_2023_READING, SHANGHAI_READING];

/** Finds what foreign texts of a set are read by; `undefined`: the set declares nothing. */
export function readingOf(setId: string): NarrativeReading | undefined {
  return READINGS.find(({ id }) => id === setId);
}

export type TextChecking =
  | { readonly kind: 'checked'; readonly check: TextCheck }
  /** The set of the tables has no declaration of its text. */
  | { readonly kind: 'no-text' };

/** `marks`: of a Word document. */
export function* checkTextOfInSlices(
  paragraphs: readonly TextParagraph[],
  check: CheckContext,
  marks: DocumentMarks | null = null,
): Sliced<TextChecking> {
  const { id } = check.profile.set;
  const narrative = narrativeOf(id);
  const reading = readingOf(id);
  if (narrative === undefined || reading === undefined) return { kind: 'no-text' };
  const checked = yield* checkTextInSlices({ paragraphs, check, narrative, reading, marks });
  return { kind: 'checked', check: checked };
}

export function checkTextOf(...given: Parameters<typeof checkTextOfInSlices>): TextChecking {
  return atOnce(checkTextOfInSlices(...given));
}
