/** Splits the texts of a file at the values that each workbook has of its own, and fills others in. */
import { at } from '../../money/at';
import { sharedPiece } from './piece';
import type { Content } from './packed-parts';

/** Fixed texts and the numbers of values, in order. */
export type FrameText = readonly (string | number)[];

/** Shorter texts are compressed better with their neighbours than alone. */
const SHORTEST_PIECE = 1_000;

/** Returns a text to stand for a value; no other text of a workbook looks so. */
export function standIn(number: number): string {
  return `ValueOfOneWorkbook${String(number)}End`;
}

const STAND_INS = new RegExp(standIn(0).replace('0', String.raw`(\d+)`), 'u');

export function frameText(text: string): FrameText {
  return text.split(STAND_INS).map((piece, index) => (index % 2 === 0 ? piece : Number(piece)));
}

export function valuesIn(template: FrameText): readonly number[] {
  return template.filter((item) => typeof item === 'number');
}

/** `values`: as they stand in XML. */
export function* filledIn(template: FrameText, values: readonly string[]): Generator<Content> {
  for (const item of template) {
    if (typeof item === 'number') yield at(values, item);
    else if (item.length < SHORTEST_PIECE) yield item;
    else yield sharedPiece(item, () => item);
  }
}
