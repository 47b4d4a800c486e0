/** Checks usual properties of functional items: their columns and their economic items. */
import { say, table as mention } from '../../../checks/statement';
import { FUNCTIONAL_ACCOUNTS } from '../../../classification/functional-accounts';
import type { TableId } from '../../../tables/table';
import { cellKey, columnTerms, relation } from '../../../checks/arithmetic/build';
import type { Relation, RelationTerm } from '../../../checks/arithmetic/relation';
import type { CheckDefinition, RawFinding, RuleProbe } from '../../../checks/check-definition';
import type { CheckContext } from '../../../checks/context';
import { fenOf, isAmount } from '../../../published/figure';
import { foundFigure } from '../../../checks/found-cells';
import { type PublishedRow } from '../../../published/published-table';
import { rule, type Rule, type Severity } from '../../../checks/rule';
import { details, functionOf, itemRows } from './selections';

function usualRule(
  id: string,
  title: string,
  scope: readonly TableId[],
  statement: string,
  severity: Severity = 'X',
): Rule {
  return rule({
    id,
    title,
    severity,
    nature: 'practice',
    scope,
    statement,
    remedy: '请核实；确属实际情况的，写明审核说明',
  });
}

/** Columns that are usually empty for some items, with the reason. */
interface Unusual {
  readonly applies: (code: string, name: string) => boolean;
  readonly columns: (code: string) => readonly string[];
  readonly words: string;
}

const PROJECT_COLUMNS = ['otherOperation', 'specificTarget'] as const;
const BASIC_COLUMNS = ['wages', 'individuals', 'goods', 'capital'] as const;

const RUNNING: readonly Unusual[] = [
  {
    applies: (_, name) => name === '一般行政管理事务',
    columns: () => BASIC_COLUMNS,
    words: '一般只列项目支出',
  },
  {
    applies: (_, name) => name === '行政运行' || name === '事业运行',
    columns: () => PROJECT_COLUMNS,
    words: '一般只列基本支出',
  },
];

/** 对个人和家庭的补助 may include 购房补贴. */
const HOUSING_SUBSIDY = '2210203';

const CONTRIBUTIONS: readonly Unusual[] = [
  {
    applies: (code) => ['2080505', '2080506'].includes(code) || /^(?:21011|22102)/u.test(code),
    columns: (code) => [
      ...(code === HOUSING_SUBSIDY ? [] : ['individuals']),
      'goods',
      'capital',
      ...PROJECT_COLUMNS,
    ],
    words: '一般只列工资福利支出',
  },
];

const RETIREMENT: readonly Unusual[] = [
  {
    applies: (code) => ['2080501', '2080502'].includes(code),
    columns: () => ['wages'],
    words: '一般不列工资福利支出',
  },
];

function rowProbe(
  context: CheckContext,
  made: Rule,
  table: TableId,
  row: PublishedRow,
  { columns, words }: Unusual,
): RuleProbe {
  const keys = columns(functionOf(row)).map((column) => cellKey(table, 'functions', row.key, column));
  return {
    rule: made,
    cells: keys,
    run: (figures) => {
      const cells = keys.flatMap((key) => figures(key) ?? []);
      const withMoney = cells.filter(({ figure }) => isAmount(figure));
      if (withMoney.length === 0) return [];
      const named = withMoney.map((cell) => {
        const found = foundFigure(context, cell);
        return `${found.column} ${found.value}`;
      });
      return [
        {
          cells: withMoney.map((cell) => foundFigure(context, cell)),
          statement: say`${mention(table)}“${row.label}”（${functionOf(row)}）${words}，现有${named.join('、')}`,
        },
      ];
    },
  };
}

function unusualProbes(table: TableId, unusual: readonly Unusual[]) {
  return (context: CheckContext, made: Rule): readonly RuleProbe[] =>
    details(context, table, 'functions').flatMap((row) => {
      const code = functionOf(row);
      const name = FUNCTIONAL_ACCOUNTS.find(code)?.name ?? '';
      return unusual
        .filter((one) => one.applies(code, name))
        .map((one) => rowProbe(context, made, table, row, one));
    });
}

const FUNCTION_TABLES: readonly TableId[] = ['03', '05', '09'];

const FUNCTION_RULES: readonly CheckDefinition[] = FUNCTION_TABLES.flatMap((table) => [
  {
    rule: usualRule(
      `T${table}-R8`,
      '运行和管理事务科目的支出类型',
      [table],
      '一般行政管理事务只列项目支出，行政运行、事业运行只列基本支出（各地做法可能不同）',
      'I',
    ),
    probes: unusualProbes(table, RUNNING),
  },
  {
    rule: usualRule(
      `T${table}-R9`,
      '养老、医疗、住房科目只列工资福利支出',
      [table],
      '2080505、2080506、21011款、22102款只列基本支出中的工资福利支出（2210203可列对个人和家庭的补助）',
    ),
    probes: unusualProbes(table, CONTRIBUTIONS),
  },
  {
    rule: usualRule(
      `T${table}-R10`,
      '离退休科目不列工资福利支出',
      [table],
      '2080501、2080502不列工资福利支出',
    ),
    probes: unusualProbes(table, RETIREMENT),
  },
]);

interface ItemRelation {
  readonly functions: readonly RegExp[];
  readonly items: readonly string[];
  readonly column: string;
  readonly comparison: Relation['comparison'];
}

/** Compares functional items of table 03 with economic items of table 07; skips a side without rows. */
function itemRelations({ functions, items, column, comparison }: ItemRelation) {
  return (context: CheckContext, made: Rule): readonly Relation[] => {
    const rows = details(context, '03', 'functions').filter((row) =>
      functions.some((pattern) => pattern.test(functionOf(row))),
    );
    const left: readonly RelationTerm[] = columnTerms(rows, column);
    const right = columnTerms(
      items.flatMap((item) => itemRows(context, '07', item)),
      'total',
    );
    return left.length === 0 || right.length === 0
      ? []
      : relation(context, {
          rule: made,
          left,
          right,
          comparison,
          rightLabel: say`${mention('07')}${items.join('、')}各行合计`,
        });
  };
}

const ITEM_RULES: readonly (readonly [id: string, title: string, statement: string, spec: ItemRelation])[] = [
  [
    'X-24a',
    '住房公积金科目与经济科目一致',
    '03表2210201 = 07表30113各行之和',
    { functions: [/^2210201$/u], items: ['30113'], column: 'total', comparison: '=' },
  ],
  [
    'X-24b',
    '基本养老保险科目与经济科目一致',
    '03表2080505 = 07表30108各行之和',
    { functions: [/^2080505$/u], items: ['30108'], column: 'total', comparison: '=' },
  ],
  [
    'X-24c',
    '职业年金科目与经济科目一致',
    '03表2080506 = 07表30109各行之和',
    { functions: [/^2080506$/u], items: ['30109'], column: 'total', comparison: '=' },
  ],
  [
    'X-24d',
    '医疗保险科目与经济科目一致',
    '03表2101101、2101102、2101103之和 = 07表30110、30111各行之和',
    { functions: [/^210110[123]$/u], items: ['30110', '30111'], column: 'total', comparison: '=' },
  ],
  [
    'X-24e',
    '死亡抚恤科目不小于抚恤金',
    '03表2080801 ≥ 07表30304各行之和',
    { functions: [/^2080801$/u], items: ['30304'], column: 'total', comparison: '≥' },
  ],
];

/** Finds income that a unit of this type does not have. */
function unitIncome(context: CheckContext, made: Rule): readonly RuleProbe[] {
  const units = context.entered?.entries.units ?? [];
  return units
    .filter(({ type }) => type === 'administrative' || type === 'civilServiceManaged')
    .flatMap((unit): readonly RuleProbe[] => {
      const keys = ['institutionalIncome', 'businessIncome'].map((column) =>
        cellKey('02', 'units', unit.code, column),
      );
      return [
        {
          rule: made,
          cells: keys,
          run: (figures) =>
            keys.flatMap((key): readonly RawFinding[] => {
              const cell = figures(key);
              if (cell === undefined || !isAmount(cell.figure)) return [];
              const found = foundFigure(context, cell);
              return [
                {
                  cells: [found],
                  statement: say`${mention('02')}“${unit.name}”是行政或参公单位，一般没有${found.column}，现有 ${found.value}`,
                },
              ];
            }),
        },
      ];
    });
}

/** Finds units with general public budget but no fiscal appropriation. */
function withoutFiscal(context: CheckContext, made: Rule): readonly RuleProbe[] {
  return details(context, '02', 'units').flatMap((row): readonly RuleProbe[] => {
    const fiscal = row.cells.get('fiscal');
    const general = row.cells.get('general');
    if (fiscal === undefined || general === undefined) return [];
    const keys = [fiscal, general].map(({ key }) => key);
    return [
      {
        rule: made,
        cells: keys,
        run: (figures) => {
          const [part, whole] = keys.flatMap((key) => figures(key) ?? []);
          if (part === undefined || whole === undefined) return [];
          const wholeFen = fenOf(whole.figure);
          if (fenOf(part.figure) !== 0 || wholeFen === null || wholeFen <= 0) return [];
          return [
            {
              cells: [part, whole].map((cell) => foundFigure(context, cell)),
              statement: say`${mention('02')}“${row.label}”有一般公共预算 ${foundFigure(context, whole).value}，其中财政拨款为空`,
            },
          ];
        },
      },
    ];
  });
}

export const USUAL_CHECKS: readonly CheckDefinition[] = [
  {
    rule: usualRule(
      'T02-R9',
      '行政、参公单位没有事业收入',
      ['02'],
      '行政单位、参公事业单位没有事业收入和经营收入',
    ),
    probes: unitIncome,
  },
  {
    rule: usualRule(
      'T02-R10',
      '有一般公共预算的单位有财政拨款',
      ['02'],
      '一般公共预算大于零的单位，财政拨款不为空',
    ),
    probes: withoutFiscal,
  },
  ...FUNCTION_RULES,
  ...ITEM_RULES.map(([id, title, statement, spec]): CheckDefinition => ({
    rule: { ...usualRule(id, title, ['03', '07'], statement), tolerance: 'R' },
    relations: itemRelations(spec),
  })),
];
