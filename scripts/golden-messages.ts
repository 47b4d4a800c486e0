/** `npm run golden`: writes what the reader says of each defect, for review in the diff. */
import { writeFile } from 'node:fs/promises';
import { readEntries } from '../src/entries/read-entries';
import { TABLE_SETS } from '../src/tables/sets';
import { DEFECTS } from '../test/entries/defects';
import { goodWorkbook } from '../test/support/raw';

const golden = Object.fromEntries(
  DEFECTS.map(({ entered, spoil }) => {
    const { kind, problems } = readEntries(spoil(goodWorkbook()), TABLE_SETS);
    return [
      entered,
      { kind, problems: problems.map(({ code, severity, message }) => `[${severity}] ${code} ${message}`) },
    ];
  }),
);

await writeFile(
  new URL('../test/entries/defects.golden.json', import.meta.url),
  `${JSON.stringify(golden, null, 2)}\n`,
);
