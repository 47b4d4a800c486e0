/**
 * Questions about marks, asked in as few requests as their size allows: one, unless there are thousands. Where the
 * answers are too large after all, fewer are asked for at once.
 */
import type { Answer, WorkOptions } from '../../workflow/port';
import { isTooLarge } from '../read/ask-questions';
import { request } from '../request';
import { excelErrorOf } from '../excel-error-of-failure';
import { firstPack } from '../packs';

export interface MarkQuestion<T> {
  /** Of question or answer, whichever is larger. */
  readonly bytes: number;
  /** Queues the question; what it gives is to be called when the answer is there. */
  readonly ask: (workbook: Excel.Workbook) => () => T;
}

/** Answers in the order of the questions. */
export async function askAll<T>(
  questions: readonly MarkQuestion<T>[],
  { signal }: WorkOptions,
): Promise<Answer<readonly T[]>> {
  const answers: T[] = [];
  let most = questions.length;
  while (answers.length < questions.length) {
    if (signal?.aborted === true) return { kind: 'cancelled' };
    const pack = firstPack(questions.slice(answers.length, answers.length + most));
    const reply = await request(({ workbook }) => pack.map(({ ask }) => ask(workbook)));
    if (reply.kind === 'failed' && isTooLarge(reply.failure) && pack.length > 1) {
      most = Math.ceil(pack.length / 2);
      continue;
    }
    if (reply.kind === 'failed') return { kind: 'failed', excelError: excelErrorOf(reply.failure) };
    for (const take of reply.value) answers.push(take());
  }
  return { kind: 'done', value: answers };
}
