/** Plans 录入问题: the problems found while reading, for the clerk to work through; never published. */
import { PROBLEM_SHEET_NAME } from '../../entries/own-sheet-names';
import type { EntryProblem } from '../../entries/problem';
import { PROBLEM_KINDS, SEVERITY_TITLES, type ProblemSeverity } from '../../entries/problem-kinds';
import { Canvas } from './canvas';
import { ENTRY_STYLES } from './entry-styles';
import type { CellStyle, SheetPlan } from '../plan/plan';
import { reportSheet } from './report-sheet';

const HEADERS = ['级别', '工作表', '单元格', '问题', '现有内容', '说明和处理办法'] as const;
const WIDTHS = [10, 16, 10, 22, 30, 86] as const;
const MAX_ROWS = 5_000;

const SEVERITY_STYLES: Readonly<Record<ProblemSeverity, CellStyle>> = {
  blocking: { ...ENTRY_STYLES.wrapped, fill: 'FBE3E1' },
  excluded: { ...ENTRY_STYLES.wrapped, fill: 'FBE3E1' },
  confirm: { ...ENTRY_STYLES.wrapped, fill: 'FFF4D6' },
  normalized: ENTRY_STYLES.wrapped,
};

const ORDER: readonly ProblemSeverity[] = ['blocking', 'excluded', 'confirm', 'normalized'];

function cells(problem: EntryProblem): readonly string[] {
  const place = problem.address ?? (problem.row === undefined ? '' : `第${String(problem.row)}行`);
  return [
    SEVERITY_TITLES[problem.severity],
    problem.sheet,
    place,
    PROBLEM_KINDS[problem.code].title,
    problem.found,
    problem.message,
  ];
}

/** Lists the gravest first; within a severity in the order of sheets and rows. */
export function problemSheet(problems: readonly EntryProblem[]): SheetPlan {
  const canvas = new Canvas(WIDTHS);
  for (const [column, header] of HEADERS.entries()) {
    canvas.putAt(0, column, ENTRY_STYLES.header, { kind: 'text', text: header });
  }
  const sorted = ORDER.flatMap((severity) => problems.filter((problem) => problem.severity === severity));
  for (const [index, problem] of sorted.slice(0, MAX_ROWS).entries()) {
    for (const [column, text] of cells(problem).entries()) {
      const style = column === 0 ? SEVERITY_STYLES[problem.severity] : ENTRY_STYLES.wrapped;
      canvas.putAt(index + 1, column, style, text === '' ? undefined : { kind: 'text', text });
    }
  }
  if (sorted.length > MAX_ROWS) {
    const rest = `另有${String(sorted.length - MAX_ROWS)}条未列出，请先处理以上各条。`;
    canvas.putAt(MAX_ROWS + 1, 0, ENTRY_STYLES.text, { kind: 'text', text: rest });
  }
  return reportSheet(PROBLEM_SHEET_NAME, canvas);
}
