/** Runs `build`: makes a workbook of filled tables from an entry workbook. */
import { isSameWorkbook } from '../../distribution/same-workbook';
import { unitSetOf } from '../../distribution/unit-tables';
import type { Entries } from '../../entries/entries';
import { entriesOfUnit } from '../../entries/entries-of-unit';
import { readEntries, type EntriesReading } from '../../entries/read-entries';
import { excludedRowWords } from '../../entries/problem-counts';
import type { EntryProblem } from '../../entries/problem';
import type { RawWorkbook } from '../../entries/raw-workbook';
import { rollUp, type FilledTable } from '../../rollup/rollup';
import { tablesWorkbook } from '../../sheets/draw/workbook-plans';
import { TABLE_SETS, tableSetById } from '../../sets';
import { chartsOf } from '../../sets/charts';
import type { ChartDeclaration } from '../../tables/chart';
import type { TableSet } from '../../tables/table-set';
import { writeWorkbook } from '../../xlsx/write-workbook';
import { readWorkbookFile } from '../entry-workbook';
import { EXIT, UnusableInput, type ExitCode } from '../exit-code';
import { checkOutputs, type OutputPath, type OutputRules } from '../files/check-outputs';
import { writeOutputs, type Output } from '../files/write-outputs';
import { needsPerson, problemsJson, reportProblems } from '../problem-report';
import type { Terminal } from '../terminal';
import type { Tools } from '../tools';

export interface BuildOptions {
  readonly input: string;
  readonly output: string;
  readonly fill: 'values' | 'formulas';
  /** Code of the unit to make tables of; absent: the department. */
  readonly unit?: string;
  /** Whether a sheet of charts follows the tables. */
  readonly charts: boolean;
  /** Path of the JSON file for the problems. */
  readonly problems?: string;
  readonly overwrite: boolean;
  /** Whether an existing equal file may stay, and which folder to create; absent: neither. */
  readonly place?: Pick<OutputPath, 'folder' | 'mayBeEqual'>;
}

function summary(tables: readonly FilledTable[], output: string, problems: readonly EntryProblem[]): string {
  const empty = tables.filter((table) => table.empty).map(({ table }) => table.label);
  const emptyWords = empty.length === 0 ? '' : `，其中${empty.join('、')}没有数据，按空表处理`;
  const excluded = excludedRowWords(problems);
  const excludedWords = excluded === null ? '' : `注意：有${excluded}未计入，改正后请重新生成。`;
  return `已生成${String(tables.length)}张表${emptyWords}：${output}。${excludedWords}`;
}

export interface BuildResult {
  readonly code: ExitCode;
  readonly filled: readonly FilledTable[];
}

function outputPaths({ output, problems, place }: BuildOptions): readonly OutputPath[] {
  return [{ path: output, ...place }, ...(problems === undefined ? [] : [{ path: problems }])];
}

export type UsableEntries = Extract<EntriesReading, { kind: 'entries' }>;

/** Reads the entries and lists their problems. Errors: UnusableInput, after it listed the problems. */
export async function enteredIn(
  input: string,
  terminal: Terminal,
  tools: Tools,
): Promise<UsableEntries & { readonly workbook: RawWorkbook }> {
  terminal.progress('读取工作簿');
  const workbook = await readWorkbookFile(input, tools);
  terminal.progress('核对录入内容');
  const entered = await tools.during('reading', input, () => readEntries(workbook, TABLE_SETS));
  if (entered.kind === 'entries') return { ...entered, workbook };
  reportProblems(terminal, entered.problems, 'nowhere');
  throw new UnusableInput('录入工作簿无法使用，没有生成文件。请先处理以上“无法使用”的问题。');
}

/** Finds the units' table set. Errors: UnusableInput if the set does not declare what a unit publishes. */
export function unitSet(entries: Entries): TableSet {
  const chosen = unitSetOf(entries);
  if (chosen.kind === 'none') throw new UnusableInput(chosen.message);
  return chosen.set;
}

/** Finds whose tables to make, and their set. Errors: UnusableInput for a unit that is not in the roster. */
export function subjectOf(
  entries: Entries,
  code: string | undefined,
): { readonly entries: Entries; readonly set: TableSet } {
  if (code === undefined) {
    const set = tableSetById(entries.settings.tableSet);
    if (set === undefined) throw new Error(`Unknown table set ${entries.settings.tableSet}.`);
    return { entries, set };
  }
  const unit = entries.units.find((one) => one.code === code);
  if (unit === undefined) throw new UnusableInput(`单位名册中没有：${code}。请核对 --unit。`);
  return { entries: entriesOfUnit(entries, unit), set: unitSet(entries) };
}

interface Made {
  readonly filled: readonly FilledTable[];
  readonly workbook: Uint8Array;
}

/** None where not `wanted`. Errors: UnusableInput for a set without charts. */
export function declaredCharts(
  { id, label }: TableSet,
  wanted: boolean,
  option: '--charts' | '--chart-sheet' = '--charts',
): readonly ChartDeclaration[] {
  if (!wanted) return [];
  const charts = chartsOf(id);
  if (charts === null) throw new UnusableInput(`“${label}”没有声明图表，没有生成文件。请去掉 ${option}。`);
  return charts;
}

async function madeTables(
  { entries, problems }: UsableEntries,
  set: TableSet,
  { fill, charts }: Pick<BuildOptions, 'fill' | 'charts'>,
  terminal: Terminal,
): Promise<Made> {
  const { expenditure, income } = entries;
  terminal.progress(`汇总${String(expenditure.length)}行支出、${String(income.length)}行收入`);
  const filled = rollUp(entries, set);
  terminal.progress('绘制表格');
  const { plan } = tablesWorkbook(entries, filled, fill, problems, declaredCharts(set, charts));
  terminal.progress('写入文件');
  return { filled, workbook: await writeWorkbook(plan) };
}

/** Errors: UnusableInput if no workbook can be made. */
export async function build(options: BuildOptions, terminal: Terminal, tools: Tools): Promise<BuildResult> {
  const { input, output, overwrite } = options;
  const rules: OutputRules = { overwrite, inputs: [input] };
  const paths = outputPaths(options);
  await checkOutputs(paths, rules);
  const entered = await enteredIn(input, terminal, tools);
  const { problems } = entered;
  const { entries, set } = subjectOf(entered.entries, options.unit);
  const { filled, workbook } = await madeTables({ ...entered, entries }, set, options, terminal);
  const outputs = paths.map((path): Output => {
    if (path.path !== output) return { ...path, content: problemsJson(problems) };
    return { ...path, content: workbook, equals: (there) => isSameWorkbook(there, workbook) };
  });
  await writeOutputs(outputs, rules, tools);
  reportProblems(terminal, problems, 'in-workbook');
  terminal.say(summary(filled, output, problems));
  return { code: needsPerson(problems) ? EXIT.needsPerson : EXIT.done, filled };
}
