/** P: checks performance targets of projects. */
import { say, table as mention } from '../../../checks/statement';
import { comparable, hasInTurn } from '../../../entries/text';
import type { CheckDefinition, RawFinding } from '../../../checks/check-definition';
import type { CheckContext } from '../../../checks/context';
import { foundText } from '../../../checks/found-cells';
import { indicatorFinding, performanceRule } from './performance-findings';
import { compareTargets, stemOf } from './like-targets';
import { QUANTIFIED_SHARE } from './practice';
import { listedProjects } from './project-pairs';
import { byTexts, textOf } from '../../../checks/rules/row-findings';
import {
  GROUP_NAMES,
  GROUPS,
  indicators,
  indicatorsOf,
  isMoneyUnit,
  targetOf,
  type Indicator,
} from './targets';

function costOperators(context: CheckContext): readonly RawFinding[] {
  return indicators(context).flatMap((one) => {
    const target = targetOf(one.target?.text ?? '');
    const isFloor = target !== null && ['≥', '>'].includes(target.operator);
    return one.group === 'cost' && isFloor && isMoneyUnit(target.unit)
      ? [indicatorFinding(one, `用了“${target.operator}”，成本应是上限：${one.target?.text ?? ''}`)]
      : [];
  });
}

function withoutUnit(context: CheckContext): readonly RawFinding[] {
  return indicators(context).flatMap((one) => {
    const target = targetOf(one.target?.text ?? '');
    return target !== null && target.unit === ''
      ? [indicatorFinding(one, `的指标值“${one.target?.text ?? ''}”没有计量单位`)]
      : [];
  });
}

interface OverallTarget {
  readonly name: string;
  readonly target: string;
}

function overallTargets(context: CheckContext): readonly OverallTarget[] {
  const rows = context.block('11', 'indicators')?.rows ?? [];
  return rows.map((row) => ({ name: row.label, target: textOf(row, 'target') }));
}

/** Compares one indicator in tables 11 and 12. If only the names are similar, it compares only quantities. */
function unequalTargets(context: CheckContext): readonly RawFinding[] {
  const overall = overallTargets(context);
  const byName = new Map(overall.map((one) => [comparable(one.name), one]));
  return indicators(context).flatMap((one): readonly RawFinding[] => {
    const name = one.name?.text ?? '';
    const own = one.target?.text ?? '';
    const same = byName.get(comparable(name));
    if (same !== undefined)
      return compareTargets(own, same.target) === 'same' ? [] : [unequalFinding(one, own, same, '')];
    const stem = stemOf(name);
    const like = overall.filter((other) => stem !== null && stemOf(other.name) === stem);
    // If one of them agrees, it is the intended indicator.
    if (like.some((other) => compareTargets(own, other.target) !== 'different')) return [];
    return like.slice(0, 1).map((other) => unequalFinding(one, own, other, `（名称相近：${other.name}）`));
  });
}

function unequalFinding(one: Indicator, own: string, { target }: OverallTarget, words: string): RawFinding {
  return indicatorFinding(one, say`的指标值“${own}”与${mention('11')}“${target}”不同${words}`, {
    expected: target,
  });
}

/** Matches 2023年底前, 2023年6月. */
function isDeadline(text: string): boolean {
  return /^\d{4}年\d{1,2}月/u.test(text) || hasInTurn(text, /\d{4}年/u, /[前底止]/u);
}

function wrongLevel(one: Indicator): string | null {
  const target = targetOf(one.target?.text ?? '');
  const isCap = target !== null && ['≤', '<'].includes(target.operator) && isMoneyUnit(target.unit);
  if (one.group !== 'cost' && isCap) return '是金额上限，应放在成本指标';
  if (one.group !== 'output' && isDeadline(comparable(one.target?.text ?? '')))
    return '是时限，应放在产出指标（时效）';
  const isSatisfaction = /满意度/u.test(one.name?.text ?? '');
  return one.group !== 'satisfaction' && isSatisfaction ? '应放在满意度指标' : null;
}

function levels(context: CheckContext): readonly RawFinding[] {
  return indicators(context).flatMap((one) => {
    const words = wrongLevel(one);
    return words === null ? [] : [indicatorFinding(one, `${one.target?.text ?? ''}${words}`)];
  });
}

function directions(context: CheckContext): readonly RawFinding[] {
  return indicators(context).flatMap((one) => {
    const target = targetOf(one.target?.text ?? '');
    const isWork = target !== null && /^(?:万|千)?[件次个人场项份页期户张套]/u.test(target.unit);
    return one.group === 'output' && isWork && ['≤', '<'].includes(target.operator)
      ? [indicatorFinding(one, `是工作量，却用了上限：${one.target?.text ?? ''}`)]
      : [];
  });
}

const CUT = /[,，、;；:：（(]$/u;

function nameForms(context: CheckContext): readonly RawFinding[] {
  return indicators(context).flatMap((one): readonly RawFinding[] => {
    const name = comparable(one.name?.text ?? '');
    const target = targetOf(one.target?.text ?? '');
    if (CUT.test(name) || CUT.test(comparable(one.target?.text ?? '')))
      return [
        indicatorFinding(
          one,
          `以标点结尾，文字可能不完整：“${CUT.test(name) ? name : (one.target?.text ?? '')}”`,
        ),
      ];
    const isInside =
      target !== null && target.unit.startsWith('%') && name.includes(`${String(target.number)}%`);
    return isInside ? [indicatorFinding(one, `的名称里已写了指标值 ${one.target?.text ?? ''}`)] : [];
  });
}

function completeness(context: CheckContext): readonly RawFinding[] {
  return listedProjects(context).flatMap((project): readonly RawFinding[] => {
    const own = indicatorsOf(project);
    const missing = GROUPS.filter((group) => !own.some((one) => one.group === group));
    const halves = own.filter((one) => one.name === null || one.target === null);
    return [
      ...(missing.length === 0
        ? []
        : [
            {
              cells: [foundText('12', 'projects', project.row, 'name', '')],
              statement: say`${mention('12')}“${project.row.label}”缺少${missing.map((group) => GROUP_NAMES[group]).join('、')}`,
            },
          ]),
      ...halves.map((one) => indicatorFinding(one, one.name === null ? '没有指标名称' : '没有指标值')),
    ];
  });
}

function quantified(context: CheckContext): readonly RawFinding[] {
  return listedProjects(context).flatMap((project) => {
    const own = indicatorsOf(project);
    const numbers = own.filter((one) => targetOf(one.target?.text ?? '') !== null);
    if (own.length === 0 || numbers.length >= own.length * QUANTIFIED_SHARE) return [];
    return [
      {
        cells: [foundText('12', 'projects', project.row, 'name', '')],
        statement: say`${mention('12')}“${project.row.label}”${String(own.length)}个指标中只有${String(numbers.length)}个是量化的`,
      },
    ];
  });
}

const PERFORMANCE_BASIS = '财预〔2021〕101号';

export const PERFORMANCE_CHECKS: readonly CheckDefinition[] = [
  byTexts(
    performanceRule(
      'T12-R4',
      '四类指标齐全',
      '每个项目有成本、产出、效益、满意度指标，各有名称和指标值',
      '请补齐',
      {
        basis: PERFORMANCE_BASIS,
      },
    ),
    completeness,
  ),
  byTexts(performanceRule('P-03', '成本指标是上限', '成本指标用“≤”或“=”', '请核对指标的方向'), costOperators),
  byTexts(
    performanceRule('P-04', '量化指标有单位', '量化的指标值由符号、数字、单位组成', '请补上计量单位'),
    withoutUnit,
  ),
  byTexts(
    performanceRule(
      'P-06',
      '同一指标在11、12表一致',
      '11表和12表中同名、近名指标的指标值相同（人与万人按数量比较）',
      '请核对两处的指标值',
      {
        scope: ['11', '12'],
      },
    ),
    unequalTargets,
  ),
  byTexts(
    performanceRule(
      'P-07',
      '指标放在对应的类别',
      '金额上限只在成本指标，时限只在产出指标，满意度只在满意度指标',
      '请调整指标的类别',
      {
        basis: PERFORMANCE_BASIS,
      },
    ),
    levels,
  ),
  byTexts(
    performanceRule('P-08', '工作量一般是下限', '数量指标用“≤”的要有理由', '请核对指标的方向', {
      severity: 'I',
    }),
    directions,
  ),
  byTexts(
    performanceRule('P-09', '指标文字完整', '指标名称不含指标值，文字不截断', '请补全或改写'),
    nameForms,
  ),
  byTexts(
    performanceRule('P-11', '指标多数量化', '每个项目的量化指标不少于规定比例', '请尽量把指标量化', {
      nature: 'practice',
      basis: PERFORMANCE_BASIS,
    }),
    quantified,
  ),
];
