/** Groups findings by table and orders them for review. Pure functions of the report. */
import { message } from '../../../checks/finding';
import type { Severity } from '../../../checks/rule';
import type { TableId } from '../../../tables/table';
import type { ExplainableFinding } from '../../../checks/explanations';
import { byCell, type CellFindings } from '../../../workflow/checks/same-cell';
import { isExplained } from '../../finding-counts';
import type { CurrentFinding } from '../../state/findings-view';

export interface FindingGroup {
  readonly table: TableId;
  /** Name of the sheet tab, for a table that the set does not contain. */
  readonly sheet: string;
  /** Findings that need a decision, by cell, most severe first. */
  readonly open: readonly CellFindings[];
  readonly explained: readonly CellFindings[];
}

/** The words of a finding that a search finds: its text, rule, table and cells, and what explains it. */
export function wordsOf({ finding, explanation }: ExplainableFinding): string {
  const { rule, tableLabel, sheet, cells } = finding;
  const addresses = cells.map(({ address }) => address);
  return [
    message(finding),
    rule,
    tableLabel,
    sheet,
    ...addresses,
    ...(explanation === null ? [] : [explanation.text]),
  ].join(' ');
}

/** Ordered like the tables. `severity`: only these; `null`: all. */
export function findingGroups(
  findings: readonly ExplainableFinding[],
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

/** Whether the cell has the finding with this fingerprint. */
export function holds({ first, others }: CellFindings, fingerprint: string | undefined): boolean {
  return [first, ...others].some(({ finding }) => finding.fingerprint === fingerprint);
}

/** Index of the current finding; `null`: before the first one, or after it was dealt with. */
export function placeOf(order: readonly CellFindings[], current: CurrentFinding | null): number | null {
  const index = order.findIndex((cell) => holds(cell, current?.fingerprint));
  return index < 0 ? null : index;
}

/** Returns the next or previous index; `null` at the ends. The finding after a resolved one takes its index. */
export function steppedFrom(
  order: readonly CellFindings[],
  current: CurrentFinding | null,
  step: 1 | -1,
): number | null {
  const place = placeOf(order, current);
  const next = current === null ? 0 : current.index;
  const from = place === null && step > 0 ? next - 1 : (place ?? next);
  const to = from + step;
  return to >= 0 && to < order.length ? to : null;
}
