/** Tests that collected readings equal those that were read, and share their texts. */
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import fc from 'fast-check';
import { collectReturns, type ReadOne } from '../../src/distribution/collect';
import { departmentOf } from '../../src/distribution/returns/department';
import type { ReturnReading } from '../../src/distribution/returns/return-reading';
import { SharedTexts } from '../../src/distribution/shared-texts';
import { linesByUnit } from '../../src/distribution/unit-lines';
import type { Entries } from '../../src/entries/entries';
import { departments, fixedDepartment, withItemsOfUnits } from '../support/departments';
import { returned, smallDepartment, typed, type Spoil } from '../support/distributed';

const AS_SENT: Spoil = (plan) => plan;

async function readingsOf(entries: Entries, spoil: Spoil = AS_SENT): Promise<readonly ReturnReading[]> {
  return Promise.all(entries.units.map(({ code }) => returned(entries, code, spoil)));
}

it('changes nothing in the readings of generated returns', async () => {
  await fc.assert(
    fc.asyncProperty(departments({ maxUnits: 2, maxLines: 30 }).map(withItemsOfUnits), async (entries) => {
      const texts = new SharedTexts();
      for (const reading of await readingsOf(entries)) expect(texts.reading(reading)).toEqual(reading);
    }),
    { numRuns: 15 },
  );
});

it('changes nothing in a reading with problems, and keeps half a character', async () => {
  const [reading] = await readingsOf(smallDepartment(), typed('收入录入', 'E2', '待定'));
  if (reading?.kind !== 'read' || reading.lines === null || reading.workbook === null)
    throw new Error('The return has no lines or no problems.');
  const { lines } = reading;
  const income = linesByUnit(smallDepartment())('703001').income;
  const half = { ...lines, income: income.map((line) => ({ ...line, remark: '半\uD842' })) };
  const shared = new SharedTexts().reading({ ...reading, lines: half });
  expect(shared).toEqual({ ...reading, lines: half });
  expect(shared.kind === 'read' ? shared.lines?.income.map(({ remark }) => remark) : []).toEqual([
    '半\uD842',
  ]);
});

/** Bytes in use, without what is no longer needed. */
function used(): number {
  setFlagsFromString('--expose-gc');
  const collect: unknown = runInNewContext('gc');
  if (typeof collect !== 'function') throw new Error('The engine collects no garbage on demand.');
  Reflect.apply(collect, undefined, []);
  return process.memoryUsage().heapUsed;
}

it('keeps copies of one return from a worker in less than half of their memory', async () => {
  const entries = withItemsOfUnits(fixedDepartment({ units: 1, lines: 500, seed: 1 }));
  const [reading] = await readingsOf(entries);
  const files = Array.from({ length: 40 }, (_, index) => ({
    name: String(index),
    bytes: () => Promise.resolve(new Uint8Array()),
  }));
  // As a worker sends them: every occurrence of a text is a copy.
  const fromWorker: ReadOne = () => Promise.resolve(structuredClone(reading)) as Promise<ReturnReading>;
  const department = departmentOf(entries);
  const before = used();
  const copies = await Promise.all(
    files.map(() => fromWorker({ name: '', bytes: new Uint8Array() }, department)),
  );
  const withCopies = used() - before;
  const quiet = { progress: () => undefined, isCancelled: () => false };
  const between = used();
  const shared = await collectReturns(files, department, fromWorker, quiet);
  const withShared = used() - between;
  expect([copies.length, shared?.length]).toEqual([40, 40]);
  expect(withShared).toBeLessThan(withCopies / 2);
});
