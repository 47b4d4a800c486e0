/** Tests the nine tables in the forms of districts and years: no error, and no figure left out. */
import { checkWorkbook } from '../../src/sets/check-workbook';
import { message } from '../../src/checks/finding';
import type { Entries, IncomeLine } from '../../src/entries/entries';
import type { RawCell, RawSheet, RawWorkbook } from '../../src/entries/raw-workbook';
import { rollUp } from '../../src/rollup/rollup';
import { SHANGHAI } from '../../src/sets/shanghai';
import { tablesWorkbook } from '../../src/sheets/draw/workbook-plans';
import { addFen } from '../../src/money/fen';
import { atLevel } from '../../src/tables/table-set';
import { fixedDepartment } from '../support/departments';
import { rawFromPlan } from '../support/raw';

/** Removes negatives: real documents have no negative corrections. */
function withoutNegatives(entries: Entries, year: number): Entries {
  const expenditure = entries.expenditure.filter(({ amount }) => amount > 0);
  const sums = new Map<string, IncomeLine>();
  for (const { unit, period, fund, amount, row } of expenditure) {
    const key = `${unit} ${period} ${fund}`;
    const before = sums.get(key);
    const sum = before === undefined ? amount : addFen(before.amount, amount);
    sums.set(key, { row, unit, period, fund, amount: sum, remark: '' });
  }
  return {
    ...entries,
    settings: { ...entries.settings, budgetYear: year, tableSet: SHANGHAI.id },
    income: [...sums.values()],
    expenditure,
  };
}

/** Returns the published tables of a department in the unit of the year's form. */
function published(seed: number, year: number, level: 'department' | 'unit'): RawWorkbook {
  const units = level === 'unit' ? 1 : 5;
  const entries = withoutNegatives(fixedDepartment({ units, lines: 60, seed }), year);
  const set = atLevel(SHANGHAI, level);
  const { plan } = tablesWorkbook(entries, rollUp(entries, set), 'values', []);
  const names = new Set(set.tables.map(({ name }) => name));
  return { sheets: rawFromPlan(plan).sheets.filter(({ name }) => names.has(name)) };
}

type Form = (sheet: RawSheet) => RawSheet;

function cells(change: (cell: RawCell, row: number) => RawCell): Form {
  return (sheet) => ({
    ...sheet,
    rows: sheet.rows.map((row, at) => row.map((cell) => change(cell, at))),
  });
}

function texts(change: (text: string) => string): Form {
  return cells((cell) => (typeof cell === 'string' ? change(cell) : cell));
}

function isInYuan({ rows }: RawSheet): boolean {
  return rows.flat().some((cell) => cell === '单位：元');
}

/** Changes amounts: cells below the header, in columns with numbers. */
function inAmounts(change: (cell: RawCell) => RawCell): Form {
  return (sheet) => {
    const columns = new Set(
      sheet.rows.flatMap((row) => row.flatMap((cell, column) => (typeof cell === 'number' ? [column] : []))),
    );
    const first = sheet.rows.findIndex((row) => row.some((cell) => typeof cell === 'number'));
    return {
      ...sheet,
      rows: sheet.rows.map((row, at) =>
        at < first || first < 0 || (typeof row[0] === 'string' && /^注/u.test(row[0]))
          ? row
          : row.map((cell, column) => (columns.has(column) ? change(cell) : cell)),
      ),
    };
  };
}

const FORMS: readonly (readonly [string, Form])[] = [
  ['as they are', (sheet) => sheet],
  [
    'whole 元',
    (sheet) =>
      isInYuan(sheet) ? cells((cell) => (typeof cell === 'number' ? Math.round(cell) : cell))(sheet) : sheet,
  ],
  ['0.00 for nothing', inAmounts((cell) => (cell === null || cell === '' ? 0 : cell))],
  ['0 as a text for nothing', inAmounts((cell) => (cell === null || cell === '' ? '0.00' : cell))],
  ['the department in the title', texts((text) => text.replace(/^(\d{4}年.*表)$/u, '某市测试局$1'))],
  ['the department behind the title', texts((text) => text.replace(/^(\d{4}年.*表)$/u, '$1（某市测试局）'))],
  ['年度', texts((text) => text.replace(/^(\d{4})年(.*表)$/u, '$1年度$2'))],
  ['the year over 三公', texts((text) => text.replace(/^“三公”经费预算数$/u, '2024年“三公”经费预算数'))],
  [
    'headings of 2023',
    // Keeps the class with the same name.
    cells((cell, row) =>
      row < 5 && cell === '国有资本经营预算支出' ? '国有资本经营财政拨款预算支出' : cell,
    ),
  ],
  [
    'notes of 2026',
    texts((text) =>
      text.replace(
        /^注[:：]本(?:部门|单位)\d{4}年无(.*?)(?:财政拨款安排的)?预算，故.*$/u,
        '注：本年度无$1支出，故本表无数据',
      ),
    ),
  ],
  [
    'old words of lists',
    texts((text) =>
      text
        .replace('1. 一般公共预算资金', '1. 一般公共预算')
        .replace('2. 政府性基金', '2. 政府性基金预算')
        .replace('预算预算', '预算'),
    ),
  ],
  ['narrow brackets and 1、', texts((text) => text.replace(/^([123])\. /u, '$1、'))],
  ['signatures', (sheet) => ({ ...sheet, rows: [...sheet.rows, ['单位负责人：', null, '制表人：李四']] })],
  ['nothing merged', (sheet) => ({ ...sheet, merges: [] })],
];

const SEEDS = [3, 21];

function errorsOf(workbook: RawWorkbook): readonly string[] {
  const result = checkWorkbook(workbook, 2024);
  if (result.kind !== 'checked') return [result.kind];
  const { unplaced } = result.check.context.workbook;
  return [
    ...unplaced.map((one) => `unplaced ${one.kind} ${one.place.sheet} ${one.found}`),
    ...result.findings
      .filter(({ severity, nature }) => severity === 'E' || (severity === 'X' && nature === 'arithmetic'))
      .map((one) => `${one.severity} ${one.rule} ${message(one)}`),
  ];
}

describe.each(['department', 'unit'] as const)('checkWorkbook with tables of a %s', (level) => {
  describe.each([2023, 2026])('in %i', (year) => {
    const documents = SEEDS.map((seed) => published(seed, year, level));
    it.each(FORMS)('reports no error: %s', (_, form) => {
      const reported = documents.flatMap(({ sheets }) => errorsOf({ sheets: sheets.map(form) }));
      expect(reported.slice(0, 12)).toEqual([]);
    });
  });
});

describe('checkWorkbook with whole 元', () => {
  const rounded = FORMS.find(([name]) => name === 'whole 元')?.[1];

  it.each([
    ['one 元 too much', (figure: number) => figure + 1],
    ['ten thousand times', (figure: number) => figure * 10_000],
  ])('names the place of a wrong figure: %s', (_, wrong) => {
    const { sheets } = published(3, 2026, 'department');
    const whole = sheets.map((sheet) => rounded?.(sheet) ?? sheet);
    const T3 = '部门支出预算总表';
    const at =
      whole
        .find(({ name }) => name === T3)
        ?.rows.findIndex(([, , item]) => typeof item === 'string' && /^\d\d$/u.test(item)) ?? -1;
    const spoilt = whole.map((sheet) =>
      sheet.name === T3
        ? cells((cell, row) => (row === at && typeof cell === 'number' ? wrong(cell) : cell))(sheet)
        : sheet,
    );
    const result = checkWorkbook({ sheets: spoilt }, 2024);
    if (result.kind !== 'checked') throw new Error(result.kind);
    const places = result.findings
      .filter(({ severity }) => severity !== 'I')
      .flatMap((finding) => finding.cells.map(({ place }) => `${place.sheet} ${String(place.row)}`));
    expect(at).toBeGreaterThan(0);
    expect(places).toContain(`${T3} ${String(at)}`);
  });
});
