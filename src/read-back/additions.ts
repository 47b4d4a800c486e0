/** Finds where words that the document has more belong: within a sentence, behind or before it, or nowhere. */
import { at } from '../money/at';
import type { WrittenSentence } from '../narrative/written-text';
import type { ExpectedUnit } from './expected';
import type { MatchedText } from './match-text';

export interface Addition {
  /** Indexes of its pieces. */
  readonly pieces: readonly number[];
  readonly text: string;
  readonly paragraph: number;
  /** The sentence that goes on behind it. */
  readonly inside: WrittenSentence | null;
  /** The sentence beside it; `null`: there is none. */
  readonly sentence: WrittenSentence | null;
  readonly isBefore: boolean;
  /** Whether it is a paragraph of its own. */
  readonly isOwnParagraph: boolean;
}

function sentenceOf(unit: ExpectedUnit | null): WrittenSentence | null {
  return unit?.kind === 'sentence' ? unit.sentence : null;
}

/** Words between entries of the contents belong to the contents. */
export function isInContents(unit: ExpectedUnit | null): boolean {
  return unit?.kind === 'line' && unit.what === 'contents';
}

export function additionsOf(
  units: readonly ExpectedUnit[],
  { expected, edited, matches }: MatchedText,
): readonly Addition[] {
  const unitOf = new Map(
    matches.flatMap((match) =>
      match.edited.map((index, place) => {
        const own = match.expected[Math.min(place, match.expected.length - 1)];
        return [index, own === undefined ? null : at(units, at(expected, own).unit)] as const;
      }),
    ),
  );
  const beside = (from: number, step: 1 | -1): number | null => {
    for (let index = from + step; index >= 0 && index < edited.length; index += step)
      if (unitOf.has(index)) return index;
    return null;
  };
  const unitAt = (index: number | null): ExpectedUnit | null =>
    index === null ? null : (unitOf.get(index) ?? null);
  const all = edited.flatMap(({ text, paragraph }, index): readonly Addition[] => {
    if (unitOf.has(index)) return [];
    const [before, behind] = [beside(index, -1), beside(index, 1)];
    if (isInContents(unitAt(before)) && isInContents(unitAt(behind))) return [];
    const [first, second] = [sentenceOf(unitAt(before)), sentenceOf(unitAt(behind))];
    const preceding = before === null ? null : at(edited, before);
    // A semicolon ends no sentence of the set that goes on behind it.
    const goesOn = preceding?.paragraph === paragraph && /[；;]\s*$/u.test(preceding.text);
    const inside = first !== null && (first === second || goesOn) ? first : null;
    const sentence = first ?? second;
    const neighbour = first === null ? behind : before;
    const previous = first === null ? index + 1 : index - 1;
    const isOwnParagraph =
      neighbour !== null &&
      previous >= 0 &&
      previous < edited.length &&
      at(edited, previous).paragraph !== paragraph;
    return [{ pieces: [index], text, paragraph, inside, sentence, isBefore: first === null, isOwnParagraph }];
  });
  return byParagraph(all);
}

/** Sentences of one added paragraph stay together. */
function byParagraph(additions: readonly Addition[]): readonly Addition[] {
  const result: Addition[] = [];
  for (const one of additions) {
    const last = result.at(-1);
    const goesOn =
      last !== undefined &&
      last.paragraph === one.paragraph &&
      last.sentence === one.sentence &&
      last.inside === one.inside &&
      last.isBefore === one.isBefore;
    if (goesOn)
      result[result.length - 1] = {
        ...last,
        pieces: [...last.pieces, ...one.pieces],
        text: last.text + one.text,
        isOwnParagraph: last.isOwnParagraph || one.isOwnParagraph,
      };
    else result.push(one);
  }
  return result;
}
