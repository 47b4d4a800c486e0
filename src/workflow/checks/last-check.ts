/** The last check with its result, and the report made from both. */
import type { Check } from '../../checks/check-tables';
import { reportedFindings } from '../../checks/explanations';
import type { Finding } from '../../checks/finding';
import type { WorkbookSnapshot } from '../../sheets/plan/snapshot';
import type { WorkbookState } from '../reading/workbook-state';
import { contentsChecked, storable, type CheckRecord } from './check-record';
import type { CheckReport, SeverityCounts } from './check-report';
import { checkedSheets, hasChanged } from './sheets-of-check';
import { countsOf, countWords } from './severity-counts';

export interface LastCheck {
  /** `null`: known only from the workbook's memory; it must be repeated before acting on it. */
  readonly check: Check | null;
  readonly findings: readonly Finding[];
  readonly unlisted: SeverityCounts | null;
  readonly tables: number;
  readonly entries: CheckReport['entries'];
  readonly coverage: CheckReport['coverage'];
  readonly at: string;
  /** The workbook as checked; `null`: its contents have changed since. */
  readonly snapshot: WorkbookSnapshot | null;
}

export interface Marks {
  readonly shown: boolean;
  /** True while Excel writes or removes marks. */
  readonly changing: boolean;
  readonly skipped: readonly string[];
  readonly excelError: string | null;
}

export const NO_MARKS: Marks = { shown: false, changing: false, skipped: [], excelError: null };

export function summaryWords({ findings, tables }: CheckReport): string {
  const explained = findings.filter(({ status }) => status === 'explained').length;
  return `已检查${String(tables)}张表：${countWords(countsOf(findings))}${explained > 0 ? `，已说明${String(explained)}条` : ''}。`;
}

export function reportOf(checked: LastCheck, marks: Marks, state: WorkbookState): CheckReport {
  return {
    at: checked.at,
    findings: reportedFindings(checked.findings, state.memory.explanations),
    unlisted: checked.unlisted,
    tables: checked.tables,
    entries: checked.entries,
    coverage: checked.coverage,
    marked: marks.shown,
    marking: marks.changing,
    unmarkedSheets: marks.skipped,
    markError: marks.excelError,
    outdated: checked.snapshot === null || hasChanged(checked.snapshot, state.snapshot),
  };
}

/** Makes the record to store; `null`: nothing new, so the stored one stays. */
export function recordOf({ findings }: CheckReport, checked: LastCheck, marks: Marks): CheckRecord | null {
  if (checked.snapshot === null || checked.unlisted !== null) return null;
  return {
    at: checked.at,
    tables: checked.tables,
    entries: checked.entries,
    coverage: checked.coverage,
    counts: countsOf(findings),
    findings: storable(checked.findings),
    contents: contentsChecked(checked.snapshot),
    sheets: checkedSheets(checked.snapshot).map(({ name }) => name),
    marked: marks.shown,
    unmarkedSheets: marks.skipped,
    markError: marks.excelError,
  };
}

/** Restores the check that an earlier pane stored in the workbook. */
export function checkedBefore(record: CheckRecord, { snapshot }: WorkbookState): LastCheck {
  return {
    check: null,
    findings: record.findings ?? [],
    unlisted: record.findings === null ? record.counts : null,
    tables: record.tables,
    entries: record.entries,
    coverage: record.coverage,
    at: record.at,
    snapshot: contentsChecked(snapshot) === record.contents ? snapshot : null,
  };
}

export function marksBefore({ marked, unmarkedSheets, markError }: CheckRecord): Marks {
  return { shown: marked, changing: false, skipped: unmarkedSheets, excelError: markError };
}
