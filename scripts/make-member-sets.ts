/** Runs `npm run member-sets`: updates the table of requirement sets by which the simulated Excel rejects members. */
import { writeFile } from 'node:fs/promises';
import { memberSetsText } from './member-sets';

await writeFile(
  new URL('../src/excel-host/requirements/member-sets.json', import.meta.url),
  memberSetsText(),
);
