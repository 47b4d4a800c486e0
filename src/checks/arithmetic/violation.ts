/** A relation that its figures do not keep. */
import type { Balance, Relation } from './relation';

export interface Violation {
  readonly relation: Relation;
  readonly kind: 'broken' | 'unlikely' | 'unlisted';
  readonly balance: Balance;
}

/** How much left − right grows when a cell grows by one. A column has thousands of cells: worked out once. */
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
 * What a cell would have to hold for the relation to be kept, when all else stays: from `least` to `most`, in 分.
 * `null`: the cell is not in it, or the relation is no equation.
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
