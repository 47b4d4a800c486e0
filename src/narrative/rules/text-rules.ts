/** All rules for texts, most harmful first. */
import { CLAIM_RULES } from './claim-rules';
import { CHANGE_FORM_RULES } from './change-form-rules';
import { CHANGE_RULES } from './change-rules';
import { FIGURE_RULES } from './figure-rules';
import { FORM_RULES } from './form-rules';
import { HEADING_RULES } from './heading-rules';
import { ITEM_RULES } from './item-rules';
import { MISSING_RULES } from './missing-rules';
import { PRESENCE_RULES } from './presence-rules';
import { RATIO_RULES } from './ratio-rules';
import { REASON_ITEM_RULES } from './reason-item-rules';
import { REASON_RULES } from './reason-rules';
import { RESTATED_RULES } from './restated-rules';
import { SHARE_SUM_RULES } from './share-sums';
import { SCOPE_RULES } from './scope-rules';
import { TERM_RULES } from './term-rules';
import { STYLE_RULES } from './style-rules';
import type { TextRule } from './text-finding';
import { UNBOUND_RULES } from './unbound-rules';
import { UNIT_RULES } from './unit-rules';
import { YEAR_RULES } from './year-rules';

export const TEXT_RULES: readonly TextRule[] = [
  ...FIGURE_RULES,
  ...UNBOUND_RULES,
  ...RATIO_RULES,
  ...SHARE_SUM_RULES,
  ...CHANGE_RULES,
  ...CHANGE_FORM_RULES,
  ...RESTATED_RULES,
  ...CLAIM_RULES,
  ...REASON_RULES,
  ...MISSING_RULES,
  ...PRESENCE_RULES,
  ...REASON_ITEM_RULES,
  ...ITEM_RULES,
  ...SCOPE_RULES,
  ...UNIT_RULES,
  ...TERM_RULES,
  ...HEADING_RULES,
  ...YEAR_RULES,
  ...FORM_RULES,
  ...STYLE_RULES,
];
