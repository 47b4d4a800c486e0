/** Measures one size in a process of its own, so that its peak memory is its own. Prints one line of JSON. */
import { findingsOf, recheck } from '../../src/checks/check-tables';
import type { RawWorkbook } from '../../src/entries/raw-workbook';
import { checkWorkbook } from '../../src/sets/check-workbook';
import { readEntries } from '../../src/entries/read-entries';
import { rollUp } from '../../src/rollup/rollup';
import { filledEntryWorkbook, tablesWorkbook } from '../../src/sheets/draw/workbook-plans';
import { TABLE_SETS } from '../../src/sets';
import { HENAN_2023 } from '../../src/sets/henan-2023';
import { readWorkbook } from '../../src/xlsx/read-workbook';
import { writeWorkbook } from '../../src/xlsx/write-workbook';
import { rawFromPlan } from '../support/raw';
import { measureEdits, type EditMeasurement } from './edit';
import { benchWorkbook } from './lines';

export interface Measurement {
  readonly lines: number;
  /** Milliseconds. */
  readonly fileWrite: number;
  readonly fileRead: number;
  readonly read: number;
  /** The best of several runs: the machine is shared. */
  readonly rollUp: number;
  readonly draw: number;
  readonly tablesWrite: number;
  /** All rules over all tables, read included. */
  readonly check: number;
  /** After one figure was typed: rules that see it, and the findings anew. */
  readonly recheck: number;
  /** After one figure was typed into a table of few rows, or of thousands: everything that the session does. */
  readonly edits: Readonly<Record<'small' | 'large', EditMeasurement>> | null;
  /** Bytes of resident memory at most, of the whole process. */
  readonly peakMemory: number;
}

const LARGEST_EDITED_LINES = 10_000;
const ROLLUP_RUNS = 5;

async function timed<T>(work: () => T | Promise<T>): Promise<{ result: T; milliseconds: number }> {
  const started = performance.now();
  const result = await work();
  return { result, milliseconds: performance.now() - started };
}

function check(condition: boolean, what: string): void {
  if (!condition) throw new Error(`The benchmark's values are wrong: ${what}.`);
}

/** A figure of the largest table, typed one 分 hundred too high. */
const EDITED = { table: '10', block: 'projects', column: 'total' } as const;

async function measureChecks(workbook: RawWorkbook): Promise<Pick<Measurement, 'check' | 'recheck'>> {
  const checked = await timed(() => checkWorkbook(workbook, 2_023));
  if (checked.result.kind !== 'checked') throw new Error('The tables were not found.');
  const { check: made } = checked.result;
  check(
    checked.result.findings.every(({ nature }) => nature !== 'arithmetic'),
    'no arithmetic finding',
  );
  const row = made.context.block(EDITED.table, EDITED.block)?.rows.at(-1)?.key ?? '';
  const again = await timed(() => {
    const after = recheck(made, [{ path: { ...EDITED, row }, raw: 123_456 }]);
    return after === null ? [] : findingsOf(after);
  });
  check(
    again.result.some(({ nature }) => nature === 'arithmetic'),
    'the typed figure is found',
  );
  return { check: checked.milliseconds, recheck: again.milliseconds };
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
  const file = await timed(() => writeWorkbook(filledEntryWorkbook(entries)));
  const fileRead = await timed(() => readWorkbook(file.result));
  check(fileRead.result.kind === 'workbook', 'the file is readable');
  return {
    lines,
    fileWrite: file.milliseconds,
    fileRead: fileRead.milliseconds,
    read: read.milliseconds,
    rollUp: Math.min(...runs),
    draw: draw.milliseconds,
    tablesWrite: tablesWrite.milliseconds,
    ...(await measureChecks({ sheets: [...rawFromPlan(draw.result.plan).sheets, ...workbook.sheets] })),
    peakMemory: process.resourceUsage().maxRSS * 1024,
    edits: lines > LARGEST_EDITED_LINES ? null : await measureEdits(workbook),
  };
}

process.stdout.write(`${JSON.stringify(await measure(Number(process.argv[2])))}\n`);
