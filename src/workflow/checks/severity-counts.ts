/** Counts open findings by severity, as numbers and in words. */
import type { ExplainableFinding } from '../../checks/explanations';
import type { SeverityCounts } from './check-report';

export function countsOf(findings: readonly ExplainableFinding[]): SeverityCounts {
  const counts = { E: 0, X: 0, I: 0 };
  for (const { finding, status } of findings) if (status !== 'explained') counts[finding.severity] += 1;
  return counts;
}

export function countWords({ E, X, I }: SeverityCounts): string {
  return `必须改正${String(E)}条，需要核实或说明${String(X)}条，提示${String(I)}条`;
}
