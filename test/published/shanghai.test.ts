/**
 * Tests the nine published tables of a Shanghai district in the form of its platform: every figure and text.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { RawWorkbook } from '../../src/entries/raw-workbook';
import { formatAmount } from '../../src/money/amount-style';
import type { PublishedTable, PublishedWorkbook } from '../../src/published/published-table';
import { readPublished } from '../../src/published/read-published';
import { whichSetInSlices, type SetRecognition } from '../../src/published/which-set';
import { checkWorkbook } from '../../src/sets/check-workbook';
import { HENAN_2023 } from '../../src/sets/henan-2023';
import { SHANGHAI } from '../../src/sets/shanghai';
import { atOnce } from '../../src/slices/slices';
import { readWorkbook } from '../../src/xlsx/read-workbook';
import { inTexts, IN_WAN, isAccount, LAYOUTS, withCells, withRows } from '../support/shanghai-layouts';

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
