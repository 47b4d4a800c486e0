/** Runs `text`: writes the 预算情况说明 of an entry workbook as plain text. */
import type { NarrativeSet } from '../../narrative/narrative';
import { plainText } from '../../narrative/plain-text';
import { textFacts } from '../../narrative/text-facts';
import { writeText } from '../../narrative/write-text';
import { rollUp } from '../../rollup/rollup';
import { knownSet } from '../../sets';
import { narrativeOf } from '../../sets/narratives';
import type { TableSet } from '../../tables/table-set';
import { EXIT, UnusableInput, type ExitCode } from '../exit-code';
import { checkOutputs, type OutputPath, type OutputRules } from '../files/check-outputs';
import { writeOutputs } from '../files/write-outputs';
import { missingWords, reportMissing } from '../missing-report';
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

/** Errors: UnusableInput for a set without text. */
export function textOfSet({ id, label }: TableSet): NarrativeSet {
  const narrative = narrativeOf(id);
  if (narrative === undefined) throw new UnusableInput(`“${label}”还没有说明文字，没有生成文件。`);
  return narrative;
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
  const narrative = textOfSet(set);
  terminal.progress('汇总并生成文字');
  const written = writeText(narrative, textFacts(entries, rollUp(entries, set)));
  const outputs = paths.map(({ path }) => ({
    path,
    content: path === output ? plainText(written) : jsonText(written.problems),
  }));
  await writeOutputs(outputs, rules, tools);
  reportProblems(terminal, entryProblems, 'nowhere');
  reportMissing(terminal, written.problems);
  terminal.say(`已生成说明文字：${output}。${missingWords(written.problems, '文字中')}`);
  return needsPerson(entryProblems) || written.problems.length > 0 ? EXIT.needsPerson : EXIT.done;
}
