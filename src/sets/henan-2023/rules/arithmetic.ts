/** The set's names for the arithmetic that its declarations imply; nothing is waived. */
import type { ArithmeticNames } from '../../../checks/rules/arithmetic';
import { COPY_NAMES } from './copy-names';
import { ROW_SUM_NAMES } from './row-sum-names';
import { SUM_NAMES } from './sum-names';

export const ARITHMETIC: ArithmeticNames = {
  sums: SUM_NAMES,
  rowSums: ROW_SUM_NAMES,
  copies: COPY_NAMES,
  waived: { sums: [], rowSums: [], copies: [] },
};
