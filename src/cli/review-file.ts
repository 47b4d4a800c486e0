/** Collects what 审核意见表 says of a check; the ending of its name says which file it is. */
import { reportedFindings, standingIn } from '../checks/explanations';
import { coverageLines, coverageOf } from '../checks/coverage';
import type { TextCheck } from '../narrative/rules/check-text';
import type { Review } from '../publication/review';
import type { ReviewFormat } from '../publication/review-file';
import type { CheckedWorkbook } from '../sets/check-workbook';
import { UnusableInput } from './exit-code';

/** Errors: UnusableInput for another ending. */
export function reviewFormat(path: string): ReviewFormat {
  const ending = /\.(?<ending>xlsx|docx)$/iu.exec(path)?.groups?.['ending']?.toLowerCase();
  if (ending === 'xlsx' || ending === 'docx') return ending;
  throw new UnusableInput(`--report 应为 .xlsx 或 .docx 文件，现为“${path}”。`);
}

interface Found {
  readonly checked: CheckedWorkbook;
  readonly text: TextCheck | null;
  readonly textCoverage: readonly string[];
  /** 审核说明 as kept in the workbook. */
  readonly answers: string | null;
  readonly at: Date;
}

function publisherOf({ check: { context } }: CheckedWorkbook): string {
  if (context.entered !== null) return context.entered.entries.settings.departmentName;
  const titled = context.workbook.tables.find(({ departmentName }) => departmentName !== null);
  const words = titled?.departmentName?.text ?? '';
  return words.slice(Math.max(words.lastIndexOf('：'), words.lastIndexOf(':')) + 1).trim();
}

export function reviewOf({ checked, text, textCoverage, answers, at }: Found): Review {
  const { context } = checked.check;
  const { set } = context.profile;
  const standing = standingIn(answers);
  return {
    publisher: publisherOf(checked),
    year: context.year,
    setId: set.id,
    checkedAt: at.toISOString().slice(0, 10),
    coverage: [...coverageLines(coverageOf(checked.check)), ...textCoverage],
    findings: reportedFindings(checked.findings, answers),
    textFindings: (text?.findings ?? []).map((finding) =>
      finding.severity === 'X'
        ? { finding, ...standing(finding) }
        : { finding, status: 'open', explanation: null },
    ),
  };
}
