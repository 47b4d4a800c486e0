/**
 * Tests that docs/excel-hosts.md shows the results of the features in the simulator of each Excel, and names existing
 * tests.
 */
import { readFileSync } from 'node:fs';
import { ENTRIES } from '../../scripts/excel-hosts/entries';
import { excelHostsText } from '../../scripts/excel-hosts/text';
import { tryFeatures, type Results } from '../../scripts/excel-hosts/trial';
import { PROFILE_NAMES, type ProfileName } from '../../src/excel-host';
import { shortenPauses } from '../support/short-pauses';

shortenPauses();

function text(path: string): string {
  return readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8');
}

const results = new Map<ProfileName, Results>();

test.each(PROFILE_NAMES)('tries the features in %s', async (profile) => {
  results.set(profile, await tryFeatures(profile));
});

test('finds the results in docs/excel-hosts.md', () => {
  expect(text('docs/excel-hosts.md')).toBe(excelHostsText(results));
});

test.each(ENTRIES.flatMap(({ number, shownBy }) => shownBy.map((shown) => ({ number, ...shown }))))(
  'finds the test of $number in $file: $title',
  ({ file, title }) => {
    expect(text(file)).toContain(`'${title}'`);
  },
);

test.each(ENTRIES)('requires a test of $number, or a reason without one', ({ shownBy, notShown }) => {
  expect(shownBy.length > 0 || notShown !== undefined).toBe(true);
});

test('describes each test in Chinese: administrators read the page', () => {
  const described = ENTRIES.flatMap(({ shownBy }) => shownBy.map(({ shows }) => shows));
  expect(described.filter((shows) => !/\p{Script=Han}{3}/u.test(shows))).toEqual([]);
  expect(new Set(described).size).toBe(described.length);
});
