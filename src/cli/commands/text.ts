/** Runs `text`: writes the 预算情况说明 of an entry workbook as plain text. */
import { plainText } from '../../narrative/plain-text';
import { textFacts } from '../../narrative/text-facts';
import { writeText } from '../../narrative/write-text';
import type { TextProblem } from '../../narrative/written-text';
import { rollUp } from '../../rollup/rollup';
import { knownSet } from '../../sets';
import { narrativeOf } from '../../sets/narratives';
import { EXIT, UnusableInput, type ExitCode } from '../exit-code';
import { checkOutputs, type OutputPath, type OutputRules } from '../files/check-outputs';
import { writeOutputs } from '../files/write-outputs';
import { needsPerson, reportProblems } from '../problem-report';
import { jsonText } from '../shown-text';
import type { Terminal } from '../terminal';
import type { Tools } from '../tools';
import { enteredIn } from './build';

export interface TextOptions {
  readonly input: string;
  readonly output: string;
  /** Path of the JSON file for missing facts. */
  readonly problems?: string;
  readonly overwrite: boolean;
}

/** More lines scroll away unread. The text and the JSON file have the rest. */
const LISTED = 40;

function reportMissing(terminal: Terminal, problems: readonly TextProblem[]): void {
  for (const { kind, message } of problems.slice(0, LISTED))
    terminal.warn(`[${kind === 'missing-input' ? '请填写' : '请核实'}] ${message}`);
  if (problems.length > LISTED)
    terminal.warn(`……另有${String(problems.length - LISTED)}条，加上 --problems 可另存为 JSON。`);
}

function summary(output: string, problems: readonly TextProblem[]): string {
  const missing = problems.filter(({ kind }) => kind === 'missing-input').length;
  if (missing === 0) return `已生成说明文字：${output}。`;
  return `已生成说明文字：${output}。其中${String(missing)}项内容还没有填写，在文字中以〔请填写：……〕标出，填写后请重新生成。`;
}

/** Errors: UnusableInput if no text can be written. */
export async function text(options: TextOptions, terminal: Terminal, tools: Tools): Promise<ExitCode> {
  const { input, output, problems: problemPath, overwrite } = options;
  const rules: OutputRules = { overwrite, inputs: [input] };
  const paths: readonly OutputPath[] = [output, problemPath].flatMap((path) =>
    path === undefined ? [] : [{ path }],
  );
  await checkOutputs(paths, rules);
  const { entries, problems: entryProblems } = await enteredIn(input, terminal, tools);
  const set = knownSet(entries.settings.tableSet);
  const narrative = narrativeOf(set.id);
  if (narrative === undefined) throw new UnusableInput(`“${set.label}”还没有说明文字，没有生成文件。`);
  terminal.progress('汇总并生成文字');
  const written = writeText(narrative, textFacts(entries, rollUp(entries, set)));
  const outputs = paths.map(({ path }) => ({
    path,
    content: path === output ? plainText(written) : jsonText(written.problems),
  }));
  await writeOutputs(outputs, rules, tools);
  reportProblems(terminal, entryProblems, 'nowhere');
  reportMissing(terminal, written.problems);
  terminal.say(summary(output, written.problems));
  return needsPerson(entryProblems) || written.problems.length > 0 ? EXIT.needsPerson : EXIT.done;
}
