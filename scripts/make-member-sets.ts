/** `npm run member-sets`: renews the table of requirement sets by which the stand-in for Excel refuses members. */
import { writeFile } from 'node:fs/promises';
import { memberSetsText } from './member-sets';

await writeFile(
  new URL('../src/excel-host/requirements/member-sets.json', import.meta.url),
  memberSetsText(),
);
