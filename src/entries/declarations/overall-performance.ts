/** Declares 整体绩效录入: goal, tasks and indicators of table 11. */
import { idsOf } from '../../classification/labels';
import { choiceCell, freeText } from '../cell-types';
import { optional, required, type RowValues } from '../column';
import type { OverallEntry } from '../entries';
import type { EntrySheet } from '../entry-sheet';
import type { EntryProblem } from '../problem';
import { ProblemList } from '../problem-list';
import type { SheetReading } from '../read-sheet';
import { SHEET_HEADS } from '../sheet-heads';

type OverallKind = OverallEntry['kind'];

export const OVERALL_KIND_LABELS: Readonly<Record<OverallKind, string>> = {
  goal: '年度履职目标',
  task: '年度主要任务',
  indicator: '指标',
};

const KIND_OPTIONS = idsOf(OVERALL_KIND_LABELS).map((id) => ({ id, label: OVERALL_KIND_LABELS[id] }));

const COLUMNS = {
  kind: required('类别', choiceCell('整体绩效类别', KIND_OPTIONS), {
    width: 16,
    help: '年度履职目标、年度主要任务或指标。',
  }),
  taskName: optional('任务名称', freeText, { width: 40, help: '年度主要任务填写。' }),
  content: optional('主要内容', freeText, {
    width: 60,
    long: true,
    help: '年度履职目标、年度主要任务填写。',
  }),
  level1: optional('一级指标', freeText, { width: 16, help: '指标填写，如 产出指标。' }),
  level2: optional('二级指标', freeText, { width: 20, help: '指标填写，如 履职目标实现。' }),
  level3: optional('三级指标', freeText, { width: 36, help: '指标填写：指标名称。' }),
  target: optional('指标值', freeText, { width: 18, help: '指标填写：符号、数值和单位。' }),
  explanation: optional('指标值说明', freeText, { width: 60, long: true, help: '可不填。' }),
} as const;

type OverallColumns = typeof COLUMNS;
type OverallValues = RowValues<OverallColumns>;
type TextKey = Exclude<keyof OverallColumns, 'kind'>;

export const OVERALL_PERFORMANCE_SHEET: EntrySheet<OverallColumns> = {
  ...SHEET_HEADS.overallPerformance,
  columns: COLUMNS,
};

/** The required texts of each kind of row. */
const NEEDED: Readonly<Record<OverallKind, readonly TextKey[]>> = {
  goal: ['content'],
  task: ['taskName', 'content'],
  indicator: ['level1', 'level2', 'level3', 'target'],
};

function toEntry(row: number, values: OverallValues): OverallEntry {
  const {
    taskName = '',
    content = '',
    level1 = '',
    level2 = '',
    level3 = '',
    target = '',
    explanation = '',
  } = values;
  switch (values.kind) {
    case 'goal':
      return { row, kind: 'goal', text: content };
    case 'task':
      return { row, kind: 'task', name: taskName, content };
    case 'indicator':
      return { row, kind: 'indicator', level1, level2, level3, target, explanation };
  }
}

export function toOverall(reading: SheetReading<OverallColumns>): {
  readonly entries: readonly OverallEntry[];
  readonly problems: readonly EntryProblem[];
} {
  const problems = new ProblemList();
  const entries: OverallEntry[] = [];
  let goals = 0;
  for (const { row, values } of reading.rows) {
    const missing = NEEDED[values.kind].filter((key) => values[key] === undefined);
    if (missing.length > 0) {
      for (const key of missing) problems.add('missing-value', reading.place(row, key));
      continue;
    }
    if (values.kind === 'goal') goals += 1;
    if (values.kind === 'goal' && goals > 1) {
      problems.add('duplicate-goal', reading.place(row, 'content'), { found: values.content ?? '' });
      continue;
    }
    entries.push(toEntry(row, values));
  }
  return { entries, problems: problems.problems };
}
