/** Tests the charts of the Word file: native ones, with their figures and nothing else behind them. */
import { strFromU8, unzipSync } from 'fflate';
import { sampleEntries } from '../../scripts/sample-entries';
import { entriesDocument } from '../../src/document/entries-document';
import { writeDocument } from '../../src/docx/write-docx';
import { knownSet } from '../../src/sets';
import { chartsOf } from '../../src/sets/charts';
import { readWordDocument } from '../../src/xlsx/docx/read-document';
import { readWorkbook } from '../../src/xlsx/read-workbook';
import { narrativeFor } from '../support/narrative';

async function written(withCharts = true): Promise<Uint8Array> {
  const entries = await sampleEntries();
  const set = knownSet(entries.settings.tableSet);
  const charts = withCharts ? (chartsOf(set.id) ?? []) : [];
  const { document, publishedOn } = entriesDocument(entries, set, narrativeFor(entries), charts);
  return writeDocument(document, 'national', publishedOn);
}

describe('charts of the document', () => {
  let bytes: Uint8Array;
  let parts: Readonly<Record<string, Uint8Array>>;

  beforeAll(async () => {
    bytes = await written();
    parts = unzipSync(bytes);
  });

  function part(name: string): string {
    const found = parts[name];
    if (found === undefined) throw new Error(`There is no ${name}.`);
    return strFromU8(found);
  }

  it('hold the figures of the tables, and a text for people who do not see them', () => {
    const chart = part('word/charts/chart3.xml');
    expect([...chart.matchAll(/<c:v>([^<]*)</gu)].map(([, value]) => value)).toEqual(
      expect.arrayContaining([
        '本年',
        '上年',
        '公务用车购置及运行费',
        '公务接待费',
        '13.5',
        '18',
        '2.6',
        '2.1',
      ]),
    );
    expect(chart).toContain('<c:lang val="zh-CN"/>');
    expect(part('word/document.xml')).toContain(
      'descr="“三公”经费，单位万元：公务用车购置及运行费13.50，上年18.00；公务接待费2.60，上年2.10。"',
    );
  });

  it('have a workbook behind them with these figures only', async () => {
    const data = parts['word/embeddings/Microsoft_Excel_Worksheet3.xlsx'];
    if (data === undefined) throw new Error('There is no workbook.');
    const reading = await readWorkbook(data);
    if (reading.kind !== 'workbook') throw new Error(reading.kind);
    expect(reading.workbook.sheets.map(({ rows }) => rows)).toEqual([
      [
        [null, '本年', '上年'],
        ['公务用车购置及运行费', 13.5, 18],
        ['公务接待费', 2.6, 2.1],
      ],
    ]);
    expect(Object.keys(unzipSync(data)).filter((name) => name.startsWith('docProps'))).toEqual([]);
  });

  it('are the same bytes each time', async () => {
    expect(Buffer.from(await written()).equals(bytes)).toBe(true);
  });

  it('leave the text as it is', async () => {
    const texts = (file: Uint8Array): readonly string[] => {
      const reading = readWordDocument(file);
      if (reading.kind === 'unusable') throw new Error(reading.detail);
      return reading.paragraphs.map(({ text }) => text.replace(/\d+$/u, '')).filter((text) => text !== '');
    };
    expect(texts(bytes)).toEqual(texts(await written(false)));
  });
});
