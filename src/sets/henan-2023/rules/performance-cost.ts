/** P-01, P-02, P-05: compares cost targets, and amounts in names, with the project's amount. */
import { say, table as mention } from '../../../checks/statement';
import { comparable } from '../../../entries/text';
import { fen, sumFen, type Fen } from '../../../money/fen';
import { formatAmount, roundedTo, type AmountStyle } from '../../../money/amount-style';
import type { CheckDefinition, RawFinding, RuleProbe } from '../../../checks/check-definition';
import type { CheckContext } from '../../../checks/context';
import type { Figures } from '../../../checks/figures';
import { fenOf } from '../../../published/figure';
import { foundFigure, foundText } from '../../../checks/found-cells';
import type { Rule } from '../../../checks/rule';
import { indicatorFinding, performanceRule } from './performance-findings';
import { listedProjects, type ListedProject } from './project-pairs';
import { byFigures, fenNow, textOf } from '../../../checks/rules/row-findings';
import { indicatorsOf, moneyOf, targetOf, type Indicator } from './targets';

const TOTAL_COST = /总成本|总额|项目预算金额|预算总金额|总费用|经费控制/u;
/** Money per person, time, day … is no total amount. */
const PER_PIECE = /每|人均|单价|标准|次均|单位成本/u;

interface Cap {
  readonly indicator: Indicator;
  readonly amount: Fen;
}

export function capsOf(project: ListedProject): readonly Cap[] {
  return indicatorsOf(project)
    .filter(({ group }) => group === 'cost')
    .flatMap((indicator) => {
      const target = targetOf(indicator.target?.text ?? '');
      const amount = target === null ? null : moneyOf(target);
      const isPiece = PER_PIECE.test(indicator.name?.text ?? '');
      return amount === null || isPiece ? [] : [{ indicator, amount }];
    });
}

export function isTotal({ indicator }: Cap): boolean {
  return TOTAL_COST.test(comparable(indicator.name?.text ?? ''));
}

type Judge = (caps: readonly Cap[], total: Fen, style: AmountStyle) => readonly RawFinding[];

/** Creates one probe per project. Only its amount is a figure; its targets are texts. */
function costProbes(judge: Judge) {
  return (context: CheckContext, made: Rule): readonly RuleProbe[] =>
    listedProjects(context).flatMap((project): readonly RuleProbe[] => {
      const amount = project.row.cells.get('total');
      const caps = capsOf(project);
      if (amount === undefined || caps.length === 0) return [];
      const key = amount.key;
      return [
        {
          rule: made,
          cells: [key],
          run: (figures) => {
            const cell = figures(key);
            const total = cell === undefined ? null : fenOf(cell.figure);
            if (cell === undefined || total === null) return [];
            return judge(caps, total, context.style(cell.path.table)).map((raw) => ({
              ...raw,
              cells: [...raw.cells, foundFigure(context, cell)],
            }));
          },
        },
      ];
    });
}

const SCALE = 10_000;

function scaleCause(cap: Fen, total: number, style: AmountStyle): RawFinding['cause'] {
  const isTooSmall = Number.isSafeInteger(cap * SCALE) && roundedTo(fen(cap * SCALE), style) === total;
  return isTooSmall || roundedTo(cap, style) === total * SCALE
    ? { kind: 'scale', words: '可能把元和万元弄混了（相差一万倍）' }
    : undefined;
}

/** The total is a printed one: a cap that rounds to it, as 149,950元 to 15.00, is the same amount. */
const totalCaps: Judge = (caps, total, style) =>
  caps
    .filter(isTotal)
    .map(({ indicator, amount }) => ({ indicator, amount, shown: roundedTo(amount, style) }))
    .filter(({ shown }) => shown !== total)
    .map(({ indicator, amount, shown }) => {
      const cause = scaleCause(amount, total, style);
      return indicatorFinding(
        indicator,
        `${indicator.target?.text ?? ''}（${formatAmount(shown, style)}${style.unit}）≠ 资金总额 ${formatAmount(total, style)}`,
        {
          expected: formatAmount(total, style),
          difference: formatAmount(fen(shown - total), style),
          ...(cause === undefined ? {} : { cause }),
        },
      );
    });

const partialCaps: Judge = (caps, total, style) => {
  const parts = caps.filter((cap) => !isTotal(cap));
  const sum = roundedTo(sumFen(parts.map(({ amount }) => amount)), style);
  const [first] = parts;
  if (first === undefined || sum <= total) return [];
  const named = parts.map(
    ({ indicator }) => `“${indicator.name?.text ?? ''}”${indicator.target?.text ?? ''}`,
  );
  return [
    indicatorFinding(
      first.indicator,
      `等分项成本合计 ${formatAmount(sum, style)} > 资金总额 ${formatAmount(total, style)}：${named.join('、')}`,
      { expected: formatAmount(total, style), difference: formatAmount(fen(sum - total), style) },
    ),
  ];
};

const AMOUNT_IN_NAME = /(?<!\d)(\d+(?:\.\d+)?)万元?/gu;

/** Finds amounts in the project's own name. */
function amountsInName(context: CheckContext, figures: Figures): readonly RawFinding[] {
  return listedProjects(context).flatMap(({ row }) => {
    const name = comparable(textOf(row, 'name'));
    const amounts = [...name.matchAll(AMOUNT_IN_NAME)].flatMap(([, digits = '']) => {
      const amount = moneyOf({ digits, unit: '万元' });
      return amount === null ? [] : [amount];
    });
    const cell = row.cells.get('total');
    const total = fenNow(cell, figures);
    const style = context.style('12');
    const sum = roundedTo(sumFen(amounts), style);
    if (amounts.length < 2 || total === null || sum === total) return [];
    return [
      {
        cells: [foundText('12', 'projects', row, 'name', '')],
        statement: say`${mention('12')}“${row.label}”名称中的金额合计 ${formatAmount(sum, style)} ≠ 资金总额 ${formatAmount(total, style)}`,
        expected: formatAmount(total, style),
        actual: formatAmount(sum, style),
        difference: formatAmount(fen(sum - total), style),
      },
    ];
  });
}

export const COST_CHECKS: readonly CheckDefinition[] = [
  {
    rule: performanceRule(
      'P-01',
      '总成本等于资金总额',
      '总成本指标（折算为同一单位）= 项目资金总额',
      '请核对成本指标和项目金额',
      {
        severity: 'E',
      },
    ),
    probes: costProbes(totalCaps),
  },
  {
    rule: performanceRule(
      'P-02',
      '分项成本不超过资金总额',
      '各分项成本上限之和 ≤ 项目资金总额',
      '请核对成本指标和项目金额',
      {
        severity: 'E',
      },
    ),
    probes: costProbes(partialCaps),
  },
  byFigures(
    performanceRule(
      'P-05',
      '名称中的金额与资金总额相符',
      '项目名称中列出的金额之和 = 资金总额',
      '请核对项目名称和金额',
      {
        severity: 'E',
      },
    ),
    (context) => listedProjects(context).flatMap(({ row }) => row.cells.get('total') ?? []),
    amountsInName,
  ),
];
