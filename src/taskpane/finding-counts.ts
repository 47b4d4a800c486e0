/** Counts the findings of a check that still need a decision. */
import { SEVERITIES, type Severity } from '../checks/rule';
import type { ExplainableFinding } from '../checks/explanations';
import type { CheckReport } from '../workflow/checks/check-report';

/** Most severe first. */
export const FINDING_SEVERITIES: readonly Severity[] = SEVERITIES;

export function isExplained({ status }: ExplainableFinding): boolean {
  return status === 'explained';
}

/** Leaves out explained findings. */
export function toDealWith({ findings, unlisted }: CheckReport, severity: Severity): number {
  if (unlisted !== null) return unlisted[severity];
  return findings.filter((one) => one.finding.severity === severity && !isExplained(one)).length;
}
