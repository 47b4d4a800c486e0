/** Tests the Word file of the samples: the text as written, every figure of every table, contents, properties. */
import { unzipSync } from 'fflate';
import { sampleEntries, shanghaiSampleEntries } from '../../scripts/sample-entries';
import { countPages } from '../../src/document/count-pages';
import { entriesDocument, type EntriesDocument } from '../../src/document/entries-document';
import { writeDocument } from '../../src/docx/write-docx';
import type { Entries } from '../../src/entries/entries';
import { plainText } from '../../src/narrative/plain-text';
import { knownSet } from '../../src/sets';
import { drawTable } from '../../src/sheets/draw/draw-table';
import { asValues } from '../../src/sheets/draw/figure-content';
import { readWordDocument } from '../../src/xlsx/docx/read-document';
import { narrativeFor, written } from '../support/narrative';
import { partOf, wordTables } from '../support/word-tables';

function documentOf(entries: Entries): EntriesDocument {
  return entriesDocument(entries, knownSet(entries.settings.tableSet), narrativeFor(entries));
}

const SAMPLES = [
  ['Henan', sampleEntries],
  ['Shanghai', shanghaiSampleEntries],
] as const;

describe.each(SAMPLES)('the document of the sample of %s', (_, sample) => {
  let entries: Entries;
  let made: EntriesDocument;
  let bytes: Uint8Array;

  beforeAll(async () => {
    entries = await sample();
    made = documentOf(entries);
    bytes = await writeDocument(made.document, 'national', made.publishedOn);
  });

  it('has the whole text, sentence by sentence in its order', () => {
    const reading = readWordDocument(bytes);
    if (reading.kind === 'unusable') throw new Error(reading.detail);
    const joined = (texts: readonly string[]) => texts.join('').replaceAll(/\s/gu, '');
    // The contents repeat the headings; the text follows them whole.
    const text = plainText(written(entries)).split('\n');
    const tables = text.findIndex((line) => line.startsWith('五、部门预算表'));
    const whole = joined(reading.paragraphs.map(({ text: line }) => line));
    if (tables < 0) expect(whole).toContain(joined(text));
    else expect([joined(text.slice(0, tables + 10))].filter((part) => !whole.includes(part))).toEqual([]);
  });

  it('prints every figure of the workbook, in its order', () => {
    const found = wordTables(bytes)
      .flat()
      .filter(({ isHeader }) => !isHeader)
      .flatMap(({ cells }) => cells.map(({ text }) => text))
      .filter((text) => /^-?[\d,]+\.\d\d$/u.test(text))
      .map((text) => Number(text.replaceAll(',', '')));
    const expected = made.tables
      .flatMap((filled) => drawTable(filled, asValues).plan.rows.flat())
      .flatMap((cell) => (cell?.content?.kind === 'number' ? [cell.content.value] : []));
    expect(found).toEqual(expected);
  });

  it('begins each table of a grid with header rows that programs repeat', () => {
    const depths = wordTables(bytes).map((rows) => {
      const headers = rows.map(({ isHeader }) => isHeader);
      const depth = headers.filter(Boolean).length;
      expect(headers.slice(0, depth)).toEqual(Array(depth).fill(true));
      return depth;
    });
    expect(depths.length).toBeGreaterThanOrEqual(made.tables.length);
    const forms = made.tables.filter(({ kind }) => kind === 'form').length;
    expect(depths.filter((depth) => depth === 0).length).toBeLessThanOrEqual(forms * 4);
    expect(depths.filter((depth) => depth > 0).length).toBeGreaterThanOrEqual(made.tables.length - forms);
  });

  it('writes the contents with the page numbers of the count', () => {
    const xml = partOf(bytes, 'word/document.xml');
    const pages = countPages(made.document).headings.filter(({ heading }) => heading.style !== 'subsection');
    const numbers = [...xml.matchAll(/PAGEREF _Toc\d+ \\h.*?<w:t[^>]*>(\d+)<\/w:t>/gsu)].map(([, page]) =>
      Number(page),
    );
    expect(numbers).toEqual(pages.map(({ page }) => page));
    // A dirty field makes Word ask a question that frightens people.
    expect(xml).not.toContain('w:dirty');
    expect(partOf(bytes, 'word/settings.xml')).not.toContain('updateFields');
  });

  it('gives the same bytes again', async () => {
    const again = documentOf(entries);
    const second = await writeDocument(again.document, 'national', again.publishedOn);
    expect(partOf(second, 'word/document.xml') === partOf(bytes, 'word/document.xml')).toBe(true);
    expect(Buffer.from(second).equals(Buffer.from(bytes))).toBe(true);
  });

  it('names nobody, and only the day of publication', () => {
    const core = partOf(bytes, 'docProps/core.xml');
    expect(core).not.toMatch(/Un-named|creator>[^<]|lastModifiedBy>[^<]/u);
    const times = [...core.matchAll(/<dcterms:\w+[^>]*>([^<]*)</gu)].map(([, time]) => time);
    expect(times).toEqual(Array(2).fill(`${String(made.publishedOn)}T00:00:00Z`));
  });
});

it('names the faces of the choice, with substitutes, and embeds none', async () => {
  const { document } = documentOf(await sampleEntries());
  const national = await writeDocument(document, 'national', null);
  const system = await writeDocument(document, 'system', null);
  expect(partOf(national, 'word/styles.xml')).toContain('w:eastAsia="仿宋_GB2312"');
  expect(partOf(national, 'word/fontTable.xml')).toContain(
    '<w:font w:name="仿宋_GB2312"><w:altName w:val="仿宋"/>',
  );
  expect(partOf(system, 'word/styles.xml')).not.toContain('_GB2312');
  for (const bytes of [national, system])
    expect(Object.keys(unzipSync(bytes)).filter((name) => /odttf|ttf|media/u.test(name))).toEqual([]);
});
