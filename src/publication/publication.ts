/** Makes the files that are published, reads them again and checks them; refuses where something has to be done before. */
import { message, type Finding } from '../checks/finding';
import { entriesDocument, type EntriesDocument } from '../document/entries-document';
import type { FontChoice } from '../document/typography';
import { writeDocument } from '../docx/write-docx';
import type { Entries } from '../entries/entries';
import type { RawWorkbook } from '../entries/raw-workbook';
import type { NarrativeSet } from '../narrative/narrative';
import { plainText } from '../narrative/plain-text';
import type { TextCheck } from '../narrative/rules/check-text';
import { textMessage } from '../narrative/rules/text-finding';
import { checkTextOf } from '../sets/check-text';
import { checkWorkbook, type CheckedWorkbook } from '../sets/check-workbook';
import { filledEntryWorkbook } from '../sheets/draw/workbook-plans';
import type { TableSet } from '../tables/table-set';
import { readWordDocument, type DocumentReading } from '../xlsx/docx/read-document';
import { readWorkbook } from '../xlsx/read-workbook';
import { writeWorkbook } from '../xlsx/write-workbook';
import { cleanWorkbook } from './clean-workbook';
import { textDifferences, workbookDifferences } from './read-again';
import { sensitiveWords, type SensitiveWord } from './sensitive-words';
import { webPage } from './web-page';

export interface PublicationFile {
  readonly name: string;
  readonly content: Uint8Array | string;
}

export type Publication =
  /** Sentences: what to do first. */
  | { readonly kind: 'not-ready'; readonly reasons: readonly string[] }
  | {
      readonly kind: 'ready';
      /** `2023年某局部门预算公开`: the files' name without its ending. */
      readonly name: string;
      readonly publishedOn: string;
      readonly files: readonly PublicationFile[];
      readonly checked: CheckedWorkbook;
      readonly textCheck: TextCheck | null;
      readonly sensitive: readonly SensitiveWord[];
    };

/** Errors: when a file that this program has just written cannot be read, which is a defect of the program. */
async function readAgain(bytes: Uint8Array): Promise<RawWorkbook> {
  const reading = await readWorkbook(bytes);
  if (reading.kind !== 'workbook') throw new Error('A workbook that was just written cannot be read.');
  return reading.workbook;
}

function wordsOf(bytes: Uint8Array): Extract<DocumentReading, { kind: 'document' }> {
  const reading = readWordDocument(bytes);
  if (reading.kind === 'unusable') throw new Error(`A document that was just written: ${reading.detail}.`);
  return reading;
}

/** Checks the published tables against the entries, as any workbook with entry sheets is checked. */
async function checkedTables(tables: RawWorkbook, entries: Entries): Promise<CheckedWorkbook> {
  const entered = await readAgain(await writeWorkbook(filledEntryWorkbook(entries)));
  const { budgetYear } = entries.settings;
  const checked = checkWorkbook({ sheets: [...tables.sheets, ...entered.sheets] }, budgetYear);
  if (checked.kind !== 'checked') throw new Error(`The published tables are not checked: ${checked.kind}.`);
  return checked;
}

function blockingFindings(findings: readonly Finding[]): readonly string[] {
  return findings
    .filter(({ severity }) => severity === 'E')
    .map((finding) => `${finding.tableLabel}${finding.cells[0]?.address ?? ''} ${message(finding)}`);
}

interface Files {
  readonly name: string;
  readonly day: string;
  readonly made: EntriesDocument;
}

async function madeFiles(
  { name, day, made }: Files,
  fonts: FontChoice,
): Promise<{
  readonly files: readonly PublicationFile[];
  readonly tables: RawWorkbook;
  readonly document: ReturnType<typeof wordsOf>;
  readonly differences: readonly string[];
}> {
  const plan = cleanWorkbook(`${name}表`, made.tables, day);
  const workbook = await writeWorkbook(plan);
  const word = await writeDocument(made.document, fonts, day);
  const [tables, document] = [await readAgain(workbook), wordsOf(word)];
  return {
    files: [
      { name: `${name}.docx`, content: word },
      { name: `${name}表.xlsx`, content: workbook },
      { name: `${name}.txt`, content: plainText(made.text) },
      { name: `${name}.html`, content: webPage(name, made.text) },
    ],
    tables,
    document,
    differences: [...workbookDifferences(plan, tables), ...textDifferences(made.text, document.paragraphs)],
  };
}

/** `safe`: makes a text the name of a file. */
export async function publication(
  entries: Entries,
  set: TableSet,
  narrative: NarrativeSet,
  options: { readonly fonts: FontChoice; readonly safe: (text: string) => string },
): Promise<Publication> {
  const made = entriesDocument(entries, set, narrative);
  const { publishedOn } = made;
  if (made.problems.length > 0 || publishedOn === null)
    return { kind: 'not-ready', reasons: made.problems.map((problem) => problem.message) };
  const name = options.safe(made.document.title);
  const { files, tables, document, differences } = await madeFiles(
    { name, day: publishedOn, made },
    options.fonts,
  );
  const checked = await checkedTables(tables, entries);
  const text = checkTextOf(document.paragraphs, checked.check.context, document.marks);
  const textCheck = text.kind === 'checked' ? text.check : null;
  const reasons = [
    ...differences,
    ...blockingFindings(checked.findings),
    ...(textCheck?.findings ?? [])
      .filter(({ severity }) => severity === 'E')
      .map((finding) => `说明文字：${textMessage(finding)}`),
  ];
  if (reasons.length > 0) return { kind: 'not-ready', reasons };
  const sensitive = sensitiveWords(plainText(made.text));
  return { kind: 'ready', name, publishedOn, files, checked, textCheck, sensitive };
}
