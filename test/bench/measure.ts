/** Measures one size in a process of its own, so that its peak memory is its own. Prints one line of JSON. */
import { readEntries } from '../../src/entries/read-entries';
import { rollUp } from '../../src/rollup/rollup';
import { filledEntryWorkbook, tablesWorkbook } from '../../src/sheets/workbook-plans';
import { TABLE_SETS } from '../../src/tables/sets';
import { HENAN_2023 } from '../../src/tables/sets/henan-2023';
import { readWorkbook } from '../../src/xlsx/read-workbook';
import { writeWorkbook } from '../../src/xlsx/write-workbook';
import { benchWorkbook } from './lines';

export interface Measurement {
  readonly lines: number;
  /** Milliseconds. */
  readonly fileWrite: number | null;
  readonly fileRead: number | null;
  readonly read: number;
  /** The best of several runs: the machine is shared. */
  readonly rollUp: number;
  readonly draw: number;
  readonly tablesWrite: number;
  /** Bytes of resident memory at most, of the whole process. */
  readonly peakMemory: number;
}

/** A workbook of this many lines as a file takes minutes to make and is not what the product reads. */
const LARGEST_FILE_LINES = 100_000;
const ROLLUP_RUNS = 5;

async function timed<T>(work: () => T | Promise<T>): Promise<{ result: T; milliseconds: number }> {
  const started = performance.now();
  const result = await work();
  return { result, milliseconds: performance.now() - started };
}

function check(condition: boolean, what: string): void {
  if (!condition) throw new Error(`The benchmark's values are wrong: ${what}.`);
}

async function measure(lines: number): Promise<Measurement> {
  const { workbook, total } = benchWorkbook(lines);
  const read = await timed(() => readEntries(workbook, TABLE_SETS));
  const reading = read.result;
  if (reading.kind === 'unusable') throw new Error(reading.problems[0]?.message);
  const { entries, problems } = reading;
  check(entries.expenditure.length === lines && problems.length === 0, 'lines read without problems');
  const runs: number[] = [];
  let filled = rollUp(entries, HENAN_2023);
  for (let run = 0; run < ROLLUP_RUNS; run += 1) {
    const once = await timed(() => rollUp(entries, HENAN_2023));
    runs.push(once.milliseconds);
    filled = once.result;
  }
  const totalCell = filled.find((table) => table.table.id === '03')?.blocks[0];
  check(totalCell?.amount(0, 0) === total, 'total of table 03');
  const draw = await timed(() => tablesWorkbook(entries, filled, 'values', problems));
  const tablesWrite = await timed(() => writeWorkbook(draw.result.plan));
  const file =
    lines > LARGEST_FILE_LINES ? null : await timed(() => writeWorkbook(filledEntryWorkbook(entries)));
  const fileRead = file === null ? null : await timed(() => readWorkbook(file.result));
  check(fileRead === null || fileRead.result.kind === 'workbook', 'the file is readable');
  return {
    lines,
    fileWrite: file?.milliseconds ?? null,
    fileRead: fileRead?.milliseconds ?? null,
    read: read.milliseconds,
    rollUp: Math.min(...runs),
    draw: draw.milliseconds,
    tablesWrite: tablesWrite.milliseconds,
    peakMemory: process.resourceUsage().maxRSS * 1024,
  };
}

process.stdout.write(`${JSON.stringify(await measure(Number(process.argv[2])))}\n`);
