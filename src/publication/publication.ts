/** Makes the files that are published, or a draft of them; refuses where something has to be done before. */
import { coverageLines, coverageOf } from '../checks/coverage';
import { entriesDocument, type EntriesDocument } from '../document/entries-document';
import type { NumberedHeading } from '../document/lay-out';
import type { FontChoice } from '../document/typography';
import { writeDocument } from '../docx/write-docx';
import type { Entries } from '../entries/entries';
import type { NarrativeSet } from '../narrative/narrative';
import { textCoverageLines } from '../narrative/rules/text-coverage';
import { sentencesOf } from '../narrative/written-text';
import type { ChartDeclaration } from '../tables/chart';
import type { TableSet } from '../tables/table-set';
import { writeWorkbook } from '../xlsx/write-workbook';
import type { Audit, PublishedFile } from './audit';
import { auditDocument, auditWorkbook } from './audit-report';
import { draftName } from './draft';
import { comparedWithEarlier, comparisonWords, type EarlierComparison } from './earlier';
import { hashOf } from './hash';
import { judged, type Judgement, type PublicationInput } from './judge';
import { madeFiles, type FilesReadAgain, type PublicationFile } from './make-files';
import { documentPages, pageWarnings, pageWords } from './pages';
import { printedFiles, type Print } from './printed-contents';
import { plannedCells, plannedChartCount } from './read-again';
import { sheetPages, sheetPageWarnings, sheetPageWords } from './sheet-pages';
import type { Obstacle } from './readiness';

export interface PublicationOptions {
  readonly fonts: FontChoice;
  /** Makes a text the name of a file. */
  readonly safe: (text: string) => string;
  /** Of the program. */
  readonly version: string;
  /** Makes a draft, marked as one, where something has to be done before publishing. */
  readonly mayBeDraft: boolean;
  /** Shown in the text; empty: none. */
  readonly charts: readonly ChartDeclaration[];
  /** On a sheet of the published workbook; empty: none. */
  readonly chartSheet: readonly ChartDeclaration[];
  /** `null`: no PDF. */
  readonly print: Print | null;
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

function comparedWords(made: EntriesDocument, { plan, differences }: FilesReadAgain): readonly string[] {
  if (differences.length > 0) return differences;
  const sentences = sentencesOf(made.text).length;
  const charts = plannedChartCount(plan);
  return [
    `公开表读回后逐格比较了${String(plannedCells(plan))}个单元格，与汇总一致。`,
    ...(charts === 0 ? [] : [`公开表的${String(charts)}张图读回后，与单元格一致。`]),
    `公开文本和网页读回后逐句比较了${String(sentences)}句，与生成的文字一致。`,
  ];
}

interface Audited {
  readonly made: EntriesDocument;
  readonly files: FilesReadAgain;
  readonly judgement: Judgement;
  readonly earlier: readonly EarlierComparison[];
  /** What was compared with the PDF, in sentences. */
  readonly printed: readonly string[];
}

function auditOf(
  { made, files, judgement, earlier, printed }: Audited,
  { settings }: Entries,
  { setLabel, version }: { readonly setLabel: string; readonly version: string },
): Audit {
  const { checked, textCheck, textFindings, standing } = judgement;
  const pages = documentPages(made.document);
  const sheets = sheetPages(files.plan.sheets);
  return {
    publisher: settings.departmentName,
    year: settings.budgetYear,
    setLabel,
    version,
    publishedOn: made.publishedOn,
    draft: standing.obstacles,
    findings: checked.findings,
    textFindings,
    answered: standing.answered,
    coverage: [
      ...coverageLines(coverageOf(checked.check)),
      ...(textCheck === null ? ['说明文字没有核对。'] : textCoverageLines(textCheck, [])),
    ],
    compared: [...comparedWords(made, files), ...printed],
    earlier: earlier.flatMap(comparisonWords),
    pages: {
      counted: [...pageWords(pages), ...sheetPageWords(sheets)],
      warnings: [...pageWarnings(pages), ...sheetPageWarnings(sheets)],
    },
  };
}

/** `set`: at the level of the entries. */
export async function publication(
  input: PublicationInput,
  set: TableSet,
  narrative: NarrativeSet,
  { fonts, safe, version, mayBeDraft, charts, chartSheet, print }: PublicationOptions,
): Promise<Publication> {
  const { entries } = input;
  const made = entriesDocument(entries, set, narrative, charts);
  const name = safe(made.document.title);
  const filesOf = (isDraft: boolean, headings?: readonly NumberedHeading[]): Promise<FilesReadAgain> =>
    madeFiles({
      name: isDraft ? draftName(name) : name,
      made,
      year: entries.settings.budgetYear,
      chartSheet,
      prior: entries.priorYear,
      isDraft,
      fonts,
      ...(headings === undefined ? {} : { headings }),
    });
  const isDraftAtBest = mayBeDraft && made.problems.length + input.obstacles.length > 0;
  const first = await filesOf(isDraftAtBest);
  const judgement = await judged(input, made, first);
  const { obstacles } = judgement.standing;
  if (obstacles.length > 0 && !mayBeDraft) return { kind: 'not-ready', obstacles };
  const isDraft = obstacles.length > 0;
  const unprinted = isDraft === isDraftAtBest ? first : await filesOf(isDraft);
  const { files, pdf, words } =
    print === null
      ? { files: unprinted, pdf: null, words: [] }
      : await printedFiles(unprinted, made.document, print, (headings) => filesOf(isDraft, headings));
  const year = entries.settings.budgetYear;
  const present = { year, tables: files.tables, paragraphs: files.document.paragraphs };
  const earlier: EarlierComparison[] = [];
  for (const file of input.earlier) earlier.push(await comparedWithEarlier(file, present));
  return {
    kind: 'made',
    name: isDraft ? draftName(name) : name,
    files: pdf === null ? files.files : [...files.files, pdf],
    audit: auditOf({ made, files, judgement, earlier, printed: words }, entries, {
      setLabel: set.label,
      version,
    }),
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
