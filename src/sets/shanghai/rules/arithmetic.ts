/** Uses the general rules for the arithmetic that the set's declarations imply. */
import { NO_NAMES, type ArithmeticNames } from '../../../checks/rules/arithmetic';

export const ARITHMETIC: ArithmeticNames = NO_NAMES;
