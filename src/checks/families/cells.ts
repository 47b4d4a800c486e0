/** M, U, C-04: what stands in single cells, and what has no place in any table. */
import { shown } from '../../entries/cell-reading';
import { cellAddress } from '../../entries/address';
import type { CheckDefinition, Draft, Probe } from '../check-definition';
import type { CheckContext } from '../context';
import { hundredthsOf } from '../figure';
import type { FoundCell } from '../finding';
import { foundFigure, foundFrame, foundText, tableNumber } from '../found-cells';
import {
  pathKey,
  type PrintedCell,
  type PrintedRow,
  type PrintedTable,
  type Unplaced,
} from '../printed-table';
import { rule, type Rule } from '../rule';

function cellRule(
  id: string,
  title: string,
  statement: string,
  remedy: string,
  more: Partial<Rule> = {},
): Rule {
  return rule({ id, title, severity: 'X', nature: 'form', scope: [], statement, remedy, ...more });
}

function label(cell: PrintedCell, context: CheckContext): string {
  const parts = [tableNumber(cell.path.table), context.rowLabel(cell), context.columnLabel(cell)];
  return parts.filter((part) => part !== '').join(' · ');
}

/** Every figure of every row, a probe a row. */
function figureProbes(
  context: CheckContext,
  made: Rule,
  look: (cell: PrintedCell) => Pick<Draft, 'severity' | 'statement' | 'remedy'> | null,
): readonly Probe[] {
  return context.workbook.tables.flatMap(({ blocks }) =>
    blocks.flatMap(({ rows }) =>
      rows.map((row): Probe => {
        const keys = [...row.cells.values()].map(({ path }) => pathKey(path));
        return {
          rule: made,
          cells: keys,
          run: (figures) =>
            keys.flatMap((key) => {
              const cell = figures(key);
              const told = cell === undefined ? null : look(cell);
              if (cell === undefined || told === null) return [];
              const { statement, ...more } = told;
              return [
                {
                  ...more,
                  cells: [foundFigure(context, cell)],
                  statement: `${label(cell, context)}${statement}`,
                  actual: shown(cell.raw),
                },
              ];
            }),
        };
      }),
    ),
  );
}

function amountLook(context: CheckContext) {
  return ({ figure, raw, path }: PrintedCell): Pick<Draft, 'statement' | 'remedy'> | null => {
    if (figure.kind !== 'figure') return null;
    if (figure.excess)
      return { statement: `：${shown(raw)}超过两位小数，显示的数和实际的数不同`, remedy: '请改为两位小数' };
    const isAllowed = context.profile.negativeAllowed.includes(`${path.table}/${path.column}`);
    return figure.hundredths < 0 && !isAllowed
      ? { statement: `：${shown(raw)}是负数`, remedy: '预算数一般不为负，请核对' }
      : null;
  };
}

function readabilityLook({
  figure,
  raw,
}: PrintedCell): Pick<Draft, 'severity' | 'statement' | 'remedy'> | null {
  if (figure.kind === 'unreadable')
    return { statement: `：“${shown(raw)}”${figure.what}，不能当作数字`, remedy: '请填数字；没有金额的留空' };
  return figure.kind === 'figure' && figure.asText
    ? {
        severity: 'X',
        statement: `：“${shown(raw)}”是文本形式的数字，Excel 求和时会漏掉它`,
        remedy: '请转换为数字',
      }
    : null;
}

/** Blank and 0.00 in one table. With entered lines 0.00 is money too little to show, and right. */
function zeroProbes(context: CheckContext, made: Rule): readonly Probe[] {
  if (context.entered !== null) return [];
  return context.workbook.tables.map((table): Probe => {
    const cells = table.blocks.flatMap(({ rows }) => rows.flatMap((row) => [...row.cells.values()]));
    const keys = cells.map(({ path }) => pathKey(path));
    return {
      rule: made,
      cells: keys,
      run: (figures) => {
        const found = keys.flatMap((key) => figures(key) ?? []);
        const zero = found.find(({ figure }) => figure.kind === 'figure' && hundredthsOf(figure) === 0);
        const blank = found.some(({ figure }) => figure.kind === 'blank');
        return zero === undefined || !blank
          ? []
          : [
              {
                cells: [foundFigure(context, zero)],
                statement: `${tableNumber(table.id)}有的零留空，有的写成0.00`,
              },
            ];
      },
    };
  });
}

const PLACEHOLDER = /[XＸ×]{2,}|待填|待补|待定|…{2,}|\.{4,}|\?{2,}|？{2,}/u;

const BRACKETS = [
  ['（', '）'],
  ['(', ')'],
  ['《', '》'],
  ['“', '”'],
  ['【', '】'],
] as const;

/** Full and half width brackets close each other. */
function isUnpaired(text: string): boolean {
  const narrow = text.replace(/（/gu, '(').replace(/）/gu, ')');
  // 1) and 2) number paragraphs.
  const withoutNumbers = narrow.replace(/(^|[\n；;。])[^\S\n]*\d{1,3}\)/gu, '$1');
  return BRACKETS.some(
    ([open, close]) => withoutNumbers.split(open).length !== withoutNumbers.split(close).length,
  );
}

function textDefect(text: string): string | null {
  if (PLACEHOLDER.test(text)) return '含有未填写的占位内容';
  return isUnpaired(text) ? '括号或引号不成对' : null;
}

const QUOTED = 30;

function quoted(text: string): string {
  return text.length > QUOTED ? `${text.slice(0, QUOTED)}……` : text;
}

function rowTextDrafts(table: PrintedTable, block: string, row: PrintedRow): readonly Draft[] {
  return [...row.texts].flatMap(([key, { text }]) => {
    const defect = textDefect(text);
    return defect === null
      ? []
      : [
          {
            cells: [foundText(table.id, block, row, key, '')],
            statement: `${tableNumber(table.id)}“${quoted(text)}”${defect}`,
            actual: text,
          },
        ];
  });
}

function placeholderDrafts({ workbook }: CheckContext): readonly Draft[] {
  return workbook.tables.flatMap((table) => {
    const frames = [table.title, table.departmentName, ...table.notes].flatMap((text): readonly Draft[] => {
      const defect = text === null ? null : textDefect(text.text);
      if (text === null || defect === null) return [];
      return [
        {
          cells: [foundFrame(table.id, 'text', '', text)],
          statement: `${tableNumber(table.id)}“${quoted(text.text)}”${defect}`,
          actual: text.text,
        },
      ];
    });
    const rows = table.blocks.flatMap(({ key, rows: all }) =>
      all.flatMap((row) => rowTextDrafts(table, key, row)),
    );
    return [...frames, ...rows];
  });
}

/** The first row of a table that stands before a row with a smaller code. */
function orderDrafts({ workbook, profile }: CheckContext): readonly Draft[] {
  return workbook.tables.flatMap((table) =>
    table.blocks.flatMap((block): readonly Draft[] => {
      if (profile.rows[`${table.id}/${block.key}`]?.kind !== 'recognized') return [];
      const rows = block.rows.filter(({ role, subject }) => role === 'detail' && /^\d[\d-]*$/u.test(subject));
      const at = rows.findIndex((row, index) => index > 0 && row.subject < (rows[index - 1]?.subject ?? ''));
      const row = rows[at];
      const before = rows[at - 1];
      if (row === undefined || before === undefined || table.id === '12') return [];
      return [
        {
          cells: [foundText(table.id, block.key, row, [...row.texts.keys()][0] ?? '', '')],
          statement: `${tableNumber(table.id)}没有按编码排序：“${row.label}”在“${before.label}”之后`,
        },
      ];
    }),
  );
}

function unplacedCell({ table, place, found, kind }: Unplaced): FoundCell {
  return {
    path: { table, block: 'unplaced', row: `${kind}-${String(place.row)}`, column: String(place.column) },
    place,
    address: cellAddress(place.row, place.column),
    row: '',
    column: '',
    value: found,
  };
}

function unplacedChecks(
  made: Rule,
  wanted: (one: Unplaced) => boolean,
  words: (one: Unplaced) => string,
): CheckDefinition {
  return {
    rule: made,
    probes: ({ workbook }) => [
      {
        rule: made,
        cells: [],
        run: () =>
          workbook.unplaced.filter(wanted).map((one) => ({
            cells: [unplacedCell(one)],
            statement: `${tableNumber(one.table)}${words(one)}`,
            actual: one.found,
          })),
      },
    ],
  };
}

/** Tables of fixed rows: a name that is none of them is no broken line. */
const LISTED_TABLES: ReadonlySet<string> = new Set(['01', '04']);

function texts(made: Rule, drafts: (context: CheckContext) => readonly Draft[]): CheckDefinition {
  return { rule: made, probes: (context) => [{ rule: made, cells: [], run: () => drafts(context) }] };
}

const AMOUNTS = cellRule('M-08', '金额规范', '金额最多两位小数，不为负数', '请核对', { severity: 'E' });
const NUMBERS = cellRule(
  'U-09',
  '金额格里是数字',
  '金额格里的文字、错误值、全角数字要改成数字，不当成零',
  '请填数字',
  {
    severity: 'E',
  },
);
const ZEROS = cellRule('M-09', '零的写法一致', '同一张表里的零要么都留空，要么都写0.00', '请统一写法', {
  severity: 'I',
});

export const CELL_CHECKS: readonly CheckDefinition[] = [
  texts(
    cellRule('M-07', '没有占位内容和不成对的括号', '没有XX、待填写、……，括号和引号成对', '请补填或改正', {
      nature: 'content',
    }),
    placeholderDrafts,
  ),
  { rule: AMOUNTS, probes: (context, made) => figureProbes(context, made, amountLook(context)) },
  { rule: ZEROS, probes: zeroProbes },
  texts(
    cellRule('M-10', '按编码排序', '各行按科目编码或单位代码从小到大', '如无特别要求，请按编码排序', {
      severity: 'I',
    }),
    orderDrafts,
  ),
  unplacedChecks(
    cellRule(
      'M-13',
      '每一行都能识别',
      '有数字的每一行都有可以识别的编码或名称，且不重复',
      '请核对这一行的编码、名称，或删除多余的行',
    ),
    (one) => one.kind === 'row' && (one.hasFigures || LISTED_TABLES.has(one.table)),
    ({ found }) => `有一行认不出来：“${quoted(found)}”，没有参加核对`,
  ),
  unplacedChecks(
    cellRule(
      'M-14',
      '每一列都能识别',
      '表样规定的列都有，有数字的列都认得',
      '请核对表头文字，或补上缺少的列',
    ),
    (one) => one.kind === 'missing-column' || (one.kind === 'column' && one.hasFigures),
    ({ kind, found }) =>
      kind === 'column' ? `有一列认不出来：“${quoted(found)}”` : `没有找到这一列：“${quoted(found)}”`,
  ),
  unplacedChecks(
    cellRule(
      'M-15',
      '每张表只有一份',
      '一张表只出现一次，表头完整',
      '请删除多余的工作表，或补全表头后再核对',
    ),
    (one) => one.kind === 'extra-sheet' || one.kind === 'no-header',
    ({ kind, found }) =>
      kind === 'no-header'
        ? `在工作表“${found}”上没有找到表头`
        : `在工作表“${found}”上又出现一次，没有参加核对`,
  ),
  unplacedChecks(
    cellRule('C-04', '名称不折到另一行', '一个名称写在一个格里，不断成两行', '请把文字并到上一行', {
      severity: 'I',
      nature: 'content',
    }),
    (one) => one.kind === 'row' && !one.hasFigures && !LISTED_TABLES.has(one.table),
    ({ found }) => `有一行只有文字：“${quoted(found)}”，可能是上一行名称的后半截`,
  ),
  { rule: NUMBERS, probes: (context, made) => figureProbes(context, made, readabilityLook) },
];
