/** Judges what is to be published: checks the made files as any foreign files, and asks what stands against them. */
import type { Entries } from '../entries/entries';
import type { EntryProblem } from '../entries/problem';
import type { RawWorkbook } from '../entries/raw-workbook';
import type { EntriesDocument } from '../document/entries-document';
import type { TextCheck } from '../narrative/rules/check-text';
import type { TextFinding } from '../narrative/rules/text-finding';
import { checkTextOf } from '../sets/check-text';
import { checkWorkbook, type CheckedWorkbook } from '../sets/check-workbook';
import { filledEntryWorkbook } from '../sheets/draw/workbook-plans';
import type { SheetPlan, WorkbookPlan } from '../sheets/plan/plan';
import { writeWorkbook } from '../xlsx/write-workbook';
import type { EarlierFile } from './earlier';
import { readAgain, type FilesReadAgain } from './make-files';
import { wordsOfTables, wordsOfText } from './published-words';
import { joinedObstacles, readiness, type Obstacle, type Readiness } from './readiness';
import { sensitiveWords } from './sensitive-words';

export interface PublicationInput {
  readonly entries: Entries;
  /** Of the entries. */
  readonly problems: readonly EntryProblem[];
  /** 审核说明 as the workbook keeps it; `null`: none. */
  readonly answers: string | null;
  /** Known of the workbook that the entries are of, such as tables typed over. */
  readonly obstacles: readonly Obstacle[];
  /** Published earlier in the same year, to be compared with. */
  readonly earlier: readonly EarlierFile[];
}

/** Checks the published tables against the entries, as any workbook with entry sheets is checked. */
async function checkedTables(tables: RawWorkbook, entries: Entries): Promise<CheckedWorkbook> {
  const entered = await readAgain(await writeWorkbook(filledEntryWorkbook(entries)));
  const { budgetYear } = entries.settings;
  const checked = checkWorkbook({ sheets: [...tables.sheets, ...entered.sheets] }, budgetYear);
  if (checked.kind !== 'checked') throw new Error(`The published tables are not checked: ${checked.kind}.`);
  return checked;
}

export interface Judgement {
  readonly checked: CheckedWorkbook;
  /** `null`: the set declares nothing to read a text by. */
  readonly textCheck: TextCheck | null;
  readonly textFindings: readonly TextFinding[];
  readonly standing: Readiness;
}

const GAP = '〔请填写：';

/** A paragraph that waits for an entry is judged once it is complete; the entry itself is listed as missing. */
function completeOnly(
  findings: readonly TextFinding[],
  { document: { paragraphs } }: FilesReadAgain,
): readonly TextFinding[] {
  return findings.filter(({ place }) => paragraphs[place.paragraph - 1]?.text.includes(GAP) !== true);
}

/** Texts of charts are those of the tables. */
function tableSheets({ sheets }: WorkbookPlan): readonly SheetPlan[] {
  return sheets.filter(({ charts }) => charts === undefined);
}

export async function judged(
  { entries, problems, answers, obstacles: known }: PublicationInput,
  made: EntriesDocument,
  files: FilesReadAgain,
): Promise<Judgement> {
  const checked = await checkedTables(files.tables, entries);
  // The highlighting of a missing entry is ours.
  const marks = made.problems.length === 0 ? files.document.marks : null;
  const text = checkTextOf(files.document.paragraphs, checked.check.context, marks);
  const textCheck = text.kind === 'checked' ? text.check : null;
  const textFindings = textCheck === null ? [] : completeOnly(textCheck.findings, files);
  const standing = readiness({
    problems,
    textProblems: made.problems,
    tables: [],
    check: { kind: 'current', findings: checked.findings },
    textFindings,
    sensitive: sensitiveWords([...wordsOfText(made.text), ...wordsOfTables(tableSheets(files.plan))]),
    answers,
  });
  const different = files.differences.map((words): Obstacle => ({
    kind: 'to-do',
    message: words,
    place: null,
  }));
  const obstacles = joinedObstacles([...different, ...known], standing.obstacles);
  return { checked, textCheck, textFindings, standing: { ...standing, obstacles } };
}
