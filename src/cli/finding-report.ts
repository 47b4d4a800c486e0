/** Formats findings as lines for a terminal and as JSON. */
import { message, type Finding } from '../checks/finding';
import { SEVERITY_LABELS, type Severity } from '../checks/rule';
import type { Terminal } from './terminal';

/** More lines scroll away unread. The JSON file has the rest. */
const LISTED = 40;

export function countBy(findings: readonly Pick<Finding, 'severity'>[]): Readonly<Record<Severity, number>> {
  const counts = { E: 0, X: 0, I: 0 };
  for (const { severity } of findings) counts[severity] += 1;
  return counts;
}

export function reportFindings(terminal: Terminal, findings: readonly Finding[]): void {
  for (const finding of findings.slice(0, LISTED)) {
    const { severity, rule, sheet, cells } = finding;
    const place = `“${sheet}”${cells[0]?.address ?? ''}`;
    terminal.warn(`[${SEVERITY_LABELS[severity]}] ${rule} ${place} ${message(finding)}`);
  }
  if (findings.length > LISTED)
    terminal.warn(`……另有${String(findings.length - LISTED)}条，用 --findings 可另存全部。`);
}

/** `[{rule, severity, table, sheet, cells: [{address, row, column, value, sheet}], message, expected, …}]`. */
export function findingRows(findings: readonly Finding[]): readonly object[] {
  return findings.map((finding) => ({
    rule: finding.rule,
    severity: finding.severity,
    table: finding.table,
    sheet: finding.sheet,
    cells: finding.cells.map(({ address, row, column, value, place }) => ({
      address,
      row,
      column,
      value,
      sheet: place.sheet,
    })),
    message: message(finding),
    expected: finding.expected,
    actual: finding.actual,
    difference: finding.difference,
    cause: finding.cause?.words ?? null,
  }));
}
