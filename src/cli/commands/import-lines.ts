/** Runs `import`: lines and units of any file into an entry workbook. */
import { readEntries } from '../../entries/read-entries';
import { answersFrom } from '../../line-import/found';
import { importReport, type ReportLine } from '../../line-import/import-words';
import { keepingCells, keptAnswers, moneyAnswers } from '../../line-import/kept-answers';
import { lineWrites } from '../../line-import/line-writes';
import { isOpen, planImport, type ImportPlan } from '../../line-import/plan-import';
import { enteredIn, proposeImport } from '../../line-import/propose-import';
import type { AmountUnit } from '../../money/amount-unit';
import { TABLE_SETS } from '../../sets';
import { WORKBOOK_FILE_ERRORS } from '../../xlsx/workbook-file-errors';
import { writeCells, type SheetCells } from '../../xlsx/write-cells/write-cells';
import { readWorkbookFile } from '../entry-workbook';
import { EXIT, UnusableInput, type ExitCode } from '../exit-code';
import { checkOutputs, type OutputRules } from '../files/check-outputs';
import { readInput } from '../files/read-input';
import { writeOutputs } from '../files/write-outputs';
import { readImportFile } from '../import-file';
import { reportProblems } from '../problem-report';
import type { Terminal } from '../terminal';
import type { Tools } from '../tools';

export interface ImportOptions {
  readonly input: string;
  /** The entry workbook; read only. */
  readonly into: string;
  /** Absent: the command only shows what it would write. */
  readonly output?: string;
  /** Words of the file and what they mean. */
  readonly answers: readonly (readonly [string, string])[];
  /** `null`: worked out. */
  readonly moneyUnit: AmountUnit | null;
  /** `null`: all sheets. */
  readonly sheet: string | null;
  /** Whether lines that are entered already are written once more. */
  readonly again: boolean;
  readonly overwrite: boolean;
}

function say(terminal: Terminal, { kind, words }: ReportLine): void {
  if (kind === 'info') terminal.say(words);
  else terminal.warn(`[${kind === 'answer' ? '请回答' : '请核实'}] ${words}`);
}

/** Quotes an argument with blanks, as a shell needs it. */
function howToAnswer(word: string, offer: string | null): string {
  const [first = ''] = (offer ?? '…').split(' ');
  const pair = `${word}=${first}`;
  return `--as ${/[\s"'()（）]/u.test(pair) ? `"${pair}"` : pair}`;
}

/** Errors: UnusableInput if the file cannot be edited. */
async function edited(into: string, sheets: readonly SheetCells[]): Promise<Uint8Array> {
  const written = writeCells(await readInput(into), sheets);
  if (written.kind === 'file') return written.bytes;
  const { what, remedy } = WORKBOOK_FILE_ERRORS[written.reason];
  throw new UnusableInput(`“${into}”${what}。${remedy}`);
}

function codeOf(plan: ImportPlan, lines: readonly ReportLine[]): ExitCode {
  if (plan.lines.length === 0 && plan.present.length === 0 && !isOpen(plan)) return EXIT.unusable;
  return lines.some(({ kind }) => kind !== 'info') ? EXIT.needsPerson : EXIT.done;
}

/** Errors: UnusableInput if nothing can be read, or nowhere to write it. */
export async function importLines(
  options: ImportOptions,
  terminal: Terminal,
  tools: Tools,
): Promise<ExitCode> {
  const { input, into, output, answers, moneyUnit, sheet, again, overwrite } = options;
  const rules: OutputRules = { overwrite, inputs: [input, into] };
  await checkOutputs(output === undefined ? [] : [{ path: output }], rules);
  terminal.progress('读取录入工作簿');
  const workbook = await readWorkbookFile(into, tools);
  const reading = await tools.during('reading', into, () => readEntries(workbook, TABLE_SETS));
  const entered = enteredIn(reading);
  if (entered === null) {
    reportProblems(terminal, reading.problems, 'nowhere');
    throw new UnusableInput(`“${into}”的设置无法使用，没有导入。请先处理以上问题。`);
  }
  terminal.progress(`读取要导入的文件：${input}`);
  const sheets = await readImportFile(input, tools);
  const kept = keptAnswers(workbook);
  const choice = { answers: answersFrom([...kept, ...answers]), moneyUnit, sheet };
  const proposal = await tools.during('reading', input, () => proposeImport(sheets, entered, choice));
  if (proposal.kind === 'refused') throw new UnusableInput(proposal.message);
  const plan = planImport(proposal, entered, { again, leftOut: [] });
  const lines = importReport(plan, entered.units, howToAnswer);
  for (const line of lines) say(terminal, line);
  const code = codeOf(plan, lines);
  if (isOpen(plan)) {
    terminal.say('还有问题没有回答，没有生成工作簿；请在同样的命令后加上以上回答，再运行一次。');
    return code;
  }
  if (plan.lines.length === 0) {
    terminal.say('没有需要写入的行，没有生成工作簿；原工作簿没有改动。');
    if (plan.present.length > 0) terminal.say('确认要再写一次时，加上 --again。');
    return code;
  }
  if (output === undefined) {
    terminal.say('以上只是预览，没有生成工作簿；要写入请加上 --out。');
    return code;
  }
  const writes = lineWrites(workbook, entered.settings, entered.units, plan.lines);
  if (writes.kind === 'refused') throw new UnusableInput(writes.message);
  const keeping = keepingCells(workbook, [...answers, ...moneyAnswers(plan.proposal.sheets, moneyUnit)]);
  const allCells = keeping === null ? writes.sheets : [...writes.sheets, keeping];
  await writeOutputs([{ path: output, content: await edited(into, allCells) }], rules, tools);
  terminal.say(`已写入${String(plan.lines.length)}行：${output}。原工作簿没有改动。`);
  if (keeping !== null) terminal.say(`回答已记在“${keeping.sheet}”表，下次导入同样的词不再问。`);
  return code;
}
