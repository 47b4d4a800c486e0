/** Tests that long work pauses between its pieces: no wait exceeds a slice, and a cancellation ends it. */
import { filledEntryWorkbook } from '../../src/sheets/draw/workbook-plans';
import { readEntries, readEntriesInSlices } from '../../src/entries/read-entries';
import {
  atOnce,
  beforePiece,
  firstSlice,
  inSlices,
  stopping,
  stoppingByEffort,
  type Sliced,
  type Turns,
} from '../../src/slices/slices';
import { TABLE_SETS } from '../../src/sets';
import { fixedDepartment } from '../support/departments';
import { rawFromPlan } from '../support/raw';

/** Makes a clock that advances by a given time with every piece of the work, and turns that end with a pause. */
function turns(): Turns & { time: number; pauses: number; onPause: () => void } {
  let endings: (() => void)[] = [];
  const world = {
    time: 0,
    pauses: 0,
    onPause: (): void => undefined,
    now: () => world.time,
    endOfTurn: () => new Promise<void>((end) => endings.push(end)),
    pause: () => {
      world.pauses += 1;
      world.onPause();
      for (const end of endings) end();
      endings = [];
      return new Promise<void>((resolve) => setImmediate(resolve));
    },
  };
  return world;
}

function* pieces(world: { time: number }, count: number, milliseconds: number): Sliced<number> {
  let done = 0;
  yield* stopping(Array(count).keys(), 1, () => {
    world.time += milliseconds;
    done += 1;
  });
  return done;
}

it('works without a pause as long as a slice lasts', async () => {
  const world = turns();
  expect(await inSlices(pieces(world, 2, 9), undefined, world)).toEqual({ kind: 'done', value: 2 });
  expect(world.pauses).toBe(0);
});

it('pauses at the end of a slice, and continues where it stopped', async () => {
  const world = turns();
  expect(await inSlices(pieces(world, 12, 10), undefined, world)).toEqual({ kind: 'done', value: 12 });
  expect(world.pauses).toBe(6);
});

it('pauses after every piece that takes longer than a slice', async () => {
  const world = turns();
  await inSlices(pieces(world, 5, 400), undefined, world);
  expect(world.pauses).toBe(5);
});

it('shares one slice among works that follow each other at once', async () => {
  const world = turns();
  expect(await inSlices(pieces(world, 2, 6), undefined, world)).toEqual({ kind: 'done', value: 2 });
  expect(await inSlices(pieces(world, 2, 6), undefined, world)).toEqual({ kind: 'done', value: 2 });
  expect(world.pauses).toBe(1);
  expect(firstSlice(pieces(world, 1, 19), world).kind).toBe('done');
});

it('begins with a pause where work before has used up the slice', async () => {
  const world = turns();
  expect(firstSlice(pieces(world, 1, 19), world).kind).toBe('done');
  await beforePiece(world);
  expect(world.pauses).toBe(0);
  world.time += 1;
  const begun = inSlices(pieces(world, 1, 5), undefined, world);
  expect([world.pauses, world.time]).toEqual([1, 20]);
  expect(await begun).toEqual({ kind: 'done', value: 1 });
  expect([world.pauses, world.time]).toEqual([1, 25]);
  world.time += 20;
  await beforePiece(world);
  expect(world.pauses).toBe(2);
});

it('does not begin where it is cancelled during that pause', async () => {
  const world = turns();
  const controller = new AbortController();
  firstSlice(pieces(world, 1, 30), world);
  world.onPause = () => {
    controller.abort();
  };
  const before = world.time;
  expect(await inSlices(pieces(world, 1, 5), controller.signal, world)).toEqual({ kind: 'cancelled' });
  expect(world.time).toBe(before);
});

it('stops at the next pause when it is cancelled', async () => {
  const world = turns();
  const controller = new AbortController();
  let done = 0;
  function* endless(): Sliced<never> {
    for (;;) {
      world.time += 20;
      done += 1;
      yield;
    }
  }
  world.onPause = () => {
    if (world.pauses === 3) controller.abort();
  };
  expect(await inSlices(endless(), controller.signal, world)).toEqual({ kind: 'cancelled' });
  expect(done).toBe(3);
});

it('returns at once what fits into the first slice', () => {
  const world = turns();
  expect(firstSlice(pieces(world, 2, 1), world)).toEqual({ kind: 'done', value: 2 });
  expect(firstSlice(pieces(world, 9, 20), world).kind).toBe('open');
});

it('throws the error of the work, whichever way it runs', async () => {
  const world = turns();
  function* failing(): Sliced<never> {
    world.time += 99;
    yield;
    throw new Error('The ninth row is wrong.');
  }
  expect(() => atOnce(failing())).toThrow('The ninth row is wrong.');
  await expect(inSlices(failing(), undefined, world)).rejects.toThrow('The ninth row is wrong.');
});

it('gives others their turn with the clock and the pauses of this machine', async () => {
  let turnsOfOthers = 0;
  const timer = setInterval(() => (turnsOfOthers += 1), 1);
  function* long(): Sliced<string> {
    for (let piece = 0; piece < 10; piece += 1) {
      const until = performance.now() + 40;
      while (performance.now() < until);
      yield;
    }
    return 'done';
  }
  expect(await inSlices(long())).toEqual({ kind: 'done', value: 'done' });
  clearInterval(timer);
  expect(turnsOfOthers).toBeGreaterThan(3);
});

it('reads entries with a pause at every thousand rows, to the same result', () => {
  const raw = rawFromPlan(filledEntryWorkbook(fixedDepartment({ units: 20, lines: 6_000, seed: 3 })));
  const work = readEntriesInSlices(raw, TABLE_SETS);
  let stops = 0;
  let step = work.next();
  for (; step.done !== true; step = work.next()) stops += 1;
  expect(stops).toBeGreaterThan(6);
  expect(step.value).toEqual(readEntries(raw, TABLE_SETS));
});

it('pauses after efforts, not after a number of items', () => {
  const seen: number[] = [];
  const pauses: number[] = [];
  const work = stoppingByEffort([1, 1, 40, 1, 1, 1, 1], 41, (effort) => {
    seen.push(effort);
    return effort;
  });
  while (work.next().done !== true) pauses.push(seen.length);
  expect([seen.length, pauses]).toEqual([7, [3]]);
});
