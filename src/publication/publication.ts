/** Makes the files that are published, reads them again and checks them; refuses where something has to be done before. */
import { coverageLines, coverageOf } from '../checks/coverage';
import { entriesDocument, type EntriesDocument } from '../document/entries-document';
import type { FontChoice } from '../document/typography';
import { writeDocument } from '../docx/write-docx';
import type { Entries } from '../entries/entries';
import type { EntryProblem } from '../entries/problem';
import type { RawWorkbook } from '../entries/raw-workbook';
import type { NarrativeSet } from '../narrative/narrative';
import { plainText } from '../narrative/plain-text';
import type { TextCheck } from '../narrative/rules/check-text';
import { textCoverageLines } from '../narrative/rules/text-coverage';
import { sentencesOf } from '../narrative/written-text';
import { checkTextOf } from '../sets/check-text';
import { checkWorkbook, type CheckedWorkbook } from '../sets/check-workbook';
import { filledEntryWorkbook } from '../sheets/draw/workbook-plans';
import type { WorkbookPlan } from '../sheets/plan/plan';
import type { TableSet } from '../tables/table-set';
import { readWordDocument, type DocumentReading } from '../xlsx/docx/read-document';
import { readWorkbook } from '../xlsx/read-workbook';
import { writeWorkbook } from '../xlsx/write-workbook';
import { DRAFT_WORDS, type Audit, type PublishedFile } from './audit';
import { auditDocument, auditWorkbook } from './audit-report';
import { cleanWorkbook } from './clean-workbook';
import { draftDocument, draftName, draftText, draftWorkbook } from './draft';
import { hashOf } from './hash';
import { wordsOfTables, wordsOfText } from './published-words';
import { plannedCells, textDifferences, workbookDifferences } from './read-again';
import { joinedObstacles, readiness, type Readiness, type Obstacle } from './readiness';
import { sensitiveWords } from './sensitive-words';
import { webPage, wordsOfPage } from './web-page';

export interface PublicationInput {
  readonly entries: Entries;
  /** Of the entries. */
  readonly problems: readonly EntryProblem[];
  /** 审核说明 as the workbook keeps it; `null`: none. */
  readonly answers: string | null;
  /** Known of the workbook that the entries are of, such as tables typed over. */
  readonly obstacles: readonly Obstacle[];
}

export interface PublicationOptions {
  readonly fonts: FontChoice;
  /** Makes a text the name of a file. */
  readonly safe: (text: string) => string;
  /** Of the program. */
  readonly version: string;
  /** Makes a draft, marked as one, where something has to be done before publishing. */
  readonly mayBeDraft: boolean;
}

export interface PublicationFile {
  readonly name: string;
  readonly content: Uint8Array;
}

export interface MadePublication {
  readonly kind: 'made';
  /** `2023年某局部门预算公开`: the files' name without its ending. */
  readonly name: string;
  readonly files: readonly PublicationFile[];
  readonly audit: Audit;
}

export type Publication =
  { readonly kind: 'not-ready'; readonly obstacles: readonly Obstacle[] } | MadePublication;

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

interface MadeFiles {
  readonly plan: WorkbookPlan;
  readonly files: readonly PublicationFile[];
  readonly tables: RawWorkbook;
  readonly document: ReturnType<typeof wordsOf>;
  readonly differences: readonly string[];
}

interface Making {
  readonly name: string;
  readonly made: EntriesDocument;
  readonly year: number;
  readonly isDraft: boolean;
  readonly fonts: FontChoice;
}

async function madeFiles({ name, made, year, isDraft, fonts }: Making): Promise<MadeFiles> {
  const { publishedOn, text } = made;
  const clean = cleanWorkbook(`${name}表`, made.tables, { day: publishedOn, year });
  const plan = isDraft ? draftWorkbook(clean) : clean;
  const workbook = await writeWorkbook(plan);
  const word = await writeDocument(
    isDraft ? draftDocument(made.document) : made.document,
    fonts,
    publishedOn,
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
      ...textDifferences(text, '公开文本', document.paragraphs),
      ...textDifferences(text, '网页', [{ text: wordsOfPage(page) }]),
    ],
  };
}

interface Judged {
  readonly made: EntriesDocument;
  readonly files: MadeFiles;
  readonly checked: CheckedWorkbook;
  readonly textCheck: TextCheck | null;
  readonly standing: Readiness;
}

async function judged(
  { entries, problems, answers, obstacles: known }: PublicationInput,
  making: Making,
): Promise<Judged> {
  const files = await madeFiles(making);
  const { made } = making;
  const checked = await checkedTables(files.tables, entries);
  // A missing entry is listed as such: its highlighting in the document is ours.
  const marks = made.problems.length === 0 ? files.document.marks : null;
  const text = checkTextOf(files.document.paragraphs, checked.check.context, marks);
  const textCheck = text.kind === 'checked' ? text.check : null;
  const standing = readiness({
    problems,
    textProblems: made.problems,
    tables: [],
    check: { kind: 'current', findings: checked.findings },
    textFindings: textCheck === null ? [] : textCheck.findings,
    sensitive: sensitiveWords([...wordsOfText(made.text), ...wordsOfTables(files.plan.sheets)]),
    answers,
  });
  const different = files.differences.map((words): Obstacle => ({
    kind: 'to-do',
    message: words,
    place: null,
  }));
  return {
    made,
    files,
    checked,
    textCheck,
    standing: {
      ...standing,
      obstacles: joinedObstacles([...different, ...known], standing.obstacles),
    },
  };
}

function comparedWords({ made, files: { plan } }: Judged): readonly string[] {
  const sentences = sentencesOf(made.text).length;
  return [
    `公开表读回后逐格比较了${String(plannedCells(plan))}个单元格，与汇总一致。`,
    `公开文本和网页读回后逐句比较了${String(sentences)}句，与生成的文字一致。`,
  ];
}

function auditOf(
  judgement: Judged,
  { settings }: Entries,
  { setLabel, version }: { readonly setLabel: string; readonly version: string },
): Audit {
  const { made, files, checked, textCheck, standing } = judgement;
  return {
    publisher: settings.departmentName,
    year: settings.budgetYear,
    setLabel,
    version,
    publishedOn: made.publishedOn,
    draft: standing.obstacles,
    findings: checked.findings,
    textFindings: textCheck === null ? [] : textCheck.findings,
    answered: standing.answered,
    coverage: [
      ...coverageLines(coverageOf(checked.check)),
      ...(textCheck === null ? ['说明文字没有核对。'] : textCoverageLines(textCheck, [])),
    ],
    compared: files.differences.length === 0 ? comparedWords(judgement) : files.differences,
  };
}

/** `set`: at the level of the entries. */
export async function publication(
  input: PublicationInput,
  set: TableSet,
  narrative: NarrativeSet,
  { fonts, safe, version, mayBeDraft }: PublicationOptions,
): Promise<Publication> {
  const { entries } = input;
  const made = entriesDocument(entries, set, narrative);
  const name = safe(made.document.title);
  const year = entries.settings.budgetYear;
  const final = { name, made, year, isDraft: false, fonts };
  const first = await judged(input, final);
  const { obstacles } = first.standing;
  if (obstacles.length > 0 && !mayBeDraft) return { kind: 'not-ready', obstacles };
  const isFinal = obstacles.length === 0;
  const draft = { ...final, name: draftName(name), isDraft: true };
  const files = isFinal ? first.files : await madeFiles(draft);
  return {
    kind: 'made',
    name: isFinal ? name : draft.name,
    files: files.files,
    audit: auditOf({ ...first, files }, entries, { setLabel: set.label, version }),
  };
}

/** Makes 审核报告, as a workbook and as a document, with the hash of each file. */
export async function reportFiles(
  { name, audit }: Pick<MadePublication, 'name' | 'audit'>,
  files: readonly PublicationFile[],
  fonts: FontChoice,
): Promise<readonly PublicationFile[]> {
  const published: readonly PublishedFile[] = await Promise.all(
    files.map(async (file) => ({ name: file.name, hash: await hashOf(file.content) })),
  );
  return [
    { name: `${name}审核报告（不公开）.xlsx`, content: await writeWorkbook(auditWorkbook(audit, published)) },
    {
      name: `${name}审核报告（不公开）.docx`,
      content: await writeDocument(auditDocument(audit, published), fonts, audit.publishedOn),
    },
  ];
}
