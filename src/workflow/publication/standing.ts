/** Says from a reading of the workbook what stands against publishing. */
import { readiness, type CheckStand, type Readiness } from '../../publication/readiness';
import type { CheckReport } from '../checks/check-report';
import type { WorkbookState } from '../reading/workbook-state';
import type { WorkbookStatus } from '../status/workbook-status';
import { tableStands, type Look } from './look';

function checkStand(report: CheckReport | null): CheckStand {
  if (report === null) return { kind: 'none' };
  if (report.outdated) return { kind: 'outdated' };
  if (report.unlisted !== null) return { kind: 'unlisted' };
  return { kind: 'current', findings: report.findings.map(({ finding }) => finding) };
}

export function standingOf(
  { reading, memory }: WorkbookState,
  { tables }: WorkbookStatus,
  report: CheckReport | null,
  look: Look,
): Readiness {
  return readiness({
    problems: reading.problems,
    textProblems: look.textProblems,
    tables: tableStands(tables, look),
    check: checkStand(report),
    textFindings: look.textFindings,
    sensitive: look.sensitive,
    answers: memory.explanations,
  });
}
