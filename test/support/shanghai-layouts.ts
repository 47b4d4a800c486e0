/** Lists layouts of Shanghai's published tables that must not change a figure, a text or a key. */
import type { RawCell, RawSheet } from '../../src/entries/raw-workbook';

export type Layout = (sheet: RawSheet) => RawSheet;
export type Rows = readonly (readonly RawCell[])[];

export function withRows(change: (rows: Rows) => Rows): Layout {
  return (sheet) => ({ ...sheet, merges: [], rows: change(sheet.rows) });
}

export function isAccount(row: readonly RawCell[]): boolean {
  return typeof row[0] === 'string' && /^\d{3}$/u.test(row[0]);
}

/** Returns the first account row; none in lists and forms. */
function firstAccount(rows: Rows): number {
  return rows.findIndex(isAccount);
}

/** Prints 类 and 款 only in the first of their rows. */
function withoutRepeats(rows: Rows): Rows {
  let above: readonly RawCell[] = [];
  return rows.map((row) => {
    const before = above;
    above = row;
    if (!isAccount(row)) return row;
    const sameClass = row[0] === before[0];
    const sameSection = sameClass && row[1] === before[1] && row[2] !== '';
    return [sameClass ? null : (row[0] ?? null), sameSection ? null : (row[1] ?? null), ...row.slice(2)];
  });
}

function underHeader(line: (width: number) => readonly RawCell[]): Layout {
  return withRows((rows) => {
    const at = firstAccount(rows);
    const width = rows[at]?.length;
    return width === undefined ? rows : [...rows.slice(0, at), line(width), ...rows.slice(at)];
  });
}

function totalFirst(rows: Rows): Rows {
  const at = firstAccount(rows);
  const total = rows.find((row) => row[0] === '合计' && typeof row[4] === 'number');
  if (at < 0 || total === undefined) return rows;
  const rest = rows.filter((row) => row !== total);
  return [...rest.slice(0, at), total, ...rest.slice(at)];
}

/** Repeats the headers after a page number. */
function onTwoPages(rows: Rows): Rows {
  const at = firstAccount(rows);
  const middle = at + 6;
  return at < 0
    ? rows
    : [...rows.slice(0, middle), ['第1页，共2页'], ...rows.slice(0, at), ...rows.slice(middle)];
}

export function withCells(change: (cell: RawCell, row: number) => RawCell): Layout {
  return (sheet) => ({
    ...sheet,
    rows: sheet.rows.map((cells, row) => cells.map((cell) => change(cell, row))),
  });
}

export function inTexts(change: (text: string) => string): Layout {
  return withCells((cell) => (typeof cell === 'string' ? change(cell) : cell));
}

/** Converts 元 to 万元 in texts and amounts; four decimals keep every 元. */
export const IN_WAN: Layout = (sheet) =>
  sheet.rows.flat().includes('单位：元')
    ? withCells((cell) =>
        cell === '单位：元' ? '单位：万元' : typeof cell === 'number' ? cell / 10_000 : cell,
      )(sheet)
    : sheet;

/** Number of rows above the body, with the last title row. */
const BODY_FROM = 6;

export const LAYOUTS: readonly (readonly [string, Layout])[] = [
  ['not merged', (sheet) => ({ ...sheet, merges: [] })],
  ['blanks that are empty', withCells((cell) => (cell === '' ? null : cell))],
  ['editors called 填报部门', inTexts((text) => text.replace(/^编制部门/u, '填报部门'))],
  ['合计 spaced', inTexts((text) => text.replace(/^合计$/u, '合  计'))],
  ['总计 for 合计', inTexts((text) => (text === '合计' ? '总计' : text))],
  [
    'amounts as texts',
    withCells((cell, row) =>
      typeof cell === 'number' && row >= BODY_FROM && !Number.isInteger(cell / 1)
        ? cell.toLocaleString('en-US', { minimumFractionDigits: 2 })
        : cell,
    ),
  ],
  [
    'signatures below',
    (sheet) => ({ ...sheet, rows: [...sheet.rows, ['单位负责人：', null, '审核人：', '制表人：李四']] }),
  ],
  ['类 and 款 in their first row only', withRows(withoutRepeats)],
  [
    'codes as numbers',
    withCells((cell) => (typeof cell === 'string' && /^\d{2,3}$/u.test(cell) ? Number(cell) : cell)),
  ],
  [
    'names without codes',
    withRows((rows) =>
      rows.map((row) =>
        isAccount(row)
          ? row.map((cell, at) => (typeof cell === 'string' && /^\d+$/u.test(cell) && at < 3 ? null : cell))
          : row,
      ),
    ),
  ],
  ['合计 above', withRows(totalFirst)],
  [
    'a total without a word',
    withRows((rows) =>
      rows.map((row, at) => (at > 5 ? row.map((cell) => (cell === '合计' ? null : cell)) : row)),
    ),
  ],
  ['栏次', underHeader((width) => ['栏次', ...Array.from({ length: width - 1 }, (_, at) => at + 1)])],
  [
    'column numbers in brackets',
    underHeader((width) => Array.from({ length: width }, (_, at) => `（${String(at + 1)}）`)),
  ],
  [
    'dashes for nothing',
    withCells((cell, row) => (row > BODY_FROM && (cell === '' || cell === null) ? '—' : cell)),
  ],
  ['two pages', withRows(onTwoPages)],
  [
    'seals below',
    (sheet) => ({ ...sheet, rows: [...sheet.rows, ['填报单位（公章）：', null, '联系方式：3981234']] }),
  ],
  [
    'below an empty column',
    (sheet) => ({ ...sheet, merges: [], rows: sheet.rows.map((row) => [null, ...row]) }),
  ],
  [
    'wrapped headers',
    withCells((cell, row) => (typeof cell === 'string' && row < 5 ? [...cell].join('\n') : cell)),
  ],
  [
    'notes of 2026',
    inTexts((text) => text.replace(/^注[:：].*$/u, '注：本年度无政府性基金预算支出，故本表无数据')),
  ],
];
