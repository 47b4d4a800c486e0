/** Puts the tables of a Word document into sheets as in a workbook, so that the reader of published tables reads them. */
import { withoutBlanks } from '../document/sentence-marks';
import type { RawCell, RawSheet, RawWorkbook } from '../entries/raw-workbook';
import type { Area } from '../grid/area';
import { withoutDivisions } from './continued-cells';
import type { DocumentReading } from '../xlsx/docx/read-document';

type WordDocument = Extract<DocumentReading, { kind: 'document' }>;
type WordTable = WordDocument['tables'][number];

/** Above a table: its title, its number, publisher and unit of money. */
const MOST_CAPTIONS = 4;
const LONGEST_CAPTION = 60;
const NOTE = /^(?:备注|注|说明)/u;
/** `2023年部门收支总体情况表`, not `预算01表`. */
const TITLE = /\D表(?:[（(][^（()）]*[)）])?$/u;
const SHORTEST_TITLE = 6;

function isTitle(text: string): boolean {
  const plain = withoutBlanks(text);
  return plain.length >= SHORTEST_TITLE && TITLE.test(plain);
}

interface Lines {
  /** Below the table before. */
  readonly notes: readonly string[];
  readonly captions: readonly string[];
}

/** Divides the lines between two tables into notes of the first and captions of the second. */
function linesBetween(texts: readonly string[]): Lines {
  const end = texts.findIndex((text) => !NOTE.test(text));
  const notes = end < 0 ? texts : texts.slice(0, end);
  const captions: string[] = [];
  for (const text of texts.slice(notes.length).reverse()) {
    if (captions.length === MOST_CAPTIONS || text.length > LONGEST_CAPTION) break;
    captions.unshift(text);
    // Names of tables above it are a list of them.
    if (isTitle(text)) break;
  }
  return { notes, captions };
}

interface OpenSheet {
  readonly name: string;
  readonly rows: RawCell[][];
  readonly merges: Area[];
}

function rowOf(cells: WordTable['rows'][number]): RawCell[] {
  const row: RawCell[] = [];
  for (const { column, text } of cells) {
    while (row.length < column) row.push(null);
    row[column] = text;
  }
  return row;
}

function isSameRow(one: WordTable['rows'][number], other: WordTable['rows'][number] | undefined): boolean {
  return (
    one.length === other?.length &&
    one.every(({ column, text }, index) => column === other[index]?.column && text === other[index].text)
  );
}

/** The second table goes on with the first: its header is that of the first, written again. */
function together(first: WordTable, second: WordTable): WordTable {
  const end = second.rows.findIndex((row, index) => !isSameRow(row, first.rows[index]));
  const header = end < 0 ? second.rows.length : end;
  const shift = first.rows.length - header;
  return {
    after: first.after,
    rows: [...first.rows, ...second.rows.slice(header)],
    merges: [
      ...first.merges,
      ...second.merges
        .filter(({ firstRow }) => firstRow >= header)
        .map((area) => ({ ...area, firstRow: area.firstRow + shift, lastRow: area.lastRow + shift })),
    ],
  };
}

/** A long table is several ones, one right behind the other. */
function whole(tables: readonly WordTable[]): readonly WordTable[] {
  const joined: WordTable[] = [];
  for (const table of tables) {
    const last = joined.at(-1);
    if (last?.after === table.after) joined[joined.length - 1] = together(last, table);
    else joined.push(table);
  }
  return joined;
}

function addTable({ rows, merges }: OpenSheet, written: WordTable): void {
  const first = rows.length;
  const table = withoutDivisions(written);
  for (const cells of table.rows) rows.push(rowOf(cells));
  for (const { firstRow, lastRow, firstColumn, lastColumn } of table.merges)
    merges.push({ firstRow: first + firstRow, lastRow: first + lastRow, firstColumn, lastColumn });
}

function addLines({ rows }: OpenSheet, texts: readonly string[]): void {
  for (const text of texts) rows.push(text.split('\t').map((part) => part.trim()));
}

export function tablesOfDocument({
  paragraphs,
  tables,
}: Pick<WordDocument, 'paragraphs' | 'tables'>): RawWorkbook {
  const texts = paragraphs.map(({ text }) => text);
  const sheets: OpenSheet[] = [];
  let read = 0;
  for (const table of whole(tables)) {
    const { notes, captions } = linesBetween(texts.slice(read, table.after));
    const before = sheets.at(-1);
    if (before !== undefined) addLines(before, notes);
    const name = captions.find(isTitle) ?? `第${String(sheets.length + 1)}个表格`;
    const sheet = { name, rows: [], merges: [] };
    addLines(sheet, captions);
    addTable(sheet, table);
    sheets.push(sheet);
    read = table.after;
  }
  const last = sheets.at(-1);
  if (last !== undefined) addLines(last, linesBetween(texts.slice(read)).notes);
  return {
    sheets: sheets.map((sheet): RawSheet => ({
      ...sheet,
      hidden: false,
      hiddenRows: new Set<number>(),
      formulas: new Set<string>(),
    })),
  };
}
