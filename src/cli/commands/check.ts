/** `check`: a workbook of finished tables → what is inconsistent in it. The workbook is only read. */
import type { Finding } from '../../checks/finding';
import { checkWorkbook, type WorkbookCheck } from '../../sheets/check-workbook';
import { FILE_DEFECTS } from '../../xlsx/file-defects';
import { readWorkbook } from '../../xlsx/read-workbook';
import { EXIT, UnusableInput, type ExitCode } from '../exit-code';
import { checkOutput, readInput, writeOutput } from '../files';
import { countBy, findingsJson, reportFindings } from '../finding-report';
import type { Terminal } from '../terminal';

export interface CheckOptions {
  readonly input: string;
  /** Where to write the findings as JSON. */
  readonly findings?: string;
}

type Checked = Extract<WorkbookCheck, { kind: 'checked' }>;

const AGAINST: Readonly<Record<Checked['entries'], string>> = {
  used: '，并与录入的明细核对',
  none: '（没有录入表，只核对表内和表间关系）',
  unusable: '（录入表无法使用，只核对表内和表间关系；请先用 build 查看录入问题）',
};

function summary({ check, entries }: Checked, findings: readonly Finding[]): string {
  const { tables } = check.context.workbook;
  const counts = countBy(findings);
  return (
    `核对了${String(tables.length)}张表${AGAINST[entries]}：` +
    `必须改正${String(counts.E)}条，需要核实或说明${String(counts.X)}条，提示${String(counts.I)}条。`
  );
}

/** Errors: UnusableInput when there is nothing to check. */
export async function check(options: CheckOptions, terminal: Terminal): Promise<ExitCode> {
  const { input } = options;
  if (options.findings !== undefined) {
    await checkOutput({ path: options.findings, overwrite: true, inputs: [input] });
  }
  terminal.progress('读取工作簿');
  const reading = await readWorkbook(await readInput(input));
  if (reading.kind === 'unusable') {
    const { what, remedy } = FILE_DEFECTS[reading.reason];
    throw new UnusableInput(`“${input}”${what}。${remedy}`);
  }
  terminal.progress('核对');
  const checked = checkWorkbook(reading.workbook, new Date().getFullYear());
  if (checked.kind === 'no-tables') {
    throw new UnusableInput(
      `“${input}”里没有找到公开表。请核对文件；表上方应有表名，如“2023年部门收支总体情况表”。`,
    );
  }
  const { findings } = checked;
  if (options.findings !== undefined) await writeOutput(options.findings, findingsJson(findings));
  reportFindings(terminal, findings);
  terminal.say(summary(checked, findings));
  return countBy(findings).E > 0 ? EXIT.needsPerson : EXIT.done;
}
