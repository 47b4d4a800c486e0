/** Orders offers by the likeness of their names to a word, and tells whether one of them is clearly meant. */
import { similarity } from '../narrative/reading/headings';
import { comparable } from '../entries/text';

export interface RankedOffers<T> {
  readonly items: readonly T[];
  /** The first, where it is clearly likeliest. */
  readonly clear: T | null;
}

const LEAST = 0.5;
const LEAD = 0.1;

export function isAlike(one: string, other: string): boolean {
  return similarity(comparable(one), comparable(other)) >= LEAST;
}

export function rankedByLikeness<T>(
  items: readonly T[],
  word: string,
  nameOf: (item: T) => string,
): RankedOffers<T> {
  const ranked = items
    .map((item) => ({ item, by: similarity(comparable(nameOf(item)), comparable(word)) }))
    .sort((one, other) => other.by - one.by);
  const [first, second] = ranked;
  const isClear =
    first !== undefined && first.by >= LEAST && (second === undefined || first.by - second.by >= LEAD);
  return { items: ranked.map(({ item }) => item), clear: isClear ? first.item : null };
}
