/** The set's names for the arithmetic that its declarations imply: the general ones serve. */
import { NO_NAMES, type ArithmeticNames } from '../../../checks/rules/arithmetic';

export const ARITHMETIC: ArithmeticNames = NO_NAMES;
