/** One item of a list, as sentences name it. */
import type { Quantity } from './quantity';
import type { TextSource } from './source';

export interface ListItem {
  readonly name: string;
  /** Empty: it has none. */
  readonly code: string;
  /** From 1. */
  readonly number: number;
  readonly quantity?: Quantity;
  readonly sources: readonly TextSource[];
}
