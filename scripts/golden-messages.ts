/** `npm run golden`: writes what is said of each defect of entries and of returns, for review in the diff. */
import { writeFile } from 'node:fs/promises';
import { readEntries } from '../src/entries/read-entries';
import { TABLE_SETS } from '../src/sets';
import { judge } from '../test/distribution/judge-returns';
import { RETURN_DEFECTS } from '../test/distribution/return-defects';
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

const returns: Record<string, unknown> = {};
for (const defect of RETURN_DEFECTS) returns[defect.came] = (await judge(defect)).words;

await writeFile(
  new URL('../test/distribution/return-defects.golden.json', import.meta.url),
  `${JSON.stringify(returns, null, 2)}\n`,
);
