/** Declares 预算11表 部门（单位）整体绩效目标表: a form with the department's totals as figures. */
import { WAN } from '../../money/amount-style';
import type { OverallEntry } from '../../entries/entries';
import { BASIC, GOVERNMENT_BUDGETS, PROJECTS, SPECIAL_ACCOUNT, UNIT_OWN } from '../../tables/conditions';
import { sumOf } from '../../tables/line-selection';
import { department } from '../../tables/rows';
import type { Facts, FormCell, FormRow, FormTable } from '../../tables/table';
import type { Where } from '../../tables/where';
import { numbered } from './titles';

const NAME = '部门（单位）整体绩效目标表';
/** 一级指标, 二级指标, 三级指标, 指标值, 指标值说明. */
const COLUMN_WIDTHS = [14, 18, 36, 20, 62] as const;

interface BudgetRow {
  readonly key: string;
  readonly before?: string;
  readonly label: string;
  readonly after?: string;
  readonly where: Where;
}

const BUDGET_ROWS: readonly BudgetRow[] = [
  { key: 'total', label: '部门预算总额', after: '（万元）', where: {} },
  { key: 'government', before: '1.资金来源：（1）', label: '政府预算资金', where: GOVERNMENT_BUDGETS },
  { key: 'specialAccount', before: '（2）', label: '财政专户管理资金', where: SPECIAL_ACCOUNT },
  { key: 'unitOwn', before: '（3）', label: '单位资金', where: UNIT_OWN },
  { key: 'basic', before: '2.资金结构：（1）', label: '基本支出', where: BASIC },
  { key: 'projects', before: '（2）', label: '项目支出', where: PROJECTS },
];

type Task = Extract<OverallEntry, { kind: 'task' }>;
type Indicator = Extract<OverallEntry, { kind: 'indicator' }>;

function label(text: string, span: number, rowSpan?: number): FormCell {
  return { kind: 'label', text, span, ...(rowSpan === undefined ? {} : { rowSpan }) };
}

function body(text: string, span: number): FormCell {
  return { kind: 'text', text, span };
}

function headRows(facts: Facts): readonly FormRow[] {
  const goal = facts.entries.overall.find((entry) => entry.kind === 'goal');
  return [
    {
      key: 'department',
      cells: [
        label('部门（单位）名称', 2),
        { ...body(department(facts).name, 3), centred: true } as FormCell,
      ],
    },
    { key: 'goal', cells: [label('年度履职目标', 1), body(goal?.text ?? '', 4)] },
  ];
}

function taskRows(tasks: readonly Task[]): readonly FormRow[] {
  return [
    {
      key: 'tasks',
      cells: [label('年度主要任务', 1, tasks.length + 1), label('任务名称', 2), label('主要内容', 2)],
    },
    ...tasks.map((task, index) => ({
      key: `task-${String(index + 1)}`,
      cells: [body(task.name, 2), body(task.content, 2)],
    })),
  ];
}

function budgetRows(): readonly FormRow[] {
  return BUDGET_ROWS.map(({ key, before = '', label: words, after = '', where }, index) => ({
    key,
    cells: [
      ...(index === 0 ? [label('预算情况', 1, BUDGET_ROWS.length)] : []),
      body(`${before}${words}${after}`, 2),
      { kind: 'amount', key, label: words, selection: sumOf({ ...where, source: ['expenditure'] }), span: 2 },
    ],
  }));
}

/** Counts the rows from `start` with equal `of` values: the height of their merged cell. */
function runLength(
  indicators: readonly Indicator[],
  start: number,
  of: (indicator: Indicator) => string,
): number {
  const first = indicators[start];
  if (first === undefined) return 0;
  let end = start + 1;
  for (let next = indicators[end]; next !== undefined && of(next) === of(first); next = indicators[end])
    end += 1;
  return end - start;
}

function indicatorRows(indicators: readonly Indicator[]): readonly FormRow[] {
  const level1 = (indicator: Indicator) => indicator.level1;
  const level2 = (indicator: Indicator) => `${indicator.level1}\n${indicator.level2}`;
  return indicators.map((indicator, index) => {
    const previous = indicators[index - 1];
    const startsLevel1 = previous === undefined || level1(previous) !== level1(indicator);
    const startsLevel2 = previous === undefined || level2(previous) !== level2(indicator);
    return {
      key: `indicator-${String(index + 1)}`,
      cells: [
        ...(startsLevel1 ? [label(indicator.level1, 1, runLength(indicators, index, level1))] : []),
        ...(startsLevel2 ? [label(indicator.level2, 1, runLength(indicators, index, level2))] : []),
        body(indicator.level3, 1),
        body(indicator.target, 1),
        body(indicator.explanation, 1),
      ],
    };
  });
}

/** Groups indicators as printed; groups keep the order of first entry. */
function grouped(indicators: readonly Indicator[]): readonly Indicator[] {
  const groups = new Map<string, Map<string, Indicator[]>>();
  for (const indicator of indicators) {
    const inner = groups.get(indicator.level1) ?? new Map<string, Indicator[]>();
    groups.set(indicator.level1, inner);
    inner.set(indicator.level2, [...(inner.get(indicator.level2) ?? []), indicator]);
  }
  return [...groups.values()].flatMap((inner) => [...inner.values()].flat());
}

function rows(facts: Facts): readonly FormRow[] {
  const { overall } = facts.entries;
  const tasks = overall.filter((entry) => entry.kind === 'task');
  const indicators = grouped(overall.filter((entry) => entry.kind === 'indicator'));
  return [
    ...headRows(facts),
    ...taskRows(tasks),
    ...budgetRows(),
    {
      key: 'indicators',
      cells: ['一级指标', '二级指标', '三级指标', '指标值', '指标值说明'].map((title) => label(title, 1)),
    },
    ...indicatorRows(indicators),
  ];
}

export const TABLE_11: FormTable = {
  kind: 'form',
  id: '11',
  name: NAME,
  title: ({ year }) => `${NAME}（${String(year)}年度）`,
  aliases: ['部门整体绩效目标表', '单位整体绩效目标表'],
  label: numbered('11'),
  orientation: 'landscape',
  amounts: WAN,
  columnWidths: COLUMN_WIDTHS,
  rows,
  notes: [],
};
