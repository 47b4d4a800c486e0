/** Formats the findings in a text as lines for a terminal and as JSON. */
import { SEVERITY_LABELS } from '../checks/rule';
import { textMessage, type TextFinding } from '../narrative/rules/text-finding';
import type { Terminal } from './terminal';

/** More lines scroll away unread. The JSON file has the rest. */
const LISTED = 40;

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
