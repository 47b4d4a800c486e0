/** 写出核对结果: the sheet 核对结果, made or drawn anew. */
import { findingSheet, FINDING_SHEET_NAME } from '../../sheets/finding-sheet';
import { refused, type Prepared } from '../prepared';
import { sheetByName, type WorkbookState } from '../workbook-state';
import type { CheckReport, ReportedFinding } from './check-work';

export const RESULTS_TITLE = '写出核对结果';

const STATES: Readonly<Record<ReportedFinding['status'], string>> = {
  open: '待处理',
  explained: '已说明',
  reopened: '内容已变，需重新说明',
};

export function writeResults(state: WorkbookState, report: CheckReport): Prepared {
  const plan = findingSheet(
    report.findings.map(({ finding, status, explanation }) => ({
      finding,
      state: STATES[status],
      explanation: explanation?.text ?? '',
    })),
  );
  const found = sheetByName(state.snapshot, FINDING_SHEET_NAME);
  if (found === null && state.snapshot.tabs.some(({ name }) => name === FINDING_SHEET_NAME))
    return refused(`“${FINDING_SHEET_NAME}”表没有读到。请重试。`);
  return {
    kind: 'change',
    change: {
      title: RESULTS_TITLE,
      sheets: [
        found === null
          ? { kind: 'add', plan }
          : { kind: 'redraw', sheetId: found.id, name: found.name, plan: { ...plan, name: found.name } },
      ],
      names: [],
      removedNames: [],
      activate: found?.name ?? FINDING_SHEET_NAME,
    },
    summary: `已写出${String(report.findings.length)}条结果到“${FINDING_SHEET_NAME}”表。`,
    details: [`“${FINDING_SHEET_NAME}”表供内部核对使用，公开前请删除。`],
    figures: [],
  };
}
