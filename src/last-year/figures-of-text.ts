/** Reads the figures of last year's own text: what it says of its year is last year's figure now. */
import type { BoundNumber } from '../narrative/binding/binding';
import type { BoundSection } from '../narrative/binding/bind-document';
import { fen } from '../money/fen';
import type { PriorFigure, ReadSource } from './source-reading';
import { originalWords, type PlaceWords } from './text-places';

/** Whether the number states the figure of the text's own year. */
function isOwnFigure({ as }: BoundNumber): boolean {
  return as.kind === 'figure' || as.kind === 'pair';
}

export function boundNumbers(sections: readonly BoundSection[]): readonly BoundNumber[] {
  return sections.flatMap(({ binding }) => binding.bound);
}

export function figuresOfText(
  sections: readonly BoundSection[],
  measures: ReadonlySet<string>,
  places: PlaceWords,
): Pick<ReadSource, 'figures' | 'others'> {
  const figures: PriorFigure[] = [];
  const others = new Map<string, ReadSource['others'][number]>();
  for (const bound of boundNumbers(sections).filter(isOwnFigure)) {
    const { place, as } = bound;
    const { compared, names, kind, of } = as.subject;
    const measure = compared?.measure;
    if (place.number.kind === 'amount' && place.number.fen !== null && measure !== undefined) {
      if (measures.has(measure))
        figures.push({ measure, amount: fen(place.number.fen), origin: 'text', source: places(place) });
      continue;
    }
    const [name] = names;
    const isEntered = kind === 'count' || of.some((quantity) => quantity.kind === 'fact');
    if (name === undefined || measure !== undefined || !isEntered || others.has(name)) continue;
    const words = originalWords(place.paragraph, place.number.start, place.number.end);
    const value = words.replace(/\s+/gu, '');
    others.set(name, { name, value, place: places(place) });
  }
  return { figures, others: [...others.values()] };
}
