/** All rules for texts, most harmful first. */
import { CHANGE_FORM_RULES } from './change-form-rules';
import { CHANGE_RULES } from './change-rules';
import { FIGURE_RULES } from './figure-rules';
import { FORM_RULES } from './form-rules';
import { HEADING_RULES } from './heading-rules';
import { ITEM_RULES } from './item-rules';
import { PRESENCE_RULES } from './presence-rules';
import { RATIO_RULES } from './ratio-rules';
import { SCOPE_RULES } from './scope-rules';
import { TERM_RULES } from './term-rules';
import type { TextRule } from './text-finding';
import { UNIT_RULES } from './unit-rules';

export const TEXT_RULES: readonly TextRule[] = [
  ...FIGURE_RULES,
  ...RATIO_RULES,
  ...CHANGE_RULES,
  ...CHANGE_FORM_RULES,
  ...PRESENCE_RULES,
  ...ITEM_RULES,
  ...SCOPE_RULES,
  ...UNIT_RULES,
  ...TERM_RULES,
  ...HEADING_RULES,
  ...FORM_RULES,
];
