/** 审核说明: an explanation closes a finding as long as the figures it speaks of are those that were explained. */
import type { Finding } from '../../checks/finding';
import { pathKey } from '../../checks/printed-table';
import type { Explanation, ReportedFinding } from './check-work';

export interface StoredExplanation extends Explanation {
  /** Of the finding as it was explained. */
  readonly fingerprint: string;
}

/** What a finding is about, whatever its figures: its rule, and the cell it points at. */
export function subjectOf({ rule, table, cells }: Finding): string {
  const [first] = cells;
  return `${rule} ${first === undefined ? table : pathKey(first.path)}`;
}

export function reported(
  finding: Finding,
  explanations: ReadonlyMap<string, StoredExplanation>,
): ReportedFinding {
  const stored = finding.severity === 'X' ? explanations.get(subjectOf(finding)) : undefined;
  if (stored === undefined) return { finding, status: 'open', explanation: null };
  const { text, at, fingerprint } = stored;
  const status = fingerprint === finding.fingerprint ? 'explained' : 'reopened';
  return { finding, status, explanation: { text, at } };
}

/** An empty text takes the explanation back. */
export function explained(
  explanations: ReadonlyMap<string, StoredExplanation>,
  finding: Finding,
  text: string,
  at: string,
): ReadonlyMap<string, StoredExplanation> {
  const next = new Map(explanations);
  if (text === '') next.delete(subjectOf(finding));
  else next.set(subjectOf(finding), { text, at, fingerprint: finding.fingerprint });
  return next;
}
