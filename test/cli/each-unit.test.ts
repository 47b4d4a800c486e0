/** Tests `--each-unit` with several units at a time: order, what is written, units that are stopped or fail. */
import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { documentUnits } from '../../src/cli/commands/document-units';
import { publishUnits } from '../../src/cli/commands/publish-units';
import type { ExitCode } from '../../src/cli/exit-code';
import type { Terminal } from '../../src/cli/terminal';
import { TOOLS_HERE, type Tools } from '../../src/cli/tools';
import type { HashedFile, PublicationMade } from '../../src/distribution/publication-files';
import type { DocumentMade } from '../../src/distribution/public-document';
import { JobStopped } from '../../src/distribution/work/job-stopped';
import type { JobKind, JobOf, WorkerPool } from '../../src/distribution/work/jobs';
import type { Unit } from '../../src/entries/entries';
import { filledEntryWorkbook } from '../../src/sheets/draw/workbook-plans';
import { writeWorkbook } from '../../src/xlsx/write-workbook';
import { smallDepartment } from '../support/distributed';
import { listeningTerminal } from '../support/run-command';
import { turns } from '../support/short-pauses';

const ENTRIES = smallDepartment();
const UNITS = ENTRIES.units;

let directory: string;
const at = (name: string) => join(directory, name);

beforeEach(async () => {
  directory = await mkdtemp(join(tmpdir(), 'publish-units-'));
  await writeFile(at('in.xlsx'), await writeWorkbook(filledEntryWorkbook(ENTRIES)));
});

afterEach(async () => {
  await rm(directory, { recursive: true, force: true });
});

function fileOf({ code }: Unit): HashedFile {
  return { name: `${code}.txt`, content: new TextEncoder().encode(code), hash: '', isPublic: true };
}

function finalFiles(unit: Unit): PublicationMade {
  const pages = { counted: [], warnings: [] };
  const rest = { draft: [], compared: [], coverage: [], pages, earlier: [] };
  return { kind: 'files', name: unit.code, files: [fileOf(unit)], ...rest };
}

type Make = (unit: Unit) => Promise<PublicationMade | DocumentMade>;

type Command = (terminal: Terminal, tools: Tools) => Promise<ExitCode>;

const INPUT = { fonts: 'national', overwrite: false } as const;

const publish: Command = (terminal, tools) => {
  const charts = { inText: false, inWorkbook: false };
  const places = { input: at('in.xlsx'), folder: at('单位') };
  return publishUnits({ ...INPUT, ...places, charts, draft: false, units: [] }, terminal, tools);
};

const document: Command = (terminal, tools) =>
  documentUnits({ ...INPUT, input: at('in.xlsx'), folder: at('单位'), charts: false }, terminal, tools);

/** Runs the command with two threads, in which `make` stands for making the files of a unit. */
async function runWith(command: Command, make: Make) {
  const running = new Set<string>();
  let most = 0;
  let isClosed = false;
  const perform = async <Kind extends JobKind>(job: JobOf<Kind>): Promise<never> => {
    const [unit] = 'entries' in job ? job.entries.units : [];
    if (unit === undefined) throw new Error('Only jobs of a unit are expected.');
    running.add(unit.code);
    most = Math.max(most, running.size);
    try {
      return (await make(unit)) as never;
    } finally {
      running.delete(unit.code);
    }
  };
  const pool: WorkerPool = { concurrency: 2, perform, close: () => (isClosed = true) };
  const tools: Tools = { ...TOOLS_HERE, openWorkerPool: () => Promise.resolve(pool) };
  const { terminal, said, warned } = listeningTerminal();
  const ended = await command(terminal, tools).catch((error: unknown) => error);
  return { ended, said, warned, most: () => most, isClosed: () => isClosed };
}

async function written(): Promise<readonly string[]> {
  return (await readdir(at('单位')).catch(() => [])).map((name) => name.slice(0, 6)).sort();
}

const codes = (units: readonly Unit[]) => units.map(({ code }) => code).sort();

it('writes the files of every unit, two units at a time', async () => {
  const ran = await runWith(publish, async (unit) => {
    await turns();
    return finalFiles(unit);
  });
  expect([ran.ended, ran.said]).toEqual([
    0,
    [`已为${String(UNITS.length)}个单位生成公开的文件：${at('单位')}。`],
  ]);
  expect(await written()).toEqual(codes(UNITS));
  expect([ran.most(), ran.isClosed()]).toEqual([2, true]);
});

it('names units in the order of the roster, whichever is made first', async () => {
  const [slow] = UNITS;
  const ran = await runWith(publish, async ({ code }) => {
    if (code === slow?.code) await turns(60);
    return { kind: 'failed', reason: '文件太大' };
  });
  expect(ran.ended).toBe(1);
  expect(ran.warned).toEqual(UNITS.map(({ code, name }) => `[没有生成] ${code} ${name}：文件太大。`));
});

it.each([
  ['is stopped', () => Promise.reject(JobStopped.tooSlow(180)), '超过180秒'],
  ['fails', () => Promise.resolve({ kind: 'failed', reason: '文件太大' } as const), '文件太大'],
])('makes the other units where one %s', async (_, failing, reason) => {
  const [first, ...others] = UNITS;
  const ran = await runWith(publish, (unit) =>
    unit.code === first?.code ? failing() : Promise.resolve(finalFiles(unit)),
  );
  expect(ran.ended).toBe(1);
  expect(ran.warned).toContain(`[没有生成] ${String(first?.code)} ${String(first?.name)}：${reason}。`);
  expect(ran.said).toEqual([
    `已为${String(others.length)}个单位生成公开的文件，1个单位没有生成，原因见上：${at('单位')}。没有生成的，请用 --units 单独再试。`,
  ]);
  expect(await written()).toEqual(codes(others));
});

it('ends with the error of a thread that breaks, and closes the others', async () => {
  const ran = await runWith(publish, () => Promise.reject(new Error('The thread ended.')));
  expect([ran.ended, ran.isClosed()]).toEqual([new Error('The thread ended.'), true]);
  expect(await written()).toEqual([]);
});

it('makes the documents of the other units where one is stopped', async () => {
  const [first, ...others] = UNITS;
  const ran = await runWith(document, ({ code }) =>
    code === first?.code
      ? Promise.reject(JobStopped.tooMuchMemory())
      : Promise.resolve({ kind: 'file', bytes: new TextEncoder().encode(code), problems: [] }),
  );
  expect([ran.ended, ran.warned]).toEqual([
    1,
    [`${String(first?.code)} ${String(first?.name)}的公开文本没有生成：内存不足。`],
  ]);
  expect(ran.said).toEqual([
    `已为${String(others.length)}个单位各生成一本公开文本：${at('单位')}。没有生成的，请用 --unit 单独再试。`,
  ]);
  expect(await written()).toEqual(codes(others));
});
