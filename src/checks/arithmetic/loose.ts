/**
 * Finds figures without a sum or a copy: each is at most the smallest figure of another table that contains
 * it.
 */
import type { CheckedSet } from '../checked-set';
import { isWithin, signatureOf } from './atoms';
import { impliedSums } from './compositions';
import { atomsOfFixedCells, fixedCells, type FixedCell } from './copies';
import { onceForTables } from './once';

export interface ImpliedPart {
  readonly part: FixedCell;
  readonly whole: FixedCell;
}

function summed(profile: CheckedSet, year: number): ReadonlySet<string> {
  return new Set(
    impliedSums(profile, year).flatMap(({ table, block, axis, whole, parts }) =>
      [whole, ...parts].map((key) => `${table}/${block} ${axis} ${key}`),
    ),
  );
}

/** Example: 机关运行经费 within 公用经费. Two tables print it, and neither adds it up. */
export const impliedParts = onceForTables((profile, year): readonly ImpliedPart[] => {
  const cells = fixedCells(profile, year);
  const { sets } = atomsOfFixedCells(profile, year);
  const all = cells.flatMap((cell, index) => {
    const set = sets[index];
    return set === undefined || set.length === 0 ? [] : [{ cell, set }];
  });
  const inSums = summed(profile, year);
  const place = ({ table, block }: FixedCell): string => `${table}/${block}`;
  const isLoose = ({ cell, set }: (typeof all)[number]): boolean =>
    !inSums.has(`${place(cell)} columns ${cell.column}`) &&
    !inSums.has(`${place(cell)} rows ${cell.row}`) &&
    !all.some((other) => place(other.cell) !== place(cell) && signatureOf(other.set) === signatureOf(set));
  return all.filter(isLoose).flatMap(({ cell, set }): readonly ImpliedPart[] => {
    const [smallest] = all
      .filter((other) => place(other.cell) !== place(cell) && isWithin(set, other.set))
      .sort((a, b) => a.set.length - b.set.length);
    return smallest === undefined ? [] : [{ part: cell, whole: smallest.cell }];
  });
});
