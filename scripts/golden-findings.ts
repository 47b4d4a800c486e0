/** Writes what the checks say of each fixture, for review in the diff. */
import { writeFile } from 'node:fs/promises';
import { FIXTURES } from '../test/checks/fixtures';
import { checked, told } from '../test/support/checks';

const golden = Object.fromEntries(
  FIXTURES.map(({ rule, what, workbook }) => [
    `${rule}: ${what}`,
    checked(workbook)
      .findings.filter((finding) => finding.rule === rule)
      .map(told),
  ]),
);

await writeFile(
  new URL('../test/checks/findings.golden.json', import.meta.url),
  `${JSON.stringify(golden, null, 2)}\n`,
);
