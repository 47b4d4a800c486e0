/** T05-N1, T11-R3, R-04: checks notes and overall targets. */
import { say, table as mention } from '../../../checks/statement';
import { comparable, hasInTurn } from '../../../entries/text';
import { stepOf } from '../../../money/amount-style';
import { cellKey } from '../../../checks/arithmetic/build';
import type { CheckDefinition, RawFinding, RuleProbe } from '../../../checks/check-definition';
import type { CheckContext } from '../../../checks/context';
import { fenOf } from '../../../published/figure';
import { foundFigure, foundFrame, foundText, titleOf } from '../../../checks/found-cells';
import { rule, type Rule } from '../../../checks/rule';
import { signed } from '../../../checks/arithmetic/relation-words';
import { byTexts, textOf } from '../../../checks/rules/row-findings';
import { practiceRule } from './practice-rule';
import { rowsOf } from './selections';

/** Finds a note that mentions only 财政拨款 below figures with more (decision 6). */
function noteScope(context: CheckContext, made: Rule): readonly RuleProbe[] {
  const note = context
    .table('05')
    ?.notes.find(({ text }) => hasInTurn(comparable(text), /仅含/u, /财政拨款/u));
  const total = cellKey('05', 'functions', 'total', 'total');
  const fiscal = cellKey('04', 'expenditure', 'current', 'fiscal');
  if (note === undefined) return [];
  return [
    {
      rule: made,
      cells: [total, fiscal],
      run: (figures) => {
        const [all, part] = [figures(total), figures(fiscal)];
        if (all === undefined || part === undefined) return [];
        const [a, b] = [fenOf(all.figure), fenOf(part.figure)];
        const shown = (amount: number): string => context.shown('05', amount);
        if (a === null || b === null || a === b) return [];
        return [
          {
            cells: [
              foundFrame('05', 'note', '表注', note),
              foundFigure(context, all),
              foundFigure(context, part),
            ],
            statement: say`${mention('05')}注明仅含财政拨款，合计 ${shown(a)} ≠ ${mention('04')}财政拨款 ${shown(b)}，差 ${signed(a - b, shown)}`,
            expected: shown(b),
            actual: shown(a),
            difference: signed(a - b, shown),
          },
        ];
      },
    },
  ];
}

const LEVELS = ['投入管理', '产出', '效益'] as const;

function overallIndicators(context: CheckContext): readonly RawFinding[] {
  const rows = rowsOf(context, '11', 'indicators');
  const table = context.table('11');
  if (table === undefined) return [];
  const at = (row: (typeof rows)[number], column: string) => foundText('11', 'indicators', row, column, '');
  const missing = LEVELS.filter((level) => !rows.some((row) => textOf(row, 'level1').startsWith(level)));
  return [
    ...missing.map((level): RawFinding => ({
      cells: [foundFrame('11', 'title', '表名', titleOf(table))],
      statement: say`${mention('11')}没有${level}指标`,
    })),
    ...rows
      .filter((row) => textOf(row, 'target') === '')
      .map((row): RawFinding => ({
        cells: [at(row, 'target')],
        statement: say`${mention('11')}指标“${row.label}”没有指标值`,
      })),
    ...rows
      .filter(
        (row) =>
          textOf(row, 'level1').startsWith('投入') &&
          row.label.endsWith('率') &&
          textOf(row, 'explanation') === '',
      )
      .map((row): RawFinding => ({
        cells: [at(row, 'explanation')],
        statement: say`${mention('11')}指标“${row.label}”没有写计算公式`,
      })),
  ];
}

const ROUNDING_NOTE = /四舍五入|尾差/u;

/** Suggests the usual note where printed sums differ from printed totals; one hint per workbook. */
function roundingNote(context: CheckContext, made: Rule): readonly RuleProbe[] {
  const { tables } = context.workbook;
  const total = context.block('03', 'functions')?.rows.find(({ key }) => key === 'total');
  const rows = rowsOf(context, '03', 'functions').filter(({ role }) => role === 'detail');
  const table = context.table('03');
  if (
    total === undefined ||
    table?.title == null ||
    tables.some(({ notes }) => notes.some(({ text }) => ROUNDING_NOTE.test(text)))
  )
    return [];
  const keys = [total, ...rows].map(({ key }) => cellKey('03', 'functions', key, 'total'));
  const { title } = table;
  return [
    {
      rule: made,
      cells: keys,
      run: (figures) => {
        const amounts = keys.flatMap((key) => {
          const cell = figures(key);
          return (cell === undefined ? null : fenOf(cell.figure)) ?? [];
        });
        const [whole, ...parts] = amounts;
        // Skips sums with an unreadable figure.
        if (whole === undefined || amounts.length < keys.length) return [];
        const difference = whole - parts.reduce<number>((sum, part) => sum + part, 0);
        if (difference === 0 || Math.abs(difference) > rows.length * stepOf(context.style('03'))) return [];
        return [
          {
            cells: [foundFrame('03', 'title', '表名', title)],
            statement: say`各表有四舍五入的尾差（如${mention('03')}合计与各行之和差 ${signed(difference, (amount) => context.shown('03', amount))}），表下没有说明`,
            difference: signed(difference, (amount) => context.shown('03', amount)),
          },
        ];
      },
    },
  ];
}

export const OVERALL_CHECKS: readonly CheckDefinition[] = [
  {
    rule: rule({
      id: 'T05-N1',
      title: '05表的表注与数据范围一致',
      severity: 'E',
      scope: ['04', '05'],
      tolerance: 'CP',
      statement: '表注写“仅含财政拨款”的，05表合计 = 04表财政拨款',
      remedy: '请按实际范围改表注，或核对数据',
    }),
    probes: noteScope,
  },
  byTexts(
    rule({
      id: 'T11-R3',
      title: '整体绩效指标齐全',
      severity: 'X',
      scope: ['11'],
      statement: '投入管理、产出、效益指标都有；每个指标有指标值；投入管理中的比率写明公式',
      remedy: '请补齐',
    }),
    overallIndicators,
  ),
  {
    rule: practiceRule(
      'R-04',
      '说明四舍五入的尾差',
      ['03'],
      '有尾差时表下注明“部分数据因四舍五入，合计数与分项之和可能存在尾差”',
      '请在表下或说明中注明',
      {
        severity: 'I',
        status: 'beta',
      },
    ),
    probes: roundingNote,
  },
];
