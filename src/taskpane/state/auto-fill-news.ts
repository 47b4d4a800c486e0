/** Holds automatic updates of tables during the clerk's commands, and announces their results. */
import type { Session } from '../../workflow/session';
import { spokenOutcome, type CommandRunner } from './command-runner';

export function followAutoFills(
  { autoFill, subscribe }: Session,
  { activity }: CommandRunner,
  announce: (text: string) => void,
): void {
  let last = autoFill.report();
  subscribe(() => {
    const report = autoFill.report();
    if (report === last) return;
    last = report;
    if (report !== null) announce(spokenOutcome(report.outcome));
  });
  activity.subscribe(() => {
    const { kind } = activity.get();
    autoFill.hold(kind === 'running' || kind === 'asking');
  });
}
