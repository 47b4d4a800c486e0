/**
 * Conditions compared as sets. The dimensions that some conditions name are cut into the pieces that these tell apart;
 * every combination of pieces is an atom, and a condition is the set of its atoms. So it follows from the declarations
 * which columns add up to which, and which cells of two tables print one figure.
 */
import { CARRYOVER_FUNDS, CURRENT_YEAR_FUNDS } from '../../classification/funds';
import type { SpendingKind } from '../../classification/spending-kinds';
import { idsOf } from '../../classification/labels';
import { UNIT_TYPES } from '../../classification/unit-types';
import type { LineSelection } from '../../tables/line-selection';
import { meets, type Dimension, type Where } from '../../tables/where';

export interface AtomRules {
  /** 类 that basic expenditure may have; there are no atoms of basic expenditure elsewhere. `null`: any. */
  readonly basicClasses: readonly string[] | null;
  /** Kinds of expenditure that there are. */
  readonly kinds: readonly SpendingKind[];
  /** The functional 类 of the year: conditions that name all of them leave no function out. */
  readonly functionClasses: readonly string[];
}

type Atom = Readonly<Partial<Record<Dimension | 'source', string>>>;

/** A value that meets no pattern of a dimension. */
const OTHER = '\u0000';

function valuesNamed(wheres: readonly Where[], dimension: Dimension): readonly string[] {
  return [...new Set(wheres.flatMap((where) => where[dimension] ?? []))];
}

/** Pieces of an open dimension: one for each pattern without the patterns inside it, and one for the rest. */
function pieces(patterns: readonly string[], rules: AtomRules, dimension: Dimension): readonly string[] {
  // A value that stands for the piece: what meets the pattern and no narrower one.
  const own = patterns.map((pattern) =>
    pattern.endsWith('*') ? `${pattern.slice(0, -1)}${OTHER}` : pattern,
  );
  const isClosed =
    dimension === 'function' && rules.functionClasses.every((first) => patterns.includes(`${first}*`));
  return isClosed ? own : [...own, OTHER];
}

/** Period and fund together: each period has its own funds. */
const PERIODS_AND_FUNDS: readonly Atom[] = [
  ...CURRENT_YEAR_FUNDS.map((fund) => ({ period: 'current', fund })),
  ...CARRYOVER_FUNDS.map((fund) => ({ period: 'carryover', fund })),
];

const OPEN_DIMENSIONS = ['unit', 'function', 'project', 'departmental', 'governmental'] as const;

/** The factors whose combinations are the atoms. */
function factorsOf(wheres: readonly Where[], rules: AtomRules): readonly (readonly Atom[])[] {
  const kinds = wheres.some(({ kind }) => kind !== undefined) ? [rules.kinds.map((kind) => ({ kind }))] : [];
  // A unit has one type, but which one is the roster's to say: the two are reported apart as if they were free.
  const types = wheres.some(({ unitType }) => unitType !== undefined)
    ? [idsOf(UNIT_TYPES).map((unitType) => ({ unitType }))]
    : [];
  const open = OPEN_DIMENSIONS.flatMap((dimension) => {
    const patterns = valuesNamed(wheres, dimension);
    return patterns.length === 0
      ? []
      : [pieces(patterns, rules, dimension).map((value) => ({ [dimension]: value }))];
  });
  return [[{ source: 'income' }, { source: 'expenditure' }], PERIODS_AND_FUNDS, ...kinds, ...types, ...open];
}

function isPossible({ kind, departmental }: Atom, rules: AtomRules): boolean {
  const isBasic = kind === 'personnel' || kind === 'operating';
  if (!isBasic || departmental === undefined || rules.basicClasses === null) return true;
  return rules.basicClasses.some((basic) => departmental.startsWith(basic));
}

function isIn(atom: Atom, where: Where): boolean {
  return Object.entries(atom).every(([dimension, value]) => {
    const wanted = where[dimension as Dimension | 'source'];
    return wanted === undefined || wanted.some((pattern) => meets(value, pattern));
  });
}

/** Numbers of the combinations that meet a condition, factor by factor. */
function numbersIn(where: Where, factors: readonly (readonly Atom[])[], rules: AtomRules): readonly number[] {
  let partial: readonly { readonly number: number; readonly atom: Atom }[] = [{ number: 0, atom: {} }];
  for (const factor of factors) {
    const met = factor.flatMap((atom, index) => (isIn(atom, where) ? [{ atom, index }] : []));
    partial = partial.flatMap(({ number, atom }) =>
      met.flatMap((one) => {
        const joined = { ...atom, ...one.atom };
        return isPossible(joined, rules)
          ? [{ number: number * factor.length + one.index, atom: joined }]
          : [];
      }),
    );
  }
  return partial.map(({ number }) => number);
}

/** Ascending indexes of atoms. */
export type AtomSet = readonly number[];

/** The atoms of each measure, in one universe. */
export function atomSets(selections: readonly LineSelection[], rules: AtomRules): readonly AtomSet[] {
  const factors = factorsOf(selections.flat(), rules);
  return selections.map((selection) =>
    [...new Set(selection.flatMap((where) => numbersIn(where, factors, rules)))].sort((a, b) => a - b),
  );
}

/** The same sets where income and expenditure of one kind of money are not reported apart. */
export function withoutSource(selections: readonly LineSelection[], rules: AtomRules): readonly AtomSet[] {
  return atomSets(
    selections.map((selection) => selection.map((where): Where => ({ ...where, source: ['income'] }))),
    rules,
  );
}

export function isWithin(inner: AtomSet, outer: AtomSet): boolean {
  if (inner.length > outer.length) return false;
  const all = new Set(outer);
  return inner.every((atom) => all.has(atom));
}

export type Composition =
  /** The whole is the sum of these, each counted once. */
  | { readonly kind: 'sum'; readonly parts: readonly number[] }
  /** Each of these is part of the whole (其中), and no sum has it. */
  | { readonly kind: 'parts'; readonly parts: readonly number[] };

interface Numbered {
  readonly index: number;
  readonly set: AtomSet;
}

/** Sets inside of one set, of equal ones the first. */
function smallerThan(whole: AtomSet, sets: readonly AtomSet[]): readonly Numbered[] {
  const seen = new Set<string>();
  return sets.flatMap((set, index): readonly Numbered[] => {
    if (set.length === 0 || set.length >= whole.length || !isWithin(set, whole)) return [];
    const signature = String(set);
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

/** Every way to make up the whole of sets that have no atom in common. */
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

/** What the largest smaller sets say of one of many. A whole may be broken down in several ways: by source and by use. */
export function compositionsOf(whole: number, sets: readonly AtomSet[]): readonly Composition[] {
  const outer = sets[whole];
  if (outer === undefined) throw new RangeError(`There is no set ${String(whole)}.`);
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
    // What no sum has may hide smaller sets that make one up.
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
