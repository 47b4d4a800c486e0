/** T10, T12, X-20, X-21, P-10: checks projects, and their equality in tables 10 and 12. */
import { forReader, say, table as mention } from '../../../checks/statement';
import { comparable } from '../../../entries/text';
import type { TableId } from '../../../tables/table';
import { columnTerms, hasColumns } from '../../../checks/arithmetic/build';
import type { Relation } from '../../../checks/arithmetic/relation';
import type { CheckDefinition, RawFinding } from '../../../checks/check-definition';
import type { CheckContext } from '../../../checks/context';
import type { PublishedRow } from '../../../published/published-table';
import type { Rule } from '../../../checks/rule';
import { contentRule } from './content-rule';
import { misspelt, mostCommon } from '../../../checks/similar-names';
import { PROJECT_CODE_DIGITS } from './practice';
import { listedProjects, pairProjects, plannedCount } from './project-pairs';
import { byTexts, rowFinding, textOf } from '../../../checks/rules/row-findings';
import { details } from './selections';

/** Columns of table 12 ← columns of table 10. */
const SOURCES: readonly (readonly [string, readonly string[]])[] = [
  ['total', ['total']],
  [
    'government',
    [
      'general',
      'governmentFund',
      'stateCapital',
      'carryoverGeneral',
      'carryoverGovernmentFund',
      'carryoverStateCapital',
    ],
  ],
  ['specialAccount', ['specialAccount']],
  ['unitOwn', ['unitOwn']],
];

function projectAmounts(context: CheckContext, made: Rule): readonly Relation[] {
  const relations: Relation[] = [];
  for (const { listed, planned } of pairProjects(context).pairs) {
    if (planned.length === 0) continue;
    const rows = listed.map(({ row }) => row);
    for (const [column, columns] of SOURCES) {
      if (
        !hasColumns(context, '12', 'projects', column) ||
        !hasColumns(context, '10', 'projects', ...columns)
      )
        continue;
      const left = columnTerms(rows, column);
      const right = columnTerms(planned, ...columns);
      if (left.length > 0 && right.length > 0) relations.push({ rule: made, left, right, comparison: '=' });
    }
  }
  return relations;
}

/** Among more unpaired projects, two similar names prove nothing. */
const MOST_COMPARED = 200;

function closest(name: string, names: readonly string[]): RawFinding['cause'] {
  if (names.length > MOST_COMPARED) return undefined;
  return names.map((one) => misspelt(name, one)).find((cause) => cause !== undefined);
}

/** Finds projects in only one of the tables. */
function projectSets(context: CheckContext): readonly RawFinding[] {
  if (context.block('10', 'projects') === undefined || context.block('12', 'projects') === undefined)
    return [];
  const { pairs, plannedOnly } = pairProjects(context);
  const unpaired = pairs.filter(({ planned }) => planned.length === 0);
  const plannedNames = plannedOnly.map((row) => textOf(row, 'project'));
  const unpairedRows = unpaired.flatMap(({ listed }) => listed.map(({ row }) => row));
  const listedNames = unpairedRows.map((row) => textOf(row, 'name'));
  const raw = (
    table: TableId,
    row: PublishedRow,
    column: string,
    other: string,
    names: readonly string[],
  ): RawFinding => {
    const cause = closest(textOf(row, column), names);
    return rowFinding(
      table,
      'projects',
      row,
      column,
      say`在${mention(other)}中没有（按单位和项目名称查找）`,
      {
        actual: textOf(row, column),
        ...(cause === undefined ? {} : { cause }),
      },
    );
  };
  return [
    ...unpairedRows.map((row) => raw('12', row, 'name', '10', plannedNames)),
    ...plannedOnly.map((row) => raw('10', row, 'project', '12', listedNames)),
  ];
}

/** Finds projects with different units in tables 10 and 12, if both units belong to the department. */
function projectsElsewhere(context: CheckContext): readonly RawFinding[] {
  const units = new Set(details(context, '02', 'units').map((row) => comparable(textOf(row, 'name'))));
  return pairProjects(context).pairs.flatMap(({ listed: [first], planned }) => {
    const own = first?.unit;
    if (own === undefined || own === null) return [];
    const name = textOf(own, 'name');
    const others = planned.filter((row) => comparable(textOf(row, 'unit')) !== comparable(name));
    const [elsewhere] = others;
    if (elsewhere === undefined || others.length < planned.length || !units.has(comparable(name))) return [];
    const unit = textOf(elsewhere, 'unit');
    if (!units.has(comparable(unit))) return [];
    return [
      rowFinding(
        '10',
        'projects',
        elsewhere,
        'unit',
        say`的项目单位是“${unit}”，${mention('12')}中它属于“${name}”`,
        {
          expected: name,
          actual: unit,
        },
      ),
    ];
  });
}

function projectCounts(context: CheckContext): readonly RawFinding[] {
  const planned = plannedCount(context);
  const listed = listedProjects(context);
  const [first] = listed;
  if (first === undefined || planned === 0 || planned === listed.length) return [];
  return [
    {
      ...rowFinding('12', 'projects', first.row, 'name', ''),
      statement: say`${mention('12')}有${String(listed.length)}个项目设了绩效目标，${mention('10')}有${String(planned)}个项目`,
      expected: String(planned),
      actual: String(listed.length),
    },
  ];
}

function kinds(context: CheckContext): readonly RawFinding[] {
  return details(context, '10', 'projects')
    .filter((row) => !['其他运转类', '特定目标类'].includes(comparable(textOf(row, 'kind'))))
    .map((row) =>
      rowFinding('10', 'projects', row, 'kind', `的类型“${textOf(row, 'kind')}”应为其他运转类或特定目标类`),
    );
}

const TWO_YEARS = /(20\d\d)年?.*\1年?/u;

/**
 * Returns unit, name and kind. Table 10 prints no codes, so two equal rows look like one project printed
 * twice.
 */
function printedKey(row: PublishedRow): string {
  return JSON.stringify(['unit', 'project', 'kind'].map((key) => comparable(textOf(row, key))));
}

/** A unit's file has codes, which table 10 does not print. */
const NAMED_TWICE = forReader(
  '一行与上面重复（单位、项目、类型相同）',
  '与另一个项目名称和类型相同，项目代码不同',
);

function doubleProjects(context: CheckContext): readonly RawFinding[] {
  const rows = details(context, '10', 'projects');
  const seen = new Set<string>();
  const twice = rows
    .filter((row) => {
      const key = printedKey(row);
      const isKnown = seen.has(key);
      seen.add(key);
      return isKnown;
    })
    .map((row) => rowFinding('10', 'projects', row, 'project', [NAMED_TWICE]));
  const years = rows
    .filter((row) => TWO_YEARS.test(textOf(row, 'project')))
    .map((row) => rowFinding('10', 'projects', row, 'project', '的名称里年份写了两次'));
  return [...twice, ...years];
}

/** Entry sheets use 项目代码. */
const CODE = forReader('项目编码', '项目代码');
const YEAR_DIGITS = { from: 6, to: 8 } as const;

/** Without a year in any table, the codes are compared with no year; M-01 reports the missing year. */
function isYearPrinted({ workbook, entered }: CheckContext): boolean {
  return entered !== null || workbook.tables.some((table) => table.year !== null);
}

function projectCodes(context: CheckContext): readonly RawFinding[] {
  const projects = listedProjects(context);
  const year = isYearPrinted(context) ? String(context.year).slice(-2) : null;
  // A long code may be broken over two lines of its cell.
  const regions = projects.map(({ row }) => comparable(textOf(row, 'code')).slice(0, YEAR_DIGITS.from));
  const usual = mostCommon(regions) ?? '';
  const seen = new Set<string>();
  return projects.flatMap(({ row }) => {
    const code = comparable(textOf(row, 'code'));
    const isDouble = seen.has(code);
    seen.add(code);
    const problem =
      code === ''
        ? say`没有${CODE}`
        : !/^\d+$/u.test(code) || code.length !== PROJECT_CODE_DIGITS
          ? say`的${CODE}“${code}”应为${String(PROJECT_CODE_DIGITS)}位数字，现为${String(code.length)}位`
          : !code.startsWith(usual)
            ? say`的${CODE}“${code}”前六位不是${usual}`
            : year !== null && code.slice(YEAR_DIGITS.from, YEAR_DIGITS.to) !== year
              ? say`的${CODE}“${code}”第7、8位不是${year}`
              : isDouble
                ? say`的${CODE}“${code}”重复`
                : null;
    return problem === null ? [] : [rowFinding('12', 'projects', row, 'code', problem, { actual: code })];
  });
}

export const PROJECT_CHECKS: readonly CheckDefinition[] = [
  byTexts(contentRule('T10-R3', '项目类型规范', ['10'], '类型是其他运转类或特定目标类', '请改正类型'), kinds),
  byTexts(
    contentRule(
      'T10-R5',
      '项目不重复',
      ['10'],
      '同一单位的项目名称不重复，名称里年份只写一次',
      '请核对项目名称',
      {
        severity: 'X',
      },
    ),
    doubleProjects,
  ),
  byTexts(
    contentRule(
      'T12-R3',
      '项目编码规范',
      ['12'],
      '项目编码21位，前六位是财政区划，第7、8位是年份，不重复',
      '请核对项目编码；编码按文本填写',
    ),
    projectCodes,
  ),
  byTexts(
    contentRule(
      'X-20',
      '12表的项目就是10表的项目',
      ['10', '12'],
      '两表的项目按单位和名称一一对应',
      '请核对项目名称和单位，补上缺少的项目',
    ),
    (context) => [...projectSets(context), ...projectsElsewhere(context)],
  ),
  {
    rule: contentRule(
      'X-21p',
      '每个项目的金额在10、12表一致',
      ['10', '12'],
      '12表每个项目的资金总额、政府预算资金、财政专户管理资金、单位资金 = 10表该项目',
      '请核对两张表中这个项目的金额',
      { tolerance: 'CP', nature: 'arithmetic' },
    ),
    relations: projectAmounts,
  },
  byTexts(
    contentRule(
      'P-10',
      '设了绩效目标的项目数与项目数一致',
      ['10', '12'],
      '12表的项目数 = 10表的项目数',
      '请补上缺少的绩效目标，或删除多余的',
    ),
    projectCounts,
  ),
];
