/** All rules for texts, most harmful first. */
import { CHANGE_RULES } from './change-rules';
import { FIGURE_RULES } from './figure-rules';
import type { TextRule } from './text-finding';

export const TEXT_RULES: readonly TextRule[] = [...FIGURE_RULES, ...CHANGE_RULES];
