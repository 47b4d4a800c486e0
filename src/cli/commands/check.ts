/** Runs `check`: finds inconsistencies in a workbook of finished tables. It only reads the workbook. */
import { coverageLines, coverageOf } from '../../checks/coverage';
import type { Finding } from '../../checks/finding';
import { checkWorkbook, type CheckedWorkbook } from '../../sets/check-workbook';
import { notCheckedWords } from '../../sets/not-checked';
import { readWorkbookFile } from '../entry-workbook';
import { EXIT, UnusableInput, type ExitCode } from '../exit-code';
import { checkOutputs, type OutputRules } from '../files/check-outputs';
import { writeOutputs } from '../files/write-outputs';
import { countBy, findingsJson, reportFindings } from '../finding-report';
import type { Terminal } from '../terminal';
import type { Tools } from '../tools';

export interface CheckOptions {
  readonly input: string;
  /** Path of the JSON file for the findings. */
  readonly findings?: string;
  readonly overwrite: boolean;
}

const AGAINST: Readonly<Record<CheckedWorkbook['entries'], string>> = {
  used: '，并与录入的明细核对',
  none: '（没有录入表，只核对表内和表间关系）',
  unusable: '（录入表无法使用，只核对表内和表间关系；请先用 build 查看录入问题）',
};

function summary({ check, entries }: CheckedWorkbook, findings: readonly Finding[]): string {
  const { tables } = check.context.workbook;
  const counts = countBy(findings);
  return (
    `核对了${String(tables.length)}张表${AGAINST[entries]}：` +
    `必须改正${String(counts.E)}条，需要核实或说明${String(counts.X)}条，提示${String(counts.I)}条。`
  );
}

/** Errors: UnusableInput if the workbook has nothing to check. */
export async function check(options: CheckOptions, terminal: Terminal, tools: Tools): Promise<ExitCode> {
  const { input, overwrite } = options;
  const rules: OutputRules = { overwrite, inputs: [input] };
  const paths = options.findings === undefined ? [] : [options.findings];
  await checkOutputs(
    paths.map((path) => ({ path })),
    rules,
  );
  terminal.progress('读取工作簿');
  const workbook = await readWorkbookFile(input, tools);
  terminal.progress('核对');
  const year = new Date().getFullYear();
  const checked = await tools.during('reading', input, () => checkWorkbook(workbook, year));
  if (checked.kind !== 'checked') throw new UnusableInput(`“${input}”：${notCheckedWords(checked)}`);
  const { findings } = checked;
  await writeOutputs(
    paths.map((path) => ({ path, content: findingsJson(findings) })),
    rules,
    tools,
  );
  reportFindings(terminal, findings);
  terminal.say(summary(checked, findings));
  for (const line of coverageLines(coverageOf(checked.check))) terminal.say(line);
  return countBy(findings).E > 0 ? EXIT.needsPerson : EXIT.done;
}
