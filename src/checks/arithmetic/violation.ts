/** Declares a broken relation. */
import type { PublishedCell } from '../../published/published-table';
import type { Figures } from '../figures';
import { readCellOf, type Balance, type Relation, type RelationTerm } from './relation';

export interface Violation {
  readonly relation: Relation;
  readonly kind: 'broken' | 'unlikely' | 'unlisted';
  readonly balance: Balance;
}

type Effects = ReadonlyMap<PublishedCell, number>;

/** Caches the growth of left − right per unit of each cell as read: a column has thousands of cells. */
const effects = new WeakMap<Relation, Effects>();

function effectsOf(relation: Relation, figures: Figures): Effects {
  const known = effects.get(relation);
  if (known !== undefined) return known;
  const made = new Map<PublishedCell, number>();
  const add = (term: RelationTerm, sign: 1 | -1): void => {
    const read = readCellOf(term, figures);
    if (read === undefined) return;
    const before = made.get(read);
    const effect = sign * term.sign;
    made.set(read, before === undefined ? effect : before + effect);
  };
  for (const term of relation.left) add(term, 1);
  for (const term of relation.right) add(term, -1);
  effects.set(relation, made);
  return made;
}

/**
 * Returns the range, in 分, in which a cell, given as read, keeps the relation while all other cells stay. `null`: the cell
 * is not in it, or the relation is no equation.
 */
export function needed(
  { relation, balance }: Violation,
  read: PublishedCell,
  value: number,
  figures: Figures,
): { readonly least: number; readonly most: number } | null {
  if (relation.comparison !== '=') return null;
  const effect = effectsOf(relation, figures).get(read);
  if (effect === undefined || effect === 0) return null;
  const exact = value - balance.difference / effect;
  return { least: exact - balance.bound, most: exact + balance.bound };
}
