/**
 * Declares 预算12表 部门预算项目绩效目标汇总表: units, their projects, and the indicators of each project.
 */
import { WAN } from '../../money/amount-style';
import type { IndicatorCategory, ProjectIndicator } from '../../entries/entries';
import { and, GOVERNMENT_BUDGETS, PROJECTS, SPECIAL_ACCOUNT, UNIT_OWN } from '../../tables/conditions';
import { also, amount, group, text, type HeaderGroup } from '../../tables/header';
import { NOTHING, sumOf } from '../../tables/line-selection';
import { department, departmentRow, detailRow } from '../../tables/rows';
import type { Facts, GridTable, Row } from '../../tables/table';
import { EVERYTHING } from '../../tables/where';
import { specialAccount } from './fund-columns';
import { projectsOfUnits } from './project-rows';
import { numbered, yearTitle } from './titles';

const NAME = '部门预算项目绩效目标汇总表';

interface IndicatorColumns {
  readonly category: IndicatorCategory;
  readonly indicatorKey: string;
  readonly targetKey: string;
}

const INDICATOR_COLUMNS: readonly IndicatorColumns[] = [
  { category: '成本', indicatorKey: 'costIndicator', targetKey: 'costTarget' },
  { category: '产出', indicatorKey: 'outputIndicator', targetKey: 'outputTarget' },
  { category: '效益', indicatorKey: 'benefitIndicator', targetKey: 'benefitTarget' },
  { category: '满意度', indicatorKey: 'satisfactionIndicator', targetKey: 'satisfactionTarget' },
];

function indicatorGroup({ category, indicatorKey, targetKey }: IndicatorColumns): HeaderGroup {
  return group(
    `${category}指标`,
    text(indicatorKey, '三级指标', 'long', 16),
    text(targetKey, '指标值', 'long', 13),
  );
}

interface ProjectOf {
  readonly unit: string;
  readonly unitName: string;
  readonly project: string;
  readonly projectName: string;
}

/** Lists a project once, even with lines of both project kinds. */
function uniqueProjects(facts: Facts): readonly ProjectOf[] {
  const projects = new Map<string, ProjectOf>();
  for (const project of projectsOfUnits(facts)) projects.set(`${project.unit}-${project.project}`, project);
  return [...projects.values()];
}

function indicatorIndex(facts: Facts): ReadonlyMap<string, readonly ProjectIndicator[]> {
  const index = new Map<string, ProjectIndicator[]>();
  for (const indicator of facts.entries.projectIndicators) {
    const key = `${indicator.unit}-${indicator.project}`;
    const known = index.get(key);
    if (known === undefined) index.set(key, [indicator]);
    else known.push(indicator);
  }
  return index;
}

type IndicatorTexts = Readonly<Record<string, string>>;

/** The line of a project without indicators, shared by thousands of projects. */
const NO_INDICATORS: readonly IndicatorTexts[] = [
  Object.fromEntries(
    INDICATOR_COLUMNS.flatMap(({ indicatorKey, targetKey }) => [
      [indicatorKey, ''],
      [targetKey, ''],
    ]),
  ),
];

/** Returns as many lines as the longest of the four groups has indicators, at least one. */
function indicatorLines(indicators: readonly ProjectIndicator[]): readonly IndicatorTexts[] {
  if (indicators.length === 0) return NO_INDICATORS;
  const columns = INDICATOR_COLUMNS.map((column) => ({
    ...column,
    indicators: indicators.filter((indicator) => indicator.category === column.category),
  }));
  const lines = columns.reduce((most, column) => Math.max(most, column.indicators.length), 1);
  return Array.from({ length: lines }, (_, line) =>
    Object.fromEntries(
      columns.flatMap(({ indicators: own, indicatorKey, targetKey }) => [
        [indicatorKey, own[line]?.indicator ?? ''],
        [targetKey, own[line]?.target ?? ''],
      ]),
    ),
  );
}

function projectRows(project: ProjectOf, indicators: readonly ProjectIndicator[]): readonly Row[] {
  const key = `${project.unit}-${project.project}`;
  const [first = {}, ...more] = indicatorLines(indicators);
  return [
    detailRow(
      key,
      { code: project.project, name: project.projectName, ...first },
      { unit: [project.unit], project: [project.project] },
    ),
    ...more.map((texts, index): Row => ({
      key: `${key}-${String(index + 2)}`,
      role: 'continuation',
      texts,
      selection: NOTHING,
    })),
  ];
}

function rows(facts: Facts): readonly Row[] {
  const projects = uniqueProjects(facts);
  const indicators = indicatorIndex(facts);
  const result: Row[] = [departmentRow(department(facts))];
  let unit: string | null = null;
  for (const project of projects) {
    if (project.unit !== unit) {
      unit = project.unit;
      result.push({
        key: unit,
        role: 'group',
        texts: { code: unit, name: project.unitName },
        selection: sumOf({ unit: [unit] }),
      });
    }
    const own = indicators.get(`${project.unit}-${project.project}`) ?? [];
    for (const row of projectRows(project, own)) result.push(row);
  }
  return result;
}

export const TABLE_12: GridTable = {
  kind: 'grid',
  id: '12',
  name: NAME,
  title: yearTitle(NAME),
  aliases: ['项目绩效目标汇总表', '部门预算项目绩效目标表'],
  label: numbered('12'),
  orientation: 'landscape',
  amounts: WAN,
  blocks: [
    {
      key: 'projects',
      scope: and(PROJECTS, { source: ['expenditure'] }),
      columns: [
        text('code', '单位编码（项目编码）', 'code', 23),
        text('name', '项目单位（项目名称）', 'name', 24),
        group(
          '项目金额（万元）',
          also(amount('total', '资金总额', EVERYTHING, 9), '合计', '总额'),
          amount('government', '政府预算资金', GOVERNMENT_BUDGETS, 9),
          specialAccount(amount('specialAccount', '财政专户管理资金', SPECIAL_ACCOUNT, 9)),
          amount('unitOwn', '单位资金', UNIT_OWN, 9),
        ),
        group('绩效目标', ...INDICATOR_COLUMNS.map(indicatorGroup)),
      ],
      rows,
      identity: { kind: 'nested', code: 'code', name: 'name' },
    },
  ],
  notes: [],
  emptyNote: ({ departmentName, year }) => `注：${departmentName}${String(year)}年无项目支出，故此表为空。`,
};
