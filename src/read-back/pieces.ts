/** Cuts the expected and the edited text into sentences to be matched. */
import { withoutBlanks } from '../document/sentence-marks';
import { sentenceSpans } from '../narrative/reading/sentences';
import type { Piece } from './align';
import type { EditedParagraph } from './edited-document';
import type { ExpectedUnit } from './expected';

export interface ExpectedPiece extends Piece {
  /** Index of its unit. */
  readonly unit: number;
}

export interface EditedPiece extends Piece {
  readonly text: string;
  readonly start: number;
  readonly end: number;
  /** Whether it is the whole paragraph. */
  readonly whole: boolean;
}

/** Every character belongs to a piece: marks that end nothing go with what follows. */
function spansOf(text: string): readonly { readonly start: number; readonly end: number }[] {
  const spans: { readonly start: number; readonly end: number }[] = [];
  let start = 0;
  for (const { end } of sentenceSpans({ text, places: [] })) {
    if (withoutBlanks(text.slice(start, end)) === '') continue;
    spans.push({ start, end });
    start = end;
  }
  const last = spans.at(-1);
  if (last === undefined) return [{ start: 0, end: text.length }];
  return [...spans.slice(0, -1), { start: last.start, end: text.length }];
}

export function expectedPieces(units: readonly ExpectedUnit[]): readonly ExpectedPiece[] {
  return units.flatMap(({ kind, text, paragraph }, unit): readonly ExpectedPiece[] => {
    const spans = kind === 'line' ? [{ start: 0, end: text.length }] : spansOf(text);
    return spans.map(({ start, end }) => ({
      plain: withoutBlanks(text.slice(start, end)),
      paragraph,
      unit,
    }));
  });
}

/** `isLine`: whether a whole paragraph is a line that the document prints, hence is not cut. */
export function editedPieces(
  paragraphs: readonly EditedParagraph[],
  isLine: (plain: string) => boolean,
): readonly EditedPiece[] {
  return paragraphs.flatMap(({ text }, paragraph): readonly EditedPiece[] => {
    const spans = isLine(withoutBlanks(text)) ? [{ start: 0, end: text.length }] : spansOf(text);
    return spans.map(({ start, end }) => ({
      plain: withoutBlanks(text.slice(start, end)),
      paragraph,
      text: text.slice(start, end),
      start,
      end,
      whole: spans.length === 1,
    }));
  });
}
