/** How many findings of a check still need a person. */
import { SEVERITIES, type Severity } from '../checks/rule';
import type { ReportedFinding } from '../checks/explanations';
import type { CheckReport } from '../workflow/checks/check-report';

/** Gravest first. */
export const FINDING_SEVERITIES: readonly Severity[] = SEVERITIES;

export function isExplained({ status }: ReportedFinding): boolean {
  return status === 'explained';
}

/** Those that were explained are not counted. */
export function toDealWith({ findings, unlisted }: CheckReport, severity: Severity): number {
  if (unlisted !== null) return unlisted[severity];
  return findings.filter((one) => one.finding.severity === severity && !isExplained(one)).length;
}
