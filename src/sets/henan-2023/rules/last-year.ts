/** T08-R3, U-10, Y: compares with last year's figures and asks where they come from. */
import { cellKey } from '../../../checks/arithmetic/build';
import { signed } from '../../../checks/arithmetic/relation-words';
import type { CheckDefinition, RawFinding, RuleProbe } from '../../../checks/check-definition';
import type { CheckContext } from '../../../checks/context';
import { foundFigure, foundFrame, titleOf } from '../../../checks/found-cells';
import type { Rule } from '../../../checks/rule';
import { byTexts } from '../../../checks/rules/row-findings';
import { comparable } from '../../../entries/text';
import { roundedTo } from '../../../money/amount-style';
import type { Fen } from '../../../money/fen';
import { factOf } from '../../../narrative/binding/facts';
import { textFacts } from '../../../narrative/text-facts';
import { fenOf, shareOf } from '../../../published/figure';
import { COMPARED } from '../text/figures';
import { STYLE } from '../text/style';
import { practiceRule } from './practice-rule';
import { THREE_PUBLIC, YEAR_OVER_YEAR } from './practice';

interface Comparison {
  readonly cell: string;
  readonly prior: string;
}

/** Pairs figures of 上年数 with this year's cells. */
function comparisons(): readonly Comparison[] {
  const expenses = (column: string): string => cellKey('08', 'expenses', 'total', column);
  return [
    { cell: expenses('total'), prior: '“三公”经费合计' },
    { cell: expenses('vehicles'), prior: '公务用车购置及运行费' },
    ...THREE_PUBLIC.map(({ column, priorMeasure }) => ({
      cell: expenses(column),
      prior: priorMeasure,
    })),
  ];
}

const TOTALS: readonly Comparison[] = [
  { cell: cellKey('02', 'units', 'total', 'total'), prior: '收入总计' },
  { cell: cellKey('03', 'functions', 'total', 'total'), prior: '支出总计' },
];

/** What this year is compared with: restated where it was (docs/decisions/0075). */
interface Last {
  readonly amount: Fen;
  /** `null`: as published. */
  readonly restated: { readonly published: Fen; readonly note: string } | null;
}

function priorOf({ entered }: CheckContext, measure: string): Last | null {
  const figure = entered?.entries.priorYear.find((one) => comparable(one.measure) === comparable(measure));
  if (figure === undefined) return null;
  const { amount, restated } = figure;
  return restated === undefined
    ? { amount, restated: null }
    : { amount: restated.amount, restated: { published: amount, note: restated.note } };
}

type Shown = (amount: number) => string;
/** `last`: 上年 1.00, with the published figure where it was restated. */
type Judge = (now: number, before: number, words: Words) => string | null;

interface Words {
  readonly name: string;
  readonly shown: Shown;
  readonly last: string;
}

function lastWords({ amount, restated }: Last, shown: Shown): string {
  if (restated === null) return `上年 ${shown(amount)}`;
  return `调整后的上年 ${shown(amount)}（上年公开 ${shown(restated.published)}；${restated.note}）`;
}

function yearProbes(list: readonly Comparison[], judge: Judge) {
  return (context: CheckContext, made: Rule): readonly RuleProbe[] =>
    list.flatMap(({ cell: key, prior }): readonly RuleProbe[] => {
      const last = priorOf(context, prior);
      const [table = ''] = key.split('/');
      if (last === null) return [];
      const before = roundedTo(last.amount, context.style(table));
      const shown = (amount: number): string => context.shown(table, amount);
      const said: Words = { name: prior, shown, last: lastWords(last, shown) };
      return [
        {
          rule: made,
          cells: [key],
          run: (figures): readonly RawFinding[] => {
            const cell = figures(key);
            const now = cell === undefined ? null : fenOf(cell.figure);
            const words = now === null ? null : judge(now, before, said);
            if (cell === undefined || now === null || words === null) return [];
            return [
              {
                cells: [foundFigure(context, cell)],
                statement: words,
                expected: shown(before),
                actual: shown(now),
                difference: signed(now - before, shown),
              },
            ];
          },
        },
      ];
    });
}

const notMore: Judge = (now, before, { name, shown, last }) =>
  now > before ? `${name}本年 ${shown(now)} > ${last}，增加 ${shown(now - before)}` : null;

const muchChanged: Judge = (now, before, { name, shown, last }) => {
  if (before === 0) return now === 0 ? null : `${name}上年为0，本年 ${shown(now)}`;
  const change = (now - before) / before;
  if (Math.abs(change) <= YEAR_OVER_YEAR || isScaled(now, before)) return null;
  const percent = shareOf(Math.abs(now - before), before);
  return `${name}比上年${change > 0 ? '增加' : '减少'}${percent}（${last}，本年 ${shown(now)}）`;
};

/** Whether a ratio is near 10⁴ or 10⁻⁴. */
function isScaled(now: number, before: number): boolean {
  const ratio = before === 0 ? 0 : now / before;
  return (ratio > 3_000 && ratio < 30_000) || (ratio > 1 / 30_000 && ratio < 1 / 3_000);
}

const scaled: Judge = (now, before, { name, shown, last }) =>
  isScaled(now, before) ? `${name}本年 ${shown(now)} 与${last} 相差约一万倍，可能把元和万元弄混了` : null;

/** Marks figures that were worked out from a text of this year (来源 as `last-year` writes it). */
const IMPLIED = /推算/u;

/** Places a finding about 上年数 at the first table that has a title. */
function atFirstTable({ workbook }: CheckContext): RawFinding['cells'] {
  const [first] = workbook.tables;
  return first === undefined ? [] : [foundFrame(first.id, 'title', '表名', titleOf(first))];
}

function impliedFigures(context: CheckContext): readonly RawFinding[] {
  const figures = context.entered?.entries.priorYear ?? [];
  const implied = figures.filter(({ source }) => IMPLIED.test(source)).map(({ measure }) => measure);
  if (implied.length === 0) return [];
  return [
    {
      cells: atFirstTable(context),
      statement: `上年数中有${String(implied.length)}项是由本年的说明文字推算的：${implied.join('、')}`,
    },
  ];
}

/** 机关运行经费 above last year's without a reason; 三公 has T08-R3. */
function unexplainedGrowth(context: CheckContext): readonly RawFinding[] {
  const { entered } = context;
  const { measure, now } = COMPARED.admin;
  const last = priorOf(context, measure);
  const table = context.table('06');
  if (entered === null || last === null || table === undefined) return [];
  if (entered.entries.text.reasons.some((one) => one.measure === measure)) return [];
  const source = { check: context, style: STYLE, entered: textFacts(entered.entries, entered.filled) };
  const fact = factOf(now, source);
  const before = roundedTo(last.amount, context.style('06'));
  if (fact.kind === 'unknown' || fact.value <= before) return [];
  const shown = (amount: number): string => context.shown('06', amount);
  const [cell] = fact.cells;
  return [
    {
      cells: [
        cell === undefined ? foundFrame('06', 'title', '表名', titleOf(table)) : foundFigure(context, cell),
      ],
      statement: `${measure}本年 ${shown(fact.value)} > ${lastWords(last, shown)}，增加 ${shown(fact.value - before)}，“增减原因”中没有写原因`,
      expected: shown(before),
      actual: shown(fact.value),
      difference: signed(fact.value - before, shown),
    },
  ];
}

const REASON = '请写明原因（审核说明）';

export const LAST_YEAR_CHECKS: readonly CheckDefinition[] = [
  {
    rule: practiceRule('T08-R3', '“三公”经费只减不增', ['08'], '“三公”经费合计和各项不大于上年', REASON, {
      tolerance: 'EX',
    }),
    probes: yearProbes(comparisons(), notMore),
  },
  {
    rule: practiceRule(
      'U-10',
      '金额单位没有弄混',
      ['02', '03'],
      '与上年数相差不到一万倍',
      '请核对金额单位是元还是万元',
      {
        nature: 'content',
      },
    ),
    probes: yearProbes(TOTALS, scaled),
  },
  byTexts(
    practiceRule(
      'Y-01',
      '上年数出自上年公开的文本',
      [],
      '由本年说明文字推算的上年数，用上年公开的数字核对过',
      '请查上年公开的表或文本，核对数字并改写来源',
    ),
    impliedFigures,
  ),
  {
    rule: practiceRule(
      'Y-03',
      '与上年相比变化大的有原因',
      ['02', '03'],
      '收入、支出总计比上年增减超过限额的，写明原因',
      REASON,
    ),
    probes: yearProbes(TOTALS, muchChanged),
  },
  byTexts(
    practiceRule(
      'Y-05',
      '机关运行经费增加的有原因',
      ['06'],
      '机关运行经费大于上年的，在“增减原因”中写明原因',
      '请在“增减原因”中写明',
    ),
    unexplainedGrowth,
  ),
];
