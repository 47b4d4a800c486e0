/**
 * Tests tables in 元 that are rounded further: to whole 元, as in a bureau (189,767,552 and 189,767,551), or in 万元 with two
 * decimals and then multiplied by 10,000. Their sums differ by rounding.
 */
import fc from 'fast-check';
import { shanghaiSampleEntries } from '../../scripts/sample-entries';
import { checkContext } from '../../src/checks/context';
import { checkTables, findingsOf, recheck, type Check } from '../../src/checks/check-tables';
import type { Relation } from '../../src/checks/arithmetic/relation';
import { pathKey } from '../../src/published/published-table';
import type { Finding } from '../../src/checks/finding';
import type { Entries } from '../../src/entries/entries';
import { fen } from '../../src/money/fen';
import type { RawCell, RawWorkbook } from '../../src/entries/raw-workbook';
import { readPublished } from '../../src/published/read-published';
import { rollUp } from '../../src/rollup/rollup';
import { SHANGHAI } from '../../src/sets/shanghai';
import { SHANGHAI_CHECKS } from '../../src/sets/shanghai/checks';
import { tablesWorkbook } from '../../src/sheets/draw/workbook-plans';
import { setCell, reported } from '../support/checks';
import { departments } from '../support/departments';
import { rawFromPlan } from '../support/raw';

/** The set with figures rounded to 元, as a bureau prints it. */
const ROUNDED = {
  ...SHANGHAI,
  tables: SHANGHAI.tables.map((table) =>
    table.amounts.unit === '元' ? { ...table, amounts: { ...table.amounts, decimals: 0 as const } } : table,
  ),
};

function printedInYuan(entries: Entries): RawWorkbook {
  return rawFromPlan(tablesWorkbook(entries, rollUp(entries, ROUNDED), 'values', []).plan);
}

function checkOf(raw: RawWorkbook): Check {
  return checkTables(
    checkContext(SHANGHAI_CHECKS, readPublished(raw, SHANGHAI, 2025), null),
    SHANGHAI_CHECKS.rules,
  );
}

function arithmetic(check: Check): readonly Finding[] {
  return findingsOf(check).filter(({ nature }) => nature === 'arithmetic');
}

/** Moves 分 between the lines of the sample, so that tables must round. */
async function unevenSample(): Promise<Entries> {
  const entries = await shanghaiSampleEntries();
  const { length } = entries.expenditure;
  return {
    ...entries,
    expenditure: entries.expenditure.map((line, index) => {
      const isPaired = index - (index % 2) + 1 < length;
      const change = isPaired ? (index % 2 === 0 ? 33 : -33) : 0;
      return { ...line, amount: fen(line.amount + change) };
    }),
  };
}

let entered: Entries;
let check: Check;

beforeAll(async () => {
  entered = await unevenSample();
  check = checkOf(printedInYuan(entered));
});

/** Returns findings of row sums about one cell after its figure grows by some 元. */
function sumsAfter(key: string, yuan: number): readonly ReturnType<typeof reported>[] {
  const cell = check.context.cells.get(key);
  if (cell === undefined || typeof cell.raw !== 'number')
    throw new Error(`The tables have no figure at ${key}.`);
  const after = recheck(check, [{ path: cell.path, raw: cell.raw + yuan }]);
  if (after === null) throw new Error('The recheck does not know the typed figure.');
  return arithmetic(after)
    .filter(
      ({ rule, cells: [first] }) => rule === 'S-03' && first !== undefined && pathKey(first.path) === key,
    )
    .map(reported);
}

it('reports once that rounding moves rows by 1 元, and reports no error', () => {
  const sums = check.compiled.relations.filter(({ rule }) => rule.id === 'S-03');
  const sumOf = (terms: Relation['left']): number =>
    terms.reduce((sum, { cell }) => sum + Number(check.context.cells.get(cell)?.raw), 0);
  const off = sums.filter(({ left, right }) => sumOf(left) !== sumOf(right));
  expect(off.map(({ left }) => left.map(({ cell }) => cell).join())).toEqual([
    '8/items/total/total',
    '8/items/total/personnel',
    '8/items/301/total',
    '8/items/301/personnel',
  ]);
  expect(arithmetic(check).map(reported)).toEqual([
    {
      at: '8/items/total/total 部门一般公共预算基本支出部门预算经济分类预算表!D35',
      severity: 'I',
      message:
        '部门一般公共预算基本支出部门预算经济分类预算表 · 一般公共预算基本支出合计：合计 25,121,091.00 ≠ 下一级各行合计 25,121,092.00（4个数），差 −1.00（另有3处与此相同）。可能是尾差：各数分别取整到元。确系取整的，请在表下注明；否则请核对这些数字。',
    },
  ]);
});

it('reports errors if one figure of the document has 分', () => {
  const exact = check.context.cell('3', 'functions', '2080599', 'projects');
  if (exact === undefined) throw new Error('The cell is missing.');
  const other = checkOf(setCell(printedInYuan(entered), exact.place, 0.5));
  const errors = arithmetic(other).filter(({ cells: [first] }) => first?.path.table === '8');
  expect(errors.map(({ rule, severity, cells: [first] }) => [rule, severity, first?.address])).toEqual([
    ['S-03', 'E', 'D6'],
    ['S-03', 'E', 'E6'],
    ['S-03', 'E', 'D35'],
    ['S-03', 'E', 'E35'],
  ]);
});

it('finds a total that is wrong by 2 元 where two addends can round to 1', () => {
  // Rounding already prints it 1 元 below its addends.
  expect(sumsAfter('8/items/total/personnel', 1)).toEqual([]);
  expect(sumsAfter('8/items/total/personnel', -1)).toEqual([
    {
      at: '8/items/total/personnel 部门一般公共预算基本支出部门预算经济分类预算表!E35',
      severity: 'E',
      message:
        '部门一般公共预算基本支出部门预算经济分类预算表 · 人员经费：合计 22,826,754.00 ≠ 下一级各行合计 22,826,756.00（2个数），差 −2.00。请核对合计公式是否包含每一行、有没有漏行或重复行，再核对各行数字。',
    },
  ]);
});

/** The set printed in 万元 with two decimals, then turned into 元 by hand. */
const IN_WAN = {
  ...SHANGHAI,
  tables: SHANGHAI.tables.map((table) =>
    table.amounts.unit === '元'
      ? { ...table, amounts: { ...table.amounts, unit: '万元' as const, decimals: 2 as const } }
      : table,
  ),
};
const IN_YUAN: ReadonlySet<string> = new Set(
  SHANGHAI.tables.flatMap(({ name, amounts }) => (amounts.unit === '元' ? [name] : [])),
);

function multiplied(entries: Entries): RawWorkbook {
  const raw = rawFromPlan(tablesWorkbook(entries, rollUp(entries, IN_WAN), 'values', []).plan);
  const cellOf = (cell: RawCell): RawCell => {
    if (typeof cell === 'number') return Math.round(cell * 10_000);
    return typeof cell === 'string' ? cell.replace(/万元/gu, '元') : cell;
  };
  return {
    ...raw,
    sheets: raw.sheets.map((sheet) =>
      IN_YUAN.has(sheet.name) ? { ...sheet, rows: sheet.rows.map((row) => row.map(cellOf)) } : sheet,
    ),
  };
}

it('reports once that figures multiplied from 万元 are off by 100 元, and an error of 1,000 元 as one', async () => {
  const sample = await shanghaiSampleEntries();
  const found = checkOf(multiplied(sample));
  expect(arithmetic(found).map(({ severity, cause }) => [severity, cause?.words])).toEqual([
    ['I', '可能是尾差：各数按万元保留两位小数，再换算成元'],
  ]);
  const total = found.context.cell('8', 'items', 'total', 'total');
  if (total === undefined || typeof total.raw !== 'number') throw new Error('The total is missing.');
  const wrong = checkOf(setCell(multiplied(sample), total.place, total.raw + 1_000));
  expect(
    arithmetic(wrong).filter(({ severity, cells: [first] }) => severity === 'E' && first?.address === 'D35'),
  ).not.toEqual([]);
});

it.each<[string, (entries: Entries) => RawWorkbook]>([
  ['rounded to 元', printedInYuan],
  ['multiplied from 万元', multiplied],
])('finds no error in departments whose figures are %s', (_, printed) => {
  fc.assert(
    fc.property(departments({ maxUnits: 4, maxLines: 16 }), (entries) => {
      if (entries.expenditure.some(({ amount }) => amount < 0)) return;
      const found = arithmetic(checkOf(printed(entries))).filter(({ severity }) => severity === 'E');
      expect(found.map(reported)).toEqual([]);
    }),
    { numRuns: 60 },
  );
});
