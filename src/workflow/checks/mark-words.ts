/** What is said when cells were not marked, or not all of them. */
import type { Outcome } from '../outcome';
import type { Answer } from '../port';
import { troubleMessage } from '../trouble';
import type { MarksShown } from './marking-port';

export function unmarkedWords(sheets: readonly string[]): readonly string[] {
  if (sheets.length === 0) return [];
  const names = sheets.map((name) => `“${name}”`).join('、');
  return [`${names}受保护或已不在，没有标记。请撤销工作表保护后重新检查。`];
}

type NotMarked = Exclude<Answer<MarksShown>, { kind: 'done' }>;

export function notMarkedWords(answer: NotMarked): string {
  const why = answer.kind === 'failed' ? troubleMessage(answer.trouble) : '已取消。';
  return `${why}表格内容没有改动，标记可能只改了一部分。`;
}

export function notMarked(title: string, answer: NotMarked, words: string): Outcome {
  const message = `“${title}”没有完成。${words}`;
  return answer.kind === 'failed'
    ? { kind: 'failed', trouble: answer.trouble, message, written: [] }
    : { kind: 'cancelled', message, written: [] };
}
