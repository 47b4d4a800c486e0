/** What there is to say of a rule, by its number: for the explanation of a finding and for 审核意见表. */
import type { Rule, RuleNature, Tolerance } from '../checks/rule';
import { TEXT_RULES } from '../narrative/rules/text-rules';
import { CHECK_PROFILES } from './check-profiles';
import EXAMPLES from './rule-examples.json';

export interface RuleFacts {
  readonly rule: Rule;
  /** A finding as the fixtures of the rule have it; `null`: none is kept. */
  readonly example: string | null;
}

const NATURES: Readonly<Record<RuleNature, string>> = {
  arithmetic: '算术：每一张正确汇总的表都应当符合。',
  form: '形式：版面、编号和书写的规定。',
  content: '内容：代码、名称和文字的规定。',
  practice: '惯例：多数情况如此，有正当的例外，属实的写明原因即可。',
};

const TOLERANCES: Readonly<Record<Tolerance, string>> = {
  EX: '数字须完全相同。',
  CP: '同一个数字的几处须完全相同。',
  R: '四舍五入能解释的尾差不算错。',
  none: '',
};

/** How strict the rule is, in whole sentences. */
export function strictnessWords({ nature, tolerance }: Pick<Rule, 'nature' | 'tolerance'>): string {
  return `${NATURES[nature]}${TOLERANCES[tolerance]}`;
}

const KEPT: Readonly<Record<string, string | undefined>> = EXAMPLES;

function ruleIn(setId: string | null, id: string): Rule | undefined {
  const own = CHECK_PROFILES.filter(({ set }) => set.id === setId);
  // Numbers mean the same in every set, if not in every detail.
  return [...own, ...CHECK_PROFILES]
    .flatMap(({ rules }) => rules.map(({ rule }) => rule))
    .concat(TEXT_RULES.map(({ rule }) => rule))
    .find((rule) => rule.id === id);
}

/** `setId`: of the tables, where it is known. `null`: no rule has the number, for instance one of another version. */
export function ruleFacts(setId: string | null, id: string): RuleFacts | null {
  const rule = ruleIn(setId, id);
  return rule === undefined ? null : { rule, example: KEPT[id] ?? null };
}
