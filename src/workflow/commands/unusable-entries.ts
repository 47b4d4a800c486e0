/** Why nothing can be computed from the entries, as a refusal. */
import { liveProblem } from '../status/live-problems';
import type { WorkbookState } from '../reading/workbook-state';
import { refused, type Prepared } from '../perform/prepared';

const MOST_ITEMS = 20;

/** The first of the problems that have to be mended before anything can be done. */
export function blockingMessages({ reading }: WorkbookState): readonly string[] {
  const blocking = reading.problems.filter((problem) => problem.severity === 'blocking');
  return blocking.slice(0, MOST_ITEMS).map((problem) => liveProblem(problem).message);
}

export function unusableEntries(state: WorkbookState): Prepared {
  return refused('录入表还不能使用，没有改动工作簿。请先处理以下问题。', blockingMessages(state));
}
