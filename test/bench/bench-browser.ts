/**
 * `npm run bench:browser`: workbooks of 500 lines each handed out, read and consolidated in the pane, in headless Chromium
 * over the stand-in for Excel, at growing numbers of units; prints a table, writes JSON. Needs `npm run build`.
 */
import { execFile, execFileSync } from 'node:child_process';
import { mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { UNIT_TYPES } from '../../src/classification/unit-types';
import { openPreview, paneFrame, type Preview } from '../e2e/support/preview';
import { department, DEPARTMENT } from './returned-department';

const SIZES = process.argv.slice(2).map(Number);
const OUTPUT = new URL('../../out/', import.meta.url);
/** How often the pane is asked whether it still answers, in milliseconds. */
const PULSE = 20;
const PATIENCE = 1_800_000;

const run = promisify(execFile);

async function makeFiles(folder: string, units: number): Promise<void> {
  const script = fileURLToPath(new URL('measure-collect.ts', import.meta.url));
  await run(process.execPath, ['--import', 'tsx', script, 'make', folder, String(units)], {
    maxBuffer: 1 << 24,
  });
}

/** Settings and roster, as if they had been typed. */
async function enterDepartment(preview: Preview, units: number): Promise<void> {
  const { settings, units: roster } = department(units);
  await preview.goTo('录入');
  await preview.press(/^建立录入表/u);
  await preview.sees(/^已建立/u);
  const frame = await paneFrame(preview);
  const values = {
    settings: [settings.departmentCode, settings.departmentName, String(settings.budgetYear)],
    roster: roster.map(({ code, name, type }) => [code, name, UNIT_TYPES[type].label]),
  };
  await frame.evaluate(
    (given) =>
      Excel.run(async (context) => {
        const { worksheets } = context.workbook;
        worksheets.getItem('设置').getRange('B2:B4').values = given.settings.map((text) => [text]);
        const area = worksheets.getItem('单位名册').getRange(`A2:C${String(given.roster.length + 1)}`);
        area.numberFormat = given.roster.map((row) => row.map(() => '@'));
        area.values = given.roster;
        await context.sync();
      }),
    values,
  );
  await preview.goTo('首页');
  await preview.press('重新读取工作簿');
  await preview.sees(`${String(units)}个单位`);
}

/** The longest time, in milliseconds, that the pane did not answer while the work went on. */
async function watched(preview: Preview, work: () => Promise<void>): Promise<Work> {
  const frame = await paneFrame(preview);
  await frame.evaluate((pulse) => {
    const state = { last: performance.now(), longest: 0, timer: 0 };
    state.timer = window.setInterval(() => {
      const now = performance.now();
      state.longest = Math.max(state.longest, now - state.last - pulse);
      state.last = now;
    }, pulse);
    Object.assign(window, { pulseOfBench: state });
  }, PULSE);
  let memory = 0;
  const sampler = setInterval(() => (memory = Math.max(memory, browserMemory())), 500);
  const started = performance.now();
  await work();
  const milliseconds = performance.now() - started;
  clearInterval(sampler);
  const longestPause = await frame.evaluate(() => {
    const { pulseOfBench } = window as unknown as { pulseOfBench: { longest: number; timer: number } };
    window.clearInterval(pulseOfBench.timer);
    return pulseOfBench.longest;
  });
  return { milliseconds, longestPause, memory };
}

/** Bytes of resident memory of all processes of the browser; shared pages count in each. */
function browserMemory(): number {
  const lines = execFileSync('ps', ['-eo', 'rss=,args='], { encoding: 'utf8', maxBuffer: 1 << 24 }).split(
    '\n',
  );
  return lines
    .filter(
      (line) => (/chrom/iu.test(line) && line.includes('--headless')) || line.includes('--type=renderer'),
    )
    .reduce((sum, line) => sum + Number.parseInt(line, 10) * 1_024, 0);
}

interface Work {
  readonly milliseconds: number;
  readonly longestPause: number;
  readonly memory: number;
}

interface Measured {
  readonly units: number;
  readonly handOut: Work;
  readonly read: Work;
  readonly consolidate: Work;
}

async function measured(units: number): Promise<Measured> {
  const folder = await mkdtemp(join(tmpdir(), 'returns-'));
  const preview = await openPreview();
  preview.page.setDefaultTimeout(PATIENCE);
  try {
    await makeFiles(folder, units);
    await enterDepartment(preview, units);
    await preview.goTo('下发');
    const handOut = await watched(preview, async () => {
      await preview.press(`生成${String(units)}个单位的文件`);
      await preview.sees(`已生成${String(units)}个单位的录入工作簿`);
    });
    await preview.goTo('回收');
    const names = (await readdir(folder)).filter((name) => name !== DEPARTMENT);
    const read = await watched(preview, async () => {
      const paths = names.map((name) => join(folder, name));
      await preview.pane.getByLabel('交回的文件', { exact: true }).setInputFiles(paths);
      await preview.sees(`已读取${String(units)}个文件：`);
    });
    const consolidate = await watched(preview, async () => {
      await preview.press(`并入录入表（${String(units)}个单位）`);
      await preview.sees(`已并入${String(units)}个单位。`);
    });
    return { units, handOut, read, consolidate };
  } finally {
    await preview.close();
    await rm(folder, { recursive: true, force: true });
  }
}

function words({ milliseconds, longestPause, memory }: Work): string {
  const seconds = (milliseconds / 1_000).toFixed(1);
  return `${seconds} s, pause ${longestPause.toFixed(0)} ms, ${String(Math.round(memory / 1_048_576))} MiB`;
}

function print(cells: readonly string[]): void {
  process.stdout.write(`| ${cells.join(' | ')} |\n`);
}

print(['units', 'hand out', 'read returns', 'consolidate']);
print(['---', '---', '---', '---']);
const measurements: Measured[] = [];
for (const units of SIZES.length === 0 ? [30, 100, 300] : SIZES) {
  const one = await measured(units);
  measurements.push(one);
  print([String(units), words(one.handOut), words(one.read), words(one.consolidate)]);
}
await mkdir(OUTPUT, { recursive: true });
const machine = { node: process.version, cpu: cpus()[0]?.model ?? '', cores: cpus().length };
await writeFile(
  new URL('bench-browser.json', OUTPUT),
  `${JSON.stringify({ machine, measurements }, null, 2)}\n`,
);
