/** Relations between tables that no single declaration tells: by 类, by item, by kind of project. */
import type { TableId } from '../../tables/table';
import { cellKey, columnTerms, copy, detailRows, minus, plus, relation } from '../arithmetic/build';
import type { Condition, Relation, Term } from '../arithmetic/relation';
import type { CheckDefinition } from '../check-definition';
import type { CheckContext } from '../context';
import { pathKey } from '../printed-table';
import { rule, type Rule, type Tolerance } from '../rule';
import { itemRows, classOf, rowsOf } from './selections';

function betweenRule(
  id: string,
  title: string,
  scope: readonly TableId[],
  statement: string,
  more: Partial<Rule> & { readonly tolerance?: Tolerance } = {},
): Rule {
  return rule({
    id,
    title,
    severity: 'E',
    nature: 'arithmetic',
    tolerance: 'R',
    scope,
    statement,
    remedy: '请核对两张表中的这几个数字，以录入数或上级批复为准改成一致',
    ...more,
  });
}

const TOTAL_05 = 'functions/total';

function total(table: TableId, block: string, column: string): string {
  return cellKey(table, block, 'total', column);
}

/** Money carried over of a fund, as tables 02 and 04 print it; with it table 04 holds more than 05 or 09 (decision 5). */
function carriedOver(fund: 'General' | 'GovernmentFund'): readonly string[] {
  return [total('02', 'units', `carryover${fund}`), cellKey('04', 'income', `carryover${fund}`, 'amount')];
}

function classRelations(
  context: CheckContext,
  made: Rule,
  of: { readonly table: TableId; readonly column: string; readonly fund: 'General' | 'GovernmentFund' },
): readonly Relation[] {
  const details = detailRows(context.block(of.table, 'functions') ?? { key: '', columns: [], rows: [] });
  if (context.block(of.table, 'functions') === undefined) return [];
  const cells = carriedOver(of.fund);
  const nothing: Condition = { kind: 'all-zero', cells };
  const something: Condition = { kind: 'some-money', cells };
  return rowsOf(context, '04', 'expenditure')
    .filter(({ key }) => /^\d{3}$/u.test(key))
    .flatMap((row) => {
      const left = [plus(cellKey('04', 'expenditure', row.key, of.column))];
      const right = columnTerms(
        details.filter((detail) => classOf(detail) === row.key),
        'total',
      );
      const sum = { rule: made, left, right, rightLabel: `预算${of.table}表该类各项合计` } as const;
      if (!context.cells.has(left[0]?.cell ?? '')) return [];
      return [
        { ...sum, comparison: '=' as const, conditions: [nothing] },
        { ...sum, comparison: '≥' as const, conditions: [something] },
      ];
    });
}

function budgetTotals(context: CheckContext, made: Rule): readonly Relation[] {
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

/** Funds of table 02 beside 一般公共预算 of the year. */
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

function generalWithinAll(context: CheckContext, made: Rule): readonly Relation[] {
  const all = new Map(rowsOf(context, '03', 'functions').map((row) => [row.key, row]));
  const funds = OTHER_FUNDS.map((column) => total('02', 'units', column)).filter((key) =>
    context.cells.has(key),
  );
  const onlyGeneral: Condition = { kind: 'all-zero', cells: funds };
  const others: Condition = { kind: 'some-money', cells: funds };
  return rowsOf(context, '05', 'functions').flatMap((row) =>
    [...row.cells.values()].flatMap((cell) => {
      const twin = all.get(row.key)?.cells.get(cell.path.column);
      if (twin === undefined) return [];
      const made5: Relation = {
        rule: made,
        left: [plus(pathKey(cell.path))],
        right: [plus(pathKey(twin.path))],
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

function generalClass(column: string, classes: readonly string[]) {
  return (context: CheckContext, made: Rule): readonly Relation[] => {
    const rows = classes.flatMap((item) => itemRows(context, '06', item));
    const left = `05/${TOTAL_05}/${column}`;
    if (!context.cells.has(left) || context.block('06', 'pairs') === undefined) return [];
    return [
      {
        rule: made,
        left: [plus(left)],
        right: columnTerms(rows, 'total'),
        comparison: '=',
        rightLabel: `预算06表${classes.join('、')}类各行合计`,
      },
    ];
  };
}

/** 公用经费 of table 06 from 商品和服务支出 and 资本性支出 of table 05, with the items that the policy counts otherwise. */
function operatingBridge(context: CheckContext, made: Rule): readonly Relation[] {
  const counted = (item: string, column: string): readonly Term[] =>
    columnTerms(itemRows(context, '06', item), column);
  const hasMoney = ({ cell }: Term): boolean => context.cells.get(cell)?.figure.kind === 'figure';
  const away = ['302', '309', '310'].flatMap((item) => counted(item, 'personnel')).filter(hasMoney);
  const added = ['301', '303'].flatMap((item) => counted(item, 'operating')).filter(hasMoney);
  return relation(context, {
    rule: made,
    left: [plus(total('06', 'pairs', 'operating'))],
    right: [
      plus(`05/${TOTAL_05}/goods`),
      plus(`05/${TOTAL_05}/capital`),
      ...away.map(({ cell }) => minus(cell)),
      ...added,
    ],
    comparison: '=',
  });
}

/** Table 07 holds basic and project expenditure, table 06 the basic one only. */
function basicWithinAll(context: CheckContext, made: Rule): readonly Relation[] {
  const all = new Map(rowsOf(context, '07', 'pairs').map((row) => [row.key, row]));
  const within = detailRows(context.block('06', 'pairs') ?? { key: '', columns: [], rows: [] }).flatMap(
    (row) => {
      const own = row.cells.get('total');
      const twin = all.get(row.key)?.cells.get('general');
      return own === undefined || twin === undefined
        ? []
        : [
            {
              rule: made,
              left: [plus(pathKey(own.path))],
              right: [plus(pathKey(twin.path))],
              comparison: '≤' as const,
            },
          ];
    },
  );
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

function classesWithinAll(context: CheckContext, made: Rule): readonly Relation[] {
  return CLASS_COLUMNS.flatMap(([column, classes]) => {
    const right = columnTerms(
      classes.flatMap((item) => itemRows(context, '07', item)),
      'total',
    );
    const left = total('03', 'functions', column);
    return context.cells.has(left) && context.block('07', 'pairs') !== undefined
      ? [
          {
            rule: made,
            left: [plus(left)],
            right,
            comparison: '≤' as const,
            rightLabel: `预算07表${classes.join('、')}类各行合计`,
          },
        ]
      : [];
  });
}

function threePublic(other: '06' | '07', comparison: '=' | '≥') {
  return (context: CheckContext, made: Rule): readonly Relation[] =>
    context.profile.threePublic.flatMap(({ column, items }) => {
      const left = total('08', 'expenses', column);
      if (!context.cells.has(left) || context.block(other, 'pairs') === undefined) return [];
      const rows = items.flatMap((item) => itemRows(context, other, item));
      return [
        {
          rule: made,
          left: [plus(left)],
          right: columnTerms(rows, other === '07' ? 'general' : 'total'),
          comparison,
          rightLabel: `预算${other}表${items.join('、')}各行合计`,
        },
      ];
    });
}

const PROJECT_KINDS = [
  ['其他运转类', 'otherOperation'],
  ['特定目标类', 'specificTarget'],
] as const;

function projectsByKind(context: CheckContext, made: Rule): readonly Relation[] {
  const block = context.block('10', 'projects');
  if (block === undefined) return [];
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
            rightLabel: `预算10表“${label}”各项目合计`,
          },
        ]
      : [];
  });
}

const FORM = 'amount';

function formSum(whole: string, parts: readonly string[]) {
  return (context: CheckContext, made: Rule): readonly Relation[] =>
    relation(context, {
      rule: made,
      left: [plus(cellKey('11', 'form', whole, FORM))],
      right: parts.map((part) => plus(cellKey('11', 'form', part, FORM))),
      comparison: '=',
    });
}

/** Income and expenditure of table 04, all funds and one by one. */
function fiscalBalance(context: CheckContext, made: Rule): readonly Relation[] {
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

export const BETWEEN_CHECKS: readonly CheckDefinition[] = [
  {
    rule: betweenRule('T01-R7', '收入总计等于支出总计', ['01'], '收入总计 = 支出总计', { tolerance: 'CP' }),
    relations: (context, made) =>
      copy(context, made, total('01', 'income', 'amount'), total('01', 'expenditure', 'total')),
  },
  {
    rule: betweenRule(
      'T04-R7',
      '收入合计等于支出合计',
      ['04'],
      '收入合计 = 支出合计；每一本预算：支出合计 = 本年收入 + 上年结转',
    ),
    relations: fiscalBalance,
  },
  {
    rule: betweenRule(
      'T11-R1',
      '预算总额等于各资金来源之和',
      ['11'],
      '部门预算总额 = 政府预算资金 + 财政专户管理资金 + 单位资金',
    ),
    relations: formSum('total', ['government', 'specialAccount', 'unitOwn']),
  },
  {
    rule: betweenRule(
      'T11-R2',
      '预算总额等于基本支出加项目支出',
      ['11'],
      '部门预算总额 = 基本支出 + 项目支出',
    ),
    relations: formSum('total', ['basic', 'projects']),
  },
  {
    rule: betweenRule(
      'X-07',
      '04表各类一般公共预算等于05表该类之和',
      ['04', '05'],
      '没有上年结转时，04表各类的一般公共预算小计 = 05表该类各项之和；有上年结转时不小于',
    ),
    relations: (context, made) =>
      classRelations(context, made, { table: '05', column: 'general', fund: 'General' }),
  },
  {
    rule: betweenRule(
      'X-08',
      '04表各类政府性基金等于09表该类之和',
      ['04', '09'],
      '没有上年结转时，04表各类的政府性基金 = 09表该类各项之和；有上年结转时不小于',
    ),
    relations: (context, made) =>
      classRelations(context, made, { table: '09', column: 'governmentFund', fund: 'GovernmentFund' }),
  },
  {
    rule: betweenRule(
      'X-09',
      '05表合计等于04表一般公共预算支出',
      ['04', '05'],
      '没有上年结转时，04表本年支出的一般公共预算小计 = 05表合计；有上年结转时另加结转',
      { tolerance: 'CP' },
    ),
    relations: budgetTotals,
  },
  {
    rule: betweenRule(
      'X-10',
      '05表各科目不大于03表',
      ['03', '05'],
      '每个科目每一列：05表 ≤ 03表；只有一般公共预算时相等',
      { tolerance: 'EX' },
    ),
    relations: generalWithinAll,
  },
  {
    rule: betweenRule(
      'X-12a',
      '05表工资福利支出等于06表301类',
      ['05', '06'],
      '05表工资福利支出 = 06表301类各行之和',
    ),
    relations: generalClass('wages', ['301']),
  },
  {
    rule: betweenRule(
      'X-12b',
      '05表对个人和家庭的补助等于06表303类',
      ['05', '06'],
      '05表对个人和家庭的补助 = 06表303类各行之和',
    ),
    relations: generalClass('individuals', ['303']),
  },
  {
    rule: betweenRule(
      'X-12c',
      '05表商品和服务支出等于06表302类',
      ['05', '06'],
      '05表商品和服务支出 = 06表302类各行之和',
    ),
    relations: generalClass('goods', ['302']),
  },
  {
    rule: betweenRule(
      'X-12d',
      '05表资本性支出等于06表309、310类',
      ['05', '06'],
      '05表资本性支出 = 06表309、310类各行之和',
    ),
    relations: generalClass('capital', ['309', '310']),
  },
  {
    rule: betweenRule(
      'X-12e',
      '06表公用经费与05表衔接',
      ['05', '06'],
      '06表公用经费 = 05表商品和服务支出 + 资本性支出 − 按人员经费列的福利费、其他交通费用等',
    ),
    relations: operatingBridge,
  },
  {
    rule: betweenRule(
      'X-13',
      '07表包含06表，差额为项目支出',
      ['05', '06', '07'],
      '每个经济科目：06表合计 ≤ 07表一般公共预算小计；07表一般公共预算小计 = 06表合计 + 05表项目支出',
    ),
    relations: basicWithinAll,
  },
  {
    rule: betweenRule(
      'X-15',
      '03表各经济类不大于07表该类',
      ['03', '07'],
      '03表基本支出各经济类 ≤ 07表该类各行之和（07表另含项目支出）',
    ),
    relations: classesWithinAll,
  },
  {
    rule: betweenRule(
      'X-16',
      '08表“三公”经费等于07表相应科目',
      ['07', '08'],
      '出国 = 30212，购置 = 30913 + 31013，运行 = 30231，接待 = 30217，均为07表一般公共预算小计',
    ),
    relations: threePublic('07', '='),
  },
  {
    rule: betweenRule(
      'X-17',
      '08表“三公”经费不小于06表相应科目',
      ['06', '08'],
      '08表每一项 ≥ 06表相应科目（06表只有基本支出）',
    ),
    relations: threePublic('06', '≥'),
  },
  {
    rule: betweenRule(
      'X-18k',
      '10表按类型等于03表两类项目',
      ['03', '10'],
      '03表其他运转类、特定目标类 = 10表该类型各项目之和',
    ),
    relations: projectsByKind,
  },
];
