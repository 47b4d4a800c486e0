/** Tests what is said of a rule by its number: one source, and an example that the fixtures hold. */
import { TEXT_RULES } from '../../src/narrative/rules/text-rules';
import { CHECK_PROFILES } from '../../src/sets/check-profiles';
import EXAMPLES from '../../src/sets/rule-examples.json';
import { ruleFacts, strictnessWords } from '../../src/sets/rule-facts';
import findings from '../checks/findings.golden.json';

const IDS = new Set([
  ...CHECK_PROFILES.flatMap(({ rules }) => rules.map(({ rule }) => rule.id)),
  ...TEXT_RULES.map(({ rule }) => rule.id),
]);

describe('facts of a rule', () => {
  it('are known for every rule, those of its own set first', () => {
    for (const id of IDS) expect(ruleFacts(null, id)?.rule.id).toBe(id);
    for (const { set, rules } of CHECK_PROFILES)
      for (const { rule } of rules) expect(ruleFacts(set.id, rule.id)?.rule).toBe(rule);
    expect(ruleFacts(null, 'Z-99')).toBeNull();
  });

  it('have examples of their fixtures, and of no other rule', () => {
    expect(Object.keys(EXAMPLES).filter((id) => !IDS.has(id))).toEqual([]);
    const messages = new Set(Object.values(findings).flatMap((all) => all.map(({ message }) => message)));
    const [[first = '', words] = ['', '']] = Object.entries(EXAMPLES);
    expect([first, messages.has(words)]).toEqual(['C-01', true]);
    expect([...IDS].filter((id) => ruleFacts(null, id)?.example === null).length).toBeLessThan(15);
  });

  it('say how strict it is', () => {
    expect(strictnessWords({ nature: 'arithmetic', tolerance: 'R' })).toBe(
      '算术：每一张正确汇总的表都应当符合。四舍五入能解释的尾差不算错。',
    );
  });
});
