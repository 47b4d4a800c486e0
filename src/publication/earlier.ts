/** Compares what is to be published with a file published earlier in the same year (补充公开、更正). */
import type { RawWorkbook } from '../entries/raw-workbook';
import type { TextParagraph } from '../narrative/reading/paragraphs';
import type { PublishedWorkbook } from '../published/published-table';
import { readTablesInSlices } from '../sets/check-workbook';
import { notCheckedWords } from '../sets/not-checked';
import { atOnce } from '../slices/slices';
import { readWordDocument } from '../xlsx/docx/read-document';
import { readTextDocument } from '../xlsx/docx/read-text';
import { readWorkbook } from '../xlsx/read-workbook';
import { WORKBOOK_FILE_ERRORS } from '../xlsx/workbook-file-errors';
import { tablesOfDocument } from './document-tables';
import { differencesOfTables } from './earlier-tables';
import { differencesOfText } from './earlier-text';

export interface EarlierFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** What it was compared with, and how it differs, in sentences; `refused`: why it was not compared. */
export type EarlierComparison =
  | { readonly kind: 'compared'; readonly name: string; readonly differences: readonly string[] }
  | { readonly kind: 'refused'; readonly message: string };

export interface PresentPublication {
  readonly year: number;
  /** As read again from the published file. */
  readonly tables: RawWorkbook;
  readonly paragraphs: readonly TextParagraph[];
}

const OF_TEXT = /\.(?:docx|txt)$/iu;

function tablesIn(workbook: RawWorkbook, year: number): PublishedWorkbook | string {
  const read = atOnce(readTablesInSlices(workbook, year));
  return read.kind === 'tables' ? read.context.workbook : notCheckedWords(read);
}

function refused(name: string, words: string): EarlierComparison {
  return { kind: 'refused', message: `“${name}”没有比较：${words}` };
}

async function comparedWorkbook(
  { name, bytes }: EarlierFile,
  { year, tables }: PresentPublication,
): Promise<EarlierComparison> {
  const reading = await readWorkbook(bytes);
  if (reading.kind !== 'workbook') {
    const { what, remedy } = WORKBOOK_FILE_ERRORS[reading.reason];
    return { kind: 'refused', message: `“${name}”${what}。${remedy}` };
  }
  const before = tablesIn(reading.workbook, year);
  if (typeof before === 'string') return refused(name, before);
  const other = before.tables.find((table) => table.year !== null && table.year !== year);
  if (other !== undefined)
    return refused(name, `它是${String(other.year)}年的公开表，只能与${String(year)}年已公开的比较。`);
  const now = tablesIn(tables, year);
  if (typeof now === 'string') return refused(name, now);
  return { kind: 'compared', name, differences: differencesOfTables(before, now) };
}

/** Sentences: how the tables of an earlier document differ, or why they were not compared. */
function comparedDocumentTables(bytes: Uint8Array, { year, tables }: PresentPublication): readonly string[] {
  const reading = readWordDocument(bytes);
  if (reading.kind === 'unusable' || reading.tables.length === 0) return [];
  const notCompared = (words: string): readonly string[] => [`其中的表格没有比较：${words}`];
  const before = tablesIn(tablesOfDocument(reading), year);
  if (typeof before === 'string') return notCompared(before);
  const now = tablesIn(tables, year);
  return typeof now === 'string' ? notCompared(now) : differencesOfTables(before, now);
}

function comparedText({ name, bytes }: EarlierFile, present: PresentPublication): EarlierComparison {
  const { paragraphs, year } = present;
  const reading = readTextDocument(bytes);
  if (reading.kind === 'unusable')
    return { kind: 'refused', message: `“${name}”${reading.what}。${reading.remedy}` };
  if (!reading.paragraphs.some(({ text }) => text.includes(`${String(year)}年`)))
    return refused(name, `其中没有“${String(year)}年”，不像同一年度的公开文本。`);
  const ofText = differencesOfText(reading.paragraphs, paragraphs);
  return { kind: 'compared', name, differences: [...ofText, ...comparedDocumentTables(bytes, present)] };
}

/** Never fails for the contents of a file: every defect is a result. */
export function comparedWithEarlier(
  file: EarlierFile,
  present: PresentPublication,
): Promise<EarlierComparison> {
  return OF_TEXT.test(file.name)
    ? Promise.resolve(comparedText(file, present))
    : comparedWorkbook(file, present);
}

/** The sentences for lists: what was compared first. */
export function comparisonWords(comparison: EarlierComparison): readonly string[] {
  if (comparison.kind === 'refused') return [comparison.message];
  const { name, differences } = comparison;
  return differences.length === 0
    ? [`与原公开的“${name}”相同。`]
    : [`与原公开的“${name}”有${String(differences.length)}处不同：`, ...differences];
}
