/**
 * Tests the nine published tables of a Shanghai district in the form of its platform: every figure and text.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { RawCell, RawSheet, RawWorkbook } from '../../src/entries/raw-workbook';
import { formatAmount } from '../../src/money/amount-style';
import type { PublishedTable, PublishedWorkbook } from '../../src/published/published-table';
import { readPublished } from '../../src/published/read-published';
import { whichSetInSlices, type SetRecognition } from '../../src/published/which-set';
import { checkWorkbook } from '../../src/sets/check-workbook';
import { HENAN_2023 } from '../../src/sets/henan-2023';
import { SHANGHAI } from '../../src/sets/shanghai';
import { atOnce } from '../../src/slices/slices';
import { readWorkbook } from '../../src/xlsx/read-workbook';

const FOLDER = join('test', 'fixtures', 'shanghai-2025');

interface ExpectedTable {
  readonly number: number;
  readonly rows: readonly (readonly string[])[];
  readonly notes: readonly string[];
}

const PUBLISHED = JSON.parse(
  readFileSync(join(FOLDER, 'published-tables.json'), 'utf8'),
) as readonly ExpectedTable[];

let workbook: RawWorkbook;

beforeAll(async () => {
  const reading = await readWorkbook(readFileSync(join(FOLDER, 'published-tables.xlsx')));
  if (reading.kind === 'unusable') throw new Error(reading.detail);
  workbook = reading.workbook;
});

function read(from: RawWorkbook): PublishedWorkbook {
  return readPublished(from, SHANGHAI, 2025);
}

function which(from: RawWorkbook): string {
  const found: SetRecognition = atOnce(whichSetInSlices(from, [HENAN_2023, SHANGHAI], 2025));
  return found.kind === 'set' ? `${found.set.label} ${found.level}` : found.kind;
}

/** Maps each path to its printed figure, without blanks. */
function figuresOf({ blocks, amounts }: PublishedTable): ReadonlyMap<string, string> {
  return new Map(
    blocks.flatMap(({ rows }) =>
      rows.flatMap((row) =>
        [...row.cells.values()].flatMap(({ path, figure }): [string, string][] =>
          figure.kind === 'figure'
            ? [[`${path.block}/${path.row}/${path.column}`, formatAmount(figure.fen, amounts)]]
            : [],
        ),
      ),
    ),
  );
}

/** Lists figures with their paths, in the same order for any row order. */
function allFigures({ tables }: PublishedWorkbook): readonly string[] {
  return tables
    .flatMap((table) => [...figuresOf(table)].map(([path, figure]) => `${table.id}/${path} ${figure}`))
    .sort();
}

function figureAt(workbookRead: PublishedWorkbook, path: string): string | undefined {
  const [id = '', ...rest] = path.split('/');
  const table = workbookRead.tables.find((one) => one.id === id);
  return table === undefined ? undefined : figuresOf(table).get(rest.join('/'));
}

const AMOUNT = /^-?[\d,]+\.\d\d$/u;

it('recognizes the set by titles, columns and rows', () => {
  expect(which(workbook)).toBe('上海市九张表 department');
});

it('reads every published figure in its place, and leaves no part without a place', () => {
  const { tables, unplaced } = read(workbook);
  expect(unplaced).toEqual([]);
  const found = tables.map((table) => [Number(table.id), [...figuresOf(table).values()].sort()]);
  const published = PUBLISHED.map(({ number, rows }) => [
    number,
    rows
      .flat()
      .filter((cell) => AMOUNT.test(cell))
      .sort(),
  ]);
  expect(found).toEqual(published);
  expect(allFigures(read(workbook))).toHaveLength(241);
});

it('gives rows the declared keys', () => {
  const printed = read(workbook);
  const at = (path: string) => figureAt(printed, path);
  expect([
    at('1/income/general/amount'),
    at('1/expenditure/221/amount'),
    at('2/functions/20106/fiscal'),
    at('3/functions/2010601/projects'),
    at('4/expenditure/total/general'),
    at('5/functions/total/basic'),
    at('8/items/301/personnel'),
    at('8/items/30299/operating'),
    at('9/expenses/total/officeRunning'),
  ]).toEqual([
    '31,214,205.80',
    '4,736,957.00',
    '22,186,440.80',
    '138,514.80',
    '31,214,205.80',
    '25,121,091.00',
    '22,109,516.00',
    expect.stringMatching(AMOUNT),
    '229.43',
  ]);
});

it('reads titles, years, units of money, department and notes', () => {
  const { tables } = read(workbook);
  expect(
    tables.map(({ year, hasOtherTitle, amounts, departmentName }) => [
      year,
      hasOtherTitle,
      amounts.unit,
      departmentName?.text,
    ]),
  ).toEqual(tables.map(({ id }) => [2025, false, id === '9' ? '万元' : '元', '某区财政局']));
  expect(tables.map(({ notes }) => notes.map(({ text }) => text))).toEqual(
    PUBLISHED.map(({ notes }) => notes),
  );
});

type Layout = (sheet: RawSheet) => RawSheet;
type Rows = readonly (readonly RawCell[])[];

function withRows(change: (rows: Rows) => Rows): Layout {
  return (sheet) => ({ ...sheet, merges: [], rows: change(sheet.rows) });
}

function isAccount(row: readonly RawCell[]): boolean {
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

function withCells(change: (cell: RawCell, row: number) => RawCell): Layout {
  return (sheet) => ({
    ...sheet,
    rows: sheet.rows.map((cells, row) => cells.map((cell) => change(cell, row))),
  });
}

function inTexts(change: (text: string) => string): Layout {
  return withCells((cell) => (typeof cell === 'string' ? change(cell) : cell));
}

/** Converts 元 to 万元 in texts and amounts; four decimals keep every 元. */
const IN_WAN: Layout = (sheet) =>
  sheet.rows.flat().includes('单位：元')
    ? withCells((cell) =>
        cell === '单位：元' ? '单位：万元' : typeof cell === 'number' ? cell / 10_000 : cell,
      )(sheet)
    : sheet;

/** Number of rows above the body, with the last title row. */
const BODY_FROM = 6;

/** Layouts that must not change a figure, a text or a key. */
const LAYOUTS: readonly (readonly [string, Layout])[] = [
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

describe('readPublished with other layouts', () => {
  it.each(LAYOUTS)('reads the same figures with %s', (_, layout) => {
    const changed = { sheets: workbook.sheets.map(layout) };
    expect(which(changed)).toBe('上海市九张表 department');
    expect(read(changed).unplaced).toEqual([]);
    expect(allFigures(read(changed))).toEqual(allFigures(read(workbook)));
  });

  it('reads whole 元 unchanged', () => {
    const whole = {
      sheets: workbook.sheets.map(
        withCells((cell) => (typeof cell === 'number' && cell > 1000 ? Math.round(cell) : cell)),
      ),
    };
    expect(figureAt(read(whole), '1/income/total/amount')).toBe('31,214,206.00');
    expect(read(whole).unplaced).toEqual([]);
  });

  it('reads tables in 万元', () => {
    const inWan = read({ sheets: workbook.sheets.map(IN_WAN) });
    expect(figureAt(inWan, '1/income/total/amount')).toBe('3,121.42');
    expect(figureAt(inWan, '9/expenses/total/officeRunning')).toBe('229.43');
  });

  it('finds tables by sheet names alone', () => {
    const untitled = {
      sheets: workbook.sheets.map((sheet) => ({ ...sheet, merges: [], rows: [[], ...sheet.rows.slice(1)] })),
    };
    expect(which(untitled)).toBe('上海市九张表 department');
    expect(read(untitled).tables.map(({ id, title }) => [id, title])).toEqual(
      ['1', '2', '3', '4', '5', '6', '7', '8', '9'].map((id) => [id, null]),
    );
    expect(allFigures(read(untitled))).toEqual(allFigures(read(workbook)));
  });

  it('reads accounts printed only at the level of 类 as accounts, not as groups', () => {
    const only = {
      sheets: workbook.sheets.map(
        withRows((rows) => rows.filter((row) => !isAccount(row) || row[1] === '' || row[1] === null)),
      ),
    };
    const rows = read(only)
      .tables.find(({ id }) => id === '3')
      ?.blocks.flatMap((block) => block.rows);
    expect(rows?.map(({ key, role }) => `${key} ${role}`)).toEqual([
      '201 detail',
      '208 detail',
      '210 detail',
      '221 detail',
      'total total',
    ]);
  });

  it('finds all tables on one sheet', () => {
    const rows = workbook.sheets.flatMap((sheet) => [...sheet.rows, []]);
    const [first] = workbook.sheets;
    if (first === undefined) throw new Error('The fixture has no sheet.');
    const one = { sheets: [{ ...first, name: '附表', rows, merges: [] }] };
    expect(which(one)).toBe('上海市九张表 department');
    expect(allFigures(read(one))).toEqual(allFigures(read(workbook)));
    expect(read(one).unplaced).toEqual([]);
  });

  it('recognizes the tables of a unit', () => {
    const ofUnit = {
      sheets: workbook.sheets.map((sheet) => ({
        ...inTexts((text) =>
          text
            .replace(/^2025年部门(?=“)/u, '2025年单位')
            .replace(/^2025年部门/u, '2025年预算单位')
            .replace(/^编制部门/u, '编制单位'),
        )(sheet),
        name: sheet.name.replace(/^部门/u, '单位'),
      })),
    };
    expect(which(ofUnit)).toBe('上海市九张表 unit');
    expect(read(ofUnit).tables.every(({ hasOtherTitle }) => !hasOtherTitle)).toBe(true);
    expect(allFigures(read(ofUnit))).toEqual(allFigures(read(workbook)));
  });
});

describe('checkWorkbook', () => {
  function rulesIn(from: RawWorkbook): readonly string[] {
    // The year in the titles must take precedence over this one.
    const result = checkWorkbook(from, 2031);
    if (result.kind !== 'checked') throw new Error(result.kind);
    return result.findings.map((finding) => `${finding.severity} ${finding.rule}`);
  }

  const TRUE_FINDING = 'X M-17';

  it('finds only the note that belongs to another table', () => {
    expect(rulesIn(workbook)).toEqual([TRUE_FINDING]);
  });

  it.each(LAYOUTS)('finds no error with %s', (_, layout) => {
    const changed = { sheets: workbook.sheets.map(layout) };
    const findings = rulesIn(changed);
    expect(findings.filter((one) => one.startsWith('E'))).toEqual([]);
    expect(findings.filter((one) => !['X M-17', 'X U-09', 'X M-18', 'I M-09'].includes(one))).toEqual([]);
  });

  it.each([
    ['a total', 2, '31214205.8', 31_214_206.8],
    ['a 款', 5, '3508644', 3_508_645],
    ['a class of a list', 0, '782164', 782_163],
  ])('finds %s that is wrong by one 元', (_, at, text, wrong) => {
    const sheets = workbook.sheets.map((sheet, index) => {
      if (index !== at && !(at === 5 && index === 4)) return sheet;
      let isDone = false;
      return withCells((cell) => {
        if (isDone || typeof cell !== 'number' || String(cell) !== text) return cell;
        isDone = true;
        return wrong;
      })(sheet);
    });
    expect(rulesIn({ sheets }).filter((one) => one.startsWith('E'))).not.toEqual([]);
  });

  it('skips rules of a missing table and reports the table once', () => {
    const without = { sheets: workbook.sheets.filter((_, index) => index !== 7) };
    expect(rulesIn(without)).toEqual(['E M-03', TRUE_FINDING]);
  });
});
