/** Tests the Word document by other programs: Microsoft's validator, and the pages as LibreOffice prints them. */
import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { sampleEntries, shanghaiSampleEntries } from '../../scripts/sample-entries';
import { countPages, type PageCount } from '../../src/document/count-pages';
import type { DisclosureDocument } from '../../src/document/document';
import { entriesDocument, type EntriesDocument } from '../../src/document/entries-document';
import { writeDocument } from '../../src/docx/write-docx';
import type { Entries } from '../../src/entries/entries';
import { knownSet } from '../../src/sets';
import { readWordDocument } from '../../src/xlsx/docx/read-document';
import { saveAgain, toPdf } from '../support/libreoffice';
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

interface PlannedPage {
  readonly page: number;
  readonly texts: readonly string[];
}

/** Codes and figures of the tables by page, as they were broken into pages. */
function plannedPages(
  { sections }: DisclosureDocument,
  headings: PageCount['headings'],
): readonly PlannedPage[] {
  const pages: PlannedPage[] = [];
  let page = 0;
  for (const block of sections.flatMap(({ blocks }) => blocks)) {
    const heading = headings.find((one) => one.heading === block);
    if (heading !== undefined) page = heading.page;
    if (block.kind === 'paragraph' && block.style === 'end' && block.onNewPage === true) page += 1;
    if (block.kind !== 'table') continue;
    for (const [index, rows] of block.pages.entries())
      pages.push({
        page: page + index,
        texts: rows
          .flatMap(({ cells }) => cells.map(({ text }) => text))
          .filter((text) => /^[\d,.]{5,}$/u.test(text)),
      });
    page += block.pages.length - 1;
  }
  return pages;
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
    made = entriesDocument(entries, knownSet(entries.settings.tableSet), narrativeFor(entries));
    bytes = await writeDocument(made.document, 'national', made.publishedOn);
  });

  it('meets the schemas of Word', async () => {
    expect(await schemaErrors(bytes, 'docx')).toEqual([]);
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
    const { headings, pages: counted } = countPages(made.document);
    const misplaced = headings.filter(({ heading, page }) => {
      const text = heading.lines.join('').replace(/\s/gu, '');
      return numbered[page - 1]?.includes(text) !== true;
    });
    expect(misplaced).toEqual([]);
    expect(numbered).toHaveLength(counted);
    // Codes and figures stand on one line, so that they are found in the text of their page.
    const displaced = plannedPages(made.document, headings).filter(
      ({ page, texts }) => !texts.every((text) => numbered[page - 1]?.includes(text) === true),
    );
    expect(displaced).toEqual([]);
  });
});
