/** Says how far a round of returns is: for 首页, 下发 and 回收. */
import type { ReturnsSummary } from '../distribution/unit-progress';
import { dateWords, daysBetween } from './date-words';

/** `today`: as 2026-12-05. */
export function dueWords(due: string, today: string): string {
  const days = daysBetween(today, due);
  if (days < 0) return `${dateWords(due)}截止，已过${String(-days)}天`;
  return days === 0 ? `今天（${dateWords(due)}）截止` : `${dateWords(due)}截止，还有${String(days)}天`;
}

export function isOverdue({ due, returned, units }: ReturnsSummary, today: string): boolean {
  return due !== null && returned < units && daysBetween(today, due) < 0;
}

export function summaryWords(summary: ReturnsSummary, today: string): string {
  const { units, handedOut, returned, withProblems, waiting, due } = summary;
  return [
    `已交回${String(returned)}个，共${String(units)}个`,
    returned === 0 && handedOut > 0 ? `已下发${String(handedOut)}个` : '',
    withProblems === 0 ? '' : `${String(withProblems)}个有问题`,
    waiting === 0 ? '' : `${String(waiting)}个待并入`,
    due === null || returned === units ? '' : dueWords(due, today),
  ]
    .filter((part) => part !== '')
    .join('，');
}
