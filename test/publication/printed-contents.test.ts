/** Tests that the page numbers of 目录 are held against the PDF, and corrected where pages are broken elsewhere. */
import { shanghaiSampleEntries } from '../../scripts/sample-entries';
import { layOut, listedInContents } from '../../src/document/lay-out';
import { entriesDocument } from '../../src/document/entries-document';
import type { Print } from '../../src/publication/printed-contents';
import { publication, type MadePublication } from '../../src/publication/publication';
import { knownSet } from '../../src/sets';
import { readWordDocument } from '../../src/xlsx/docx/read-document';
import { narrativeFor } from '../support/narrative';
import { outlinePdf } from '../support/outline-pdf';

/** Cover and contents. */
const FRONT = 2;

async function counted() {
  const entries = await shanghaiSampleEntries();
  const { document } = entriesDocument(entries, knownSet(entries.settings.tableSet), narrativeFor(entries));
  return layOut(document).headings.map(({ heading, page }) => ({
    heading,
    title: heading.lines.join(' '),
    page: page + FRONT - 1,
  }));
}

async function published(print: Print): Promise<MadePublication> {
  const entries = await shanghaiSampleEntries();
  const made = await publication(
    { entries, problems: [], answers: null, obstacles: [], earlier: [] },
    knownSet(entries.settings.tableSet),
    narrativeFor(entries),
    {
      fonts: 'national',
      safe: (text) => text,
      version: '1',
      mayBeDraft: false,
      charts: [],
      chartSheet: [],
      print,
    },
  );
  if (made.kind !== 'made') throw new Error('It is not ready.');
  return made;
}

/** Entries of 目录 as the file prints them. */
function contentsOf(word: Uint8Array, entries: number): readonly string[] {
  const reading = readWordDocument(word);
  if (reading.kind === 'unusable') throw new Error(reading.detail);
  const lines = reading.paragraphs.map(({ text }) => text);
  const begin = lines.findIndex((text) => /^目\s*录$/u.test(text));
  return lines.slice(begin + 1, begin + 1 + entries).map((text) => text.replace(/\s+/gu, ' '));
}

it('says that they agree', async () => {
  const headings = await counted();
  const printed: Uint8Array[] = [];
  const { files, audit } = await published((document) => {
    printed.push(document);
    return Promise.resolve(outlinePdf(40, headings));
  });
  expect(files.map(({ name }) => name.replace(/^.*\./u, ''))).toEqual(['docx', 'xlsx', 'txt', 'html', 'pdf']);
  expect(printed).toEqual([files[0]?.content]);
  const listed = listedInContents(headings).length;
  expect(audit.compared.at(-1)).toBe(`目录的${String(listed)}个页码与 PDF 的实际页码逐一比较，一致。`);
});

it('writes the numbers of the PDF where pages are broken elsewhere, and compares again', async () => {
  const headings = await counted();
  const last = headings.length - 1;
  const later = headings.map((one, index) => (index < last - 2 ? one : { ...one, page: one.page + 3 }));
  let prints = 0;
  const { files, audit } = await published(() => {
    prints += 1;
    return Promise.resolve(outlinePdf(40, later));
  });
  expect(prints).toBe(2);
  const word = files[0]?.content;
  if (word === undefined) throw new Error('There is no document.');
  const listed = listedInContents(later);
  expect(contentsOf(word, listed.length)).toEqual(
    listed.map(({ heading, page }) => `${heading.lines.join('')} ${String(page - FRONT + 1)}`),
  );
  expect(audit.compared.at(-1)).toMatch(
    /^目录有3个页码与 PDF 的实际页码不同，已按 PDF 改正；改正后\d+个页码逐一比较，一致。$/u,
  );
});

it('says so where the PDF does not tell, or has other headings', async () => {
  const headings = await counted();
  for (const shown of [headings.slice(1), headings.map((one) => ({ ...one, title: '其他' }))]) {
    const { audit } = await published(() => Promise.resolve(outlinePdf(40, shown)));
    expect(audit.compared.at(-1)).toMatch(/^PDF 中没有读出各标题的页码，目录的页码没有与 PDF 比较/u);
  }
});
