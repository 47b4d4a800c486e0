/** M, U, C-04: checks single cells, and parts without a place in any table. */
import { at } from '../../money/at';
import { say, table as mention } from '../statement';
import { shown } from '../../entries/cell-reading';
import type { CheckDefinition, RawFinding, RuleProbe } from '../check-definition';
import type { CheckContext } from '../context';
import { foundFigure, foundFrame, foundText, namedCell } from '../found-cells';
import {
  keysOf,
  type PublishedCell,
  type PublishedRow,
  type PublishedTable,
} from '../../published/published-table';
import type { AmountStyle } from '../../money/amount-style';
import type { Rule } from '../rule';
import { formRule, quoted } from './form-rule';
import { habitProbes, zeroProbes } from './whole-table';

interface RawCellFinding extends Pick<RawFinding, 'severity' | 'statement' | 'remedy'> {
  /** Describes the problem for all such cells of a table; continues 有五处……. */
  readonly common: string;
}

function cellFinding(
  context: CheckContext,
  cell: PublishedCell,
  { statement, common, ...more }: RawCellFinding,
): RawFinding {
  return {
    ...more,
    alike: { key: `${cell.path.table}\n${common}`, words: common },
    cells: [foundFigure(context, cell)],
    statement: say`${namedCell(context, cell)}${statement}`,
    actual: shown(cell.raw),
  };
}

/** Creates one probe per row for all its figures. */
function figureProbes(
  context: CheckContext,
  made: Rule,
  judge: (cell: PublishedCell) => RawCellFinding | null,
): readonly RuleProbe[] {
  return context.workbook.tables.flatMap(({ blocks }) =>
    blocks.flatMap(({ rows }) =>
      rows.map((row): RuleProbe => ({
        rule: made,
        cells: () => keysOf(row),
        run: (figures) => {
          const found: RawFinding[] = [];
          for (const read of row.cells.values()) {
            const cell = figures.now(read);
            const reported = judge(cell);
            if (reported !== null) found.push(cellFinding(context, cell, reported));
          }
          return found;
        },
      })),
    ),
  );
}

const DECIMAL_WORDS: Readonly<Record<AmountStyle['decimals'], string>> = {
  0: '整数',
  1: '一位小数',
  2: '两位小数',
  3: '三位小数',
  4: '四位小数',
  5: '五位小数',
  6: '六位小数',
};

function amountFinding(context: CheckContext) {
  return (cell: PublishedCell): RawCellFinding | null => {
    const { figure, raw } = cell;
    if (figure.kind !== 'figure') return null;
    const { table, column } = cell.path;
    if (figure.excess) {
      const decimals = DECIMAL_WORDS[context.style(table).decimals];
      return {
        statement: `：${shown(raw)}超过${decimals}，显示的数和实际的数不同`,
        common: `超过${decimals}，显示的数和实际的数不同`,
        remedy: `请改为${decimals}`,
      };
    }
    if (figure.fen >= 0) return null;
    return context.profile.negativeAllowed.includes(`${table}/${column}`)
      ? null
      : {
          statement: `：${shown(raw)}是负数`,
          common: '是负数',
          remedy: '预算数一般不为负，请核对',
        };
  };
}

function readabilityFinding({ figure, raw }: PublishedCell): RawCellFinding | null {
  return figure.kind === 'unreadable'
    ? {
        statement: `：“${shown(raw)}”${figure.what}，不能当作数字`,
        common: figure.what,
        remedy: '请填数字；没有金额的留空',
      }
    : null;
}

const PLACEHOLDER = /[XＸ×]{2,}|待填|待补|待定|…{2,}|\.{4,}|\?{2,}|？{2,}/u;

const BRACKETS = [
  ['（', '）'],
  ['(', ')'],
  ['《', '》'],
  ['“', '”'],
  ['【', '】'],
] as const;

const ANY_BRACKET = /[（）()《》“”【】]/u;

/** Counts full and half width brackets as one kind. */
function isUnpaired(text: string): boolean {
  // Codes and amounts are most texts of a table.
  if (!ANY_BRACKET.test(text)) return false;
  const narrow = text.replace(/（/gu, '(').replace(/）/gu, ')');
  // 1) and 2) number paragraphs.
  const withoutNumbers = narrow.replace(/(^|[\n；;。])[^\S\n]*\d{1,3}\)/gu, '$1');
  return BRACKETS.some(
    ([open, close]) => withoutNumbers.split(open).length !== withoutNumbers.split(close).length,
  );
}

function textProblem(text: string): string | null {
  if (PLACEHOLDER.test(text)) return '含有未填写的占位内容';
  return isUnpaired(text) ? '括号或引号不成对' : null;
}

function rowTextFindings(table: PublishedTable, block: string, row: PublishedRow): readonly RawFinding[] {
  return [...row.texts].flatMap(([key, { text }]) => {
    const problem = textProblem(text);
    return problem === null
      ? []
      : [
          {
            cells: [foundText(table.id, block, row, key, '')],
            alike: { key: `${table.id}\n${problem}`, words: problem },
            statement: say`${mention(table.id)}“${quoted(text)}”${problem}`,
            actual: text,
          },
        ];
  });
}

function placeholderFindings({ workbook }: CheckContext): readonly RawFinding[] {
  return workbook.tables.flatMap((table) => {
    const frames = [table.title, table.departmentName, ...table.notes].flatMap(
      (text): readonly RawFinding[] => {
        const problem = text === null ? null : textProblem(text.text);
        if (text === null || problem === null) return [];
        return [
          {
            cells: [foundFrame(table.id, 'text', '', text)],
            statement: say`${mention(table.id)}“${quoted(text.text)}”${problem}`,
            actual: text.text,
          },
        ];
      },
    );
    const rows = table.blocks.flatMap(({ key, rows: all }) =>
      all.flatMap((row) => rowTextFindings(table, key, row)),
    );
    return [...frames, ...rows];
  });
}

/** Finds the first row of a table before a row with a smaller code. */
function orderFindings({ workbook }: CheckContext): readonly RawFinding[] {
  return workbook.tables.flatMap((table) =>
    table.blocks.flatMap((block): readonly RawFinding[] => {
      // Projects follow their units, not their own codes.
      if (block.identity.kind !== 'code' && block.identity.kind !== 'units') return [];
      const rows = block.rows.filter(({ role, subject }) => role === 'detail' && /^\d[\d-]*$/u.test(subject));
      const index = rows.findIndex((one, place) => place > 0 && one.subject < at(rows, place - 1).subject);
      if (index < 0) return [];
      const [before, row] = [at(rows, index - 1), at(rows, index)];
      return [
        {
          cells: [foundText(table.id, block.key, row, [...row.texts.keys()][0] ?? '', '')],
          statement: say`${mention(table.id)}没有按编码排序：“${row.label}”在“${before.label}”之后`,
        },
      ];
    }),
  );
}

function texts(made: Rule, rawFindings: (context: CheckContext) => readonly RawFinding[]): CheckDefinition {
  return { rule: made, probes: (context) => [{ rule: made, cells: [], run: () => rawFindings(context) }] };
}

const AMOUNTS = formRule('M-08', '金额规范', '金额最多两位小数，不为负数', '请核对', { severity: 'E' });
const NUMBERS = formRule(
  'U-09',
  '金额格里是数字',
  '金额格里的文字、错误值、全角数字要改成数字，不当成零',
  '请填数字',
  {
    severity: 'E',
  },
);
const ZEROS = formRule('M-09', '零的写法一致', '同一张表里的零要么都留空，要么都写0.00', '请统一写法', {
  severity: 'I',
});

export const CELL_CHECKS: readonly CheckDefinition[] = [
  texts(
    formRule('M-07', '没有占位内容和不成对的括号', '没有XX、待填写、……，括号和引号成对', '请补填或改正', {
      nature: 'content',
    }),
    placeholderFindings,
  ),
  { rule: AMOUNTS, probes: (context, made) => figureProbes(context, made, amountFinding(context)) },
  { rule: ZEROS, probes: zeroProbes },
  texts(
    formRule('M-10', '按编码排序', '各行按科目编码或单位代码从小到大', '如无特别要求，请按编码排序', {
      severity: 'I',
    }),
    orderFindings,
  ),
  {
    rule: NUMBERS,
    probes: (context, made) => [
      ...figureProbes(context, made, readabilityFinding),
      ...habitProbes(context, made),
    ],
  },
];
