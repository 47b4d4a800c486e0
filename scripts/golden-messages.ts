/** Runs `npm run golden`: writes the messages of all damaged entries and returns, for review in the diff. */
import { writeFile } from 'node:fs/promises';
import { readEntries } from '../src/entries/read-entries';
import { TABLE_SETS } from '../src/sets';
import { judge } from '../test/distribution/judge-returns';
import { BAD_RETURNS } from '../test/distribution/bad-returns';
import { BAD_ENTRIES } from '../test/entries/bad-entries';
import { goodWorkbook } from '../test/support/raw';

const golden = Object.fromEntries(
  BAD_ENTRIES.map(({ entered, spoil }) => {
    const { kind, problems } = readEntries(spoil(goodWorkbook()), TABLE_SETS);
    return [
      entered,
      { kind, problems: problems.map(({ code, severity, message }) => `[${severity}] ${code} ${message}`) },
    ];
  }),
);

await writeFile(
  new URL('../test/entries/bad-entries.golden.json', import.meta.url),
  `${JSON.stringify(golden, null, 2)}\n`,
);

const returns: Record<string, unknown> = {};
for (const bad of BAD_RETURNS) returns[bad.came] = (await judge(bad)).words;

await writeFile(
  new URL('../test/distribution/bad-returns.golden.json', import.meta.url),
  `${JSON.stringify(returns, null, 2)}\n`,
);
