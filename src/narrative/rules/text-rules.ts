/** All rules for texts, most harmful first. */
import { CHANGE_RULES } from './change-rules';
import { FIGURE_RULES } from './figure-rules';
import { FORM_RULES } from './form-rules';
import { ITEM_RULES } from './item-rules';
import { PRESENCE_RULES } from './presence-rules';
import { SCOPE_RULES } from './scope-rules';
import type { TextRule } from './text-finding';

export const TEXT_RULES: readonly TextRule[] = [
  ...FIGURE_RULES,
  ...CHANGE_RULES,
  ...PRESENCE_RULES,
  ...ITEM_RULES,
  ...SCOPE_RULES,
  ...FORM_RULES,
];
