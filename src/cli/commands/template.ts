/** Runs `template`: writes the empty entry workbook. */
import { templateWorkbook } from '../../sheets/draw/workbook-plans';
import type { TableSet } from '../../tables/table-set';
import { writeWorkbook } from '../../xlsx/write-workbook';
import { EXIT, type ExitCode } from '../exit-code';
import { checkOutputs } from '../files/check-outputs';
import { writeOutputs } from '../files/write-outputs';
import type { Terminal } from '../terminal';
import type { Tools } from '../tools';

export interface TemplateOptions {
  readonly output: string;
  readonly year: number;
  readonly set: TableSet;
  readonly overwrite: boolean;
}

/** Errors: UnusableInput if the file cannot be written. */
export async function template(
  options: TemplateOptions,
  terminal: Terminal,
  tools: Tools,
): Promise<ExitCode> {
  const path = options.output;
  const rules = { overwrite: options.overwrite, inputs: [] };
  await checkOutputs([{ path }], rules);
  const content = await writeWorkbook(templateWorkbook(options.year, options.set));
  await writeOutputs([{ path, content }], rules, tools);
  terminal.say(
    `已生成${String(options.year)}年录入模板（${options.set.label}）：${options.output}。填写方法见其中的“填报说明”。`,
  );
  return EXIT.done;
}
