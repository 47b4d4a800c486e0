/** Counts the pages of the document, table by table, and names tables of which a few rows go on to a further page. */
import type { DisclosureDocument, DocumentBlock, TableRow } from '../document/document';
import { layOut, type LaidPage } from '../document/lay-out';
import { at } from '../money/at';

export interface TablePages {
  readonly title: string;
  /** As printed: where it begins. */
  readonly first: number;
  readonly pages: number;
  /** Rows of each page, without the repeated header. */
  readonly rows: readonly number[];
}

export interface DocumentPages {
  /** Numbered pages: without cover and contents. */
  readonly pages: number;
  /** Of the text. */
  readonly textPages: number;
  readonly tables: readonly TablePages[];
  /** All of them, in their order. */
  readonly laid: readonly LaidPage[];
}

/** What is said of pages needs no look at them. */
type Counted = Omit<DocumentPages, 'laid'>;

interface TitledTable {
  readonly title: string;
  readonly rows: number[];
}

function rowsOf(page: readonly TableRow[]): number {
  return page.length;
}

function titledTables(blocks: readonly DocumentBlock[]): readonly TitledTable[] {
  const found: TitledTable[] = [];
  for (const block of blocks) {
    if (block.kind === 'heading' && block.style === 'tableTitle')
      found.push({ title: block.lines.join(''), rows: [] });
    else if (block.kind === 'table') for (const page of block.pages) found.at(-1)?.rows.push(rowsOf(page));
  }
  return found;
}

/** Each table begins a page, so its pages end where the next one begins. */
export function documentPages(document: DisclosureDocument): DocumentPages {
  const { headings, pages: laid } = layOut(document);
  const pages = laid.filter(({ number }) => number !== null).length;
  const tables = titledTables(document.sections.flatMap(({ blocks }) => blocks));
  const starts = headings.filter(({ heading }) => heading.style === 'tableTitle').map(({ page }) => page);
  const counted = tables.map(({ title, rows }, index): TablePages => {
    const first = at(starts, index);
    const next = starts[index + 1] ?? headings.find(({ page }) => page > first)?.page ?? pages + 1;
    return { title, first, pages: next - first, rows };
  });
  const ofTables = counted.reduce((sum, table) => sum + table.pages, 0);
  return { pages, textPages: pages - ofTables, tables: counted, laid };
}

/** A last page with less than this share of the rows of a full one looks left over. */
const LEFT_OVER = 0.25;

export function isLeftOver({ rows }: Pick<TablePages, 'rows'>): boolean {
  const last = rows.at(-1);
  const full = rows.slice(0, -1).reduce((most, count) => Math.max(most, count), 0);
  return rows.length > 1 && last !== undefined && last < LEFT_OVER * full;
}

function leftOverWords({ title, rows, first, pages }: TablePages): string {
  return `“${title}”有${String(rows.at(-1))}行多出到第${String(first + pages - 1)}页。`;
}

/** Sentences about tables whose last page is almost empty. */
export function pageWarnings({ tables }: Pick<Counted, 'tables'>): readonly string[] {
  return tables.filter(isLeftOver).map(leftOverWords);
}

function lastOf({ first, pages }: TablePages): number {
  return first + pages - 1;
}

function rangeWords(table: TablePages): string {
  const { first, pages } = table;
  return `第${String(first)}${pages === 1 ? '' : `至${String(lastOf(table))}`}页`;
}

/** One sentence for the whole, one for each table. */
export function pageWords({ pages, textPages, tables }: Counted): readonly string[] {
  return [
    `公开文本正文共${String(pages)}页（不含封面和目录）：说明${String(textPages)}页，${String(tables.length)}张表。`,
    ...tables.map((table) => `“${table.title}”${String(table.pages)}页（${rangeWords(table)}）。`),
  ];
}

/** Pages that belong together: cover and contents, the text, one table. */
export interface PageGroup {
  readonly title: string;
  /** `第20至22页`; `null`: they have no numbers, or stand in several places. */
  readonly range: string | null;
  readonly pages: readonly LaidPage[];
}

export function pageGroups({ tables, laid }: DocumentPages): readonly PageGroup[] {
  const isOf =
    (table: TablePages) =>
    ({ number }: LaidPage): boolean =>
      number !== null && number >= table.first && number <= lastOf(table);
  return [
    { title: '封面和目录', range: null, pages: laid.filter(({ number }) => number === null) },
    {
      title: '说明',
      range: null,
      pages: laid.filter((page) => page.number !== null && !tables.some((table) => isOf(table)(page))),
    },
    ...tables.map((table) => ({
      title: table.title,
      range: rangeWords(table),
      pages: laid.filter(isOf(table)),
    })),
  ];
}
