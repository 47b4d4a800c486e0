/** Which columns and listed rows of a block add up to which, as its declaration has it. */
import type { Leaf, AmountLeaf } from '../../tables/header';
import { leaves } from '../../tables/header';
import { product, type Measure } from '../../tables/measure';
import type { Block } from '../../tables/table';
import { declaredRows } from '../../published/declared-rows';
import type { CheckProfile } from '../profile';
import { atomSets, compositionOf, type AtomRules, type Composition } from './atoms';

export interface Composed {
  readonly whole: string;
  readonly parts: readonly string[];
  readonly kind: Composition['kind'];
  /** Whether it holds only while basic expenditure keeps to its usual 类. */
  readonly assumesBasicClasses: boolean;
}

export function atomRules(profile: CheckProfile): AtomRules {
  return { basicClasses: profile.basicClasses, closed: profile.closed };
}

function isAmount(leaf: Leaf): leaf is AmountLeaf {
  return leaf.kind === 'amount';
}

function isSame(one: Composition, other: Composition | null): boolean {
  return other !== null && one.kind === other.kind && String(one.parts) === String(other.parts);
}

function composed(
  measured: readonly { readonly key: string; readonly measure: Measure }[],
  scope: Measure,
  rules: AtomRules,
): readonly Composed[] {
  const measures = measured.map(({ measure }) => product(measure, scope));
  const sets = atomSets(measures, rules);
  const open = atomSets(measures, { ...rules, basicClasses: null });
  return measured.flatMap(({ key }, index) => {
    const composition = compositionOf(index, sets);
    if (composition === null) return [];
    const parts = composition.parts.flatMap((part) => measured[part]?.key ?? []);
    const assumesBasicClasses = !isSame(composition, compositionOf(index, open));
    return [{ whole: key, parts, kind: composition.kind, assumesBasicClasses }];
  });
}

/** A declaration does not change: what follows from it is worked out once. */
const known = new WeakMap<Block, Map<string, readonly Composed[]>>();

function once(block: Block, what: string, work: () => readonly Composed[]): readonly Composed[] {
  const ofBlock = known.get(block) ?? new Map<string, readonly Composed[]>();
  known.set(block, ofBlock);
  const made = ofBlock.get(what) ?? work();
  ofBlock.set(what, made);
  return made;
}

/** Columns of a block. */
export function composedColumns(profile: CheckProfile, block: Block): readonly Composed[] {
  return once(block, 'columns', () =>
    composed(leaves(block.columns).filter(isAmount), [block.scope], atomRules(profile)),
  );
}

/** Rows of a fixed list, as it is in a budget year. */
export function composedRows(profile: CheckProfile, block: Block, year: number): readonly Composed[] {
  return once(block, `rows ${String(year)}`, () =>
    composed(
      declaredRows(profile, block, year).filter(({ measure }) => measure.length > 0),
      [block.scope],
      atomRules(profile),
    ),
  );
}
