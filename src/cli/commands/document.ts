/** Runs `document`: writes the whole disclosure document, of the department or of one unit, as a Word file. */
import { entriesDocument, type EntriesDocument } from '../../document/entries-document';
import type { FontChoice } from '../../document/typography';
import { writeDocument } from '../../docx/write-docx';
import type { TextProblem } from '../../narrative/written-text';
import { EXIT, type ExitCode } from '../exit-code';
import { checkOutputs, type OutputPath, type OutputRules } from '../files/check-outputs';
import { writeOutputs } from '../files/write-outputs';
import { countMissing, missingWords, reportMissing } from '../missing-report';
import { needsPerson, reportProblems } from '../problem-report';
import { jsonText } from '../shown-text';
import type { Terminal } from '../terminal';
import type { Tools } from '../tools';
import { declaredCharts, enteredIn, subjectOf } from './build';
import { textOfSet } from './text';

export interface DocumentOptions {
  readonly input: string;
  readonly output: string;
  readonly fonts: FontChoice;
  /** Code of the unit; absent: the department. */
  readonly unit?: string;
  /** Whether the text shows the charts of the set. */
  readonly charts: boolean;
  /** Path of the JSON file for missing facts. */
  readonly problems?: string;
  readonly overwrite: boolean;
}

/** Units have no entries of their own for the text; empty: nothing is missing. */
function unitWords(problems: readonly TextProblem[]): string {
  const missing = countMissing(problems);
  if (missing === 0) return '';
  return `单位的上年数、原因、职责等共${String(missing)}项不在录入工作簿中，在文中以〔请填写：……〕标出，请在 Word 中补写。`;
}

/** Of the department with marks, by which an edited copy is read back: its entries are in the workbook. */
export function documentBytes(
  made: EntriesDocument,
  fonts: FontChoice,
  of: 'department' | 'unit',
): Promise<Uint8Array> {
  return writeDocument(made.document, fonts, made.publishedOn, of === 'department' ? 'sentences' : 'none');
}

/** Errors: UnusableInput if no document can be made. */
export async function document(
  options: DocumentOptions,
  terminal: Terminal,
  tools: Tools,
): Promise<ExitCode> {
  const { input, output, fonts, problems: problemPath, overwrite } = options;
  const rules: OutputRules = { overwrite, inputs: [input] };
  const paths: readonly OutputPath[] = [output, problemPath].flatMap((path) =>
    path === undefined ? [] : [{ path }],
  );
  await checkOutputs(paths, rules);
  const { entries: entered, problems: entryProblems } = await enteredIn(input, terminal, tools);
  const { entries, set } = subjectOf(entered, options.unit);
  const narrative = textOfSet(set);
  terminal.progress('汇总并排版');
  const made = entriesDocument(entries, set, narrative, declaredCharts(set, options.charts));
  terminal.progress('写入文件');
  const isUnit = options.unit !== undefined;
  const bytes = await documentBytes(made, fonts, isUnit ? 'unit' : 'department');
  const outputs = paths.map(({ path }) => ({
    path,
    content: path === output ? bytes : jsonText(made.problems),
  }));
  await writeOutputs(outputs, rules, tools);
  reportProblems(terminal, entryProblems, 'nowhere');
  if (!isUnit) reportMissing(terminal, made.problems);
  const missing = isUnit ? unitWords(made.problems) : missingWords(made.problems, '文中');
  terminal.say(`已生成公开文本（${String(made.tables.length)}张表）：${output}。${missing}`);
  if (made.problems.length === 0) terminal.say(AFTER_EDITING);
  return needsPerson(entryProblems) || made.problems.length > 0 ? EXIT.needsPerson : EXIT.done;
}

const AFTER_EDITING = '在 Word 中改动文字后，目录的页码请用右键“更新域”刷新。';
