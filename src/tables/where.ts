/**
 * Conditions on entered lines, as data: the rollup adds by them, the formulas are written from them, a trace is
 * found by them.
 */
import type { Fund } from '../classification/funds';
import type { Period } from '../classification/periods';
import type { SpendingKind } from '../classification/spending-kinds';
import type { UnitType } from '../classification/unit-types';

/** Which entry sheet a line comes from. */
export type Source = 'income' | 'expenditure';

/** The dimensions of a line, apart from its amount. Income has no more than unit, its type, fund and period. */
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
 * A code, or all codes that begin so: `2080101`, `208*`. Codes hold digits only, so the star cannot be part of
 * one; it is also how SUMIFS writes it.
 */
export type CodePattern = string;

/** For each dimension named, the values a line may have there; dimensions not named are free. */
export interface Where {
  readonly source?: readonly Source[];
  readonly unit?: readonly CodePattern[];
  /** As the roster says of the line's unit. */
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

/** Whether every value that meets `inner` meets `outer`. */
function covers(outer: CodePattern, inner: CodePattern): boolean {
  return isPrefix(outer) ? inner.startsWith(outer.slice(0, -1)) : outer === inner;
}

/** Whether a value, never a pattern, meets a pattern. */
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

/** What meets both conditions; `null` when nothing can. */
export function intersect(a: Where, b: Where): Where | null {
  const result: Record<string, readonly string[]> = {};
  for (const key of ['source', ...DIMENSIONS] as const) {
    const values = both<string>(a[key], b[key]);
    if (values === undefined) continue;
    if (values.length === 0) return null;
    result[key] = values;
  }
  // Keys and values come from `a` and `b` only.
  return result as Where;
}

/** The dimensions a condition looks at, each with the values it allows; always in the same order. */
export function restrictions(where: Where): readonly (readonly [Dimension, readonly string[]])[] {
  return DIMENSIONS.flatMap((dimension) => {
    const patterns = where[dimension];
    return patterns === undefined ? [] : [[dimension, patterns] as const];
  });
}

export function restricted(where: Where): readonly Dimension[] {
  return restrictions(where).map(([dimension]) => dimension);
}
