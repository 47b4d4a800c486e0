/** Refuses commands while the entries are unusable. */
import { liveProblem } from '../status/live-problems';
import type { WorkbookState } from '../reading/workbook-state';
import { refused, type PreparedCommand } from '../perform/prepared';

const MOST_ITEMS = 20;

/** Returns the first problems to correct before any command can run. */
export function blockingMessages({ reading }: WorkbookState): readonly string[] {
  const blocking = reading.problems.filter((problem) => problem.severity === 'blocking');
  return blocking.slice(0, MOST_ITEMS).map((problem) => liveProblem(problem).message);
}

export function unusableEntries(state: WorkbookState): PreparedCommand {
  return refused('录入表还不能使用，没有改动工作簿。请先处理以下问题。', blockingMessages(state));
}
