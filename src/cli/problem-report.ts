/** Problems as lines on a terminal and as JSON. */
import type { EntryProblem } from '../entries/problem';
import { PROBLEM_KINDS, SEVERITY_TITLES, type ProblemSeverity } from '../entries/problem-kinds';
import type { Terminal } from './terminal';

const ORDER: readonly ProblemSeverity[] = ['blocking', 'excluded', 'confirm'];
/** More than this scrolls away unread; the rest stands in the workbook and in the JSON file. */
const LISTED = 20;

function count(problems: readonly EntryProblem[], severity: ProblemSeverity): number {
  return problems.filter((problem) => problem.severity === severity).length;
}

export function needsPerson(problems: readonly EntryProblem[]): boolean {
  return problems.some((problem) => problem.severity !== 'normalized');
}

export function reportProblems(terminal: Terminal, problems: readonly EntryProblem[]): void {
  const open = ORDER.flatMap((severity) => problems.filter((problem) => problem.severity === severity));
  for (const problem of open.slice(0, LISTED)) {
    terminal.warn(`[${SEVERITY_TITLES[problem.severity]}] ${problem.message}`);
  }
  if (open.length > LISTED)
    terminal.warn(`……另有${String(open.length - LISTED)}条，见“录入问题”表或 --problems 文件。`);
  const normalized = count(problems, 'normalized');
  if (normalized > 0)
    terminal.say(`有${String(normalized)}处内容已规范后读取（全角、空格、文本数字等），无需处理。`);
}

/** `[{code, severity, title, sheet, row, column, address, found, expected, message}]`. */
export function problemsJson(problems: readonly EntryProblem[]): string {
  const rows = problems.map((problem) => ({ ...problem, title: PROBLEM_KINDS[problem.code].title }));
  return `${JSON.stringify(rows, null, 2)}\n`;
}
