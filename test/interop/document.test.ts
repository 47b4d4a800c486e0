/** Tests the Word document by other programs: Microsoft's validator, and the pages as LibreOffice prints them. */
import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { sampleEntries, shanghaiSampleEntries } from '../../scripts/sample-entries';
import { entriesDocument, type EntriesDocument } from '../../src/document/entries-document';
import { layOut, type LaidPage } from '../../src/document/lay-out';
import { writeDocument } from '../../src/docx/write-docx';
import type { Entries } from '../../src/entries/entries';
import { entriesOfUnit } from '../../src/entries/entries-of-unit';
import { publication } from '../../src/publication/publication';
import { knownSet } from '../../src/sets';
import { chartsOf } from '../../src/sets/charts';
import { readWordDocument } from '../../src/xlsx/docx/read-document';
import { saveAgain, toPdf } from '../support/libreoffice';
import { fixedDepartment } from '../support/departments';
import { narrativeFor } from '../support/narrative';
import { schemaErrors } from '../support/office-schema';

jest.setTimeout(600_000);

/** Texts of the pages without blanks. Throws without poppler-utils. */
async function pageTexts(pdf: Uint8Array): Promise<readonly string[]> {
  const folder = await mkdtemp(join(tmpdir(), 'pages-'));
  await writeFile(join(folder, 'file.pdf'), pdf);
  const { stdout } = await promisify(execFile)('pdftotext', ['-layout', join(folder, 'file.pdf'), '-'], {
    maxBuffer: 64_000_000,
  });
  await rm(folder, { recursive: true });
  return stdout
    .split('\f')
    .slice(0, -1)
    .map((page) => page.replace(/\s/gu, ''));
}

/** Paragraphs as our reader of Word documents gives them. */
function lines(bytes: Uint8Array): readonly string[] {
  const reading = readWordDocument(bytes);
  if (reading.kind === 'unusable') throw new Error(reading.detail);
  return reading.paragraphs.map(({ text }) => text);
}

/** Codes and figures of tables: they stand on one line, so that they are found in the text of their page. */
function figuresOf({ items }: LaidPage): readonly string[] {
  return items
    .flatMap((item) => (item.kind === 'rows' ? item.rows : []))
    .flatMap(({ cells }) => cells.map(({ text }) => text))
    .filter((text) => /^[\d,.]{5,}$/u.test(text));
}

const SAMPLES = [
  ['Henan', sampleEntries],
  ['Shanghai', shanghaiSampleEntries],
] as const;

describe.each(SAMPLES)('the document of the sample of %s', (_, sample) => {
  let made: EntriesDocument;
  let bytes: Uint8Array;

  beforeAll(async () => {
    const entries: Entries = await sample();
    const set = knownSet(entries.settings.tableSet);
    made = entriesDocument(entries, set, narrativeFor(entries));
    bytes = await writeDocument(made.document, 'national', made.publishedOn);
  });

  it('meets the schemas of Word', async () => {
    expect(await schemaErrors(bytes, 'docx')).toEqual([]);
  });

  it('meets the schemas of Word with charts, and is read the same after LibreOffice has saved it', async () => {
    const entries = await sample();
    const set = knownSet(entries.settings.tableSet);
    const charted = entriesDocument(entries, set, narrativeFor(entries), chartsOf(set.id) ?? []);
    const file = await writeDocument(charted.document, 'national', charted.publishedOn);
    expect(await schemaErrors(file, 'docx')).toEqual([]);
    expect(lines(await saveAgain(file))).toEqual(lines(file));
  });

  it('is read the same after LibreOffice has saved it', async () => {
    const again = await saveAgain(bytes);
    expect(lines(again)).toEqual(lines(bytes));
  });

  it('has every heading on the page that the contents name, every row on its page, and no page more', async () => {
    const pages = await pageTexts(await toPdf(bytes, 'docx'));
    const first = pages.findIndex((page) => page.endsWith('—1—'));
    const numbered = pages.slice(first);
    expect(numbered.map((page) => /—(\d+)—$/u.exec(page)?.[1])).toEqual(
      numbered.map((_page, index) => String(index + 1)),
    );
    const { headings, pages: laid } = layOut(made.document);
    const misplaced = headings.filter(({ heading, page }) => {
      const text = heading.lines.join('').replace(/\s/gu, '');
      return numbered[page - 1]?.includes(text) !== true;
    });
    expect(misplaced).toEqual([]);
    expect(pages).toHaveLength(laid.length);
    const displaced = laid.filter(
      (page, index) => !figuresOf(page).every((text) => pages[index]?.includes(text) === true),
    );
    expect(displaced).toEqual([]);
  });
});

/** Pages as counted and as printed, and headings that stand elsewhere than the contents say. */
async function comparedPages(entries: Entries): Promise<unknown> {
  const made = entriesDocument(entries, knownSet(entries.settings.tableSet), narrativeFor(entries));
  const bytes = await writeDocument(made.document, 'national', made.publishedOn);
  const printed = await pageTexts(await toPdf(bytes, 'docx'));
  const { pages, headings } = layOut(made.document);
  const front = pages.filter(({ number }) => number === null).length;
  const displaced = headings
    .filter(
      ({ heading, page }) =>
        printed[front + page - 1]?.includes(heading.lines.join('').replace(/\s/gu, '')) !== true,
    )
    .map(({ heading, page }) => `${heading.lines.join('')} ${String(page)}`);
  return { counted: pages.length, printed: printed.length, displaced };
}

it.each([
  ['a unit of Henan', sampleEntries, 1, 29],
  ['a small unit of Henan', sampleEntries, 5, 26],
  ['the unit of Shanghai', shanghaiSampleEntries, 0, 22],
])('counts the pages of %s as LibreOffice prints them', async (_, sample, index, pages) => {
  const entries = await sample();
  const unit = entries.units[index];
  if (unit === undefined) throw new Error('There is no unit.');
  expect(await comparedPages(entriesOfUnit(entries, unit))).toEqual({
    counted: pages,
    printed: pages,
    displaced: [],
  });
});

it('counts the pages of a department of 40 units and 900 lines as LibreOffice prints them', async () => {
  const entries = fixedDepartment({ units: 40, lines: 900, seed: 15 });
  expect(await comparedPages(entries)).toEqual({ counted: 83, printed: 83, displaced: [] });
});

/** LibreOffice lets a mark at the end of a line stand out, which Word does not where the style forbids it. */
function withLinesThatEndInMarks(entries: Entries): Entries {
  const duty = `${'预，'.repeat(135)}公开`;
  const duties = Array.from({ length: 30 }, (_, index) => ({ row: index + 2, duty }));
  return { ...entries, text: { ...entries.text, duties } };
}

it('corrects the contents where LibreOffice breaks pages elsewhere, and prints what they say', async () => {
  const entries = withLinesThatEndInMarks(await sampleEntries());
  const made = await publication(
    { entries, problems: [], answers: null, obstacles: [], earlier: [] },
    knownSet(entries.settings.tableSet),
    narrativeFor(entries),
    {
      fonts: 'national',
      safe: (text) => text,
      version: '1',
      mayBeDraft: true,
      charts: chartsOf('henan-2023') ?? [],
      chartSheet: [],
      print: (word) => toPdf(word, 'docx'),
    },
  );
  if (made.kind !== 'made') throw new Error('It is not made.');
  expect(made.audit.compared.at(-1)).toMatch(/^目录有\d+个页码与 PDF 的实际页码不同，已按 PDF 改正/u);
  const [word, pdf] = [made.files[0], made.files.at(-1)];
  if (word === undefined || pdf === undefined) throw new Error('A file is missing.');
  const pages = await pageTexts(pdf.content);
  const front = pages.findIndex((page) => page.endsWith('—1—'));
  const contents = lines(word.content).flatMap((line) => {
    const [, title, page] = /^(\S.*) (\d+)$/u.exec(line) ?? [];
    return title === undefined ? [] : [{ title: title.replace(/\s/gu, ''), page: Number(page) }];
  });
  expect(contents).toHaveLength(29);
  const wrong = contents.filter(({ title, page }) => pages[front + page - 1]?.includes(title) !== true);
  expect(wrong).toEqual([]);
});
