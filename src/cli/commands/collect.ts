/** `collect`: a folder of returned workbooks → the board, and, when asked for, the consolidated entry workbook. */
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { boardOf, takenRows, type Agreed, type Board, type BoardRow } from '../../distribution/board';
import { collectReturns, type PendingFile } from '../../distribution/collect';
import { consolidate, type Consolidation } from '../../distribution/consolidation/consolidate';
import { effectsBetween, withLines, type FigureEffect } from '../../distribution/consolidation/effects';
import { earlierReturns } from '../../distribution/consolidation/return-log';
import { consolidatedWorkbook, sheetsNotCarried } from '../../distribution/consolidation/to-workbook';
import { withLineSheets } from '../../distribution/consolidation/line-sheets';
import { opinionFileName } from '../../distribution/file-name';
import { opinionWorkbook } from '../../distribution/opinion-workbook';
import { departmentOf } from '../../distribution/returns/department';
import { readReturn } from '../../distribution/returns/read-return';
import type { Entries } from '../../entries/entries';
import type { EntryProblem } from '../../entries/problem';
import type { RawWorkbook } from '../../entries/raw-workbook';
import { readEntries } from '../../entries/read-entries';
import { formatYuan } from '../../money/format-amount';
import { TABLE_SETS, tableSetById } from '../../tables/sets';
import { writeWorkbook } from '../../xlsx/write-workbook';
import { boardJson, boardNeedsPerson, reportBoard, type EffectsOf } from '../board-report';
import { readEntryWorkbook } from '../entry-workbook';
import { EXIT, UnusableInput, type ExitCode } from '../exit-code';
import { checkOutput, ensureFolder, readInput, writeOutput } from '../files';
import { reportProblems } from '../problem-report';
import type { Terminal } from '../terminal';

export interface CollectOptions {
  readonly folder: string;
  /** The department's entry workbook; only read. */
  readonly into: string;
  /** Absent: only the board is shown. */
  readonly output?: string;
  /** Units whose lines may be replaced. */
  readonly replace: Agreed;
  /** Folder for the 退回意见. */
  readonly opinions?: string;
  /** Where to write the board as JSON. */
  readonly board?: string;
  readonly overwrite: boolean;
  /** As it is logged: 2026-11-24 17:05. */
  readonly at: string;
}

interface DepartmentWorkbook {
  readonly workbook: RawWorkbook;
  readonly entries: Entries;
}

/** Rows that the department itself has yet to mend stay as they are; here they are only remembered. */
function reportOwnProblems(path: string, problems: readonly EntryProblem[], terminal: Terminal): void {
  const rows = problems.filter(({ severity }) => severity === 'excluded').length;
  if (rows > 0)
    terminal.warn(`“${path}”自身有${String(rows)}处没有计入的内容，原样保留；生成公开表时会逐条列出。`);
}

/** Errors: UnusableInput. */
async function readDepartment(path: string, terminal: Terminal): Promise<DepartmentWorkbook> {
  const workbook = withLineSheets(await readEntryWorkbook(path));
  const reading = readEntries(workbook, TABLE_SETS);
  if (reading.kind === 'entries') {
    reportOwnProblems(path, reading.problems, terminal);
    return { workbook, entries: reading.entries };
  }
  reportProblems(terminal, reading.problems);
  throw new UnusableInput(`“${path}”无法使用，没有回收。请先处理以上“无法使用”的问题。`);
}

/** Files that are no returns by any reading of the word are hidden ones; all others get their sentence. */
async function filesIn(folder: string): Promise<readonly PendingFile[]> {
  try {
    const items = await readdir(folder, { withFileTypes: true });
    return items
      .filter((item) => item.isFile() && !item.name.startsWith('.'))
      .map(({ name }) => ({ name, bytes: () => readInput(join(folder, name)) }))
      .sort((a, b) => (a.name < b.name ? -1 : 1));
  } catch (error) {
    throw new UnusableInput(`无法读取文件夹“${folder}”，请核对路径。`, { cause: error });
  }
}

async function readBoard(
  options: CollectOptions,
  department: DepartmentWorkbook,
  terminal: Terminal,
): Promise<Board> {
  const { entries, workbook } = department;
  const files = await filesIn(options.folder);
  const readings = await collectReturns(files, departmentOf(entries), readReturn, {
    progress: (done, of, name) => {
      terminal.progress(`读取 ${String(done + 1)}/${String(of)}：${name}`);
    },
    isCancelled: () => false,
  });
  return boardOf(entries, earlierReturns(workbook, entries.settings.amountUnit), readings ?? []);
}

/** Worked out once for each unit: rolling up takes its time. */
function effectsOf(entries: Entries): EffectsOf {
  const set = tableSetById(entries.settings.tableSet);
  const known = new Map<string, readonly FigureEffect[]>();
  return ({ unit, offer }: BoardRow) => {
    if (set === undefined || offer === null) return [];
    const effects =
      known.get(unit.code) ??
      effectsBetween(entries, withLines(entries, new Map([[unit.code, offer.lines]])), set);
    known.set(unit.code, effects);
    return effects;
  };
}

async function writeOpinions(
  options: CollectOptions,
  board: Board,
  entries: Entries,
  terminal: Terminal,
): Promise<void> {
  const { opinions, overwrite, into } = options;
  if (opinions === undefined) return;
  await ensureFolder(opinions);
  let written = 0;
  for (const { status, returned, unit } of board.rows) {
    const plan =
      status !== 'with-problems' || returned === null ? null : opinionWorkbook(returned, entries.settings);
    if (plan === null) continue;
    const path = join(opinions, opinionFileName(unit));
    await checkOutput({ path, overwrite, inputs: [into] });
    await writeOutput(path, await writeWorkbook(plan));
    written += 1;
  }
  terminal.say(`已生成${String(written)}份退回意见：${opinions}。`);
}

function consolidationWords({ taken, log }: Consolidation, output: string): string {
  const [first] = log;
  if (first === undefined) return '';
  const { departmentIncome: income, departmentExpenditure: expenditure } = first;
  return (
    `已汇总${String(taken.length)}个单位：${output}。` +
    `部门收入${formatYuan(income.before)}元 → ${formatYuan(income.after)}元，` +
    `支出${formatYuan(expenditure.before)}元 → ${formatYuan(expenditure.after)}元。原工作簿没有改动。`
  );
}

async function writeConsolidated(
  options: CollectOptions,
  { workbook, entries }: DepartmentWorkbook,
  board: Board,
  terminal: Terminal,
): Promise<void> {
  const { output, replace, at } = options;
  if (output === undefined) return;
  const consolidation = consolidate(workbook, entries, board, replace, at);
  if (consolidation === null) {
    terminal.say('没有可以汇总的新内容，没有生成工作簿；原工作簿没有改动。');
    return;
  }
  const plan = consolidatedWorkbook(consolidation.workbook, consolidation.log, entries.settings);
  await writeOutput(output, await writeWorkbook(plan));
  terminal.say(consolidationWords(consolidation, output));
  const left = sheetsNotCarried(workbook);
  if (left.length > 0) terminal.warn(`这些工作表不是录入表，没有带入新工作簿：${left.join('、')}。`);
}

/** Errors: UnusableInput when nothing can be collected. */
export async function collect(options: CollectOptions, terminal: Terminal): Promise<ExitCode> {
  const { into, output, overwrite, board: boardFile, replace } = options;
  if (output !== undefined) await checkOutput({ path: output, overwrite, inputs: [into] });
  if (boardFile !== undefined) await checkOutput({ path: boardFile, overwrite: true, inputs: [into] });
  const department = await readDepartment(into, terminal);
  const board = await readBoard(options, department, terminal);
  const effects = effectsOf(department.entries);
  reportBoard(terminal, board, effects);
  if (boardFile !== undefined) await writeOutput(boardFile, boardJson(board, effects));
  await writeOpinions(options, board, department.entries, terminal);
  await writeConsolidated(options, department, board, terminal);
  const taken = output === undefined ? [] : takenRows(board, replace).map(({ unit }) => unit.code);
  const isTaken = ({ unit }: BoardRow): boolean => taken.includes(unit.code);
  return boardNeedsPerson(board, isTaken) ? EXIT.needsPerson : EXIT.done;
}
