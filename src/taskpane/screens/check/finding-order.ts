/** Findings by table, and the order in which a person goes through them: pure, from the report. */
import type { Severity } from '../../../checks/rule';
import type { TableId } from '../../../tables/table';
import type { ReportedFinding } from '../../../checks/explanations';
import { byCell, type CellFindings } from '../../../workflow/checks/same-cell';
import { isExplained } from '../../finding-counts';
import type { CurrentFinding } from '../../state/findings-view';

export interface FindingGroup {
  readonly table: TableId;
  /** Name of the tab, should the table set not know the table. */
  readonly sheet: string;
  /** What needs a person, gravest first, by cell. */
  readonly open: readonly CellFindings[];
  readonly explained: readonly CellFindings[];
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
      open: byCell(own.filter((one) => !isExplained(one))),
      explained: byCell(own.filter(isExplained)),
    };
  });
}

export function countOf(cells: readonly CellFindings[]): number {
  return cells.reduce((sum, { others }) => sum + 1 + others.length, 0);
}

export function toGoThrough(groups: readonly FindingGroup[]): readonly CellFindings[] {
  return groups.flatMap(({ open }) => open);
}

/** Whether one of the findings at this cell is meant. */
export function holds({ first, others }: CellFindings, fingerprint: string | undefined): boolean {
  return [first, ...others].some(({ finding }) => finding.fingerprint === fingerprint);
}

/** Where the current finding stands now; `null` before the first, and after it has been dealt with. */
export function placeOf(order: readonly CellFindings[], current: CurrentFinding | null): number | null {
  const index = order.findIndex((cell) => holds(cell, current?.fingerprint));
  return index < 0 ? null : index;
}

/** The next or the one before; `null` at the ends. What was dealt with leaves its place to the one after it. */
export function steppedFrom(
  order: readonly CellFindings[],
  current: CurrentFinding | null,
  step: 1 | -1,
): number | null {
  const place = placeOf(order, current);
  const from = place ?? (current?.index ?? 0) - (step > 0 ? 1 : 0);
  const to = from + step;
  return to >= 0 && to < order.length ? to : null;
}
