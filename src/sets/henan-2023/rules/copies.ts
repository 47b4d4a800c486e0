/** One figure printed in several tables must be the same everywhere: pairs worked out from the declarations. */
import type { TableId } from '../../../tables/table';
import { cellKey, copy } from '../../../checks/arithmetic/build';
import { copiesOf, type FixedCell } from '../../../checks/arithmetic/copies';
import type { Condition, Relation } from '../../../checks/arithmetic/relation';
import type { CheckDefinition } from '../../../checks/check-definition';
import type { CheckContext } from '../../../checks/context';
import { rule, type Rule } from '../../../checks/rule';

interface CopyRule {
  readonly id: string;
  readonly title: string;
  readonly statement: string;
  /** The tables whose common figures the rule is about, in their order. */
  readonly pairs: readonly (readonly [TableId, TableId])[];
  /** Income against expenditure of the same money. */
  readonly across?: boolean;
  /** Only these cells of the earlier table (`block/row/column`); absent: all that no other rule names. */
  readonly only?: readonly string[];
}

const COPY_RULES: readonly CopyRule[] = [
  {
    id: 'X-01',
    title: '01表收入总计与02表总计一致',
    statement: '01表收入总计 = 02表合计行总计',
    pairs: [['01', '02']],
    only: ['income/total/amount'],
  },
  {
    id: 'X-02',
    title: '01表收入各项与02表各列合计一致',
    statement: '01表收入每一项 = 02表合计行相应一列',
    pairs: [['01', '02']],
  },
  {
    id: 'X-03',
    title: '01表本年支出合计与03表合计一致',
    statement: '01表本年支出合计 = 03表合计（支出总计另含年终结转结余，见 T01-R6）',
    pairs: [['01', '03']],
    only: ['expenditure/currentTotal/total'],
  },
  {
    id: 'X-04',
    title: '01表支出各项与03表各列合计一致',
    statement: '01表支出每一项的合计 = 03表合计行相应一列',
    pairs: [['01', '03']],
  },
  {
    id: 'X-05',
    title: '02表总计与03表合计一致',
    statement: '没有年终结转结余时，02表总计 = 03表合计',
    pairs: [['02', '03']],
    across: true,
  },
  {
    id: 'X-06',
    title: '04表财政拨款收入与02表一致',
    statement: '04表各项拨款、其中：财政拨款、上年结转 = 02表合计行相应一列',
    pairs: [
      ['02', '04'],
      ['01', '04'],
    ],
  },
  {
    id: 'X-11',
    title: '06表合计与05表基本支出一致',
    statement: '06表合计 = 05表合计行基本支出小计',
    pairs: [['05', '06']],
  },
  {
    id: 'X-14',
    title: '07表总计和各资金来源与02、03、05、09表一致',
    statement: '07表合计行每一列 = 02表或03、05、09表的同一数字',
    pairs: [
      ['03', '07'],
      ['05', '07'],
      ['01', '07'],
    ],
  },
  {
    id: 'X-18',
    title: '10表项目合计与03、05、09表项目支出一致',
    statement: '10表合计 = 03表项目支出小计；10表一般公共预算、政府性基金 = 05、09表项目支出小计',
    pairs: [
      ['03', '10'],
      ['05', '10'],
      ['09', '10'],
      ['01', '10'],
    ],
  },
  {
    id: 'X-21',
    title: '12表资金来源与10表一致',
    statement: '12表资金总额、财政专户管理资金、单位资金 = 10表合计行相应一列',
    pairs: [['10', '12']],
  },
  {
    id: 'X-22',
    title: '11表预算总额和构成与03、04表一致',
    statement: '11表部门预算总额、基本支出、项目支出 = 03表合计行；政府预算资金 = 04表本年支出合计',
    pairs: [
      ['03', '11'],
      ['04', '11'],
    ],
  },
  {
    id: 'X-26',
    title: '其中：财政拨款在04、07表一致',
    statement:
      '04表本年支出的财政拨款 = 07表合计行财政拨款；小计又各自一致，所以一般公共预算中其他部分也一致',
    pairs: [['04', '07']],
  },
];

const MADE_RULES: ReadonlyMap<string, Rule> = new Map(
  COPY_RULES.map(({ id, title, statement, pairs }) => [
    id,
    rule({
      id,
      title,
      severity: 'E',
      nature: 'arithmetic',
      scope: [...new Set(pairs.flat())],
      tolerance: 'CP',
      statement,
      remedy: '同一个数字在各表应完全相同，请以录入数或上级批复为准，把两处改成一致',
    }),
  ]),
);

const ELSEWHERE: Rule = rule({
  id: 'X-29',
  title: '同一数字在各表一致',
  severity: 'E',
  nature: 'arithmetic',
  scope: [],
  tolerance: 'CP',
  statement: '由表样推出、上面没有单列的每一对相同数字都应一致',
  remedy: '同一个数字在各表应完全相同，请以录入数或上级批复为准，把两处改成一致',
});

const YEAR_END_TABLES = [
  ['01', 'expenditure'],
  ['04', 'expenditure'],
] as const;

/** Income and expenditure agree when nothing is planned to be left over. */
export function nothingLeft(context: CheckContext): Condition {
  const cells = YEAR_END_TABLES.flatMap(([table, block]) =>
    (context.block(table, block)?.columns ?? []).map(({ key }) => cellKey(table, block, 'yearEnd', key)),
  );
  return { kind: 'all-zero', cells };
}

function ruleOf(earlier: FixedCell, later: FixedCell, across: boolean): string | undefined {
  const place = `${earlier.block}/${earlier.row}/${earlier.column}`;
  const fitting = COPY_RULES.filter(
    (spec) =>
      (spec.across ?? false) === across &&
      spec.pairs.some(([one, other]) => one === earlier.table && other === later.table),
  );
  return (fitting.find(({ only }) => only?.includes(place)) ?? fitting.find(({ only }) => only === undefined))
    ?.id;
}

/** The cells of a group that are printed: of a table's whole rows the first, and no row that holds planned money too. */
function printedCells(context: CheckContext, group: readonly FixedCell[]): readonly FixedCell[] {
  const seen = new Set<string>();
  return group.filter((cell) => {
    const place = `${cell.table}/${cell.block}`;
    const planned = context.profile.plannedSums[place] ?? {};
    if (!context.cells.has(cell.key) || planned[cell.row] !== undefined) return false;
    const once = ['total', 'department'].includes(cell.row) ? place : cell.key;
    if (seen.has(once)) return false;
    seen.add(once);
    return true;
  });
}

interface Link {
  readonly earlier: FixedCell;
  readonly later: FixedCell;
  readonly rule: string;
}

/** Each cell with one of the earlier ones: the nearest table that a rule pairs it with, else the first. */
function links(cells: readonly FixedCell[]): readonly Link[] {
  return cells.flatMap((later, index): readonly Link[] => {
    const before = cells
      .slice(0, index)
      .filter(({ table, block }) => table !== later.table || block !== later.block);
    const [first] = before;
    if (first === undefined) return [];
    const named = [...before].reverse().flatMap((earlier) => {
      const id = ruleOf(earlier, later, false);
      return id === undefined ? [] : [{ earlier, later, rule: id }];
    });
    return [named[0] ?? { earlier: first, later, rule: ELSEWHERE.id }];
  });
}

function sourceOf(cell: FixedCell): 'income' | 'expenditure' {
  return cell.measure.some(({ source }) => source?.includes('income')) ? 'income' : 'expenditure';
}

/** One link between the two sides of the budget, of the later tables by preference: they are the more detailed. */
function acrossLink(cells: readonly FixedCell[]): readonly Link[] {
  const income = cells.filter((cell) => sourceOf(cell) === 'income');
  const spent = cells.filter((cell) => sourceOf(cell) === 'expenditure');
  const earlier = income.find(({ table }) => table === '02') ?? income[0];
  const later = spent.find(({ table }) => table === '03') ?? spent.at(-1);
  if (earlier === undefined || later === undefined) return [];
  return [{ earlier, later, rule: ruleOf(earlier, later, true) ?? 'X-14' }];
}

const linked = new WeakMap<CheckContext, readonly Link[]>();

function allLinks(context: CheckContext): readonly Link[] {
  const known = linked.get(context);
  if (known !== undefined) return known;
  const { same, across } = copiesOf(context.profile, context.year);
  const made = [
    ...same.flatMap((group) => links(printedCells(context, group))),
    ...across.flatMap((group) => acrossLink(printedCells(context, group))),
  ];
  linked.set(context, made);
  return made;
}

function relationsOf(context: CheckContext, made: Rule): readonly Relation[] {
  const condition = nothingLeft(context);
  return allLinks(context)
    .filter((link) => link.rule === made.id)
    .flatMap(({ earlier, later }) => {
      const pairs = copy(context, made, later.key, earlier.key);
      if (sourceOf(earlier) === sourceOf(later)) return pairs;
      return pairs.map((one) => ({ ...one, conditions: [condition] }));
    });
}

export const COPY_CHECKS: readonly CheckDefinition[] = [...MADE_RULES.values(), ELSEWHERE].map((made) => ({
  rule: made,
  relations: relationsOf,
}));
