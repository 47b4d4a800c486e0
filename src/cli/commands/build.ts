/** `build`: entry workbook → workbook of filled tables. */
import { readEntries } from '../../entries/read-entries';
import type { EntryProblem } from '../../entries/problem';
import { rollUp, type FilledTable } from '../../rollup/rollup';
import { tablesWorkbook } from '../../sheets/workbook-plans';
import { TABLE_SETS, tableSetById } from '../../tables/sets';
import { FILE_DEFECTS } from '../../xlsx/file-defects';
import { readWorkbook } from '../../xlsx/read-workbook';
import { writeWorkbook } from '../../xlsx/write-workbook';
import { EXIT, UnusableInput, type ExitCode } from '../exit-code';
import { checkOutput, readInput, writeOutput } from '../files';
import { needsPerson, problemsJson, reportProblems } from '../problem-report';
import type { Terminal } from '../terminal';

export interface BuildOptions {
  readonly input: string;
  readonly output: string;
  readonly fill: 'values' | 'formulas';
  /** Where to write the problems as JSON. */
  readonly problems?: string;
  readonly overwrite: boolean;
}

async function saveProblems(options: BuildOptions, problems: readonly EntryProblem[]): Promise<void> {
  if (options.problems !== undefined) await writeOutput(options.problems, problemsJson(problems));
}

function summary(tables: readonly FilledTable[], output: string, problems: readonly EntryProblem[]): string {
  const empty = tables.filter((table) => table.empty).map((table) => `表${table.table.id}`);
  const emptyWords = empty.length === 0 ? '' : `，其中${empty.join('、')}没有数据，按空表处理`;
  const excluded = new Set(
    problems.filter((one) => one.severity === 'excluded').map((one) => `${one.sheet} ${String(one.row)}`),
  ).size;
  const excludedWords = excluded === 0 ? '' : `注意：有${String(excluded)}行未计入，改正后请重新生成。`;
  return `已生成${String(tables.length)}张表${emptyWords}：${output}。${excludedWords}`;
}

export interface BuildResult {
  readonly code: ExitCode;
  readonly filled: readonly FilledTable[];
}

/** Errors: UnusableInput when nothing can be made. */
export async function build(options: BuildOptions, terminal: Terminal): Promise<BuildResult> {
  const { input, output, overwrite } = options;
  await checkOutput({ path: output, overwrite, inputs: [input] });
  if (options.problems !== undefined) {
    await checkOutput({ path: options.problems, overwrite: true, inputs: [input, output] });
  }
  terminal.progress('读取工作簿');
  const reading = await readWorkbook(await readInput(input));
  if (reading.kind === 'unusable') {
    const { what, remedy } = FILE_DEFECTS[reading.reason];
    throw new UnusableInput(`“${input}”${what}。${remedy}`);
  }
  terminal.progress('核对录入内容');
  const entered = readEntries(reading.workbook, TABLE_SETS);
  if (entered.kind === 'unusable') {
    await saveProblems(options, entered.problems);
    reportProblems(terminal, entered.problems);
    throw new UnusableInput('录入工作簿无法使用，没有生成文件。请先处理以上“无法使用”的问题。');
  }
  const { entries, problems } = entered;
  const set = tableSetById(entries.settings.tableSet);
  if (set === undefined) throw new Error(`Unknown table set ${entries.settings.tableSet}.`);
  terminal.progress(
    `汇总${String(entries.expenditure.length)}行支出、${String(entries.income.length)}行收入`,
  );
  const filled = rollUp(entries, set);
  terminal.progress('绘制表格');
  const { plan } = tablesWorkbook(entries, filled, options.fill, problems);
  terminal.progress('写入文件');
  await writeOutput(output, await writeWorkbook(plan));
  await saveProblems(options, problems);
  reportProblems(terminal, problems);
  terminal.say(summary(filled, output, problems));
  return { code: needsPerson(problems) ? EXIT.needsPerson : EXIT.done, filled };
}
