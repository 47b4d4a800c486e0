/** Tests the picture of a page: every text at its place, escaped, in the counted width. */
import { sampleEntries } from '../../scripts/sample-entries';
import { words, type DocumentSection, type TableBlock } from '../../src/document/document';
import { entriesDocument } from '../../src/document/entries-document';
import { layOut } from '../../src/document/lay-out';
import { TABLE_PAGES, TEXT_PAGE } from '../../src/document/typography';
import { pagePicture } from '../../src/publication/page-picture';
import { knownSet } from '../../src/sets';
import { chartsOf } from '../../src/sets/charts';
import { narrativeFor } from '../support/narrative';

function pictures(section: Partial<DocumentSection>): readonly string[] {
  const whole: DocumentSection = {
    page: TEXT_PAGE,
    numbers: 'from-one',
    centred: false,
    blocks: [],
    ...section,
  };
  return layOut({ title: '', sections: [whole] }).pages.map(pagePicture);
}

function textsOf(picture: string): readonly string[] {
  return [...picture.matchAll(/<text [^>]*>([^<]*)<\/text>/gu)].flatMap(([, text]) =>
    text === undefined ? [] : [text.replaceAll('&gt;', '>')],
  );
}

it('draws every cell and every line of the sample', async () => {
  const entries = await sampleEntries();
  const set = knownSet(entries.settings.tableSet);
  const { document } = entriesDocument(entries, set, narrativeFor(entries), chartsOf(set.id) ?? []);
  for (const page of layOut(document).pages) {
    const drawn = textsOf(pagePicture(page)).join('');
    const placed = page.items.flatMap((item) => {
      if (item.kind === 'caption') return [item.caption.left, item.caption.right];
      if (item.kind === 'chart') return item.chart.bars.flatMap(({ label, now }) => [label, now.text]);
      if (item.kind !== 'rows') return item.lines;
      return [...item.rows, ...item.table.header].flatMap(({ cells }) => cells.map(({ text }) => text));
    });
    for (const text of placed) expect(drawn).toContain(text.replaceAll('\n', ''));
  }
});

it('escapes what people write, and says the width that lines were broken by', () => {
  const [picture] = pictures({ blocks: [{ kind: 'paragraph', style: 'body', runs: words('<A&B>预算') }] });
  expect(picture).toContain('>&lt;A&amp;B&gt;预算</text>');
  expect(picture).toContain('textLength="79.04"');
});

it('prints the page number as the footer does, and none before the first numbered page', () => {
  const blocks: DocumentSection['blocks'] = [{ kind: 'paragraph', style: 'body', runs: words('预算') }];
  expect(pictures({ blocks }).flatMap(textsOf)).toEqual(['预算', '— 1 —']);
  expect(pictures({ blocks, numbers: 'none' }).flatMap(textsOf)).toEqual(['预算']);
});

it('draws a merged cell over its rows and columns', () => {
  const cell = {
    column: 0,
    columns: 2,
    rows: 2,
    text: '合计',
    align: 'center',
    indent: 0,
    bold: true,
  } as const;
  const table: TableBlock = {
    kind: 'table',
    columnWidths: [50, 70],
    size: 9,
    line: 12,
    header: [],
    pages: [
      [
        { height: 20, exact: true, cells: [cell] },
        { height: 30, exact: true, cells: [] },
      ],
    ],
  };
  const [picture] = pictures({ page: TABLE_PAGES.landscape, blocks: [table] });
  expect(picture).toContain('<rect x="0" y="0" width="120" height="50"');
  expect(picture).toMatch(/<text x="60" y="28.24" text-anchor="middle"[^>]*font-weight="bold">合计/u);
});
