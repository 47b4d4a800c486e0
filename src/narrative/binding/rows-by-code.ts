/** Finds the detail rows of accounts: a text names hundreds of accounts, and a table has thousands of rows. */
import { at } from '../../money/at';
import type { PublishedRow } from '../../published/published-table';

type WithRole = Pick<PublishedRow, 'role'>;

/** Places of rows by the beginning of their code. */
export type PlacesByCode = ReadonlyMap<string, readonly number[]>;

/** By rows and digits. */
const known = new WeakMap<readonly WithRole[], Map<number, PlacesByCode>>();

/** `codeOf`: always the same for rows of one kind, for the places are kept with the rows. */
export function detailsByCode<R extends WithRole>(
  rows: readonly R[],
  digits: number,
  codeOf: (row: R) => string,
): PlacesByCode {
  const byDigits = known.get(rows) ?? new Map<number, PlacesByCode>();
  known.set(rows, byDigits);
  const before = byDigits.get(digits);
  if (before !== undefined) return before;
  const places = new Map<string, number[]>();
  for (const [place, row] of rows.entries()) {
    if (row.role !== 'detail') continue;
    const code = codeOf(row).slice(0, digits);
    const same = places.get(code);
    if (same === undefined) places.set(code, [place]);
    else same.push(place);
  }
  byDigits.set(digits, places);
  return places;
}

/** The rows of these codes, in the order of all rows. */
export function rowsAt<R>(rows: readonly R[], codes: readonly string[], byCode: PlacesByCode): readonly R[] {
  const places = codes.flatMap((code) => byCode.get(code) ?? []).sort((one, other) => one - other);
  return places.map((place) => at(rows, place));
}
