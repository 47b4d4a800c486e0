/** Says in sentences what a check of a text read, compared and left out. */
import type { TextCheck } from './check-text';
import { wordsAt } from './text-context';

const MOST_NAMED = 8;

/** Numbers that no rule has compared, each as it stands in the text. */
function unreadLine({ context: { sections } }: TextCheck): readonly string[] {
  const unread = sections.flatMap(({ reading, binding }) =>
    reading === null ? [] : binding.unbound.filter(({ why }) => WITHOUT_FINDING.has(why)),
  );
  if (unread.length === 0) return [];
  const named = unread
    .slice(0, MOST_NAMED)
    .map(({ place: { paragraph, number } }) => `“${wordsAt({ paragraph, ...number })}”`)
    .join('、');
  const left = unread.length > MOST_NAMED ? `等${String(unread.length)}个` : '';
  return [`说明文字中在增减原因之内或公开表以外的数字没有核对：${named}${left}。`];
}

/** Why a number is not bound, where no finding says so. */
const WITHOUT_FINDING: ReadonlySet<string> = new Set(['reason', 'points', 'no-fact']);

/** What was read, compared and left out. */
export function textCoverageLines(check: TextCheck, remarks: readonly string[]): readonly string[] {
  const { all, bound, compared } = check.numbers;
  const needs = [...new Set(check.notChecked.filter(({ isNumber }) => !isNumber).map((one) => one.needs))];
  const named = needs.slice(0, MOST_NAMED).join('、');
  const left = needs.length > MOST_NAMED ? `${named}等${String(needs.length)}项` : named;
  return [
    `说明文字中有${String(all)}个数字，认出${String(bound)}个，与表或录入比较了${String(compared)}个。`,
    ...(needs.length === 0 ? [] : [`说明文字中没有核对的数字，需要：${left}。`]),
    ...unreadLine(check),
    ...remarks,
  ];
}
