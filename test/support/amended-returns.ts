/** Creates return files of the sample's units, with their lines or with other amounts. */
import { readFile } from 'node:fs/promises';
import type { PendingFile } from '../../src/distribution/collect';
import { linesByUnit } from '../../src/distribution/unit-lines';
import { unitWorkbookOf } from '../../src/distribution/unit-workbook';
import type { Entries } from '../../src/entries/entries';
import { readEntries } from '../../src/entries/read-entries';
import { TABLE_SETS } from '../../src/sets';
import { readWorkbook } from '../../src/xlsx/read-workbook';
import { writeWorkbook } from '../../src/xlsx/write-workbook';
import { typed, type Spoil } from './distributed';
import { SAMPLE_FILE } from './sessions';

async function readSample(): Promise<Entries> {
  const reading = await readWorkbook(await readFile(SAMPLE_FILE));
  const entered = reading.kind === 'workbook' ? readEntries(reading.workbook, TABLE_SETS) : null;
  if (entered?.kind !== 'entries') throw new Error('The sample is unreadable.');
  return entered.entries;
}

let sample: Promise<Entries> | null = null;

/** Reads the sample once: it does not change. */
export function sampleEntries(): Promise<Entries> {
  sample ??= readSample();
  return sample;
}

/** Returns the unit's file with its changed lines. */
export async function returnedBytes(
  entries: Entries,
  code: string,
  spoils: readonly Spoil[] = [],
): Promise<Uint8Array> {
  const unit = entries.units.find((one) => one.code === code);
  if (unit === undefined) throw new Error(`The roster has no unit ${code}.`);
  const plan = unitWorkbookOf(entries.settings, unit, linesByUnit(entries)(code));
  return writeWorkbook(spoils.reduce((before, spoil) => spoil(before), plan));
}

export function pendingFile(name: string, bytes: Uint8Array): PendingFile {
  return { name, bytes: () => Promise.resolve(bytes) };
}

/** Adds 100 元 to income and expenditure of the department's own office. */
export function moreOf703001(entries: Entries): readonly Spoil[] {
  const lines = linesByUnit(entries)('703001');
  const more = (amount: number | undefined): number => (amount ?? 0) / 100 + 100;
  return [
    typed('收入录入', 'E3', more(lines.income[1]?.amount)),
    typed('支出录入', 'N2', more(lines.expenditure[0]?.amount)),
  ];
}
