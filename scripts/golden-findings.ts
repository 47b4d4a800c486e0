/** Writes the findings of each fixture, for review in the diff. */
import { writeFile } from 'node:fs/promises';
import { FIXTURES } from '../test/checks/fixtures';
import { generalFixtures, saidBy } from '../test/checks/general-fixtures';
import { checked, reported } from '../test/support/checks';

type RuleText = readonly ReturnType<typeof reported>[];

async function write(name: string, golden: Readonly<Record<string, RuleText>>): Promise<void> {
  await writeFile(new URL(`../test/checks/${name}`, import.meta.url), `${JSON.stringify(golden, null, 2)}\n`);
}

await write(
  'findings.golden.json',
  Object.fromEntries(
    FIXTURES.map(({ rule, what, workbook }) => [
      `${rule}: ${what}`,
      checked(workbook)
        .findings.filter((finding) => finding.rule === rule)
        .map(reported),
    ]),
  ),
);

const general = await generalFixtures();
await write(
  'general-findings.golden.json',
  Object.fromEntries(
    general.map((fixture) => [`${fixture.rule}: ${fixture.what}`, saidBy(fixture).map(reported)]),
  ),
);
