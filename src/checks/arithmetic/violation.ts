/** Declares a broken relation. */
import type { Balance, Relation } from './relation';

export interface Violation {
  readonly relation: Relation;
  readonly kind: 'broken' | 'unlikely' | 'unlisted';
  readonly balance: Balance;
}

/** Caches the growth of left − right per unit of each cell: a column has thousands of cells. */
const effects = new WeakMap<Relation, ReadonlyMap<string, number>>();

function effectsOf(relation: Relation): ReadonlyMap<string, number> {
  const known = effects.get(relation);
  if (known !== undefined) return known;
  const made = new Map<string, number>();
  for (const { cell, sign } of relation.left) made.set(cell, (made.get(cell) ?? 0) + sign);
  for (const { cell, sign } of relation.right) made.set(cell, (made.get(cell) ?? 0) - sign);
  effects.set(relation, made);
  return made;
}

/**
 * Returns the range, in 分, in which a cell keeps the relation while all other cells stay. `null`: the cell
 * is not in it, or the relation is no equation.
 */
export function needed(
  { relation, balance }: Violation,
  cell: string,
  value: number,
): { readonly least: number; readonly most: number } | null {
  if (relation.comparison !== '=') return null;
  const effect = effectsOf(relation).get(cell) ?? 0;
  if (effect === 0) return null;
  const exact = value - balance.difference / effect;
  return { least: exact - balance.bound, most: exact + balance.bound };
}
