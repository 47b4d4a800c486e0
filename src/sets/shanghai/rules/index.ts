/** Lists the rules of the set in the order of docs/rules.md. */
import type { CheckDefinition } from '../../../checks/check-definition';
import { arithmeticChecks } from '../../../checks/rules/arithmetic';
import { GENERAL_CHECKS } from '../../../checks/rules/general';
import { ARITHMETIC } from './arithmetic';
import { COUPLING_CHECKS } from './couplings';

export const SHANGHAI_RULES: readonly CheckDefinition[] = [
  ...GENERAL_CHECKS,
  ...arithmeticChecks(ARITHMETIC),
  ...COUPLING_CHECKS,
];
