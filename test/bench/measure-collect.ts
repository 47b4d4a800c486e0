/**
 * Measures the collection of one number of units in a process of its own. `make FOLDER UNITS` writes the returned
 * workbooks, `collect FOLDER UNITS` reads and consolidates them. Prints one line of JSON.
 */
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { overviewOf, type ReturnsOverview } from '../../src/distribution/returns-overview';
import { collectReturns } from '../../src/distribution/collect';
import { consolidate } from '../../src/distribution/consolidation/consolidate';
import { consolidatedPlan } from '../../src/distribution/consolidation/consolidated-plan';
import { sourceOfEntries, unitPackages } from '../../src/distribution/distribute';
import { departmentOf } from '../../src/distribution/returns/department';
import { readReturn } from '../../src/distribution/returns/read-return';
import type { Entries } from '../../src/entries/entries';
import type { RawWorkbook } from '../../src/entries/raw-workbook';
import { readEntries } from '../../src/entries/read-entries';
import { filledEntryWorkbook } from '../../src/sheets/draw/workbook-plans';
import { TABLE_SETS } from '../../src/sets';
import { readWorkbook } from '../../src/xlsx/read-workbook';
import { writeWorkbook } from '../../src/xlsx/write-workbook';
import { withoutLines } from '../support/distributed';
import { department, DEPARTMENT } from './returned-department';

export interface CollectMeasurement {
  readonly units: number;
  readonly lines: number;
  /** Milliseconds of processor time, on all cores: what else the machine does must not count. */
  readonly read: number;
  readonly consolidate: number;
  readonly write: number;
  /** Bytes of resident memory at most, of the whole process. */
  readonly peakMemory: number;
}

/** Milliseconds that this process has worked so far. */
function worked(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1_000;
}

async function make(folder: string, units: number): Promise<number> {
  const entries = department(units);
  const started = worked();
  for (const { fileName, plan } of unitPackages(sourceOfEntries(entries)))
    await writeFile(join(folder, fileName), await writeWorkbook(plan()));
  const milliseconds = worked() - started;
  await writeFile(join(folder, DEPARTMENT), await writeWorkbook(filledEntryWorkbook(withoutLines(entries))));
  return milliseconds;
}

/** Takes in all returns. As in the program, the edits and the entries after them are gone when the file is drawn. */
function taken(workbook: RawWorkbook, entries: Entries, overview: ReturnsOverview) {
  const result = consolidate(workbook, entries, overview, new Set(), '2026-11-24 17:00');
  if (result?.taken.length !== entries.units.length)
    throw new Error('The benchmark did not take every unit.');
  return { drawn: { workbook: result.workbook, log: result.log }, lines: result.after.expenditure.length };
}

async function collect(folder: string): Promise<CollectMeasurement> {
  const reading = await readWorkbook(await readFile(join(folder, DEPARTMENT)));
  if (reading.kind === 'unusable') throw new Error(reading.detail);
  const entered = readEntries(reading.workbook, TABLE_SETS);
  if (entered.kind === 'unusable') throw new Error(entered.problems[0]?.message);
  const { entries } = entered;
  const names = (await readdir(folder)).filter((name) => name !== DEPARTMENT);
  const files = names.map((name) => ({ name, bytes: () => readFile(join(folder, name)) }));
  const started = worked();
  const readings = await collectReturns(files, departmentOf(entries), readReturn, {
    progress: () => undefined,
    isCancelled: () => false,
  });
  const read = worked();
  const overview = overviewOf(entries, new Map(), readings ?? []);
  const { drawn, lines } = taken(reading.workbook, entries, overview);
  const consolidated = worked();
  const bytes = await writeWorkbook(consolidatedPlan(drawn, entries.settings));
  if (bytes.length === 0) throw new Error('Nothing was written.');
  return {
    units: entries.units.length,
    lines,
    read: read - started,
    consolidate: consolidated - read,
    write: worked() - consolidated,
    peakMemory: process.resourceUsage().maxRSS * 1024,
  };
}

const [, , step, folder = '', units = ''] = process.argv;
const result = step === 'make' ? await make(folder, Number(units)) : await collect(folder);
process.stdout.write(`${JSON.stringify(result)}\n`);
