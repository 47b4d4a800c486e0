/** Tests that findings about figures are equal in every layout that offices use for the tables. */
import { message, type Finding } from '../../src/checks/finding';
import { isBlank } from '../../src/entries/cell-reading';
import { columnLetters } from '../../src/grid/address';
import type { Entries } from '../../src/entries/entries';
import type { RawCell, RawSheet, RawWorkbook } from '../../src/entries/raw-workbook';
import { rollUp } from '../../src/rollup/rollup';
import { tablesWorkbook } from '../../src/sheets/draw/workbook-plans';
import { HENAN_2023 } from '../../src/sets/henan-2023';
import { checked } from '../support/checks';
import { fixedDepartment } from '../support/departments';
import { smallDepartment } from '../support/distributed';
import { rawFromPlan } from '../support/raw';

interface Body {
  readonly firstRow: number;
  readonly lastRow: number;
  /** The first column of amounts. */
  readonly amounts: number;
}

interface Department {
  readonly workbook: RawWorkbook;
  /** By name of the sheet; forms have none. */
  readonly bodies: ReadonlyMap<string, Body>;
}

function departmentOf(entries: Entries): Department {
  const { plan, drawn } = tablesWorkbook(entries, rollUp(entries, HENAN_2023), 'values', []);
  const names = new Set(HENAN_2023.tables.map(({ name }) => name));
  const bodies = drawn.flatMap(({ table, plan: { name }, body, figures }): readonly [string, Body][] => {
    const columns = figures.map(({ column }) => column);
    const declared = HENAN_2023.tables.find(({ id }) => id === table);
    if (declared?.kind !== 'grid' || columns.length === 0) return [];
    return [[name, { firstRow: body.firstRow, lastRow: body.lastRow, amounts: Math.min(...columns) }]];
  });
  const sheets = rawFromPlan(plan).sheets.filter(({ name }) => names.has(name));
  return { workbook: { sheets }, bodies: new Map(bodies) };
}

const DEPARTMENTS: readonly (readonly [string, Department])[] = [
  ['a small department', departmentOf(smallDepartment())],
  ['twelve units', departmentOf(fixedDepartment({ units: 12, lines: 90, seed: 11 }))],
  ['one unit', departmentOf(fixedDepartment({ units: 1, lines: 25, seed: 5 }))],
];

type Rows = readonly (readonly RawCell[])[];
type Layout = (sheet: RawSheet, body: Body | undefined) => RawSheet;

function withRows(sheet: RawSheet, rows: Rows): RawSheet {
  return { ...sheet, rows };
}

function below(...added: Rows): Layout {
  return (sheet) => withRows(sheet, [...sheet.rows, ...added]);
}

function underHeader(row: (width: number) => readonly RawCell[]): Layout {
  return (sheet, body) => {
    if (body === undefined) return sheet;
    const down = (at: number): number => (at >= body.firstRow ? at + 1 : at);
    const merges = sheet.merges.map((merge) => ({
      ...merge,
      firstRow: down(merge.firstRow),
      lastRow: down(merge.lastRow),
    }));
    const rows = [
      ...sheet.rows.slice(0, body.firstRow),
      row(widthOf(sheet)),
      ...sheet.rows.slice(body.firstRow),
    ];
    return { ...sheet, rows, merges };
  };
}

/** Changes the amount cells of the body. */
function inBody(change: (cell: RawCell) => RawCell): Layout {
  return (sheet, body) =>
    body === undefined
      ? sheet
      : withRows(
          sheet,
          sheet.rows.map((cells, row) =>
            row < body.firstRow || row > body.lastRow
              ? cells
              : cells.map((cell, column) => (column < body.amounts ? cell : change(cell))),
          ),
        );
}

/** Writes a sign into blank amounts; among indicators it would be a text. */
function forNothing(sign: string): Layout {
  const write = inBody((cell) => (isBlank(cell) ? sign : cell));
  return (sheet, body) => (sheet.name.includes('绩效') ? sheet : write(sheet, body));
}

function inTexts(change: (text: string) => string): Layout {
  return (sheet) =>
    withRows(
      sheet,
      sheet.rows.map((cells) => cells.map((cell) => (typeof cell === 'string' ? change(cell) : cell))),
    );
}

/** Moves 合计 to the first cell of its row. */
function totalFirst(sheet: RawSheet, body: Body | undefined): RawSheet {
  if (body === undefined) return sheet;
  const rows = sheet.rows.map((cells, row) => {
    const at = cells.indexOf('合计');
    if (row !== body.firstRow || at < 0 || at >= body.amounts) return cells;
    return cells.map((cell, column) => (column === 0 ? '合计' : column === at ? null : cell));
  });
  return withRows(sheet, rows);
}

/** Calls the total by another name; the word in the header stays. */
function totalCalled(name: string): Layout {
  return (sheet, body) =>
    body === undefined
      ? sheet
      : withRows(
          sheet,
          sheet.rows.map((cells, row) =>
            row < body.firstRow ? cells : cells.map((cell) => (cell === '合计' ? name : cell)),
          ),
        );
}

function noteAbove(sheet: RawSheet): RawSheet {
  const at = sheet.rows.findIndex(([first]) => typeof first === 'string' && /^注：.*为空/u.test(first));
  const note = sheet.rows[at];
  if (note === undefined) return sheet;
  const [title = [], ...rows] = sheet.rows.filter((_, row) => row !== at);
  const merges = sheet.merges
    .filter(({ firstRow }) => firstRow !== at)
    .map((merge) =>
      merge.firstRow === 0 ? merge : { ...merge, firstRow: merge.firstRow + 1, lastRow: merge.lastRow + 1 },
    );
  return { ...sheet, rows: [title, note, ...rows], merges };
}

/** Splits labels and their values into two cells where the row has room. */
function apart(sheet: RawSheet): RawSheet {
  return withRows(
    sheet,
    sheet.rows.map((cells) => {
      const at = cells.findIndex((cell) => cell === '单位：万元');
      const labelled = (column: number): RawCell | undefined =>
        column === at ? '万元' : column === at - 1 ? '单位：' : cells[column];
      return at < 1 ? cells : cells.map((cell, column) => labelled(column) ?? cell);
    }),
  );
}

function widthOf(sheet: RawSheet): number {
  return sheet.rows.reduce((most, cells) => Math.max(most, cells.length), 0);
}

function inLastColumn(sheet: RawSheet, cell: RawCell): readonly RawCell[] {
  return Array.from({ length: widthOf(sheet) }, (_, column) => (column === widthOf(sheet) - 1 ? cell : null));
}

/** Returns a row for each column with a page number in it. */
function inEachColumn(sheet: RawSheet): Rows {
  return Array.from({ length: widthOf(sheet) }, (_, column) =>
    Array.from({ length: column + 1 }, (__, at) => (at === column ? 7 : null)),
  );
}

/** Returns the first row of the header, below the frame lines. */
function headerRow({ rows }: RawSheet, { firstRow }: Body): number {
  let first = firstRow;
  const isFrame = (cells: readonly RawCell[]): boolean =>
    cells.some((cell) => typeof cell === 'string' && /单位[:：]|名称[:：]/u.test(cell));
  while (first > 0 && !isFrame(rows[first - 1] ?? [])) first -= 1;
  return first;
}

/** Ends a page after some rows: with its number in a column of amounts, then the header again. */
function pagesOf(count: number): Layout {
  return (sheet, body) => {
    if (body === undefined) return sheet;
    const header = sheet.rows.slice(headerRow(sheet, body), body.firstRow);
    const rows = sheet.rows.flatMap((cells, row) => {
      const at = row - body.firstRow;
      const isBreak = at > 0 && at % count === 0 && row <= body.lastRow;
      return isBreak ? [inLastColumn(sheet, at / count), ...header, cells] : [cells];
    });
    // Without merged cells the titles of the groups spread over their columns.
    return { ...sheet, rows, merges: [] };
  };
}

/** Breaks titles of more than five characters in two rows, as converters of a PDF do; short titles go to the second. */
function titlesInLines(sheet: RawSheet, body: Body | undefined): RawSheet {
  if (body === undefined) return sheet;
  const first = headerRow(sheet, body);
  const broken = sheet.rows.slice(first, body.firstRow).flatMap((cells) => {
    const halves = cells.map((cell): readonly [RawCell, RawCell] => {
      if (typeof cell !== 'string' || cell.length <= 5) return [null, cell];
      const middle = Math.ceil(cell.length / 2);
      return [cell.slice(0, middle), cell.slice(middle)];
    });
    return [halves.map(([upper]) => upper), halves.map(([, lower]) => lower)];
  });
  return {
    ...sheet,
    rows: [...sheet.rows.slice(0, first), ...broken, ...sheet.rows.slice(body.firstRow)],
    merges: [],
  };
}

/** Adds prepared rows whose formulas give zero. */
function zerosBelow(sheet: RawSheet, body: Body | undefined): RawSheet {
  if (body === undefined || body.amounts === 0) return sheet;
  const zeros = (sheet.rows[body.firstRow] ?? []).map((cell) => (typeof cell === 'number' ? 0 : null));
  return withRows(sheet, [...sheet.rows, zeros, zeros]);
}

function inTitles(change: (title: string, at: number) => string): Layout {
  return (sheet, body) => {
    if (body === undefined) return sheet;
    const first = headerRow(sheet, body);
    return withRows(
      sheet,
      sheet.rows.map((cells, row) =>
        row < first || row >= body.firstRow
          ? cells
          : cells.map((cell, at) => (typeof cell === 'string' ? change(cell, at) : cell)),
      ),
    );
  };
}

const LAYOUTS: readonly (readonly [string, Layout])[] = [
  ['signatures in three cells', below(['单位负责人：', null, '审核人：张三', null, '制表人：李四'])],
  ['signatures in one cell', below(['负责人：        复核：        制表：        '])],
  ['signatures after a gap', below([], [], ['填报人：王五', '联系电话：', 3_981_234_567])],
  ['a date below', below(['制表日期：2023年2月8日'])],
  ['a signature with 签章', below(['单位负责人（签章）：', null, '填表人（签字）：'])],
  ['a page number below', below(['— 1 —'], ['第1页/共3页'], ['1/12'])],
  ['a page number typed as a number', below([], [null, 3])],
  ['a page number in any column', (sheet, body) => below(...inEachColumn(sheet))(sheet, body)],
  ['a page number in the last column', (sheet, body) => below(inLastColumn(sheet, 12))(sheet, body)],
  ['a page number as digits', (sheet, body) => below([], inLastColumn(sheet, '12'))(sheet, body)],
  ['pages with their number and header', pagesOf(5)],
  ['titles in several rows', titlesInLines],
  ['rows of zeros below', zerosBelow],
  ['numbers before titles', inTitles((title, at) => `${String(at + 1)}.${title}`)],
  ['stars before titles', inTitles((title) => `*${title}`)],
  ['dashes beside a signature', below(['校对：', null, '—', '—'])],
  ['a lone date', below(['2023年2月8日'])],
  ['a date of its kind', below(['报送日期：2023年 2月 8日'])],
  ['a seal', below(['（单位公章）'])],
  ['the source of the figures', below(['数据来源：预算管理一体化系统'])],
  ['other labels', below(['校对：', '审定：'], ['制表单位：甲市财政局国库科'])],
  ['a telephone number beside its label', below(['联系电话', 13_900_000_000])],
  ['a remark without 注', below(['本表由财务科编制。'], ['★ 本表金额以万元为单位'])],
  ['a note in three lines', below(['注：1.本表反映收支；'], ['2.不含教育收费；'], ['3.本表由财务科编制。'])],
  ['a note apart from its mark', below(['说明', '本表不含教育收费。'])],
  ['a note that denies a part', below(['注：2023年未安排因公出国（境）费支出。'])],
  ['a note that denies a source', below(['注：没有使用事业收入安排的项目支出。'])],
  ['column letters', underHeader((width) => Array.from({ length: width }, (_, at) => columnLetters(at)))],
  [
    'stars before column numbers',
    underHeader((width) => ['**', '**', ...Array.from({ length: width - 2 }, (_, at) => at + 1)]),
  ],
  ['long codes broken within the cell', inTexts((text) => text.replace(/^(\d{5})(\d{10,})$/u, '$1\n$2'))],
  ['column numbers', underHeader((width) => Array.from({ length: width }, (_, at) => at + 1))],
  [
    'column numbers as texts',
    underHeader((width) => Array.from({ length: width }, (_, at) => String(at + 1))),
  ],
  [
    '栏次 before column numbers',
    underHeader((width) => ['栏次', ...Array.from({ length: width - 1 }, (_, at) => at + 1)]),
  ],
  [
    '甲乙 before column numbers',
    underHeader((width) => ['甲', '乙', ...Array.from({ length: width - 2 }, (_, at) => at + 1)]),
  ],
  ['hyphens for nothing', inBody((cell) => (isBlank(cell) ? '-' : cell))],
  ['dashes for nothing', inBody((cell) => (isBlank(cell) ? '——' : cell))],
  ['wide hyphens for nothing', inBody((cell) => (isBlank(cell) ? '－' : cell))],
  ['strokes for nothing', inBody((cell) => (isBlank(cell) ? '/' : cell))],
  ['无 for nothing', forNothing('无')],
  ['backslashes for nothing', forNothing('\\')],
  [
    'an apostrophe before amounts',
    inBody((cell) => (typeof cell === 'number' ? `'${cell.toFixed(2)}` : cell)),
  ],
  [
    'the sign of money before amounts',
    inBody((cell) => (typeof cell === 'number' ? `¥${cell.toFixed(2)}` : cell)),
  ],
  ['the unit behind amounts', inBody((cell) => (typeof cell === 'number' ? `${cell.toFixed(2)}万元` : cell))],
  ['amounts as texts', inBody((cell) => (typeof cell === 'number' ? cell.toFixed(2) : cell))],
  [
    'amounts as texts with separators',
    inBody((cell) =>
      typeof cell === 'number' ? cell.toLocaleString('en-US', { minimumFractionDigits: 2 }) : cell,
    ),
  ],
  [
    'wide digits in codes of projects',
    inTexts((text) =>
      /^\d{15,}$/u.test(text)
        ? text.replace(/\d/gu, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0))
        : text,
    ),
  ],
  ['direction marks around texts', inTexts((text) => (text === '' ? text : `\u202d${text}\u202c`))],
  ['the total in the first cell', totalFirst],
  ['amounts titled by the year', inTexts((text) => (text === '金额' ? '2023年预算数' : text))],
  ['the unit of money apart', apart],
  ['编制部门', inTexts((text) => text.replace(/^部门名称：/u, '编制部门：'))],
  ['填报单位', inTexts((text) => text.replace(/^部门名称：/u, '填报单位：'))],
  ['titles of a unit', inTexts((text) => text.replace(/年部门/u, '年单位'))],
  ['notes without a mark', inTexts((text) => text.replace(/^注：(?=.*为空)/u, ''))],
  ['此表为空', inTexts((text) => text.replace(/^注：.*为空。?$/u, '此表为空'))],
  ['本部门无该项目', inTexts((text) => text.replace(/^注：.*为空。?$/u, '注：本部门无该项目'))],
  ['不涉及', inTexts((text) => text.replace(/^注：.*为空。?$/u, '备注：本单位2023年不涉及该项支出'))],
  ['未安排', inTexts((text) => text.replace(/^注：.*为空。?$/u, '注：本年度未安排此项支出'))],
  ['此表无数', inTexts((text) => text.replace(/^注：.*为空。?$/u, '此表无数'))],
  ['a lone 无', inTexts((text) => text.replace(/^注：.*为空。?$/u, '（无）'))],
  ['notes above the header', noteAbove],
  ['total in brackets', totalCalled('【合计】')],
  ['total with the unit of money', totalCalled('合  计（万元）')],
  ['total called 总额', totalCalled('总额')],
  ['total with the department', totalCalled('某市某局合计')],
];

/** Rules about the form may differ; findings about figures, codes and names must not. */
const OF_FORM = new Set(['M-01', 'M-09', 'U-09']);

/** Removes addresses, which move, and the written form of quoted figures: -50, -50.00 or '-50.00. */
function plainWords(message: string): string {
  return message
    .replace(/[A-Z]+\d+/gu, '')
    .replace(/['¥](?=-?\d)|(?<=\d)万元(?=是负数)/gu, '')
    .replace(/\d[\d,]*\.\d+/gu, (figure) => String(Number(figure.replace(/,/gu, ''))));
}

function linesOf(findings: readonly Finding[]): readonly string[] {
  return findings
    .filter(({ rule, severity }) => !(OF_FORM.has(rule) && severity !== 'E'))
    .map((one) => `${one.severity} ${one.rule} ${plainWords(message(one))}`)
    .sort();
}

function laidOut({ workbook, bodies }: Department, layout: Layout): RawWorkbook {
  return { sheets: workbook.sheets.map((sheet) => layout(sheet, bodies.get(sheet.name))) };
}

it.each(LAYOUTS)('changes at least one department: %s', (_, layout) => {
  const changed = DEPARTMENTS.filter(
    ([, one]) =>
      JSON.stringify(laidOut(one, layout).sheets.map(({ rows }) => rows)) !==
      JSON.stringify(one.workbook.sheets.map(({ rows }) => rows)),
  );
  expect(changed).not.toEqual([]);
});

describe.each(DEPARTMENTS)('%s', (_, department) => {
  const plain = linesOf(checked(department.workbook).findings);

  it.each(LAYOUTS)('gives the same findings with %s', (__, layout) => {
    expect(linesOf(checked(laidOut(department, layout)).findings)).toEqual(plain);
  });
});
