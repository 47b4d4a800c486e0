/** Makes the published files and reads them again: workbook, document, plain text, web page. */
import type { EntriesDocument } from '../document/entries-document';
import type { FontChoice } from '../document/typography';
import type { NumberedHeading } from '../document/lay-out';
import { writeDocument } from '../docx/write-docx';
import type { RawWorkbook } from '../entries/raw-workbook';
import { plainText } from '../narrative/plain-text';
import type { WorkbookPlan } from '../sheets/plan/plan';
import type { PriorYearFigure } from '../entries/entries';
import type { ChartDeclaration } from '../tables/chart';
import { readWordDocument, type DocumentReading } from '../xlsx/docx/read-document';
import { readCharts } from '../xlsx/read-charts';
import { readWorkbook } from '../xlsx/read-workbook';
import { writeWorkbook } from '../xlsx/write-workbook';
import { DRAFT_WORDS } from './audit';
import { cleanWorkbook } from './clean-workbook';
import { draftDocument, draftText, draftWorkbook } from './draft';
import { chartDifferences, textDifferences, workbookDifferences } from './read-again';
import { webPage, wordsOfPage } from './web-page';

export interface PublicationFile {
  readonly name: string;
  readonly content: Uint8Array;
}

/** Errors: when a file that this program has just written cannot be read, which is a defect of the program. */
export async function readAgain(bytes: Uint8Array): Promise<RawWorkbook> {
  const reading = await readWorkbook(bytes);
  if (reading.kind !== 'workbook') throw new Error('A workbook that was just written cannot be read.');
  return reading.workbook;
}

function wordsOf(bytes: Uint8Array): Extract<DocumentReading, { kind: 'document' }> {
  const reading = readWordDocument(bytes);
  if (reading.kind === 'unusable') throw new Error(`A document that was just written: ${reading.detail}.`);
  return reading;
}

export interface FilesReadAgain {
  readonly plan: WorkbookPlan;
  readonly files: readonly PublicationFile[];
  readonly tables: RawWorkbook;
  readonly document: ReturnType<typeof wordsOf>;
  readonly differences: readonly string[];
}

export interface Making {
  readonly name: string;
  readonly made: EntriesDocument;
  readonly year: number;
  /** On a sheet of the published workbook; empty: none. */
  readonly chartSheet: readonly ChartDeclaration[];
  readonly prior: readonly PriorYearFigure[];
  readonly isDraft: boolean;
  readonly fonts: FontChoice;
  /** With the numbers that 目录 prints; absent: as counted. */
  readonly headings?: readonly NumberedHeading[];
}

export async function madeFiles({
  name,
  made,
  year,
  chartSheet,
  prior,
  isDraft,
  fonts,
  headings,
}: Making): Promise<FilesReadAgain> {
  const { publishedOn, text } = made;
  const clean = cleanWorkbook(
    `${name}表`,
    { tables: made.tables, charts: chartSheet, prior },
    { day: publishedOn, year },
  );
  const plan = isDraft ? draftWorkbook(clean) : clean;
  const workbook = await writeWorkbook(plan);
  const word = await writeDocument(
    isDraft ? draftDocument(made.document) : made.document,
    fonts,
    publishedOn,
    'none',
    headings,
  );
  const plain = isDraft ? draftText(plainText(text)) : plainText(text);
  const page = webPage(name, text, isDraft ? DRAFT_WORDS : null);
  const [tables, document] = [await readAgain(workbook), wordsOf(word)];
  const encoder = new TextEncoder();
  return {
    plan,
    files: [
      { name: `${name}.docx`, content: word },
      { name: `${name}表.xlsx`, content: workbook },
      { name: `${name}.txt`, content: encoder.encode(plain) },
      { name: `${name}.html`, content: encoder.encode(page) },
    ],
    tables,
    document,
    differences: [
      ...workbookDifferences(plan, tables),
      ...chartDifferences(plan, readCharts(workbook)),
      ...textDifferences(text, '公开文本', document.paragraphs),
      ...textDifferences(text, '网页', [{ text: wordsOfPage(page) }]),
    ],
  };
}
