/** Every sum, copy and 其中 that the declarations of a set imply, under the set's names and the general ones. */
import type { CheckDefinition } from '../check-definition';
import { copyChecks, type CopyName, type WaivedCopy } from './copies';
import { rowSumChecks, type RowSumName, type WaivedRowSum } from './row-sums';
import { sumChecks, type SumName, type WaivedSum } from './sums';

export interface ArithmeticNames {
  readonly sums: readonly SumName[];
  readonly rowSums: readonly RowSumName[];
  readonly copies: readonly CopyName[];
  /** What is not checked, each with its reason. */
  readonly waived: {
    readonly sums: readonly WaivedSum[];
    readonly rowSums: readonly WaivedRowSum[];
    readonly copies: readonly WaivedCopy[];
  };
}

/** For a set that names and waives nothing. */
export const NO_NAMES: ArithmeticNames = {
  sums: [],
  rowSums: [],
  copies: [],
  waived: { sums: [], rowSums: [], copies: [] },
};

export function arithmeticChecks({
  sums,
  rowSums,
  copies,
  waived,
}: ArithmeticNames): readonly CheckDefinition[] {
  return [
    ...sumChecks(sums, waived.sums),
    ...rowSumChecks(rowSums, waived.rowSums),
    ...copyChecks(copies, waived.copies),
  ];
}
