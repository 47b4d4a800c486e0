/** Builds relations between tables that no single declaration implies: by 类, by item, by kind of project. */
import { say, table as mention } from '../../../checks/statement';
import type { TableId } from '../../../tables/table';
import {
  cellKey,
  columnTerms,
  copy,
  detailRows,
  minus,
  hasColumns,
  plus,
  relation,
  optional,
} from '../../../checks/arithmetic/build';
import type { RelationCondition, Relation, RelationTerm } from '../../../checks/arithmetic/relation';
import type { CheckContext } from '../../../checks/context';
import type { Rule } from '../../../checks/rule';
import { unlistedBasic } from './unlisted-basic';
import { itemRows, classOf, rowsOf } from './selections';

const TOTAL_05 = 'functions/total';

export function total(table: TableId, block: string, column: string): string {
  return cellKey(table, block, 'total', column);
}

/**
 * Returns the carried-over money of a fund in tables 02 and 04. Table 04 includes it, 05 and 09 do not
 * (decision 5).
 */
function carriedOver(fund: 'General' | 'GovernmentFund'): readonly string[] {
  return [total('02', 'units', `carryover${fund}`), cellKey('04', 'income', `carryover${fund}`, 'amount')];
}

export function classRelations(
  context: CheckContext,
  made: Rule,
  of: { readonly table: TableId; readonly column: string; readonly fund: 'General' | 'GovernmentFund' },
): readonly Relation[] {
  const details = detailRows(context.block(of.table, 'functions') ?? { rows: [] });
  if (!hasColumns(context, of.table, 'functions', 'total')) return [];
  const cells = carriedOver(of.fund);
  const nothing: RelationCondition = { kind: 'all-zero', cells };
  const something: RelationCondition = { kind: 'some-money', cells };
  return rowsOf(context, '04', 'expenditure')
    .filter(({ key }) => /^\d{3}$/u.test(key))
    .flatMap((row) => {
      const left = [plus(cellKey('04', 'expenditure', row.key, of.column))];
      const right = columnTerms(
        details.filter((detail) => classOf(detail) === row.key),
        'total',
      );
      const sum = { rule: made, left, right, rightLabel: say`${mention(of.table)}该类各项合计` } as const;
      if (!context.cells.has(left[0]?.cell ?? '')) return [];
      return [
        { ...sum, comparison: '=' as const, conditions: [nothing] },
        { ...sum, comparison: '≥' as const, conditions: [something] },
      ];
    });
}

export function budgetTotals(context: CheckContext, made: Rule): readonly Relation[] {
  const left = cellKey('04', 'expenditure', 'current', 'general');
  const right = `05/${TOTAL_05}/total`;
  const cells = carriedOver('General');
  const yearEnd = cellKey('04', 'expenditure', 'yearEnd', 'general');
  const carried = cells.find((key) => context.cells.has(key));
  return [
    ...copy(context, made, left, right).map((one) => ({
      ...one,
      conditions: [{ kind: 'all-zero', cells } as const],
    })),
    ...(carried === undefined
      ? []
      : relation(context, {
          rule: made,
          left: [plus(left)],
          right: [plus(right), plus(carried)],
          comparison: '=',
          conditions: [
            { kind: 'some-money', cells },
            { kind: 'all-zero', cells: [yearEnd] },
          ],
        })),
  ];
}

/** Funds of table 02 besides 一般公共预算 of the year. */
const OTHER_FUNDS = [
  'governmentFund',
  'stateCapital',
  'specialAccount',
  'institutionalIncome',
  'businessIncome',
  'superiorSubsidy',
  'affiliateRemittance',
  'otherIncome',
  'carryover',
] as const;

export function generalWithinAll(context: CheckContext, made: Rule): readonly Relation[] {
  const all = new Map(rowsOf(context, '03', 'functions').map((row) => [row.key, row]));
  const funds = OTHER_FUNDS.map((column) => total('02', 'units', column)).filter((key) =>
    context.cells.has(key),
  );
  const onlyGeneral: RelationCondition = { kind: 'all-zero', cells: funds };
  const others: RelationCondition = { kind: 'some-money', cells: funds };
  return rowsOf(context, '05', 'functions').flatMap((row) =>
    [...row.cells.values()].flatMap((cell) => {
      const twin = all.get(row.key)?.cells.get(cell.path.column);
      if (twin === undefined) return [];
      const made5: Relation = {
        rule: made,
        left: [plus(cell.key)],
        right: [plus(twin.key)],
        comparison: '≤',
      };
      return funds.length === 0
        ? [made5]
        : [
            { ...made5, comparison: '=', conditions: [onlyGeneral] },
            { ...made5, conditions: [others] },
          ];
    }),
  );
}

export function generalClass(column: string, classes: readonly string[]) {
  return (context: CheckContext, made: Rule): readonly Relation[] => {
    const rows = classes.flatMap((item) => itemRows(context, '06', item));
    const left = `05/${TOTAL_05}/${column}`;
    if (!context.cells.has(left) || !hasColumns(context, '06', 'pairs', 'total')) return [];
    return [
      {
        rule: made,
        left: [plus(left)],
        right: columnTerms(rows, 'total'),
        comparison: '=',
        rightLabel: say`${mention('06')}${classes.join('、')}类各行合计`,
      },
    ];
  };
}

/**
 * Compares 公用经费 of table 06 with 商品和服务支出 and 资本性支出 of table 05, plus the items that the
 * policy moves.
 */
export function operatingBridge(context: CheckContext, made: Rule): readonly Relation[] {
  if (!hasColumns(context, '06', 'pairs', 'personnel', 'operating')) return [];
  const counted = (item: string, column: string): readonly RelationTerm[] =>
    columnTerms(itemRows(context, '06', item), column);
  const away = ['302', '309', '310'].flatMap((item) => counted(item, 'personnel'));
  const added = ['301', '303'].flatMap((item) => counted(item, 'operating'));
  return relation(context, {
    rule: made,
    left: [plus(total('06', 'pairs', 'operating'))],
    right: [
      plus(`05/${TOTAL_05}/goods`),
      plus(`05/${TOTAL_05}/capital`),
      ...away.map(({ cell }) => optional(minus(cell))),
      ...added.map(optional),
    ],
    comparison: '=',
    ...unlistedBasic(context, '06', true),
  });
}

/** Table 07 holds basic and project expenditure, table 06 only basic expenditure. */
export function basicWithinAll(context: CheckContext, made: Rule): readonly Relation[] {
  const all = new Map(rowsOf(context, '07', 'pairs').map((row) => [row.key, row]));
  const within = detailRows(context.block('06', 'pairs') ?? { rows: [] }).flatMap((row) => {
    const own = row.cells.get('total');
    const twin = all.get(row.key)?.cells.get('general');
    return own === undefined || twin === undefined
      ? []
      : [
          {
            rule: made,
            left: [plus(own.key)],
            right: [plus(twin.key)],
            comparison: '≤' as const,
          },
        ];
  });
  const rest = relation(context, {
    rule: made,
    left: [plus(total('07', 'pairs', 'general'))],
    right: [plus(total('06', 'pairs', 'total')), plus(`05/${TOTAL_05}/projects`)],
    comparison: '=',
  });
  return [...within, ...rest];
}

const CLASS_COLUMNS = [
  ['wages', ['301']],
  ['individuals', ['303']],
  ['goods', ['302']],
  ['capital', ['309', '310']],
] as const;

export function classesWithinAll(context: CheckContext, made: Rule): readonly Relation[] {
  return CLASS_COLUMNS.flatMap(([column, classes]) => {
    const right = columnTerms(
      classes.flatMap((item) => itemRows(context, '07', item)),
      'total',
    );
    const left = total('03', 'functions', column);
    return context.cells.has(left) && hasColumns(context, '07', 'pairs', 'total')
      ? [
          {
            rule: made,
            left: [plus(left)],
            right,
            comparison: '≤' as const,
            rightLabel: say`${mention('07')}${classes.join('、')}类各行合计`,
          },
        ]
      : [];
  });
}

const PROJECT_KINDS = [
  ['其他运转类', 'otherOperation'],
  ['特定目标类', 'specificTarget'],
] as const;

export function projectsByKind(context: CheckContext, made: Rule): readonly Relation[] {
  const block = context.block('10', 'projects');
  if (block === undefined || !hasColumns(context, '10', 'projects', 'total')) return [];
  return PROJECT_KINDS.flatMap(([label, column]) => {
    const left = total('03', 'functions', column);
    const rows = detailRows(block).filter((row) => row.texts.get('kind')?.text.replace(/\s/gu, '') === label);
    return context.cells.has(left)
      ? [
          {
            rule: made,
            left: [plus(left)],
            right: columnTerms(rows, 'total'),
            comparison: '=' as const,
            rightLabel: say`${mention('10')}“${label}”各项目合计`,
          },
        ]
      : [];
  });
}

/** Compares income with expenditure in table 04, for all funds and for each. */
export function fiscalBalance(context: CheckContext, made: Rule): readonly Relation[] {
  const funds = [
    ['General', 'general'],
    ['GovernmentFund', 'governmentFund'],
    ['StateCapital', 'stateCapital'],
  ] as const;
  return [
    ...copy(context, made, total('04', 'income', 'amount'), total('04', 'expenditure', 'total')),
    ...funds.flatMap(([row, column]) =>
      relation(context, {
        rule: made,
        left: [plus(total('04', 'expenditure', column))],
        right: [
          plus(cellKey('04', 'income', `current${row}`, 'amount')),
          plus(cellKey('04', 'income', `carryover${row}`, 'amount')),
        ],
        comparison: '=',
      }),
    ),
  ];
}
