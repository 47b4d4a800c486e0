/** Finds the years that a header or a title names. */
import { comparable } from '../entries/text';

const YEAR = /(?<!\d)20\d\d(?=年|财年|(?!\d|[-./]\d))/gu;

export function yearsIn(text: string): readonly number[] {
  return Array.from(comparable(text).matchAll(YEAR), ([year]) => Number(year));
}
