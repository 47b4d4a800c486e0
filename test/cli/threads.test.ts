/** Tests that threads isolate one file, or one command: memory and time are limited. */
import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { CommandLimits } from '../../src/cli/threads/watch-command';
import { commandLimits, watchCommand } from '../../src/cli/threads/watch-command';
import { openNodeWorkerPool, THREAD_LIMITS } from '../../src/cli/threads/node-worker-pool';
import { sourceOfEntries } from '../../src/distribution/distribute';
import { departmentOf } from '../../src/distribution/returns/department';
import { JobStopped } from '../../src/distribution/work/job-stopped';
import type { JobOf } from '../../src/distribution/work/jobs';
import { filledEntryWorkbook } from '../../src/sheets/draw/workbook-plans';
import { writeWorkbook } from '../../src/xlsx/write-workbook';
import { packageOf, smallDepartment } from '../support/distributed';

const ENTRY = pathToFileURL(join(__dirname, '../../src/cli/main.ts'));
const ENTRIES = smallDepartment();

/** Makes the first unit's workbook, with its first line repeated `times` times. */
function unitFile(times: number): JobOf<'unit-file'> {
  const [unit] = ENTRIES.units;
  if (unit === undefined) throw new Error('The department has no unit.');
  const { settings, linesOf } = sourceOfEntries(ENTRIES);
  const lines = linesOf(unit.code);
  const expenditure = Array.from({ length: times }, () => lines.expenditure.slice(0, 1)).flat();
  return { kind: 'unit-file', settings, unit, lines: { ...lines, expenditure } };
}

describe('a worker pool of threads', () => {
  it('reads and writes as this thread does', async () => {
    const workerPool = await openNodeWorkerPool(ENTRY);
    try {
      expect(await workerPool.perform(unitFile(1))).toMatchObject({ kind: 'file' });
      const { plan } = packageOf(ENTRIES, '703001');
      const file = { name: 'a.xlsx', bytes: await writeWorkbook(plan()) };
      const job = { kind: 'read-return', file, department: departmentOf(ENTRIES) } as const;
      expect(await workerPool.perform(job)).toMatchObject({ kind: 'read', unit: { code: '703001' } });
    } finally {
      workerPool.close();
    }
  });

  it('stops a job that takes all memory, and continues', async () => {
    const workerPool = await openNodeWorkerPool(ENTRY, { ...THREAD_LIMITS, megabytes: 100 });
    try {
      const failure = JobStopped.tooMuchMemory();
      await expect(workerPool.perform(unitFile(400_000))).rejects.toEqual(failure);
      expect(await workerPool.perform(unitFile(1))).toMatchObject({ kind: 'file' });
    } finally {
      workerPool.close();
    }
  });

  it('stops a job that takes too long', async () => {
    const workerPool = await openNodeWorkerPool(ENTRY, {
      ...THREAD_LIMITS,
      seconds: { ...THREAD_LIMITS.seconds, 'unit-file': 0.02 },
    });
    try {
      await expect(workerPool.perform(unitFile(50_000))).rejects.toEqual(JobStopped.tooSlow(0.02));
    } finally {
      workerPool.close();
    }
  });
});

describe('a command in its thread', () => {
  let directory: string;
  const at = (name: string) => join(directory, name);

  beforeAll(async () => {
    directory = await mkdtemp(join(tmpdir(), 'threads-'));
    await writeFile(at('in.xlsx'), await writeWorkbook(filledEntryWorkbook(ENTRIES)));
  });

  afterAll(async () => {
    await rm(directory, { recursive: true, force: true });
  });

  async function watched(words: readonly string[], limits: Partial<CommandLimits> = {}) {
    const lines: string[] = [];
    const say = (line: string) => lines.push(line);
    const role = { words, program: 'node tables.mjs', now: new Date(2026, 10, 24) };
    const terminal = { say, warn: say, progress: () => undefined };
    const code = await watchCommand(ENTRY, role, terminal, { ...commandLimits(), ...limits });
    return { code, lines, files: (await readdir(directory)).sort() };
  }

  it('prints, writes and ends as without a thread', async () => {
    const refused = await watched(['build', at('in.xlsx')]);
    expect(refused).toEqual({
      code: 2,
      lines: ['缺少 --out，请指定输出文件。用 node tables.mjs build --help 查看用法。'],
      files: ['in.xlsx'],
    });
    const done = await watched(['build', at('in.xlsx'), '--out', at('out.xlsx')]);
    expect(done).toMatchObject({ files: ['in.xlsx', 'out.xlsx'] });
    expect(done.code).toBeLessThan(2);
    await rm(at('out.xlsx'));
  });

  it('ends with 2, a Chinese message and no file after memory is used up', async () => {
    const { code, lines, files } = await watched(['build', at('in.xlsx'), '--out', at('o.xlsx')], {
      megabytes: 12,
    });
    expect({ code, files }).toEqual({ code: 2, files: ['in.xlsx'] });
    expect(lines).toEqual([
      expect.stringMatching(
        /^内存不足，没有(?:完成|读完“.*in\.xlsx”)，没有生成文件。请在 Excel 中打开录入工作簿，删除大片空白行列和多余的内容，另存后再试。$/u,
      ),
    ]);
  });

  it('ends with 2, a Chinese message and no file after reading takes too long', async () => {
    const words = ['check', at('in.xlsx'), '--findings', at('f.json')];
    expect(await watched(words, { seconds: 0.001 })).toEqual({
      code: 2,
      lines: [
        `超过0.001秒，没有读完“${at('in.xlsx')}”，没有生成文件。请在 Excel 中打开录入工作簿，删除大片空白行列和多余的内容，另存后再试。`,
      ],
      files: ['in.xlsx'],
    });
  });
});
