/** Tests that the counted pages of the published workbook are those that LibreOffice prints, sheet by sheet. */
import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { sampleEntries, shanghaiSampleEntries } from '../../scripts/sample-entries';
import type { Entries } from '../../src/entries/entries';
import { cleanWorkbook } from '../../src/publication/clean-workbook';
import { sheetPages, sheetPageWarnings } from '../../src/publication/sheet-pages';
import { rollUp } from '../../src/rollup/rollup';
import { knownSet } from '../../src/sets';
import { writeWorkbook } from '../../src/xlsx/write-workbook';
import { fixedDepartment } from '../support/departments';
import { toPdf } from '../support/libreoffice';

jest.setTimeout(600_000);

/** A page that begins with the next title begins the next sheet. */
async function pagesBySheet(pdf: Uint8Array, titles: readonly string[]): Promise<readonly number[]> {
  const folder = await mkdtemp(join(tmpdir(), 'pages-'));
  await writeFile(join(folder, 'file.pdf'), pdf);
  const { stdout } = await promisify(execFile)('pdftotext', ['-layout', join(folder, 'file.pdf'), '-'], {
    maxBuffer: 64_000_000,
  });
  await rm(folder, { recursive: true });
  const pages = stdout.split('\f').slice(0, -1);
  const counts = titles.map(() => 0);
  let sheet = -1;
  for (const page of pages) {
    const next = titles[sheet + 1];
    if (next !== undefined && page.replace(/\s/gu, '').startsWith(next.replace(/\s/gu, ''))) sheet += 1;
    counts[sheet] = (counts[sheet] ?? 0) + 1;
  }
  return counts;
}

const CASES: readonly (readonly [string, () => Promise<Entries>])[] = [
  ['the sample of Henan', sampleEntries],
  ['the sample of Shanghai', shanghaiSampleEntries],
];

async function counts(entries: Entries) {
  const filled = rollUp(entries, knownSet(entries.settings.tableSet));
  const plan = cleanWorkbook(
    '公开表',
    { tables: filled, charts: [], prior: [] },
    { day: null, year: entries.settings.budgetYear },
  );
  const counted = sheetPages(plan.sheets);
  const pdf = await toPdf(await writeWorkbook(plan), 'xlsx');
  const printed = await pagesBySheet(
    pdf,
    filled.map(({ title }) => title),
  );
  return { counted, printed };
}

it.each(CASES)('counts the pages of %s as LibreOffice prints them', async (_, entriesOf) => {
  const { counted, printed } = await counts(await entriesOf());
  expect(counted.map(({ name, rows }) => [name, rows.length])).toEqual(
    counted.map(({ name }, index) => [name, printed[index]]),
  );
  expect(sheetPageWarnings(counted)).toEqual([]);
});

// How wide LibreOffice makes a column depends on the face that stands for 宋体, and so does the scale of a wide table.
it('counts long tables of 40 units to a page in sixteen', async () => {
  const { counted, printed } = await counts(fixedDepartment({ units: 40, lines: 900, seed: 5 }));
  expect(counted.some(({ rows }) => rows.length > 10)).toBe(true);
  const off = counted.map(({ rows }, index) => Math.abs(rows.length - (printed[index] ?? Infinity)));
  expect(Math.max(...off)).toBeLessThanOrEqual(1);
});
