/**
 * Checks every sum, copy and 其中 that a set's declarations imply, under the set's rules or the general ones.
 */
import type { CheckDefinition } from '../check-definition';
import { betweenChecks, type BetweenName, type WaivedBetween } from './between';
import { copyChecks, type CopyName, type WaivedCopy } from './copies';
import { rowSumChecks, type RowSumName, type WaivedRowSum } from './row-sums';
import { sumChecks, type SumName, type UnlistedOf, type WaivedSum } from './sums';

export interface ArithmeticNames {
  readonly sums: readonly SumName[];
  readonly rowSums: readonly RowSumName[];
  readonly copies: readonly CopyName[];
  readonly between: readonly BetweenName[];
  readonly unlisted: UnlistedOf;
  /** Relations that are not checked, each with its reason. */
  readonly waived: {
    readonly sums: readonly WaivedSum[];
    readonly rowSums: readonly WaivedRowSum[];
    readonly copies: readonly WaivedCopy[];
    readonly between: readonly WaivedBetween[];
  };
}

/** For a set without own names and waivers. */
export const NO_NAMES: ArithmeticNames = {
  sums: [],
  rowSums: [],
  copies: [],
  between: [],
  unlisted: () => ({}),
  waived: { sums: [], rowSums: [], copies: [], between: [] },
};

export function arithmeticChecks({
  sums,
  rowSums,
  copies,
  between,
  unlisted,
  waived,
}: ArithmeticNames): readonly CheckDefinition[] {
  return [
    ...sumChecks(sums, waived.sums, unlisted),
    ...rowSumChecks(rowSums, waived.rowSums),
    ...copyChecks(copies, waived.copies),
    ...betweenChecks(between, waived.between),
  ];
}
