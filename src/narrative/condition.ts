/** When a variant, a clause, a section or a term is written. What is not known meets no condition but `not`. */
import type { Comparison, ListSource, Quantity } from './quantity';

export type Condition =
  | { readonly kind: 'always' }
  /** Prints 0. */
  | { readonly kind: 'zero'; readonly of: Quantity }
  | { readonly kind: 'zero-count'; readonly of: Quantity }
  /** Both print, and not the same. */
  | { readonly kind: 'differs'; readonly one: Quantity; readonly other: Quantity }
  /** A share of it has a meaning: part and whole print more than 0. */
  | { readonly kind: 'share'; readonly part: Quantity; readonly whole: Quantity }
  | { readonly kind: 'none'; readonly of: ListSource }
  /** Last year's figure is not entered. */
  | { readonly kind: 'no-prior'; readonly of: Comparison }
  /** Both years print the same. */
  | { readonly kind: 'unchanged'; readonly of: Comparison }
  /** `usual`: what holds until something is chosen. */
  | { readonly kind: 'chosen'; readonly item: string; readonly option: string; readonly usual?: string }
  | { readonly kind: 'entered'; readonly item: string }
  | { readonly kind: 'all' | 'any'; readonly of: readonly Condition[] }
  | { readonly kind: 'not'; readonly of: Condition };

export const ALWAYS: Condition = { kind: 'always' };

/** A term, for instance, that only a person lists. */
export const NEVER: Condition = { kind: 'any', of: [] };

export function zero(of: Quantity): Condition {
  return { kind: 'zero', of };
}

export function zeroCount(of: Quantity): Condition {
  return { kind: 'zero-count', of };
}

export function differs(one: Quantity, other: Quantity): Condition {
  return { kind: 'differs', one, other };
}

export function hasShare(part: Quantity, whole: Quantity): Condition {
  return { kind: 'share', part, whole };
}

export function none(of: ListSource): Condition {
  return { kind: 'none', of };
}

export function noPrior(of: Comparison): Condition {
  return { kind: 'no-prior', of };
}

export function unchanged(of: Comparison): Condition {
  return { kind: 'unchanged', of };
}

export function chosen(item: string, option: string, usual?: string): Condition {
  return { kind: 'chosen', item, option, ...(usual === undefined ? {} : { usual }) };
}

export function entered(item: string): Condition {
  return { kind: 'entered', item };
}

export function all(...of: readonly Condition[]): Condition {
  return { kind: 'all', of };
}

export function any(...of: readonly Condition[]): Condition {
  return { kind: 'any', of };
}

export function not(of: Condition): Condition {
  return { kind: 'not', of };
}
