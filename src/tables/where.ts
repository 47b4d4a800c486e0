/** Declares conditions on entered lines as data: the rollup, the formulas and traces all use them. */
import type { Fund } from '../classification/funds';
import type { Period } from '../classification/periods';
import type { SpendingKind } from '../classification/spending-kinds';
import type { UnitType } from '../classification/unit-types';

/** The entry sheet that a line comes from. */
export type Source = 'income' | 'expenditure';

/** The dimensions of a line, apart from its amount. Income has only unit, its type, fund and period. */
export const DIMENSIONS = [
  'unit',
  'unitType',
  'function',
  'kind',
  'project',
  'departmental',
  'governmental',
  'fund',
  'period',
] as const;
export type Dimension = (typeof DIMENSIONS)[number];

/**
 * A code, or all codes with this beginning: `2080101`, `208*`. Codes hold digits only, so the star is free; SUMIFS
 * uses the same star.
 */
export type CodePattern = string;

/** The values that a line may have in each dimension named; other dimensions are free. */
export interface Where {
  readonly source?: readonly Source[];
  readonly unit?: readonly CodePattern[];
  /** The type of the line's unit in the roster. */
  readonly unitType?: readonly UnitType[];
  readonly function?: readonly CodePattern[];
  readonly kind?: readonly SpendingKind[];
  readonly project?: readonly CodePattern[];
  readonly departmental?: readonly CodePattern[];
  readonly governmental?: readonly CodePattern[];
  readonly fund?: readonly Fund[];
  readonly period?: readonly Period[];
}

export const EVERYTHING: Where = {};

function isPrefix(pattern: CodePattern): boolean {
  return pattern.endsWith('*');
}

/** Decides whether every value that meets `inner` meets `outer`. */
function covers(outer: CodePattern, inner: CodePattern): boolean {
  return isPrefix(outer) ? inner.startsWith(outer.slice(0, -1)) : outer === inner;
}

/** Decides whether a value, never a pattern, meets a pattern. */
export function meets(value: string, pattern: CodePattern): boolean {
  return covers(pattern, value);
}

function both<T extends string>(
  a: readonly T[] | undefined,
  b: readonly T[] | undefined,
): readonly T[] | undefined {
  if (a === undefined || b === undefined) return a ?? b;
  const common = [
    ...a.filter((one) => b.some((other) => covers(other, one))),
    ...b.filter((one) => a.some((other) => covers(other, one))),
  ];
  return [...new Set(common)];
}

/** Returns the condition of lines that meet both; `null` when no line can. */
export function intersect(a: Where, b: Where): Where | null {
  const result: Record<string, readonly string[]> = {};
  for (const key of ['source', ...DIMENSIONS] as const) {
    const values = both<string>(a[key], b[key]);
    if (values === undefined) continue;
    if (values.length === 0) return null;
    result[key] = values;
  }
  // All keys and values come from `a` and `b`.
  return result as Where;
}

/** Lists the restricted dimensions with their allowed values, always in the same order. */
export function restrictions(where: Where): readonly (readonly [Dimension, readonly string[]])[] {
  const found: (readonly [Dimension, readonly string[]])[] = [];
  for (const dimension of DIMENSIONS) {
    const patterns = where[dimension];
    if (patterns !== undefined) found.push([dimension, patterns]);
  }
  return found;
}

export function restricted(where: Where): readonly Dimension[] {
  return DIMENSIONS.filter((dimension) => where[dimension] !== undefined);
}
