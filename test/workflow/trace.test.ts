/** Tests the trace from a cell to the entered lines behind it, also after rows have moved. */
import type { Trace } from '../../src/workflow/trace/trace';
import { FigureFinder } from '../../src/workflow/trace/figure-finder';
import type { Session } from '../../src/workflow/session';
import { HENAN_2023 } from '../../src/sets/henan-2023';
import { sumFen } from '../../src/money/fen';
import { printedAmount, WAN } from '../../src/money/amount-style';
import { openFilled } from '../support/filled-workbook';
import { type SimulatedWorkbook } from '../support/simulated-workbook';
import { reorderRows, rowWith } from '../support/table-sheets';

const T03 = '部门支出总体情况表';
const T12 = '部门预算项目绩效目标汇总表';
const TOTAL = 5;

let session: Session;
let book: SimulatedWorkbook;

beforeEach(async () => {
  ({ book, session } = await openFilled());
});

function traceAt(sheet: string, row: number, column: number): Promise<Trace> {
  const { id } = book.sheet(sheet);
  return session.trace({
    sheetId: id,
    sheetName: sheet,
    area: { firstRow: row, lastRow: row, firstColumn: column, lastColumn: column },
  });
}

test('shows for every figure of every table lines that add up to it', async () => {
  let traced = 0;
  for (const table of HENAN_2023.tables) {
    const sheet = book.sheet(table.name);
    for (const [row, cells] of sheet.rows.entries()) {
      for (const [column, cell] of cells.entries()) {
        if (typeof cell !== 'number') continue;
        const trace = await traceAt(table.name, row, column);
        if (trace.kind !== 'figure')
          throw new Error(`${table.name} ${String(row)},${String(column)}: ${trace.message}`);
        const lines = trace.groups.flatMap((group) => group.lines);
        expect(sumFen(lines.map((line) => line.amount))).toBe(trace.amount);
        expect(Number(printedAmount(trace.amount, WAN).replaceAll(',', ''))).toBe(cell);
        traced += 1;
      }
      // One row of each table suffices; all of table 03 are traced.
      if (table.id !== '03' && traced > 0 && row > 12) break;
    }
  }
  expect(traced).toBeGreaterThan(150);
});

test('groups lines by unit, each with the place of its amount', async () => {
  const trace = await traceAt(T03, rowWith(book.sheet(T03), '行政运行'), TOTAL);
  if (trace.kind !== 'figure') throw new Error(trace.message);
  expect([trace.label, trace.address, trace.typedOver]).toEqual([
    '预算03表 · 行政运行 · 合计',
    `F${String(rowWith(book.sheet(T03), '行政运行') + 1)}`,
    null,
  ]);
  expect(trace.groups.map((group) => group.unitCode)).toEqual(
    [...trace.groups.map((group) => group.unitCode)].sort(),
  );
  const entries = book.sheet('支出录入');
  for (const group of trace.groups) {
    expect(group.amount).toBe(sumFen(group.lines.map((line) => line.amount)));
    for (const line of group.lines) {
      expect(line.sheetName).toBe('支出录入');
      expect(entries.rows[0]?.[line.column]).toBe('金额(元)');
      expect(entries.rows[line.row]?.[0]).toBe(group.unitCode);
      expect(Number(entries.rows[line.row]?.[line.column]) * 100).toBeCloseTo(line.amount, 3);
      expect(line.label).toMatch(/^2080101 行政运行 · \d{5} /u);
    }
  }
});

test('finds a figure after a sort of its rows, and marks a typed one', async () => {
  book.changeSheet(T03, (sheet) =>
    reorderRows(sheet, (rows) => [...rows.slice(0, 8), ...rows.slice(8).reverse()]),
  );
  const row = rowWith(book.sheet(T03), '行政运行');
  book.type(T03, row, TOTAL, 1);
  const trace = await traceAt(T03, row, TOTAL);
  expect(trace.kind === 'figure' && [trace.label, trace.typedOver]).toEqual([
    '预算03表 · 行政运行 · 合计',
    '1',
  ]);
});

test('leads from any cell of a merge to its figure', async () => {
  const sheet = book.sheet(T12);
  const merge = sheet.merges.find(
    (area) =>
      area.lastRow > area.firstRow && typeof sheet.rows[area.firstRow]?.[area.firstColumn] === 'number',
  );
  if (merge === undefined) throw new Error('Table 12 has no merged figure.');
  const trace = await traceAt(T12, merge.lastRow, merge.firstColumn);
  expect(trace.kind).toBe('figure');
});

test.each([
  ['an entry sheet', '支出录入', 1, 13, '所选单元格不在公开表中。请选中一张公开表里的数字。'],
  ['a title', T03, 0, 0, '所选单元格没有汇总数字。请选中表中的一个金额。'],
  ['a cell beside the table', T03, 60, 30, '所选单元格没有汇总数字。请选中表中的一个金额。'],
])('finds no figure in %s', async (_, sheet, row, column, message) => {
  expect(await traceAt(sheet, row, column)).toEqual({ kind: 'none', message });
});

test('finds for a row of 支出录入 its figure in each table, with the fewest lines, and where it is', async () => {
  const finder = session.add((store, _, queue) => new FigureFinder(store, queue));
  const at = (sheetName: string, row: number) => ({
    sheetId: '',
    sheetName,
    area: { firstRow: row, lastRow: row, firstColumn: 0, lastColumn: 0 },
  });
  const figures = await finder.figuresOf(at('支出录入', 1));
  if (figures === null) throw new Error('The row has no figures.');
  const tables = figures.map(({ path }) => path.table);
  expect(new Set(tables).size).toBe(tables.length);
  expect(tables).toContain('03');
  for (const { path } of figures) {
    const place = await finder.placeOf(path);
    if (place === null) throw new Error(`${path.table} has no place.`);
    const trace = await traceAt(place.sheetName, place.row, place.column);
    if (trace.kind !== 'figure') throw new Error(trace.message);
    const rows = trace.groups
      .flatMap(({ lines }) => lines)
      .map(({ sheetName, row }) => `${sheetName}${String(row)}`);
    expect(rows).toContain('支出录入1');
  }
  expect(await finder.figuresOf(at('设置', 1))).toBeNull();
  expect(await finder.figuresOf(at('支出录入', 5_000))).toEqual([]);
});
