/** Creates published tables of other places: titles like ours above other columns and rows. */
import type { RawCell, RawSheet, RawWorkbook } from '../../src/entries/raw-workbook';
import { rawSheet } from './raw';

/** Headers of a column from the outermost down: `收入/项目`. */
type Column = string;
type Cells = readonly RawCell[];

export interface ForeignTable {
  readonly title: string;
  readonly number?: string;
  readonly columns: readonly Column[];
  readonly rows: readonly Cells[];
  readonly unit?: '元' | '万元';
}

export interface ForeignSet {
  readonly place: string;
  readonly frame: string;
  readonly unit: '元' | '万元';
  readonly tables: readonly ForeignTable[];
}

/** Splits `一|二|三`. */
export function listed(names: string): readonly string[] {
  return names.split('|');
}

/** Prints each group's title in its first column only. */
function headerRows(columns: readonly Column[]): readonly Cells[] {
  const paths = columns.map((column) => column.split('/'));
  const depth = Math.max(...paths.map(({ length }) => length));
  return Array.from({ length: depth }, (_, level) =>
    paths.map((path, index): RawCell => {
      const left = paths[index - 1];
      const isRepeated =
        left !== undefined &&
        level < path.length - 1 &&
        left.slice(0, level + 1).join('/') === path.slice(0, level + 1).join('/');
      return isRepeated ? null : (path[level] ?? null);
    }),
  );
}

function sheetOf({ title, number, columns, rows, unit }: ForeignTable, set: ForeignSet): RawSheet {
  const blanks = Array.from({ length: Math.max(0, columns.length - 2) }, () => null);
  return rawSheet(title, [
    ...(number === undefined ? [] : [[number]]),
    [title],
    [`${set.frame}某市某局`, ...blanks, `单位：${unit ?? set.unit}`],
    ...headerRows(columns),
    ...rows,
  ]);
}

export function foreignWorkbook(set: ForeignSet): RawWorkbook {
  return { sheets: set.tables.map((table) => sheetOf(table, set)) };
}

/** Combines all tables on one sheet, one below another. */
export function onOneSheet({ sheets }: RawWorkbook): RawWorkbook {
  return {
    sheets: [
      rawSheet(
        '附件',
        sheets.flatMap(({ rows }) => [...rows, []]),
      ),
    ],
  };
}

const FUNCTIONS: readonly (readonly [code: string, name: string, amount: number])[] = [
  ['201', '一般公共服务支出', 60],
  ['20106', '财政事务', 60],
  ['2010601', '行政运行', 60],
  ['208', '社会保障和就业支出', 30],
  ['20805', '行政事业单位养老支出', 30],
  ['2080505', '机关事业单位基本养老保险缴费支出', 30],
  ['221', '住房保障支出', 10],
  ['22102', '住房改革支出', 10],
  ['2210201', '住房公积金', 10],
];
const ITEMS: readonly (readonly [code: string, name: string, amount: number])[] = [
  ['301', '工资福利支出', 70],
  ['30101', '基本工资', 70],
  ['302', '商品和服务支出', 30],
  ['30201', '办公费', 30],
];

const TOTAL = 100;

/** Adds codes and names before `figures` columns; the first two columns have amounts. */
function tree(lines: typeof FUNCTIONS, figures: number, total: 'first' | 'last' = 'first'): readonly Cells[] {
  const amounts = (amount: number): Cells =>
    Array.from({ length: figures }, (_, index) => (index < 2 ? amount : null));
  const sum: Cells = [null, '合计', ...amounts(TOTAL)];
  const rows = lines.map(([code, name, amount]): Cells => [code, name, ...amounts(amount)]);
  return total === 'first' ? [sum, ...rows] : [...rows, sum];
}

export function byFunction(figures: number, total?: 'first' | 'last'): readonly Cells[] {
  return tree(FUNCTIONS, figures, total);
}

export function byItem(figures: number, total?: 'first' | 'last'): readonly Cells[] {
  return tree(ITEMS, figures, total);
}

/** Splits codes into three columns 类, 款 and 项. */
export function inThree(rows: readonly Cells[]): readonly Cells[] {
  return rows.map(([code, ...rest]) =>
    typeof code === 'string'
      ? [code.slice(0, 3), code.slice(3, 5) || null, code.slice(5) || null, ...rest]
      : [null, null, null, ...rest],
  );
}

/** Combines two lists side by side, each with amounts in its first and last row. */
export function twoLists(left: readonly string[], right: readonly string[], figures = 1): readonly Cells[] {
  const length = Math.max(left.length, right.length);
  const amount = (names: readonly string[], index: number): RawCell =>
    names[index] !== undefined && (index === 0 || index === names.length - 1) ? TOTAL : null;
  return Array.from({ length }, (_, index): Cells => {
    const right1 = amount(right, index);
    return [
      left[index] ?? null,
      amount(left, index),
      right[index] ?? null,
      ...Array.from({ length: figures }, (__, at) => (at < 2 ? right1 : null)),
    ];
  });
}

/** The classes of the functional classification, numbered by position. */
export const CLASSES = [
  '一、一般公共服务支出',
  '二、外交支出',
  '三、国防支出',
  '四、公共安全支出',
  '五、教育支出',
  '六、科学技术支出',
  '七、文化旅游体育与传媒支出',
  '八、社会保障和就业支出',
  '九、卫生健康支出',
  '十、住房保障支出',
] as const;

/** Numbers the tables: `公开01表`, `附表1`, `预算03表`. */
export function numbered(
  tables: readonly ForeignTable[],
  number: (index: number) => string,
): readonly ForeignTable[] {
  return tables.map((table, index) => ({ ...table, number: number(index + 1) }));
}

export const THREE_PUBLIC = listed(
  '因公出国（境）费|公务用车购置及运行费/小计|公务用车购置及运行费/公务用车购置费|公务用车购置及运行费/公务用车运行费|公务接待费',
);
export const CODE = ['科目编码', '科目名称'];
export const THREE_CODES = ['科目编码/类', '科目编码/款', '科目编码/项', '单位代码', '单位名称（科目）'];
