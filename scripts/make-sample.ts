/** `npm run sample`: writes the sample's entry workbook from its source files. */
import { writeFile } from 'node:fs/promises';
import { filledEntryWorkbook } from '../src/sheets/workbook-plans';
import { writeWorkbook } from '../src/xlsx/write-workbook';
import { sampleEntries } from './sample-entries';

const TARGET = new URL('../assets/sample/三门峡市人社局2023年录入.xlsx', import.meta.url);

await writeFile(TARGET, await writeWorkbook(filledEntryWorkbook(await sampleEntries())));
