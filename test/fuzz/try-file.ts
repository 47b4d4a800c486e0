/** Reads one damaged file with everything that reads files: it must not throw, hang or misread a figure. */
import { writeFileSync } from 'node:fs';
import { departmentOf } from '../../src/distribution/returns/department';
import { readReturn } from '../../src/distribution/returns/read-return';
import { readEntries } from '../../src/entries/read-entries';
import { checkWorkbook } from '../../src/sets/check-workbook';
import { TABLE_SETS } from '../../src/sets';
import { readWorkbook } from '../../src/xlsx/read-workbook';
import { ENTRIES } from '../distribution/spoilt-returns';
import { differencesBetween, type Difference } from './compare-readings';
import type { SecondReader } from './second-reader';

export type Outcome =
  /** Both read the file with equal contents. */
  | { readonly kind: 'same' }
  | { readonly kind: 'refused'; readonly reason: string; readonly judgeReads: boolean }
  /** Only this program reads the file; nothing shows an error. */
  | { readonly kind: 'read-alone'; readonly judge: string }
  | { readonly kind: 'different'; readonly differences: readonly Difference[] }
  | { readonly kind: 'thrown'; readonly error: string }
  | { readonly kind: 'slow'; readonly milliseconds: number };

/** A sound file takes about 30 milliseconds; a busy machine may take ten times as long. */
const LONGEST_MILLISECONDS = 10_000;
const DEPARTMENT = departmentOf(ENTRIES);

async function useEverywhere(bytes: Uint8Array): Promise<void> {
  await readReturn({ name: '703001.xlsx', bytes }, DEPARTMENT);
  const reading = await readWorkbook(bytes);
  if (reading.kind === 'unusable') return;
  readEntries(reading.workbook, TABLE_SETS);
  checkWorkbook(reading.workbook, 2023);
}

/** `path`: the file's path for the judge. */
export async function tryFile(bytes: Uint8Array, path: string, judge: SecondReader): Promise<Outcome> {
  writeFileSync(path, bytes);
  const judgement = judge.read(path);
  const started = performance.now();
  try {
    await useEverywhere(bytes);
  } catch (error) {
    await judgement;
    return { kind: 'thrown', error: error instanceof Error ? (error.stack ?? error.message) : String(error) };
  }
  const milliseconds = performance.now() - started;
  const [reading, judged] = [await readWorkbook(bytes), await judgement];
  if (milliseconds > LONGEST_MILLISECONDS) return { kind: 'slow', milliseconds };
  if (reading.kind === 'unusable')
    return {
      kind: 'refused',
      reason: `${reading.reason}: ${reading.detail}`,
      judgeReads: 'sheets' in judged,
    };
  if ('refused' in judged) return { kind: 'read-alone', judge: judged.refused };
  const differences = differencesBetween(reading.workbook.sheets, judged);
  return differences.length === 0 ? { kind: 'same' } : { kind: 'different', differences };
}
