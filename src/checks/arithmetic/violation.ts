/** A relation that its figures do not keep. */
import type { Balance, Relation } from './relation';

export interface Violation {
  readonly relation: Relation;
  readonly kind: 'broken' | 'unlikely';
  readonly balance: Balance;
}

/**
 * What a cell would have to hold for the relation to be kept, when all else stays: from `least` to `most`, in 0.01
 * 万元. `null`: the cell is not in it, or the relation is no equation.
 */
export function needed(
  { relation, balance }: Violation,
  cell: string,
  value: number,
): { readonly least: number; readonly most: number } | null {
  if (relation.comparison !== '=') return null;
  const left = relation.left.find((term) => term.cell === cell);
  const right = relation.right.find((term) => term.cell === cell);
  if (left === undefined && right === undefined) return null;
  const effect = (left?.sign ?? 0) - (right?.sign ?? 0);
  if (effect === 0) return null;
  const exact = value - balance.difference / effect;
  return { least: exact - balance.bound, most: exact + balance.bound };
}
