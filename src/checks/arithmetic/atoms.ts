/**
 * Compares conditions as sets. It cuts each named dimension into the pieces that the conditions distinguish.
 * A combination of pieces is an atom, and a condition is a set of atoms. So the declarations show which
 * columns add up to which, and which cells of two tables print one figure.
 */
import { CARRYOVER_FUNDS, CURRENT_YEAR_FUNDS } from '../../classification/funds';
import type { SpendingKind } from '../../classification/spending-kinds';
import { idsOf } from '../../classification/labels';
import { at } from '../../money/at';
import { UNIT_TYPES } from '../../classification/unit-types';
import type { LineSelection } from '../../tables/line-selection';
import { meets, type Dimension, type Where } from '../../tables/where';

export interface AtomRules {
  /** 类 allowed in basic expenditure; atoms of basic expenditure exist only there. `null`: any. */
  readonly basicClasses: readonly string[] | null;
  /** All kinds of expenditure in the set. */
  readonly kinds: readonly SpendingKind[];
  /** The functional 类 of the year. A condition with all of them covers every function. */
  readonly functionClasses: readonly string[];
}

type Limit = Dimension | 'source';
type Atom = Readonly<Partial<Record<Limit, string>>>;

/** A dimension cut into pieces, or two that depend on each other. */
class Factor {
  /** Whether the kind of expenditure limits it. */
  readonly isLimited: boolean;
  private readonly met = new Map<string, readonly number[]>();

  constructor(
    private readonly limits: readonly Limit[],
    readonly pieces: readonly Atom[],
  ) {
    this.isLimited = limits.includes('departmental');
  }

  /** Returns the indexes of the pieces that match a condition. Most conditions say the same of a dimension, mostly nothing. */
  indexesIn(where: Where): readonly number[] {
    const said = this.limits.map((limit) => where[limit]?.join() ?? OTHER).join(OTHER);
    const known = this.met.get(said);
    if (known !== undefined) return known;
    const found: number[] = [];
    for (const [index, piece] of this.pieces.entries()) if (isIn(piece, where)) found.push(index);
    this.met.set(said, found);
    return found;
  }
}

/** A value that matches no pattern of a dimension. */
const OTHER = '\u0000';

function valuesNamed(wheres: readonly Where[], dimension: Dimension): readonly string[] {
  return [...new Set(wheres.flatMap((where) => where[dimension] ?? []))];
}

/** Cuts an open dimension: one piece per pattern without its inner patterns, and one piece for the rest. */
function pieces(patterns: readonly string[], rules: AtomRules, dimension: Dimension): readonly string[] {
  // A sample value of the piece: it matches this pattern and no narrower one.
  const own = patterns.map((pattern) =>
    pattern.endsWith('*') ? `${pattern.slice(0, -1)}${OTHER}` : pattern,
  );
  const isClosed =
    dimension === 'function' && rules.functionClasses.every((first) => patterns.includes(`${first}*`));
  return isClosed ? own : [...own, OTHER];
}

/** Combines period and fund: each period has its own funds. */
const PERIODS_AND_FUNDS: readonly Atom[] = [
  ...CURRENT_YEAR_FUNDS.map((fund) => ({ period: 'current', fund })),
  ...CARRYOVER_FUNDS.map((fund) => ({ period: 'carryover', fund })),
];

const OPEN_DIMENSIONS = ['unit', 'function', 'project', 'departmental', 'governmental'] as const;

/** Returns the factors; their combinations are the atoms. */
function factorsOf(wheres: readonly Where[], rules: AtomRules): readonly Factor[] {
  const sources = new Factor(['source'], [{ source: 'income' }, { source: 'expenditure' }]);
  const kinds = wheres.some(({ kind }) => kind !== undefined)
    ? [
        new Factor(
          ['kind'],
          rules.kinds.map((kind) => ({ kind })),
        ),
      ]
    : [];
  // Only the roster gives the type of a unit, so unit and type vary independently here.
  const types = wheres.some(({ unitType }) => unitType !== undefined)
    ? [
        new Factor(
          ['unitType'],
          idsOf(UNIT_TYPES).map((unitType) => ({ unitType })),
        ),
      ]
    : [];
  const open = OPEN_DIMENSIONS.flatMap((dimension) => {
    const patterns = valuesNamed(wheres, dimension);
    return patterns.length === 0
      ? []
      : [
          new Factor(
            [dimension],
            pieces(patterns, rules, dimension).map((value) => ({ [dimension]: value })),
          ),
        ];
  });
  return [sources, new Factor(['period', 'fund'], PERIODS_AND_FUNDS), ...kinds, ...types, ...open];
}

function isPossible(kind: Atom['kind'], departmental: Atom['departmental'], rules: AtomRules): boolean {
  const isBasic = kind === 'personnel' || kind === 'operating';
  if (!isBasic || departmental === undefined || rules.basicClasses === null) return true;
  return rules.basicClasses.some((basic) => departmental.startsWith(basic));
}

function isIn(atom: Atom, where: Where): boolean {
  return Object.entries(atom).every(([dimension, value]) => {
    const patterns = where[dimension as Limit];
    return patterns === undefined || patterns.some((pattern) => meets(value, pattern));
  });
}

/** A combination of pieces of the factors so far. */
interface Combination {
  readonly number: number;
  /** The only piece that limits a later one. */
  readonly kind: Atom['kind'];
}

/** Returns the numbers of the combinations that match a condition, factor by factor; ascending. */
function numbersIn(where: Where, factors: readonly Factor[], rules: AtomRules): readonly number[] {
  let partial: readonly Combination[] = [{ number: 0, kind: undefined }];
  for (const factor of factors) {
    const next: Combination[] = [];
    const met = factor.indexesIn(where);
    for (const { number, kind } of partial) {
      for (const index of met) {
        const piece = at(factor.pieces, index);
        if (!factor.isLimited || isPossible(kind, piece.departmental, rules))
          next.push({ number: number * factor.pieces.length + index, kind: kind ?? piece.kind });
      }
    }
    partial = next;
  }
  return partial.map(({ number }) => number);
}

/** Indexes of atoms, ascending. */
export type AtomSet = readonly number[];

const NO_ATOMS: AtomSet = [];

/** Atoms of selections, in one common universe. */
export interface AtomsOfSelections {
  readonly sets: readonly AtomSet[];
  /** Without the difference between income and expenditure: the atoms of both as those of income. */
  readonly sourceless: readonly AtomSet[];
}

/** Returns a set without the difference between income and expenditure, which halves the atoms. */
function withoutSource(set: AtomSet, half: number): AtomSet {
  const last = set.at(-1);
  if (last === undefined || last < half) return set;
  return [...new Set(set.map((atom) => atom % half))].sort((a, b) => a - b);
}

/** Returns the atoms of each selection. */
export function atomsOf(selections: readonly LineSelection[], rules: AtomRules): AtomsOfSelections {
  // The source comes first, so that the atoms of income precede those of expenditure.
  const factors = factorsOf(selections.flat(), rules);
  const half = factors.reduce((count, { pieces: own }) => count * own.length, 1) / 2;
  // Half of the conditions of a set's cells repeat others.
  const known = new Map<string, readonly number[]>();
  const numbersOf = (where: Where): readonly number[] => {
    const said = JSON.stringify(where);
    const numbers = known.get(said) ?? numbersIn(where, factors, rules);
    known.set(said, numbers);
    return numbers;
  };
  const sets = selections.map((selection) => {
    const [first, ...more] = selection.map(numbersOf);
    if (first === undefined || more.length === 0) return first ?? NO_ATOMS;
    return [...new Set([...first, ...more.flat()])].sort((a, b) => a - b);
  });
  return { sets, sourceless: sets.map((set) => withoutSource(set, half)) };
}

/** Cache: a set is compared with many others, and has up to thousands of atoms. */
const signatures = new WeakMap<AtomSet, string>();

/** Returns a text that only equal sets have. */
export function signatureOf(set: AtomSet): string {
  const known = signatures.get(set) ?? String(set);
  signatures.set(set, known);
  return known;
}

export function isWithin(inner: AtomSet, outer: AtomSet): boolean {
  if (inner.length > outer.length) return false;
  let next = 0;
  for (const atom of inner) {
    while (next < outer.length && at(outer, next) < atom) next += 1;
    if (outer[next] !== atom) return false;
  }
  return true;
}

export type Composition =
  /** The whole is the sum of these parts; each part counts once. */
  | { readonly kind: 'sum'; readonly parts: readonly number[] }
  /** Each part is 其中 of the whole, and no sum includes it. */
  | { readonly kind: 'parts'; readonly parts: readonly number[] };

interface Numbered {
  readonly index: number;
  readonly set: AtomSet;
}

/** Returns the subsets of a set; of equal sets only the first. */
function smallerThan(whole: AtomSet, sets: readonly AtomSet[]): readonly Numbered[] {
  const seen = new Set<string>();
  return sets.flatMap((set, index): readonly Numbered[] => {
    if (set.length === 0 || set.length >= whole.length || !isWithin(set, whole)) return [];
    const signature = signatureOf(set);
    if (seen.has(signature)) return [];
    seen.add(signature);
    return [{ index, set }];
  });
}

function largestOf(pool: readonly Numbered[]): readonly Numbered[] {
  return pool.filter(
    ({ set }) => !pool.some((other) => other.set.length > set.length && isWithin(set, other.set)),
  );
}

/** Finds every way to divide the whole into sets without a common atom. */
function partitions(whole: AtomSet, pool: readonly Numbered[]): readonly (readonly Numbered[])[] {
  const [first] = whole;
  if (first === undefined) return [[]];
  return pool
    .filter(({ set }) => set.includes(first) && isWithin(set, whole))
    .flatMap((one) => {
      const taken = new Set(one.set);
      const rest = whole.filter((atom) => !taken.has(atom));
      return partitions(rest, pool).map((others) => [one, ...others]);
    });
}

/**
 * Divides one set into the largest smaller sets. A whole may have several divisions: by source and by use.
 */
export function compositionsOf(whole: number, sets: readonly AtomSet[]): readonly Composition[] {
  const outer = sets[whole];
  if (outer === undefined) throw new RangeError(`Set ${String(whole)} does not exist.`);
  const made: Composition[] = [];
  let pool = smallerThan(outer, sets);
  while (pool.length > 0) {
    const largest = largestOf(pool);
    const found = partitions(outer, largest);
    const used = new Set(found.flat());
    const loose = new Set(largest.filter((one) => !used.has(one)));
    for (const sum of found)
      made.push({ kind: 'sum', parts: sum.map(({ index }) => index).sort((a, b) => a - b) });
    if (loose.size === 0) break;
    if (!made.some(({ kind }) => kind === 'parts'))
      made.push({ kind: 'parts', parts: [...loose].map(({ index }) => index) });
    // Sets without a sum may hide smaller sets that form a sum.
    pool = pool.filter((one) => !loose.has(one));
  }
  return distinct(made);
}

function distinct(compositions: readonly Composition[]): readonly Composition[] {
  const seen = new Set<string>();
  return compositions.filter(({ kind, parts }) => {
    const signature = `${kind} ${String(parts)}`;
    if (seen.has(signature)) return false;
    seen.add(signature);
    return true;
  });
}
