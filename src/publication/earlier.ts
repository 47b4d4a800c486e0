/** Compares what is to be published with a file published earlier in the same year (补充公开、更正). */
import type { RawWorkbook } from '../entries/raw-workbook';
import type { TextParagraph } from '../narrative/reading/paragraphs';
import type { PublishedWorkbook } from '../published/published-table';
import { formDifferences } from './earlier-form';
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

/** Sentences: how the tables of an earlier file differ; a text: why they were not compared. */
export function differencesFrom(
  raw: RawWorkbook,
  { year, tables }: PresentPublication,
): readonly string[] | string {
  const before = tablesIn(raw, year);
  if (typeof before === 'string') return before;
  const { budgetYear } = before;
  // One wrong year in a title is a difference; most titles tell which year it is.
  if (budgetYear !== null && budgetYear !== year)
    return `它是${String(budgetYear)}年的公开表，只能与${String(year)}年已公开的比较。`;
  const now = tablesIn(tables, year);
  if (typeof now === 'string') return now;
  return [
    ...differencesOfTables(before, now),
    ...formDifferences({ raw, tables: before.tables }, { raw: tables, tables: now.tables }),
  ];
}

async function comparedWorkbook(
  { name, bytes }: EarlierFile,
  present: PresentPublication,
): Promise<EarlierComparison> {
  const reading = await readWorkbook(bytes);
  if (reading.kind !== 'workbook') {
    const { what, remedy } = WORKBOOK_FILE_ERRORS[reading.reason];
    return { kind: 'refused', message: `“${name}”${what}。${remedy}` };
  }
  const differences = differencesFrom(reading.workbook, present);
  return typeof differences === 'string'
    ? refused(name, differences)
    : { kind: 'compared', name, differences };
}

/** Sentences: how the tables of an earlier document differ, or why they were not compared. */
function comparedDocumentTables(bytes: Uint8Array, present: PresentPublication): readonly string[] {
  const reading = readWordDocument(bytes);
  if (reading.kind === 'unusable' || reading.tables.length === 0) return [];
  const differences = differencesFrom(tablesOfDocument(reading), present);
  return typeof differences === 'string' ? [`其中的表格没有比较：${differences}`] : differences;
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
