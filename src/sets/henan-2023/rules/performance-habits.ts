/**
 * P-12 to P-14: reports a common property of all projects' targets once per table, with the number and the
 * first.
 */
import type { CheckDefinition, RawFinding } from '../../../checks/check-definition';
import type { CheckContext } from '../../../checks/context';
import { foundText } from '../../../checks/found-cells';
import { byTexts } from '../../../checks/rules/row-findings';
import { say, table as mention } from '../../../checks/statement';
import { performanceRule } from './performance-findings';
import { capsOf, isTotal } from './performance-cost';
import { listedProjects } from './project-pairs';
import { GROUP_NAMES, indicators, isMoneyUnit, targetOf, type Indicator } from './targets';

/** Finds projects with cost caps but without a cap on the total cost. */
function withoutTotalCap(context: CheckContext): readonly RawFinding[] {
  const without = listedProjects(context).filter((project) => {
    const caps = capsOf(project);
    return caps.length > 0 && !caps.some(isTotal);
  });
  const [first] = without;
  if (first === undefined) return [];
  return [
    {
      cells: without.map(({ row }) => foundText('12', 'projects', row, 'name', '')),
      statement: say`${mention('12')}有${String(without.length)}个项目的成本指标没有总成本上限，如“${first.row.label}”`,
    },
  ];
}

function targetCell({ row, group }: Indicator) {
  return foundText('12', 'projects', row, `${group}Target`, GROUP_NAMES[group]);
}

interface Measured {
  readonly one: Indicator;
  readonly text: string;
  readonly operator: string;
  readonly unit: string;
}

function measured(context: CheckContext): readonly Measured[] {
  return indicators(context).flatMap((one): readonly Measured[] => {
    const text = one.target?.text ?? '';
    const target = targetOf(text);
    return target === null ? [] : [{ one, text, operator: target.operator, unit: target.unit }];
  });
}

/** Readers mistake caps in 元 beside caps in 万元. */
function mixedUnits(context: CheckContext): readonly RawFinding[] {
  const caps = measured(context).filter(({ one, unit }) => one.group === 'cost' && isMoneyUnit(unit));
  const inYuan = caps.filter(({ unit }) => unit.startsWith('元'));
  const others = caps.filter((cap) => !inYuan.includes(cap));
  const rare = inYuan.length <= others.length ? inYuan : others;
  const usual = rare === inYuan ? others : inYuan;
  const [first] = rare;
  const [other] = usual;
  if (first === undefined || other === undefined) return [];
  return [
    {
      cells: rare.map(({ one }) => targetCell(one)),
      statement: say`${mention('12')}成本指标的金额单位不一：${String(usual.length)}个如“${other.text}”，${String(rare.length)}个如“${first.text}”`,
      actual: first.text,
    },
  ];
}

function withoutOperator(context: CheckContext): readonly RawFinding[] {
  const bare = measured(context).filter(({ operator }) => operator === '');
  const [first] = bare;
  if (first === undefined) return [];
  return [
    {
      cells: bare.map(({ one }) => targetCell(one)),
      statement: say`${mention('12')}有${String(bare.length)}个量化指标值没有“≥”“≤”或“=”，如“${first.text}”`,
      actual: first.text,
    },
  ];
}

export const HABIT_CHECKS: readonly CheckDefinition[] = [
  byTexts(
    performanceRule(
      'P-12',
      '成本指标有总成本上限',
      '设了金额上限的项目，其中一项是总成本',
      '如无特别原因，请补上总成本指标',
      { severity: 'I', nature: 'practice' },
    ),
    withoutTotalCap,
  ),
  byTexts(
    performanceRule('P-13', '成本指标用同一金额单位', '成本指标的金额都用元，或都用万元', '请统一金额单位'),
    mixedUnits,
  ),
  byTexts(
    performanceRule(
      'P-14',
      '量化指标有符号',
      '量化的指标值写明“≥”“≤”或“=”',
      '请补上符号，以便说明是下限还是上限',
      { severity: 'I' },
    ),
    withoutOperator,
  ),
];
