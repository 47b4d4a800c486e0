/** Findings by table, and the order in which a person goes through them: pure, from the report. */
import type { Severity } from '../../../checks/rule';
import type { TableId } from '../../../tables/table';
import type { ReportedFinding } from '../../../workflow/checks/check-work';
import { isExplained } from '../../finding-counts';
import type { CurrentFinding } from '../../state/findings-view';

export interface FindingGroup {
  readonly table: TableId;
  /** Name of the tab, should the table set not know the table. */
  readonly sheet: string;
  /** What needs a person, gravest first. */
  readonly open: readonly ReportedFinding[];
  readonly explained: readonly ReportedFinding[];
}

/** In the order of the tables; `severity`: only these, `null`: all. */
export function findingGroups(
  findings: readonly ReportedFinding[],
  severity: Severity | null,
): readonly FindingGroup[] {
  const wanted = findings.filter(({ finding }) => severity === null || finding.severity === severity);
  const tables = [...new Set(wanted.map(({ finding }) => finding.table))].sort();
  return tables.map((table) => {
    const own = wanted.filter(({ finding }) => finding.table === table);
    return {
      table,
      sheet: own[0]?.finding.sheet ?? table,
      open: own.filter((one) => !isExplained(one)),
      explained: own.filter(isExplained),
    };
  });
}

export function toGoThrough(groups: readonly FindingGroup[]): readonly ReportedFinding[] {
  return groups.flatMap(({ open }) => open);
}

/** Where the current finding stands now; `null` before the first, and after it has been dealt with. */
export function placeOf(order: readonly ReportedFinding[], current: CurrentFinding | null): number | null {
  const index = order.findIndex(({ finding }) => finding.fingerprint === current?.fingerprint);
  return index < 0 ? null : index;
}

/** The next or the one before; `null` at the ends. What was dealt with leaves its place to the one after it. */
export function steppedFrom(
  order: readonly ReportedFinding[],
  current: CurrentFinding | null,
  step: 1 | -1,
): number | null {
  const place = placeOf(order, current);
  const from = place ?? (current?.index ?? 0) - (step > 0 ? 1 : 0);
  const to = from + step;
  return to >= 0 && to < order.length ? to : null;
}
