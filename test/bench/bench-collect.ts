/** `npm run bench:collect`: workbooks of 500 lines each collected, at growing numbers of units; prints a table, writes JSON. */
import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import type { CollectMeasurement } from './measure-collect';

const SIZES = [30, 100, 300];
const OUTPUT = new URL('../../out/', import.meta.url);
/** What a browser's tab has, about. */
const HEAP_MEGABYTES = 4_000;

const run = promisify(execFile);

async function step(words: readonly string[]): Promise<unknown> {
  const script = fileURLToPath(new URL('measure-collect.ts', import.meta.url));
  const node = [`--max-old-space-size=${String(HEAP_MEGABYTES)}`, '--import', 'tsx', script];
  const { stdout } = await run(process.execPath, [...node, ...words], { maxBuffer: 1 << 24 });
  return JSON.parse(stdout);
}

interface Measured extends CollectMeasurement {
  /** Milliseconds of processor time to make all the workbooks. */
  readonly distribute: number;
}

async function measured(units: number): Promise<Measured> {
  const folder = await mkdtemp(join(tmpdir(), 'returns-'));
  try {
    const distribute = Number(await step(['make', folder, String(units)]));
    const measurement = (await step(['collect', folder, String(units)])) as CollectMeasurement;
    return { ...measurement, distribute };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

function each(milliseconds: number, units: number): string {
  return `${(milliseconds / 1_000).toFixed(1)} s (${(milliseconds / units).toFixed(0)} ms a unit)`;
}

const COLUMNS: readonly (readonly [string, (one: Measured) => string])[] = [
  ['units', (one) => String(one.units)],
  ['lines', (one) => one.lines.toLocaleString('en')],
  ['hand out', (one) => each(one.distribute, one.units)],
  ['read returns', (one) => each(one.read, one.units)],
  ['board and consolidate', (one) => each(one.consolidate, one.units)],
  ['write', (one) => each(one.write, one.units)],
  ['peak memory of collecting', (one) => `${String(Math.round(one.peakMemory / 1_048_576))} MiB`],
];

function print(cells: readonly string[]): void {
  process.stdout.write(`| ${cells.join(' | ')} |\n`);
}

print(COLUMNS.map(([title]) => title));
print(COLUMNS.map(() => '---'));
const measurements: Measured[] = [];
for (const units of SIZES) {
  const measurement = await measured(units);
  measurements.push(measurement);
  print(COLUMNS.map(([, show]) => show(measurement)));
}
await mkdir(OUTPUT, { recursive: true });
const machine = { node: process.version, cpu: cpus()[0]?.model ?? '', cores: cpus().length };
await writeFile(
  new URL('bench-collect.json', OUTPUT),
  `${JSON.stringify({ machine, measurements }, null, 2)}\n`,
);
process.stdout.write('\nout/bench-collect.json\n');
