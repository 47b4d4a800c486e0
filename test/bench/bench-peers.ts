/**
 * `npm run bench:peers`: the work of an office by this program and by others, side by side in one run: writing and reading
 * a workbook of entries, recalculating the tables, consolidating returns. Values are compared. Fetches the peers first.
 */
import { execFile } from 'node:child_process';
import { copyFile, mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { rollUp } from '../../src/rollup/rollup';
import { tablesWorkbook } from '../../src/sheets/draw/workbook-plans';
import { HENAN_2023 } from '../../src/sets/henan-2023';
import { readWorkbook } from '../../src/xlsx/read-workbook';
import { writeWorkbook } from '../../src/xlsx/write-workbook';
import { fixedDepartment } from '../support/departments';
import { recalculate } from '../support/libreoffice';
import { PYTHON } from '../fuzz/second-reader';
import type { CollectMeasurement } from './measure-collect';
import { DEPARTMENT } from './returned-department';
import type { PeerMeasurement } from './measure-peer';

/** LibreOffice needs minutes for the formulas of ten thousand lines. */
const MOST_RECALCULATED = 2_000;

const [LINES = 10_000, UNITS = 100] = process.argv.slice(2).map(Number);
const PROGRAMS = ['ours', 'hucre', 'SheetJS', 'exceljs', 'excelts'] as const;
const HERE = fileURLToPath(new URL('.', import.meta.url));
const PEERS = fileURLToPath(new URL('../../out/peers/', import.meta.url));
const LARGEST_OUTPUT = 1 << 24;

const run = promisify(execFile);

async function json<T>(program: string, words: readonly string[]): Promise<T> {
  const { stdout } = await run(program, words, { maxBuffer: LARGEST_OUTPUT });
  return JSON.parse(stdout) as T;
}

function node<T>(script: string, words: readonly string[]): Promise<T> {
  return json(process.execPath, [
    '--max-old-space-size=6000',
    '--import',
    'tsx',
    join(HERE, script),
    ...words,
  ]);
}

async function fetchPeers(): Promise<void> {
  await mkdir(PEERS, { recursive: true });
  for (const file of ['package.json', 'package-lock.json'])
    await copyFile(join(HERE, 'peers', file), join(PEERS, file));
  await run('npm', ['ci', '--ignore-scripts'], { cwd: PEERS, maxBuffer: LARGEST_OUTPUT });
}

function print(...cells: readonly string[]): void {
  process.stdout.write(`| ${cells.join(' | ')} |\n`);
}

function printRow(work: string, program: string, milliseconds: number, ours: number, values: string): void {
  print(work, program, `${milliseconds.toFixed(0)} ms`, (milliseconds / ours).toFixed(1), values);
}

function sameValues(one: PeerMeasurement, other: PeerMeasurement): string {
  if (one.total !== other.total) return 'other amounts';
  return one.texts === other.texts ? 'the same' : `${String(Math.abs(one.texts - other.texts))} texts differ`;
}

async function compareFiles(folder: string, lines: number): Promise<void> {
  const path = (program: string): string => join(folder, `${program}.xlsx`);
  for (const task of [`write-${String(lines)}`, 'read']) {
    const work = `${task === 'read' ? 'read' : 'write'} ${lines.toLocaleString('en')} entry lines`;
    let ours: PeerMeasurement | null = null;
    for (const program of PROGRAMS) {
      const file = task === 'read' ? path('ours') : path(program);
      const measured = await node<PeerMeasurement>('measure-peer.ts', [program, task, file]);
      ours ??= measured;
      printRow(work, program, measured.milliseconds, ours.milliseconds, sameValues(ours, measured));
    }
  }
}

async function timed<T>(
  work: () => T | Promise<T>,
): Promise<{ readonly result: T; readonly milliseconds: number }> {
  const started = performance.now();
  const result = await work();
  return { result, milliseconds: performance.now() - started };
}

/** Lists all numbers of a workbook, in order, in 分. */
async function numbersOf(bytes: Uint8Array): Promise<string> {
  const reading = await readWorkbook(bytes);
  if (reading.kind !== 'workbook') throw new Error(reading.detail);
  const cells = reading.workbook.sheets.flatMap(({ rows }) => rows.flat());
  return cells.flatMap((cell) => (typeof cell === 'number' ? [Math.round(cell * 100)] : [])).join(' ');
}

/** The time of LibreOffice is what formulas take more than the same figures as values. */
async function compareRecalculation(lines: number): Promise<void> {
  const entries = fixedDepartment({ units: 100, lines, seed: 7 });
  const ours = await timed(() => rollUp(entries, HENAN_2023));
  const file = (fill: 'formulas' | 'values') =>
    writeWorkbook(tablesWorkbook(entries, ours.result, fill, []).plan);
  const [formulas, values] = [await file('formulas'), await file('values')];
  const plain = await timed(() => recalculate(values));
  const calculated = await timed(() => recalculate(formulas));
  const work = `twelve tables from ${lines.toLocaleString('en')} lines`;
  const same = (await numbersOf(calculated.result)) === (await numbersOf(formulas));
  printRow(work, 'ours', ours.milliseconds, ours.milliseconds, 'the same');
  const more = calculated.milliseconds - plain.milliseconds;
  printRow(work, 'LibreOffice, SUMIFS', more, ours.milliseconds, same ? 'the same' : 'other amounts');
}

/** Ours judges every line and every file, and keeps the difference to what was there; the macro only copies. */
async function compareConsolidation(folder: string, units: number): Promise<void> {
  await node<number>('measure-collect.ts', ['make', folder, String(units)]);
  const ours = await node<CollectMeasurement>('measure-collect.ts', ['collect', folder, String(units)]);
  await rm(join(folder, DEPARTMENT));
  const script = join(HERE, 'peers', 'consolidate.py');
  const target = join(folder, 'consolidated.xlsx');
  const theirs = await json<{ readonly seconds: number; readonly lines: number }>(PYTHON, [
    script,
    folder,
    target,
  ]);
  const work = `${String(units)} returns of 500 lines into one workbook`;
  const all = ours.read + ours.consolidate + ours.write;
  printRow(work, 'ours, checked', all, all, 'the same');
  const same = ours.lines === theirs.lines ? 'the same' : 'other lines';
  printRow(work, 'openpyxl, unchecked', theirs.seconds * 1_000, all, same);
}

await fetchPeers();
print('work', 'program', 'processor time', 'of ours', 'values');
print('---', '---', '---', '---', '---');
const folder = await mkdtemp(join(tmpdir(), 'peers-'));
try {
  await compareFiles(folder, LINES);
  await compareRecalculation(Math.min(LINES, MOST_RECALCULATED));
  const returns = join(folder, 'returns');
  await mkdir(returns);
  await compareConsolidation(returns, UNITS);
} finally {
  await rm(folder, { recursive: true, force: true });
}
