/** Runs `last-year`: fills 上年数 of an entry workbook from last year's files. */
import { readEntries } from '../../entries/read-entries';
import {
  planLastYear,
  publisherIn,
  targetOf,
  type LastYearPlan,
  type PlanLine,
} from '../../last-year/last-year-plan';
import type { Replaceable } from '../../last-year/prior-writes';
import { readSource } from '../../last-year/read-source';
import type { SourceReading } from '../../last-year/source-reading';
import { WITHOUT_UNIT } from '../../last-year/stated-unit';
import type { TextKind } from '../../last-year/text-writes';
import type { AmountUnit } from '../../money/amount-unit';
import { TABLE_SETS } from '../../sets';
import { WORKBOOK_FILE_ERRORS } from '../../xlsx/workbook-file-errors';
import { writeCells } from '../../xlsx/write-cells/write-cells';
import { readWorkbookFile } from '../entry-workbook';
import { EXIT, UnusableInput, type ExitCode } from '../exit-code';
import { checkOutputs, type OutputRules } from '../files/check-outputs';
import { readInput } from '../files/read-input';
import { writeOutputs } from '../files/write-outputs';
import { readLastYearFile } from '../last-year-file';
import { reportProblems } from '../problem-report';
import type { Terminal } from '../terminal';
import type { Tools } from '../tools';

export interface LastYearOptions {
  /** Last year's files. */
  readonly inputs: readonly string[];
  /** The entry workbook of this year; read only. */
  readonly into: string;
  /** Absent: the command only shows what it would write. */
  readonly output?: string;
  readonly replace: Replaceable;
  readonly texts: readonly TextKind[];
  /** Of tables that print none; `null`: not stated. */
  readonly moneyUnit: AmountUnit | null;
  readonly overwrite: boolean;
}

const MARKS: Readonly<Record<PlanLine['kind'], string | null>> = {
  done: null,
  note: null,
  'fill-in': '请填写',
  confirm: '请核实',
};

function reportLines(
  terminal: Terminal,
  { lines, outcomes }: LastYearPlan,
  { replace }: LastYearOptions,
): void {
  for (const { kind, words } of lines) {
    const mark = MARKS[kind];
    if (mark === null) terminal.say(words);
    else terminal.warn(`[${mark}] ${words}`);
  }
  const kept = outcomes
    .filter((one) => one.kind === 'kept' && one.because === '')
    .map(({ measure }) => measure);
  if (kept.length > 0 && replace !== 'all')
    terminal.say(`确认用上年公开的数字替换时，加上 --replace ${kept.join(',')}（或 --replace all）。`);
}

function isUnmeasured(source: SourceReading): boolean {
  return source.kind === 'read' && source.unknown.some(({ why }) => why.endsWith(WITHOUT_UNIT));
}

async function readSources(
  { inputs }: LastYearOptions,
  target: NonNullable<ReturnType<typeof targetOf>>,
  terminal: Terminal,
  tools: Tools,
): Promise<readonly SourceReading[]> {
  const sources: SourceReading[] = [];
  for (const path of inputs) {
    terminal.progress(`读取上年的文件：${path}`);
    const file = await readLastYearFile(path, tools);
    sources.push(await tools.during('reading', path, () => readSource(file, target)));
  }
  return sources;
}

/** Errors: UnusableInput if the file cannot be edited. */
async function edited(into: string, { sheets }: LastYearPlan): Promise<Uint8Array> {
  const written = writeCells(await readInput(into), sheets);
  if (written.kind === 'file') return written.bytes;
  const { what, remedy } = WORKBOOK_FILE_ERRORS[written.reason];
  throw new UnusableInput(`“${into}”${what}。${remedy}`);
}

/** Errors: UnusableInput if nothing can be read, or nowhere to write it. */
export async function lastYear(
  options: LastYearOptions,
  terminal: Terminal,
  tools: Tools,
): Promise<ExitCode> {
  const { inputs, into, output, replace, texts, moneyUnit, overwrite } = options;
  const rules: OutputRules = { overwrite, inputs: [...inputs, into] };
  const paths = output === undefined ? [] : [{ path: output }];
  await checkOutputs(paths, rules);
  terminal.progress('读取录入工作簿');
  const workbook = await readWorkbookFile(into, tools);
  const reading = await tools.during('reading', into, () => readEntries(workbook, TABLE_SETS));
  const publisher = publisherIn(reading);
  const { settings } = publisher;
  // Roster and lines come later in the season: last year needs the department and the year alone.
  if (settings === null) {
    reportProblems(terminal, reading.problems, 'nowhere');
    throw new UnusableInput(`“${into}”的设置还不能使用，没有读入上年数。请先处理以上“无法使用”的问题。`);
  }
  const compared = targetOf({ settings });
  if (compared === null) throw new UnusableInput('录入工作簿的表样没有与上年比较的指标，不需要上年数。');
  const target = moneyUnit === null ? compared : { ...compared, moneyUnit };
  const sources = await readSources(options, target, terminal, tools);
  const plan = planLastYear(workbook, publisher, target, sources, { replace, texts });
  if (plan.kind === 'refused') throw new UnusableInput(plan.message);
  reportLines(terminal, plan, options);
  if (moneyUnit === null && sources.some(isUnmeasured))
    terminal.say('知道这些表的金额单位的，加上 --unit 元 或 --unit 万元，再运行一次。');
  if (sources.every(({ kind }) => kind === 'refused'))
    throw new UnusableInput('没有可以使用的上年文件，没有生成工作簿。');
  const needsPerson = plan.lines.some(({ kind }) => MARKS[kind] !== null);
  const cells = plan.sheets.reduce((sum, one) => sum + one.cells.length, 0);
  if (output === undefined) {
    terminal.say('以上只是预览，没有生成工作簿；要写入请加上 --out。');
    return needsPerson ? EXIT.needsPerson : EXIT.done;
  }
  if (cells === 0) {
    terminal.say('没有需要写入的内容，没有生成工作簿；原工作簿没有改动。');
    return needsPerson ? EXIT.needsPerson : EXIT.done;
  }
  await writeOutputs([{ path: output, content: await edited(into, plan) }], rules, tools);
  terminal.say(`已写入${String(cells)}个单元格：${output}。原工作簿没有改动。`);
  return needsPerson ? EXIT.needsPerson : EXIT.done;
}
