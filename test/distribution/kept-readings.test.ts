/** Tests that a reopened pane restores the read returns that still count, and only those. */
import 'fake-indexeddb/auto';
import type { KeepingPlace } from '../../src/distribution/controller/kept-readings';
import type { DistributionController } from '../../src/distribution/controller/distribution-controller';
import { doJob } from '../../src/distribution/work/do-job';
import type { WorkerPool } from '../../src/distribution/work/jobs';
import type { Entries } from '../../src/entries/entries';
import { readEntries } from '../../src/entries/read-entries';
import { browserKeepingPlace } from '../../src/taskpane/files/keeping-place';
import { TABLE_SETS } from '../../src/sets';
import type { OpenSession } from '../../src/workflow/create-session';
import { pendingFile, returnedBytes } from '../support/amended-returns';
import { controllerOn, HERE, memoryPlace } from '../support/distribution';
import { said, sessionOn } from '../support/sessions';
import { simulatedWorkbook, type SimulatedWorkbook } from '../support/simulated-workbook';

interface Department {
  readonly workbook: SimulatedWorkbook;
  readonly sample: Entries;
}

async function department(): Promise<Department> {
  const workbook = simulatedWorkbook();
  const session = sessionOn(workbook.port);
  await session.refresh();
  expect(said(await session.loadSample())).toContain('已载入样例');
  const reading = readEntries({ sheets: workbook.snapshot().sheets }, TABLE_SETS);
  if (reading.kind === 'unusable') throw new Error(reading.problems[0]?.message);
  return { workbook, sample: reading.entries };
}

interface Pane {
  readonly session: OpenSession;
  readonly controller: DistributionController;
}

/** Counts pending calls of the place: restoring takes as long as the machine needs. */
function watching(place: KeepingPlace): { readonly watched: KeepingPlace; readonly isIdle: () => boolean } {
  let open = 0;
  const counted =
    <Arguments extends readonly unknown[], Answer>(call: (...given: Arguments) => Promise<Answer>) =>
    async (...given: Arguments): Promise<Answer> => {
      open += 1;
      try {
        return await call(...given);
      } finally {
        open -= 1;
      }
    };
  const watched: KeepingPlace = {
    put: counted(place.put),
    get: counted(place.get),
    remove: counted(place.remove),
    names: counted(place.names),
  };
  return { watched, isIdle: () => open === 0 };
}

/** Opens a pane on the workbook and waits until it has restored its readings. */
async function openPane(
  { workbook }: Department,
  place: KeepingPlace,
  workerPool: WorkerPool = HERE,
): Promise<Pane> {
  const session = sessionOn(workbook.port);
  const { watched, isIdle } = watching(place);
  const { controller } = controllerOn(session, () => Promise.resolve(workerPool), watched);
  await session.refresh();
  do await new Promise((resolve) => setTimeout(resolve, 5));
  while (!isIdle() || controller.isOverviewBeingMade());
  return { session, controller };
}

function filesShown({ controller }: Pane): readonly string[] {
  const overview = controller.overviewView()?.overview;
  return [
    ...(overview?.rows ?? []).flatMap(({ files }) => files),
    ...(overview?.unknown ?? []).map(({ file }) => file),
  ];
}

async function file({ sample }: Department, unit: string, name = `${unit}.xlsx`) {
  return pendingFile(name, await returnedBytes(sample, unit, []));
}

const PLACES: readonly (readonly [string, () => KeepingPlace])[] = [
  ['in memory', memoryPlace],
  ["in the browser's IndexedDB", browserKeepingPlace],
];

it.each(PLACES)('restores the returns of an earlier pane, kept %s', async (_, place) => {
  const here = await department();
  const keeping = place();
  const first = await openPane(here, keeping);
  const read = [
    await file(here, '703001'),
    await file(here, '703005'),
    pendingFile('备注.xlsx', new Uint8Array(9)),
  ];
  expect(said(await first.controller.collect(read, {}))).toContain('已读取3个文件');
  const before = first.controller.overviewView()?.overview;
  const second = await openPane(here, keeping);
  expect(second.controller.overviewView()?.overview).toEqual(before);
  expect(second.controller.restoredFrom()).not.toBeNull();
  second.controller.dismissRestored();
  expect([
    second.controller.restoredFrom(),
    filesShown(second).length,
    second.controller.isKeeping(),
  ]).toEqual([null, 3, true]);
  second.controller.forget(new Set(filesShown(second)));
});

it('restores no replaced, removed or cancelled returns', async () => {
  const here = await department();
  const place = memoryPlace();
  const first = await openPane(here, place);
  await first.controller.collect([await file(here, '703001', '一稿.xlsx'), await file(here, '703005')], {});
  await first.controller.collect([await file(here, '703001', '二稿.xlsx'), await file(here, '703009')], {});
  first.controller.forget(new Set(['703009.xlsx']));
  const controller = new AbortController();
  const cancelled = await first.controller.collect([await file(here, '703011'), await file(here, '703014')], {
    signal: controller.signal,
    onProgress: ({ done }) => {
      if (done === 1) controller.abort();
    },
  });
  expect(cancelled.kind).toBe('cancelled');
  expect(filesShown(await openPane(here, place))).toEqual(['二稿.xlsx', '703005.xlsx']);
});

it('keeps each file once it is read: closing the pane in between loses only the rest', async () => {
  const here = await department();
  const place = memoryPlace();
  const endless: WorkerPool = {
    ...HERE,
    perform: (job) =>
      'file' in job && job.file.name === '703005.xlsx' ? new Promise(() => undefined) : doJob(job),
  };
  const first = await openPane(here, place, endless);
  void first.controller.collect([await file(here, '703001'), await file(here, '703005')], {});
  while (place.kept.size === 0) await new Promise((resolve) => setTimeout(resolve, 5));
  expect(filesShown(await openPane(here, place))).toEqual(['703001.xlsx']);
});

it('does not restore returns for another roster, and keeps them stored', async () => {
  const here = await department();
  const place = memoryPlace();
  await (await openPane(here, place)).controller.collect([await file(here, '703001')], {});
  here.workbook.type('单位名册', 1, 1, '改了名字的单位');
  const other = await openPane(here, place);
  expect([filesShown(other), place.kept.size]).toEqual([[], 1]);
});

it('drops returns older than thirty days', async () => {
  const here = await department();
  const place = memoryPlace();
  await (await openPane(here, place)).controller.collect([await file(here, '703001')], {});
  for (const [name, value] of place.kept)
    place.kept.set(name, {
      ...(value as { at: number }),
      at: (value as { at: number }).at - 31 * 86_400_000,
    });
  expect([filesShown(await openPane(here, place)), place.kept.size]).toEqual([[], 0]);
});

it('still reads if the browser stores nothing, and reports that nothing is kept', async () => {
  const here = await department();
  const refuse = () => Promise.reject(new Error('The operation is insecure.'));
  const pane = await openPane(here, { put: refuse, get: refuse, remove: refuse, names: refuse });
  expect(said(await pane.controller.collect([await file(here, '703001')], {}))).toContain('已读取1个文件');
  expect([filesShown(pane), pane.controller.isKeeping()]).toEqual([['703001.xlsx'], false]);
});
