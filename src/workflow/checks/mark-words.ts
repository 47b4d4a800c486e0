/** Writes messages about cells that were not marked. */
import type { CommandOutcome } from '../outcome';
import type { ExcelAnswer } from '../port';
import { excelErrorMessage } from '../excel-error';
import type { MarksShown } from './marking-port';

export function unmarkedWords(sheets: readonly string[]): readonly string[] {
  if (sheets.length === 0) return [];
  const names = sheets.map((name) => `“${name}”`).join('、');
  return [`${names}受保护或已不在，没有标记。请撤销工作表保护后重新检查。`];
}

export type NotMarked = Exclude<ExcelAnswer<MarksShown>, { kind: 'done' }>;

function why(answer: NotMarked): string {
  return answer.kind === 'failed' ? excelErrorMessage(answer.excelError) : '已取消。';
}

/** Explains a failed marking without mentioning contents, because a command may have written some. */
export function notMarkedWords(answer: NotMarked): string {
  return `${why(answer)}标记可能只改了一部分。`;
}

/** The list follows an edit, the marks do not. */
export const MARKS_BEHIND = '改动之后标记不自动更新，以免清空 Excel 的撤销记录；重新检查时更新。';

/** Reports a failure for a command that only marks. */
export function notMarked(title: string, answer: NotMarked): CommandOutcome {
  const message = `“${title}”没有完成。${why(answer)}表格内容没有改动，标记可能只改了一部分。`;
  return answer.kind === 'failed'
    ? { kind: 'failed', excelError: answer.excelError, message, written: [] }
    : { kind: 'cancelled', message, written: [] };
}

/** Adds to a completed command that its marks did not follow. */
export function withMarksLeft(outcome: CommandOutcome, answer: NotMarked | null): CommandOutcome {
  if (outcome.kind !== 'done' || answer === null) return outcome;
  const words = `单元格上的标记没有更新。${notMarkedWords(answer)}请重新检查。`;
  return { ...outcome, details: [...outcome.details, words] };
}
