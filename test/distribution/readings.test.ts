/** Tests the stored readings: a choice for one unit keeps the readings of all others. */
import { fileErrorMessage } from '../../src/distribution/returns/file-errors';
import type { ReturnReading } from '../../src/distribution/returns/return-reading';
import { readReturn } from '../../src/distribution/returns/read-return';
import { departmentOf } from '../../src/distribution/returns/department';
import type { Unit } from '../../src/entries/entries';
import type { JobKind, JobOf, JobResult, WorkerPool } from '../../src/distribution/work/jobs';
import { controllerOn } from '../support/distribution';
import { pendingFile, returnedBytes, sampleEntries } from '../support/amended-returns';
import { sessionOn } from '../support/sessions';
import { simulatedWorkbook } from '../support/simulated-workbook';

/** Reads a file as one of the unit in its name, without opening it. */
function readerByName(units: readonly Unit[]): WorkerPool {
  const reading = (name: string): ReturnReading => ({
    kind: 'file-error',
    file: name,
    unit: units.find(({ code }) => name.startsWith(code)) ?? null,
    fileError: 'other-year',
    message: fileErrorMessage(name, 'other-year'),
  });
  return {
    concurrency: 1,
    close: () => undefined,
    perform: <Kind extends JobKind>(job: JobOf<Kind>): Promise<JobResult<Kind>> => {
      const { file } = job as JobOf<'read-return'>;
      return Promise.resolve(reading(file.name) as JobResult<Kind>);
    },
  };
}

test('只用这份 drops the other files of that unit, and of no other unit', async () => {
  const book = simulatedWorkbook();
  const session = sessionOn(book.port);
  await session.loadSample();
  const { units } = await sampleEntries();
  const { controller } = controllerOn(session, () => Promise.resolve(readerByName(units)));
  const names = ['703001 甲.xlsx', '703001 乙.xlsx', '703005.xlsx', '703019.xlsx', '不认识.xlsx'];
  const read = await controller.collect(
    names.map((name) => pendingFile(name, new Uint8Array())),
    {},
  );
  expect(read.kind).toBe('done');
  controller.useOnly('703001 乙.xlsx');
  const overview = controller.overviewView()?.overview;
  expect(overview?.rows.flatMap(({ files }) => files)).toEqual([
    '703001 乙.xlsx',
    '703005.xlsx',
    '703019.xlsx',
  ]);
  expect(overview?.unknown.map(({ file }) => file)).toEqual(['不认识.xlsx']);
});

test.each([
  ['later', 1],
  ['earlier', -1],
])('refuses a return of a %s year and names the year', async (_, years) => {
  const entries = await sampleEntries();
  const { settings } = entries;
  const other = { ...entries, settings: { ...settings, budgetYear: settings.budgetYear + years } };
  const bytes = await returnedBytes(other, '703005');
  const reading = await readReturn({ name: '703005.xlsx', bytes }, departmentOf(entries));
  expect(reading).toMatchObject({
    kind: 'file-error',
    fileError: 'other-year',
    message: expect.stringContaining(`${String(settings.budgetYear + years)}年，现在是2023年`),
  });
});
