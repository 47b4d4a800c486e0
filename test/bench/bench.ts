/** `npm run worker`: reading, rolling up and drawing at growing numbers of lines; prints a table, writes JSON. */
import { execFile } from 'node:child_process';
import { mkdir, writeFile } from 'node:fs/promises';
import { cpus } from 'node:os';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import type { EditMeasurement } from './edit';
import type { Measurement } from './measure';

const SIZES = [1_000, 10_000, 100_000, 1_000_000];
const OUTPUT = new URL('../../out/', import.meta.url);
/** A million lines as objects take more than Node's usual heap. */
const HEAP_MEGABYTES = 12_000;

const run = promisify(execFile);

async function measured(lines: number): Promise<Measurement> {
  const script = fileURLToPath(new URL('measure.ts', import.meta.url));
  const words = [`--max-old-space-size=${String(HEAP_MEGABYTES)}`, '--import', 'tsx', script, String(lines)];
  const { stdout } = await run(process.execPath, words, { maxBuffer: 1 << 24 });
  return JSON.parse(stdout) as Measurement;
}

function speed(lines: number, milliseconds: number): string {
  const perSecond = Math.round((lines / milliseconds) * 1_000).toLocaleString('en');
  return `${milliseconds.toFixed(0)} ms (${perSecond}/s)`;
}

function edit(measured: EditMeasurement | undefined): string {
  if (measured === undefined) return '–';
  return `${measured.whole.toFixed(0)} ms (standing ${measured.status.toFixed(0)} ms)`;
}

const COLUMNS: readonly (readonly [string, (one: Measurement) => string])[] = [
  ['lines', (one) => one.lines.toLocaleString('en')],
  ['read .xlsx', (one) => speed(one.lines, one.fileRead)],
  ['cells → entries', (one) => speed(one.lines, one.read)],
  ['roll up', (one) => speed(one.lines, one.rollUp)],
  ['draw tables', (one) => speed(one.lines, one.draw)],
  ['write tables', (one) => speed(one.lines, one.tablesWrite)],
  ['write entries', (one) => speed(one.lines, one.fileWrite)],
  ['check', (one) => `${one.check.toFixed(0)} ms`],
  ['recheck', (one) => `${one.recheck.toFixed(1)} ms`],
  ['after an edit of table 03', (one) => edit(one.edits?.small)],
  ['after an edit of table 10', (one) => edit(one.edits?.large)],
  ['peak memory', (one) => `${String(Math.round(one.peakMemory / 1_048_576))} MiB`],
];

function print(cells: readonly string[]): void {
  process.stdout.write(`| ${cells.join(' | ')} |\n`);
}

print(COLUMNS.map(([title]) => title));
print(COLUMNS.map(() => '---'));
const measurements: Measurement[] = [];
for (const lines of SIZES) {
  const measurement = await measured(lines);
  measurements.push(measurement);
  print(COLUMNS.map(([, show]) => show(measurement)));
}
await mkdir(OUTPUT, { recursive: true });
const machine = { node: process.version, cpu: cpus()[0]?.model ?? '', cores: cpus().length };
await writeFile(new URL('bench.json', OUTPUT), `${JSON.stringify({ machine, measurements }, null, 2)}\n`);
process.stdout.write('\nout/bench.json\n');
