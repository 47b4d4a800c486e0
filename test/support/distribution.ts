/**
 * Creates a distribution controller with a simulated workbook: it runs heavy work here and collects saved
 * files.
 */
import { DistributionController } from '../../src/distribution/controller/distribution-controller';
import type { KeepingPlace } from '../../src/distribution/controller/kept-readings';
import { doJob } from '../../src/distribution/work/do-job';
import type { WorkerPool } from '../../src/distribution/work/jobs';
import type { NamedFile } from '../../src/distribution/zip-package';
import type { Turns } from '../../src/slices/slices';
import type { CommandOutcome } from '../../src/workflow/outcome';
import type { Session } from '../../src/workflow/session';

export const HERE: WorkerPool = { concurrency: 1, perform: doJob, close: () => undefined };

export interface DistributionUnderTest {
  readonly controller: DistributionController;
  readonly saved: NamedFile[];
}

/** A fixed clock: work in slices ends at once, also on slow machines. */
export const AT_ONCE: Turns = {
  now: () => 0,
  pause: () => Promise.resolve(),
  endOfTurn: () => Promise.resolve(),
};

/** Keeps copies of values in memory during the test. */
export function memoryPlace(): KeepingPlace & { readonly kept: Map<string, unknown> } {
  const kept = new Map<string, unknown>();
  return {
    kept,
    put: (name, value) => {
      kept.set(name, structuredClone(value));
      return Promise.resolve();
    },
    get: (name) => Promise.resolve(structuredClone(kept.get(name))),
    remove: (names) => {
      for (const name of names) kept.delete(name);
      return Promise.resolve();
    },
    names: () => Promise.resolve([...kept.keys()]),
  };
}

export function controllerOn(
  session: Session,
  openWorkerPool = () => Promise.resolve(HERE),
  keepingPlace: KeepingPlace = memoryPlace(),
): DistributionUnderTest {
  const saved: NamedFile[] = [];
  const saveFile = (file: NamedFile): void => {
    saved.push(file);
  };
  const controller = session.add(
    (store, ports, queue) =>
      new DistributionController(
        store,
        { ...ports, openWorkerPool, saveFile, keepingPlace, turns: AT_ONCE },
        queue,
      ),
  );
  return { controller, saved };
}

/** Consolidates, and confirms the replacement in the question. */
export async function agreeTo(
  controller: DistributionController,
  units: readonly string[],
): Promise<CommandOutcome> {
  const first = await controller.consolidate(new Set(units), {});
  if (first.kind !== 'question') return first;
  const answer = first.question.choices.find(({ primary }) => primary)?.id ?? '';
  return controller.consolidate(new Set(units), { answer });
}
