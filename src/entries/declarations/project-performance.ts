/** Declares 项目绩效录入: the indicators of table 12, one row each. */
import { codeCell, choiceCell, freeText, nameText, unitCell } from '../cell-types';
import { optional, required } from '../column';
import { INDICATOR_CATEGORIES, type ExpenditureLine, type ProjectIndicator } from '../entries';
import type { EntrySheet } from '../entry-sheet';
import type { EntryProblem } from '../problem';
import { ProblemList } from '../problem-list';
import type { SheetReading } from '../read-sheet';
import { SHEET_HEADS } from '../sheet-heads';

const COLUMNS = {
  project: required('项目代码', codeCell({ name: '项目代码' }), {
    width: 24,
    aliases: ['项目编码'],
    help: '与支出录入中的项目代码一致。',
  }),
  projectName: optional('项目名称', nameText, { width: 40, help: '可不填；以支出录入为准。' }),
  unit: required('单位代码', unitCell, {
    width: 11,
    aliases: ['单位编码'],
    help: '“单位名册”中的单位代码。',
  }),
  category: required(
    '指标类别',
    choiceCell(
      '指标类别',
      INDICATOR_CATEGORIES.map((label) => ({ id: label, label })),
    ),
    { width: 11, help: '成本、产出、效益或满意度。' },
  ),
  indicator: required('三级指标', freeText, { width: 40, help: '指标名称。' }),
  target: required('指标值', freeText, { width: 40, help: '符号、数值和单位，如 ≥90%。' }),
} as const;

export const PROJECT_PERFORMANCE_SHEET: EntrySheet<typeof COLUMNS> = {
  ...SHEET_HEADS.projectPerformance,
  columns: COLUMNS,
};

/** The projects of each unit. */
function projectsByUnit(expenditure: readonly ExpenditureLine[]): ReadonlyMap<string, ReadonlySet<string>> {
  const projects = new Map<string, Set<string>>();
  for (const { unit, project } of expenditure) {
    const own = projects.get(unit);
    if (own === undefined) projects.set(unit, new Set([project]));
    else own.add(project);
  }
  return projects;
}

export function toProjectIndicators(
  reading: SheetReading<typeof COLUMNS>,
  expenditure: readonly ExpenditureLine[],
): { readonly indicators: readonly ProjectIndicator[]; readonly problems: readonly EntryProblem[] } {
  const placed = projectsByUnit(reading.rows.length === 0 ? [] : expenditure);
  const problems = new ProblemList();
  const indicators: ProjectIndicator[] = [];
  for (const { row, values } of reading.rows) {
    const { project, unit, category, indicator, target } = values;
    if (placed.get(unit)?.has(project) === true)
      indicators.push({ row, project, unit, category, indicator, target });
    else problems.add('unplaced-indicator', reading.place(row, 'project'), { found: `${unit} ${project}` });
  }
  return { indicators, problems: problems.problems };
}
