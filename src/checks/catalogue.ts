/** All rules, in the order of the list. */
import type { CheckDefinition } from './check-definition';
import { COMPOSITION_CHECKS } from './families/compositions';
import { BETWEEN_CHECKS } from './families/between';
import { COPY_CHECKS } from './families/copies';
import { LINE_CHECKS } from './families/lines';
import { ROW_SUM_CHECKS } from './families/row-sums';

export const CATALOGUE: readonly CheckDefinition[] = [
  ...COMPOSITION_CHECKS,
  ...ROW_SUM_CHECKS,
  ...COPY_CHECKS,
  ...BETWEEN_CHECKS,
  ...LINE_CHECKS,
];
