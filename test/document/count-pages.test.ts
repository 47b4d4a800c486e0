/** Tests the page of each heading, as the contents print it. */
import { countPages } from '../../src/document/count-pages';
import { words, type DocumentBlock, type DocumentSection, type TableRow } from '../../src/document/document';
import { TABLE_PAGES, TEXT_PAGE } from '../../src/document/typography';

/** Lines of body text; a page has 22. */
function lines(count: number): readonly DocumentBlock[] {
  return Array.from({ length: count }, () => ({ kind: 'paragraph', style: 'body', runs: words('文字') }));
}

function heading(text: string, onNewPage = false): DocumentBlock {
  return { kind: 'heading', style: 'section', lines: [text], ...(onNewPage ? { onNewPage } : {}) };
}

function section(blocks: readonly DocumentBlock[], more: Partial<DocumentSection> = {}): DocumentSection {
  return { page: TEXT_PAGE, numbers: 'continued', centred: false, blocks, ...more };
}

function pagesOf(...sections: readonly DocumentSection[]) {
  const { headings, pages } = countPages({ title: '', sections });
  return [...headings.map(({ heading: { lines: text }, page }) => `${text.join('')} ${String(page)}`), pages];
}

const row = (height: number, exact = true): TableRow => ({ height, exact, cells: [] });

function table(pages: readonly (readonly TableRow[])[]): DocumentBlock {
  return { kind: 'table', columnWidths: [100], size: 9, line: 12, header: [row(20)], pages };
}

describe('countPages', () => {
  it('fills a page with 22 lines', () => {
    expect(pagesOf(section([...lines(22)]))).toEqual([1]);
    expect(pagesOf(section([...lines(23)]))).toEqual([2]);
  });

  it('keeps a heading with the line that follows it', () => {
    expect(pagesOf(section([...lines(20), heading('一、'), ...lines(1)]))).toEqual(['一、 1', 1]);
    expect(pagesOf(section([...lines(21), heading('一、'), ...lines(1)]))).toEqual(['一、 2', 2]);
    expect(pagesOf(section([...lines(20), heading('一、'), heading('（一）'), ...lines(1)]))).toEqual([
      '一、 2',
      '（一） 2',
      2,
    ]);
  });

  it('begins a page where it is declared, and with every section', () => {
    expect(pagesOf(section([...lines(1), heading('二、', true)]), section([heading('三、')]))).toEqual([
      '二、 2',
      '三、 3',
      3,
    ]);
  });

  it('numbers from 1 after cover and contents', () => {
    const front = section(lines(60), { numbers: 'none' });
    expect(pagesOf(front, section([heading('一、')], { numbers: 'from-one' }))).toEqual(['一、 1', 1]);
  });

  it('counts the pages of a table, and a page for its notes where they do not fit', () => {
    const page = TABLE_PAGES.landscape;
    const note: DocumentBlock = { kind: 'paragraph', style: 'note', runs: words('注：') };
    expect(pagesOf(section([table([[row(100)], [row(100)]]), heading('末', true)], { page }))).toEqual([
      '末 3',
      3,
    ]);
    expect(pagesOf(section([table([[row(400)]]), note], { page }))).toEqual([1]);
    expect(pagesOf(section([table([[row(440)]]), note], { page }))).toEqual([2]);
  });

  it('lets a row that is taller than a page go on over further pages', () => {
    const page = TABLE_PAGES.landscape;
    expect(pagesOf(section([table([[row(1_000, false)]])], { page }))).toEqual([3]);
  });
});
