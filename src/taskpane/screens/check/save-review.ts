/** Saves 审核意见表 of the findings shown, made in a worker; the workbook stays as it is. */
import { inWorkerPool, poolFailure } from '../../../distribution/controller/in-worker-pool';
import { SAVED_WHERE } from '../../../distribution/controller/files-for-units';
import { reviewFileName } from '../../../distribution/file-name';
import { madeOrStopped } from '../../../distribution/work/job-stopped';
import type { AnswerStanding } from '../../../checks/explanations';
import type { TextFinding } from '../../../narrative/rules/text-finding';
import type { Review } from '../../../publication/review';
import type { ReviewFormat } from '../../../publication/review-file';
import type { CheckReport } from '../../../workflow/checks/check-report';
import { cancelledOutcome } from '../../../workflow/failure-outcomes';
import type { CommandOutcome } from '../../../workflow/outcome';
import type { CommandOptions } from '../../../workflow/port';
import type { WorkbookStatus } from '../../../workflow/status/workbook-status';
import type { TextReport } from '../../../workflow/text/check-foreign-text';
import type { PaneFiles } from '../../files/pane-files';
import type { ScreenId } from '../../screens';
import type { PaneCommand } from '../../state/command-runner';
import { timeWords } from '../../time-words';

const TITLE = '保存审核意见表';

export type ReviewedOffice = Pick<Review, 'publisher' | 'year' | 'setId'>;

/** Tables alone name no set: the rules of any set tell their numbers. */
export function publisherOf({ settings }: Pick<WorkbookStatus, 'settings'>): ReviewedOffice {
  return settings === null
    ? { publisher: '', year: null, setId: null }
    : { publisher: settings.departmentName, year: settings.budgetYear, setId: settings.tableSet };
}

export function reviewOfTables(report: CheckReport, publisher: ReviewedOffice): Review {
  const { at, coverage, findings } = report;
  return { ...publisher, checkedAt: timeWords(at), coverage, findings, textFindings: [] };
}

/** `standing`: how far a finding is explained in the workbook. */
export function reviewOfText(
  { findings, remarks, from }: TextReport,
  publisher: ReviewedOffice,
  standing: (finding: TextFinding) => AnswerStanding,
): Review {
  return {
    ...publisher,
    checkedAt: timeWords(new Date().toISOString()),
    coverage: [`说明文字：${from}。`, ...remarks],
    findings: [],
    textFindings: findings.map((finding) => ({ finding, ...standing(finding) })),
  };
}

async function saveReview(
  review: Review,
  format: ReviewFormat,
  { openWorkerPool, saveFile }: PaneFiles,
  options: CommandOptions,
): Promise<CommandOutcome> {
  const answer = await inWorkerPool(openWorkerPool, options, (pool) =>
    madeOrStopped(pool.perform({ kind: 'review', review, format })),
  );
  if (answer.kind === 'cancelled') return cancelledOutcome(TITLE, []);
  if (answer.kind === 'failed') return poolFailure(TITLE, answer.error);
  const made = answer.value;
  if (made.kind !== 'file')
    return { kind: 'refused', message: `审核意见表没有生成：${made.reason}。`, items: [] };
  const name = reviewFileName(review, format);
  saveFile({ name, bytes: made.bytes });
  return {
    kind: 'done',
    summary: `已生成审核意见表：“${name}”。`,
    details: ['供内部使用，不要公开。', SAVED_WHERE],
    changes: [],
  };
}

/** `review`: as shown when the command runs. */
export function saveReviewCommand(
  review: Review,
  format: ReviewFormat,
  files: PaneFiles,
  screen: ScreenId,
): PaneCommand {
  return {
    title: TITLE,
    screen,
    outcome: 'workbook-untouched',
    run: (options) => saveReview(review, format, files, options),
  };
}
