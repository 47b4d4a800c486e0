/** Creates rules of arithmetic with a set's own words and the common properties. */
import { rule, type Rule } from '../rule';

/** A set's words for a rule. */
export interface RuleWords {
  readonly id: string;
  readonly title: string;
  readonly statement: string;
}

type Kind = 'sum' | 'part' | 'rows' | 'copy' | 'twins' | 'balance' | 'between';

const REMEDIES: Readonly<Record<Kind, string>> = {
  sum: '请核对各分项和合计；按公式相加的，请检查公式范围',
  part: '“其中”项不能大于它所属的项，请核对两个数字',
  rows: '请核对合计公式是否包含每一行、有没有漏行或重复行，再核对各行数字',
  copy: '同一个数字在各表应完全相同，请以录入数或上级批复为准，把两处改成一致',
  twins: '两处是同一个数字，请以录入数或上级批复为准，改成一致',
  balance: '没有年终结转结余时，收入应等于支出，请核对收入和支出的数字',
  between: '请核对各表中的这几个数字，以录入数或上级批复为准改成一致',
};

const TOLERANCES: Readonly<Record<Kind, Rule['tolerance']>> = {
  sum: 'R',
  part: 'EX',
  rows: 'R',
  copy: 'CP',
  twins: 'CP',
  balance: 'CP',
  between: 'R',
};

export function arithmeticRule(
  { id, title, statement }: RuleWords,
  kind: Kind,
  scope: Rule['scope'] = [],
): Rule {
  return rule({
    id,
    title,
    severity: 'E',
    nature: 'arithmetic',
    scope,
    tolerance: TOLERANCES[kind],
    statement,
    remedy: REMEDIES[kind],
  });
}
