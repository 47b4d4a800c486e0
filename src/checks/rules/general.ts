/** Lists the rules for every set, except the arithmetic, which a set may name. */
import type { CheckDefinition } from '../check-definition';
import { CELL_CHECKS } from './cells';
import { codeChecks } from './codes';
import { FRAME_CHECKS } from './frame';
import { LISTED_CHECKS } from './listed';
import { LINE_CHECKS } from './lines';
import { UNPLACED_CHECKS } from './unplaced';

export const GENERAL_CHECKS: readonly CheckDefinition[] = [
  ...FRAME_CHECKS,
  ...CELL_CHECKS,
  ...UNPLACED_CHECKS,
  ...codeChecks(),
  ...LISTED_CHECKS,
  ...LINE_CHECKS,
];
