/**
 * Runs `collect`: reads a folder of returned workbooks and shows the overview.
 * On request, it also writes the consolidated entry workbook.
 */
import { join } from 'node:path';
import {
  overviewOf,
  type AgreedOffers,
  type ReturnsOverview,
  type ReturnStatusRow,
} from '../../distribution/returns-overview';
import {
  collectReturns,
  type CollectWatch,
  type PendingFile,
  type ReadOne,
} from '../../distribution/collect';
import { madeSheetWords, type ConsolidationReport } from '../../distribution/consolidation/consolidate';
import { consolidatedFile, type DepartmentFile } from '../../distribution/consolidation/consolidated-file';
import { effectsBetween, withLines, type FigureEffect } from '../../distribution/consolidation/effects';
import { earlierReturns } from '../../distribution/consolidation/return-log';
import { cellWords } from '../../distribution/consolidation/lost-cells';
import { cellsNotCarried, sheetsNotCarried } from '../../distribution/consolidation/consolidated-plan';
import { withLineSheets } from '../../distribution/consolidation/line-sheets';
import { returnNoticeFileName } from '../../distribution/file-name';
import { intake } from '../../distribution/intake/intake';
import { skippedNeedsPerson, skippedWords } from '../../distribution/intake/skipped';
import { returnNoticeWorkbook } from '../../distribution/return-notice';
import { departmentOf } from '../../distribution/returns/department';
import { tryToWrite } from '../../distribution/work/try-to-write';
import type { Entries } from '../../entries/entries';
import { problemCount } from '../../entries/problem-counts';
import type { EntryProblem } from '../../entries/problem';
import { readEntries } from '../../entries/read-entries';
import { formatYuan } from '../../money/format-amount';
import { TABLE_SETS, tableSetById } from '../../sets';
import { overviewJson, overviewNeedsPerson, reportReturnsOverview, type EffectsOf } from '../overview-report';
import { readWorkbookFile } from '../entry-workbook';
import { EXIT, UnusableInput, type ExitCode } from '../exit-code';
import { checkOutputFolder, checkOutputs, type OutputRules } from '../files/check-outputs';
import { placeOf } from '../files/place';
import { folderContents } from '../files/walk-folder';
import { writeOutputs, type Output } from '../files/write-outputs';
import { reportProblems } from '../problem-report';
import type { Terminal } from '../terminal';
import { inWorkerPool } from '../threads/in-worker-pool';
import type { Tools } from '../tools';

export interface CollectOptions {
  readonly folder: string;
  /** The department's entry workbook; read only. */
  readonly into: string;
  /** Absent: the command only shows the overview. */
  readonly output?: string;
  /** Units whose lines the user agrees to replace. */
  readonly replace: AgreedOffers;
  /** Folder for the 退回意见. */
  readonly returnNotices?: string;
  /** Path of the JSON file for the overview. */
  readonly overview?: string;
  readonly overwrite: boolean;
  /** Time for the log, e.g. 2026-11-24 17:05. */
  readonly at: string;
}

const NOTHING_NEW = '没有可以并入的新内容，没有生成工作簿；原工作簿没有改动。';

/** Reminds the user of problems in the department's own rows. `collect` does not change these rows. */
function reportOwnProblems(path: string, problems: readonly EntryProblem[], terminal: Terminal): void {
  const rows = problemCount(problems.filter(({ severity }) => severity === 'excluded'));
  if (rows > 0)
    terminal.warn(`“${path}”自身有${String(rows)}处没有计入的内容，原样保留；生成公开表时会逐条列出。`);
}

/** Errors: UnusableInput. */
async function readDepartment(path: string, terminal: Terminal, tools: Tools): Promise<DepartmentFile> {
  const workbook = withLineSheets(await readWorkbookFile(path, tools));
  const reading = await tools.during('reading', path, () => readEntries(workbook, TABLE_SETS));
  if (reading.kind === 'entries') {
    reportOwnProblems(path, reading.problems, terminal);
    return { workbook, entries: reading.entries };
  }
  reportProblems(terminal, reading.problems, 'nowhere');
  throw new UnusableInput(`“${path}”无法使用，没有回收。请先处理以上“无法使用”的问题。`);
}

async function readReturnsOverview(
  files: readonly PendingFile[],
  department: DepartmentFile,
  terminal: Terminal,
  tools: Tools,
): Promise<ReturnsOverview> {
  const { entries, workbook } = department;
  const watch: CollectWatch = {
    progress: (done, of, name) => {
      terminal.progress(`读取 ${String(done + 1)}/${String(of)}：${name}`);
    },
    isCancelled: () => false,
  };
  const readings = await inWorkerPool(tools, (workerPool) => {
    const readOne: ReadOne = (file, department) =>
      workerPool.perform({ kind: 'read-return', file, department });
    return collectReturns(files, departmentOf(entries), readOne, watch, workerPool.concurrency);
  });
  return overviewOf(entries, earlierReturns(workbook, entries.settings.amountUnit), readings ?? []);
}

/** Computes the effects once for each unit, because rolling up takes time. */
function effectsOf(entries: Entries): EffectsOf {
  const set = tableSetById(entries.settings.tableSet);
  const known = new Map<string, readonly FigureEffect[]>();
  return ({ unit, offer }: ReturnStatusRow) => {
    if (set === undefined || offer === null) return [];
    const effects =
      known.get(unit.code) ??
      effectsBetween(entries, withLines(entries, new Map([[unit.code, offer.lines]])), set);
    known.set(unit.code, effects);
    return effects;
  };
}

/**
 * Outputs of the run and their messages. `failed`: messages of outputs that could not be made.
 * `said` and `warned`: messages to show after the outputs are written.
 */
interface Made {
  readonly outputs: readonly Output[];
  readonly said: readonly string[];
  readonly warned: readonly string[];
  readonly failed: readonly string[];
  /** Codes of the units whose returns the outputs contain. */
  readonly taken: readonly string[];
}

const NOTHING_MADE: Made = { outputs: [], said: [], warned: [], failed: [], taken: [] };

/** Makes the 退回意见. A failure of one unit does not stop the others. */
async function madeReturnNotices(
  { returnNotices }: CollectOptions,
  overview: ReturnsOverview,
  entries: Entries,
): Promise<Made> {
  if (returnNotices === undefined) return NOTHING_MADE;
  const outputs: Output[] = [];
  const failed: string[] = [];
  for (const { status, returned, unit } of overview.rows) {
    if (status !== 'with-problems' || returned === null) continue;
    const made = await tryToWrite(() => returnNoticeWorkbook(returned, entries.settings));
    if (made.kind === 'failed') failed.push(`${unit.code} ${unit.name}的退回意见没有生成：${made.reason}。`);
    if (made.kind === 'file')
      outputs.push({
        path: join(returnNotices, returnNoticeFileName(unit)),
        folder: returnNotices,
        content: made.bytes,
      });
  }
  const said = [`已生成${String(outputs.length)}份退回意见：${returnNotices}。`];
  return { ...NOTHING_MADE, outputs, said, failed };
}

function consolidationWords({ taken, log }: ConsolidationReport, output: string): string {
  const [first] = log;
  if (first === undefined) return '';
  const { departmentIncome: income, departmentExpenditure: expenditure } = first;
  return (
    `已并入${String(taken.length)}个单位：${output}。` +
    `部门收入${formatYuan(income.before)}元 → ${formatYuan(income.after)}元，` +
    `支出${formatYuan(expenditure.before)}元 → ${formatYuan(expenditure.after)}元。原工作簿没有改动。`
  );
}

/** Lists contents of the old workbook that the new one lacks, or that sit beside changed figures. */
function notCarriedWords(
  workbook: DepartmentFile['workbook'],
  { lost, beside }: ConsolidationReport,
): readonly string[] {
  const sheets = sheetsNotCarried(workbook);
  return [
    ...(sheets.length === 0 ? [] : [`这些工作表不是录入表，没有带入新工作簿：${sheets.join('、')}。`]),
    ...cellWords('新工作簿中没有', [...cellsNotCarried(workbook), ...lost]),
    ...cellWords('保留、请核对', beside),
  ];
}

async function madeConsolidated(
  { output, replace, at }: CollectOptions,
  department: DepartmentFile,
  overview: ReturnsOverview,
): Promise<Made> {
  if (output === undefined) return NOTHING_MADE;
  const made = await consolidatedFile(department, overview, replace, at);
  if (made.kind === 'nothing') return { ...NOTHING_MADE, said: [NOTHING_NEW], failed: made.left };
  if (made.kind === 'failed') {
    const words = `并入后的工作簿没有生成：${made.reason}。原工作簿没有改动。`;
    return { ...NOTHING_MADE, failed: [...made.left, words] };
  }
  return {
    outputs: [{ path: output, content: made.bytes }],
    said: [
      consolidationWords(made.report, output),
      ...madeSheetWords(made.report, department.entries.settings),
    ],
    warned: notCarriedWords(department.workbook, made.report),
    failed: made.left,
    taken: made.report.taken.map(({ unit }) => unit.code),
  };
}

/** Checks outputs before anything is read. Errors: UnusableInput. */
async function checkBeforehand(
  { output, overview, returnNotices }: CollectOptions,
  rules: OutputRules,
): Promise<void> {
  const files = [output, overview].flatMap((path) => (path === undefined ? [] : [{ path }]));
  await checkOutputs(files, rules);
  if (returnNotices !== undefined) await checkOutputFolder(returnNotices, rules);
}

/** Errors: UnusableInput if the command cannot collect; then it has written nothing. */
export async function collect(options: CollectOptions, terminal: Terminal, tools: Tools): Promise<ExitCode> {
  const { into, overwrite, overview: overviewFile, folder } = options;
  // Checks once before the folder is read, and again when all inputs are known.
  await checkBeforehand(options, { overwrite, inputs: [into], readFolders: [folder] });
  const contents = await folderContents(folder, (await placeOf(into, 'read')).inode);
  const rules: OutputRules = {
    overwrite,
    inputs: [into, ...contents.files],
    readFolders: contents.folders,
  };
  await checkBeforehand(options, rules);
  const department = await readDepartment(into, terminal, tools);
  const { files, skipped } = await intake(contents.found, contents.skipped);
  const overview = await readReturnsOverview(files, department, terminal, tools);
  const effects = effectsOf(department.entries);
  const shown =
    overviewFile === undefined ? [] : [{ path: overviewFile, content: overviewJson(overview, effects) }];
  const returnNotices = await madeReturnNotices(options, overview, department.entries);
  const consolidated = await madeConsolidated(options, department, overview);
  reportReturnsOverview(terminal, overview, effects);
  for (const line of skippedWords(skipped)) terminal.say(line);
  await writeOutputs([...shown, ...returnNotices.outputs, ...consolidated.outputs], rules, tools);
  for (const line of [...returnNotices.said, ...consolidated.said]) terminal.say(line);
  const failed = [...returnNotices.failed, ...consolidated.failed];
  for (const line of [...consolidated.warned, ...failed]) terminal.warn(line);
  const isTaken = ({ unit }: ReturnStatusRow): boolean => consolidated.taken.includes(unit.code);
  const isUnfinished = failed.length > 0 || skippedNeedsPerson(skipped);
  return isUnfinished || overviewNeedsPerson(overview, isTaken) ? EXIT.needsPerson : EXIT.done;
}
