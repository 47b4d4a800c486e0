/** Runs `check`: finds inconsistencies in a workbook of finished tables. It only reads the workbook. */
import { coverageLines, coverageOf } from '../../checks/coverage';
import type { Severity } from '../../checks/rule';
import type { TextCheck } from '../../narrative/rules/check-text';
import { checkTextOf } from '../../sets/check-text';
import { checkWorkbook, type CheckedWorkbook } from '../../sets/check-workbook';
import { notCheckedWords } from '../../sets/not-checked';
import { readWorkbookFile } from '../entry-workbook';
import { EXIT, UnusableInput, type ExitCode } from '../exit-code';
import { keptAnswers } from '../kept-answers';
import { reviewBytes } from '../../publication/review-file';
import { reviewFormat, reviewOf } from '../review-file';
import { checkOutputs, type OutputRules } from '../files/check-outputs';
import { writeOutputs } from '../files/write-outputs';
import { countBy, findingRows, reportFindings } from '../finding-report';
import { jsonText } from '../shown-text';
import { readTextDocument, type TextDocument } from '../text-document';
import { textCoverageLines } from '../../narrative/rules/text-coverage';
import { reportTextFindings, textFindingRows } from '../text-report';
import type { Terminal } from '../terminal';
import type { Tools } from '../tools';

export interface CheckOptions {
  readonly input: string;
  /** Path of the text to check beside the tables. */
  readonly text?: string;
  /** Path of the JSON file for the findings. */
  readonly findings?: string;
  /** Path of 审核意见表, .xlsx or .docx. */
  readonly report?: string;
  readonly overwrite: boolean;
}

const AGAINST: Readonly<Record<CheckedWorkbook['entries'], string>> = {
  used: '，并与录入的明细核对',
  none: '（没有录入表，只核对表内和表间关系）',
  unusable: '（录入表无法使用，只核对表内和表间关系；请先用 build 查看录入问题）',
};

type Found = readonly { readonly severity: Severity }[];

function summary({ check, entries }: CheckedWorkbook, findings: Found, text: TextCheck | null): string {
  const { tables } = check.context.workbook;
  const counts = countBy(findings);
  return (
    `核对了${String(tables.length)}张表${text === null ? '' : '和说明文字'}${AGAINST[entries]}：` +
    `必须改正${String(counts.E)}条，需要核实或说明${String(counts.X)}条，提示${String(counts.I)}条。`
  );
}

/** Errors: UnusableInput where the set has no declaration of its text. */
function textCheckOf(
  document: TextDocument | null,
  { check: { context } }: CheckedWorkbook,
): TextCheck | null {
  if (document === null) return null;
  const checked = checkTextOf(document.paragraphs, context, document.marks);
  if (checked.kind === 'no-text')
    throw new UnusableInput(`“${context.profile.set.label}”的说明文字还不能核对，请去掉 --text。`);
  return checked.check;
}

/** Errors: UnusableInput if the workbook has nothing to check. */
export async function check(options: CheckOptions, terminal: Terminal, tools: Tools): Promise<ExitCode> {
  const { input, text, findings: path, report, overwrite } = options;
  const format = report === undefined ? null : reviewFormat(report);
  const rules: OutputRules = { overwrite, inputs: text === undefined ? [input] : [input, text] };
  const paths = [path, report].filter((one) => one !== undefined);
  await checkOutputs(
    paths.map((one) => ({ path: one })),
    rules,
  );
  terminal.progress('读取工作簿');
  const workbook = await readWorkbookFile(input, tools);
  const document = text === undefined ? null : await readTextDocument(text, tools);
  terminal.progress('核对');
  const year = new Date().getFullYear();
  const checked = await tools.during('reading', input, () => checkWorkbook(workbook, year));
  if (checked.kind !== 'checked') throw new UnusableInput(`“${input}”：${notCheckedWords(checked)}`);
  const textCheck = textCheckOf(document, checked);
  const textFindings = textCheck === null ? [] : textCheck.findings;
  const found: Found = [...checked.findings, ...textFindings];
  const rows = [...findingRows(checked.findings), ...textFindingRows(textFindings)];
  const textCoverage =
    textCheck === null || document === null ? [] : textCoverageLines(textCheck, document.remarks);
  const reviewed = {
    checked,
    text: textCheck,
    textCoverage,
    answers: await keptAnswers(input),
    at: new Date(),
  };
  await writeOutputs(
    [
      ...(path === undefined ? [] : [{ path, content: jsonText(rows) }]),
      ...(report === undefined || format === null
        ? []
        : [{ path: report, content: await reviewBytes(reviewOf(reviewed), format) }]),
    ],
    rules,
    tools,
  );
  reportFindings(terminal, checked.findings);
  reportTextFindings(terminal, textFindings);
  terminal.say(summary(checked, found, textCheck));
  for (const line of coverageLines(coverageOf(checked.check))) terminal.say(line);
  for (const line of textCoverage) terminal.say(line);
  if (report !== undefined) terminal.say(`审核意见表已另存为“${report}”，供内部使用，不要公开。`);
  return countBy(found).E > 0 ? EXIT.needsPerson : EXIT.done;
}
