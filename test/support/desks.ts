/** A desk over a session on a simulated workbook: heavy work done here, files handed over kept. */
import { DistributionDesk } from '../../src/distribution/desk/distribution-desk';
import { doJob } from '../../src/distribution/work/do-job';
import type { Workshop } from '../../src/distribution/work/jobs';
import type { NamedFile } from '../../src/distribution/zip-package';
import type { Outcome } from '../../src/workflow/outcome';
import type { Session } from '../../src/workflow/session';
import { NOW } from './sessions';

export const HERE: Workshop = { lanes: 1, perform: doJob, close: () => undefined };

export interface DeskUnderTest {
  readonly desk: DistributionDesk;
  readonly saved: NamedFile[];
}

export function deskOn(session: Session, openWorkshop = () => Promise.resolve(HERE)): DeskUnderTest {
  const saved: NamedFile[] = [];
  const desk = new DistributionDesk(session, {
    openWorkshop,
    saveFile: (file) => saved.push(file),
    now: () => new Date(NOW),
  });
  return { desk, saved };
}

/** Asks, and agrees to replacing what the question shows. */
export async function agreeTo(desk: DistributionDesk, units: readonly string[]): Promise<Outcome> {
  const asked = await desk.consolidate(new Set(units), {});
  if (asked.kind !== 'question') return asked;
  const answer = asked.question.choices.find(({ primary }) => primary)?.id ?? '';
  return desk.consolidate(new Set(units), { answer });
}
