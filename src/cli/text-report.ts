/** Formats the findings in a text as lines for a terminal and as JSON. */
import { SEVERITY_LABELS } from '../checks/rule';
import { wordsAt } from '../narrative/rules/text-context';
import type { TextCheck } from '../narrative/rules/check-text';
import { textMessage, type TextFinding } from '../narrative/rules/text-finding';
import type { Terminal } from './terminal';

/** More lines scroll away unread. The JSON file has the rest. */
const LISTED = 40;
const MOST_NAMED = 8;

function placeWords({ place: { section, paragraph, sentence, quotation } }: TextFinding): string {
  if (paragraph === 0) return '说明';
  const heading = section === '' ? '' : `“${section}”`;
  return `${heading}第${String(paragraph)}段第${String(sentence)}句「${quotation}」`;
}

export function reportTextFindings(terminal: Terminal, findings: readonly TextFinding[]): void {
  for (const finding of findings.slice(0, LISTED)) {
    const { severity, rule } = finding;
    terminal.warn(`[${SEVERITY_LABELS[severity]}] ${rule} ${placeWords(finding)} ${textMessage(finding)}`);
  }
  if (findings.length > LISTED)
    terminal.warn(`……说明文字另有${String(findings.length - LISTED)}条，用 --findings 可另存全部。`);
}

/** Rows for the JSON file, beside those of the tables. */
export function textFindingRows(findings: readonly TextFinding[]): readonly object[] {
  return findings.map((finding) => ({
    rule: finding.rule,
    severity: finding.severity,
    text: finding.place,
    cells: finding.cells.map(({ address, row, column, value, place }) => ({
      address,
      row,
      column,
      value,
      sheet: place.sheet,
    })),
    message: textMessage(finding),
  }));
}

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
