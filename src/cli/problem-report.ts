/** Formats problems as lines for a terminal and as JSON. */
import type { EntryProblem } from '../entries/problem';
import { problemCount } from '../entries/problem-counts';
import { PROBLEM_KINDS, SEVERITY_TITLES, type ProblemSeverity } from '../entries/problem-kinds';
import { jsonText } from './shown-text';
import type { Terminal } from './terminal';

const ORDER: readonly ProblemSeverity[] = ['blocking', 'excluded', 'confirm'];
/** More lines scroll away unread. The workbook and the JSON file have the rest. */
const LISTED = 20;

function count(problems: readonly EntryProblem[], severity: ProblemSeverity): number {
  return problemCount(problems.filter((problem) => problem.severity === severity));
}

export function needsPerson(problems: readonly EntryProblem[]): boolean {
  return problems.some((problem) => problem.severity !== 'normalized');
}

/** Where users find the problems that are not listed. */
const ELSEWHERE = {
  'in-workbook': '见“录入问题”表；加上 --problems 可另存为 JSON',
  /** No workbook is made that could list them. */
  nowhere: '改正以上问题后再次运行，会继续列出',
} as const;

export function reportProblems(
  terminal: Terminal,
  problems: readonly EntryProblem[],
  rest: keyof typeof ELSEWHERE,
): void {
  const open = ORDER.flatMap((severity) => problems.filter((problem) => problem.severity === severity));
  for (const problem of open.slice(0, LISTED)) {
    terminal.warn(`[${SEVERITY_TITLES[problem.severity]}] ${problem.message}`);
  }
  if (open.length > LISTED)
    terminal.warn(`……另有${String(problemCount(open.slice(LISTED)))}条，${ELSEWHERE[rest]}。`);
  const normalized = count(problems, 'normalized');
  if (normalized > 0)
    terminal.say(`有${String(normalized)}处内容已规范后读取（全角、空格、文本数字等），无需处理。`);
}

/** `[{code, severity, title, sheet, row, column, address, found, expected, message}]`. */
export function problemsJson(problems: readonly EntryProblem[]): string {
  const rows = problems.map((problem) => ({ ...problem, title: PROBLEM_KINDS[problem.code].title }));
  return jsonText(rows);
}
