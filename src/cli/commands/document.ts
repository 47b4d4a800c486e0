/** Runs `document`: writes the whole disclosure document, of the department or of one unit, as a Word file. */
import { publicDocument } from '../../distribution/public-document';
import type { FontChoice } from '../../document/typography';
import type { TextProblem } from '../../narrative/written-text';
import { EXIT, UnusableInput, type ExitCode } from '../exit-code';
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

/** Errors: UnusableInput if no document can be made. */
export async function document(
  options: DocumentOptions,
  terminal: Terminal,
  tools: Tools,
): Promise<ExitCode> {
  const { input, output, fonts, charts, problems: problemPath, overwrite } = options;
  const rules: OutputRules = { overwrite, inputs: [input] };
  const paths: readonly OutputPath[] = [output, problemPath].flatMap((path) =>
    path === undefined ? [] : [{ path }],
  );
  await checkOutputs(paths, rules);
  const { entries: entered, problems: entryProblems } = await enteredIn(input, terminal, tools);
  const { entries, set } = subjectOf(entered, options.unit);
  textOfSet(set);
  declaredCharts(set, charts);
  terminal.progress('汇总并排版');
  const isUnit = options.unit !== undefined;
  const level = isUnit ? 'unit' : 'department';
  const made = await publicDocument({ entries, level, fonts, charts });
  if (made.kind === 'failed') throw new UnusableInput(`公开文本没有生成：${made.reason}。`);
  terminal.progress('写入文件');
  const outputs = paths.map(({ path }) => ({
    path,
    content: path === output ? made.bytes : jsonText(made.problems),
  }));
  await writeOutputs(outputs, rules, tools);
  reportProblems(terminal, entryProblems, 'nowhere');
  if (!isUnit) reportMissing(terminal, made.problems);
  const missing = isUnit ? unitWords(made.problems) : missingWords(made.problems, '文中');
  terminal.say(`已生成公开文本（${String(set.tables.length)}张表）：${output}。${missing}`);
  if (made.problems.length === 0) terminal.say(AFTER_EDITING);
  return needsPerson(entryProblems) || made.problems.length > 0 ? EXIT.needsPerson : EXIT.done;
}

const AFTER_EDITING = '在 Word 中改动文字后，目录的页码请用右键“更新域”刷新。';
