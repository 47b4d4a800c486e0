/** Holds automatic updates of tables during the clerk's commands, and announces their results. */
import type { Session } from '../../workflow/session';
import { spokenOutcome, type CommandRunner } from './command-runner';

export function followRefills(
  { refill, subscribe }: Session,
  { activity }: CommandRunner,
  announce: (text: string) => void,
): void {
  let last = refill.report();
  subscribe(() => {
    const report = refill.report();
    if (report === last) return;
    last = report;
    if (report !== null) announce(spokenOutcome(report.outcome));
  });
  activity.subscribe(() => {
    const { kind } = activity.get();
    refill.hold(kind === 'running' || kind === 'asking');
  });
}
