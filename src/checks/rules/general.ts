/** The rules that hold for every set, but for its arithmetic, which a set may name. */
import type { CheckDefinition } from '../check-definition';
import { CELL_CHECKS } from './cells';
import { FRAME_CHECKS } from './frame';
import { UNPLACED_CHECKS } from './unplaced';

export const GENERAL_CHECKS: readonly CheckDefinition[] = [
  ...FRAME_CHECKS,
  ...CELL_CHECKS,
  ...UNPLACED_CHECKS,
];
