/** Runs `npm run sample`: writes the samples' entry workbooks from their source files. */
import { writeFile } from 'node:fs/promises';
import { filledEntryWorkbook } from '../src/sheets/draw/workbook-plans';
import { writeWorkbook } from '../src/xlsx/write-workbook';
import { sampleEntries, shanghaiSampleEntries } from './sample-entries';

const SAMPLES = [
  { file: '三门峡市人社局2023年录入.xlsx', entries: sampleEntries },
  { file: '某区财政局2025年录入.xlsx', entries: shanghaiSampleEntries },
] as const;

for (const { file, entries } of SAMPLES) {
  const target = new URL(`../assets/sample/${file}`, import.meta.url);
  await writeFile(target, await writeWorkbook(filledEntryWorkbook(await entries())));
}
