/** Tests the place of each block on its page. */
import { sampleEntries, shanghaiSampleEntries } from '../../scripts/sample-entries';
import { words, type DocumentSection, type TableBlock, type TableRow } from '../../src/document/document';
import { entriesDocument } from '../../src/document/entries-document';
import { layOut, type LaidPage, type PlacedItem } from '../../src/document/lay-out';
import { STYLES, TABLE_PAGES, TEXT_PAGE, textAreaOf } from '../../src/document/typography';
import { chartsOf } from '../../src/sets/charts';
import { knownSet } from '../../src/sets';
import { narrativeFor } from '../support/narrative';

function heightOf(rows: readonly TableRow[]): number {
  return rows.reduce((sum, { height }) => sum + height, 0);
}

function bottomOf(item: PlacedItem): number {
  if (item.kind === 'rows') return item.top + heightOf(item.table.header) + heightOf(item.rows) - item.cut;
  if (item.kind === 'chart') return item.top + item.chart.height;
  const lines = item.kind === 'caption' ? 1 : item.lines.length;
  return item.top + lines * STYLES[item.kind === 'caption' ? 'tableCaption' : item.style].line;
}

function section(more: Partial<DocumentSection>): DocumentSection {
  return { page: TEXT_PAGE, numbers: 'from-one', centred: false, blocks: [], ...more };
}

function laid(...sections: readonly DocumentSection[]): readonly LaidPage[] {
  return layOut({ title: '', sections }).pages;
}

describe.each([
  ['Henan', sampleEntries, 4],
  ['Shanghai', shanghaiSampleEntries, 2],
] as const)('the pages of %s', (_, sample, chartCount) => {
  it('hold every row of the tables once, one item below the other, inside the paper', async () => {
    const entries = await sample();
    const set = knownSet(entries.settings.tableSet);
    const { document } = entriesDocument(entries, set, narrativeFor(entries), chartsOf(set.id) ?? []);
    const { pages } = layOut(document);
    const charts = pages.flatMap(({ items }) => items.filter(({ kind }) => kind === 'chart'));
    expect(charts).toHaveLength(chartCount);
    const planned = document.sections.flatMap(({ blocks }) =>
      blocks.flatMap((block) => (block.kind === 'table' ? block.pages.flat() : [])),
    );
    const placed = pages.flatMap(({ items }) =>
      items.flatMap((item) => (item.kind === 'rows' ? item.rows : [])),
    );
    expect(placed).toEqual(planned);
    for (const { form, items } of pages) {
      let above = 0;
      for (const item of items) {
        expect(item.top).toBeGreaterThanOrEqual(above - 0.01);
        above = bottomOf(item);
      }
      expect(above).toBeLessThanOrEqual(textAreaOf(form).height + STYLES.end.line);
    }
  });
});

it('breaks a paragraph over pages, and shortens only its first line', () => {
  const text = '预'.repeat(27 * 30);
  const [first, second] = laid(
    section({ blocks: [{ kind: 'paragraph', style: 'body', runs: words(text) }] }),
  );
  const [one] = first?.items ?? [];
  const [other] = second?.items ?? [];
  if (one?.kind !== 'lines' || other?.kind !== 'lines') throw new Error('There are no lines.');
  expect([one.isBegin, one.lines.length, one.lines[0]?.length]).toEqual([true, 22, 25]);
  expect([other.isBegin, other.lines.length, other.lines[0]?.length]).toEqual([false, 9, 27]);
  expect([...one.lines, ...other.lines].join('')).toBe(text);
});

it('lists headings with their pages in the contents, and goes on to a further page of them', () => {
  const headings = Array.from({ length: 25 }, (_, index) => `第${String(index + 1)}项`);
  const pages = laid(
    section({ numbers: 'none', blocks: [{ kind: 'contents' }] }),
    section({
      blocks: headings.map((text) => ({ kind: 'heading', style: 'section', lines: [text], onNewPage: true })),
    }),
  );
  expect(pages.map(({ number }) => number)).toEqual([null, null, ...headings.map((_, index) => index + 1)]);
  const entries = pages.flatMap(({ items }) =>
    items.flatMap((item) => (item.kind === 'entry' ? [item] : [])),
  );
  expect(entries.map(({ lines, page }) => [lines.join(''), page])).toEqual(
    headings.map((text, index) => [text, index + 1]),
  );
});

it('cuts a row that is taller than a page, below the header on each', () => {
  const row = (height: number, exact: boolean): TableRow => ({ height, exact, cells: [] });
  const table: TableBlock = {
    kind: 'table',
    columnWidths: [100],
    size: 9,
    line: 12,
    header: [row(20, true)],
    pages: [[row(1_000, false)]],
  };
  const page = TABLE_PAGES.landscape;
  const room = textAreaOf(page).height - 20;
  const cuts = laid(section({ page, blocks: [table] })).flatMap(({ items }) =>
    items.map((item) => (item.kind === 'rows' ? item.cut : null)),
  );
  expect(cuts).toEqual([0, room, 2 * room]);
});
