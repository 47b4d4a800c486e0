/** docs/excel-hosts.md is what the features do in the stand-in for each Excel, and the tests it names are there. */
import { readFileSync } from 'node:fs';
import { ENTRIES } from '../../scripts/excel-hosts/entries';
import { excelHostsText } from '../../scripts/excel-hosts/text';
import { tryFeatures, type Results } from '../../scripts/excel-hosts/trial';
import { PROFILE_NAMES, type ProfileName } from '../../src/excel-host';

jest.setTimeout(120_000);

function text(path: string): string {
  return readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8');
}

const results = new Map<ProfileName, Results>();

test.each(PROFILE_NAMES)('the features are tried in %s', async (profile) => {
  results.set(profile, await tryFeatures(profile));
});

test('the page tells what was seen', () => {
  expect(text('docs/excel-hosts.md')).toBe(excelHostsText(results));
});

test.each(ENTRIES.flatMap(({ number, shownBy }) => shownBy.map((shown) => ({ number, ...shown }))))(
  '$number is shown by $file: $title',
  ({ file, title }) => {
    expect(text(file)).toContain(`'${title}'`);
  },
);

test.each(ENTRIES)('$number has a test, or a reason why there is none', ({ shownBy, notShown }) => {
  expect(shownBy.length > 0 || notShown !== undefined).toBe(true);
});
