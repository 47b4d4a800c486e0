/** Groups findings of the same cell, the most informative first: one wrong figure breaks several rules. */
import { SEVERITIES } from '../../checks/rule';
import type { ReportedFinding } from '../../checks/explanations';

/** Lower is more informative: by severity, then a suggested value, then a cause. */
function rank({ finding }: ReportedFinding): number {
  const { severity, repair, cause } = finding;
  return SEVERITIES.indexOf(severity) * 4 + (repair === null ? 2 : 0) + (cause === null ? 1 : 0);
}

function cellKey({ finding }: ReportedFinding): string {
  const place = finding.cells[0]?.place;
  return place === undefined
    ? finding.fingerprint
    : `${place.sheet}\n${String(place.row)},${String(place.column)}`;
}

export interface CellFindings {
  readonly key: string;
  readonly first: ReportedFinding;
  readonly others: readonly ReportedFinding[];
}

/** Cells in the order of their first finding; what is equally telling stays in its order. */
export function byCell(findings: readonly ReportedFinding[]): readonly CellFindings[] {
  const cells = new Map<string, ReportedFinding[]>();
  for (const one of findings) {
    const key = cellKey(one);
    cells.set(key, [...(cells.get(key) ?? []), one]);
  }
  return [...cells].flatMap(([key, own]) => {
    const [first, ...others] = own.sort((a, b) => rank(a) - rank(b));
    return first === undefined ? [] : [{ key, first, others }];
  });
}
