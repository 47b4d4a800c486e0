/** Tests that collected readings equal those that were read, and share their texts. */
import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import fc from 'fast-check';
import type { ReturnReading } from '../../src/distribution/returns/return-reading';
import { SharedTexts } from '../../src/distribution/shared-texts';
import { linesByUnit } from '../../src/distribution/unit-lines';
import type { Entries } from '../../src/entries/entries';
import { departments, withItemsOfUnits } from '../support/departments';
import { returned, smallDepartment, typed, type Spoil } from '../support/distributed';
import type { MemoryOfCopies } from './memory-of-copies';

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

it('keeps copies of one return from a worker in less than half of their memory', async () => {
  const script = join(__dirname, 'memory-of-copies.ts');
  const { stdout } = await promisify(execFile)(process.execPath, ['--expose-gc', '--import', 'tsx', script]);
  const { readings, bytes } = JSON.parse(stdout) as MemoryOfCopies;
  expect(readings).toEqual([40, 40]);
  expect(bytes[1]).toBeLessThan(bytes[0] / 2);
});
