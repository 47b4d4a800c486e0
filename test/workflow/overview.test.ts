/** Tests the money at a glance: bars of the set's declarations, last year beside them, the way to each cell. */
import { formatAmount } from '../../src/money/amount-style';
import type { Session } from '../../src/workflow/session';
import { OverviewController } from '../../src/workflow/overview/overview-controller';
import { FigureFinder } from '../../src/workflow/trace/figure-finder';
import type { MoneyOverview } from '../../src/workflow/overview/money-overview';
import { HENAN_2023 } from '../../src/sets/henan-2023';
import { sessionOn } from '../support/sessions';
import { simulatedWorkbook, type SimulatedWorkbook } from '../support/simulated-workbook';
import { cellWith } from '../support/table-sheets';

let session: Session;
let book: SimulatedWorkbook;
let overview: OverviewController;
let finder: FigureFinder;

beforeEach(() => {
  book = simulatedWorkbook();
  session = sessionOn(book.port);
  overview = session.add((store) => new OverviewController(store));
  finder = session.add((store, _, queue) => new FigureFinder(store, queue));
});

function groups(): Extract<MoneyOverview, { kind: 'bars' }>['groups'] {
  const view = overview.view();
  if (view?.kind !== 'bars') throw new Error(`There are no bars: ${String(view?.kind)}`);
  return view.groups;
}

function shown(title: string): readonly string[] {
  const group = groups().find((one) => one.title === title);
  if (group === undefined) throw new Error(`There is no ${title}.`);
  return group.bars.map(
    ({ label, amount, last, style }) =>
      `${label} ${formatAmount(amount, style)}${last === null ? '' : ` / ${formatAmount(last, style)}`}`,
  );
}

test('shows totals beside last year, sources, kinds, accounts and units of the sample', async () => {
  await session.loadSample();
  expect(groups().map(({ title, left }) => [title, left])).toEqual([
    ['收支总计', 0],
    ['收入来源', 0],
    ['支出类型', 0],
    ['支出功能科目', 10],
    ['各单位收入', 5],
  ]);
  expect(shown('收支总计')).toEqual(['收入总计 7,563.33 / 6,245.26', '支出总计 7,563.33 / 6,245.26']);
  expect(shown('支出类型')).toEqual(['人员经费 6,573.44', '公用经费 556.75', '项目支出 433.15']);
  expect(shown('各单位收入')[0]).toBe('三门峡市社会养老保险中心 3,094.36');
});

test('leaves out last year where it is not entered: what is missing is not zero', async () => {
  await session.loadSample();
  const row = book.sheet('上年数').rows.findIndex(([measure]) => measure === '收入总计');
  book.type('上年数', row, 1, null);
  await session.refresh();
  expect(shown('收支总计')).toEqual(['收入总计 7,563.33', '支出总计 7,563.33 / 6,245.26']);
});

test('shows no amount without entries, and none while they cannot be used', async () => {
  await session.refresh();
  expect(overview.view()?.kind).toBe('unknown');
  await session.makeEntrySheets(2023);
  expect(overview.view()?.kind).not.toBe('bars');
  await session.loadSample();
  const year = book.sheet('设置').rows.findIndex(([item]) => item === '预算年度');
  book.type('设置', year, 1, null);
  await session.refresh();
  expect(overview.view()).toEqual({ kind: 'unknown' });
});

test('finds the cell of a bar once its table is drawn', async () => {
  await session.loadSample();
  const bar = groups()[0]?.bars[0];
  if (bar?.kind !== 'cell') throw new Error('There is no bar.');
  const { path } = bar;
  expect(await finder.placeOf(path)).toBeNull();
  await session.generateTables(HENAN_2023.tables.map(({ id }) => id));
  await session.fillTables('values');
  const place = await finder.placeOf(path);
  expect(place?.sheetName).toBe('部门收支总体情况表');
  expect(book.sheet('部门收支总体情况表').rows[place?.row ?? -1]?.[place?.column ?? -1]).toBe(7563.33);
});

test('follows a changed amount', async () => {
  await session.loadSample();
  const before = shown('收支总计')[1];
  const { rows } = book.sheet('支出录入');
  const column = rows[0]?.findIndex((header) => String(header).startsWith('金额')) ?? -1;
  book.type('支出录入', 1, column, Number(rows[1]?.[column]) + 10_000);
  await session.refresh();
  expect(before).toBe('支出总计 7,563.33 / 6,245.26');
  expect(shown('收支总计')[1]).toBe('支出总计 7,564.33 / 6,245.26');
});

test('adds up the units from the entered lines where no table has a row for each', async () => {
  await session.makeEntrySheets(2025);
  const { row, column } = cellWith(book.sheet('设置'), '表样');
  book.type('设置', row, column + 1, '上海市九张表');
  await session.refresh();
  await session.loadSample();
  const lines = book.sheet('收入录入').rows.length;
  const unit = book.sheet('单位名册').rows.length;
  for (const [at, text] of ['101002', '某区财政监督中心', '公益一类事业单位'].entries())
    book.type('单位名册', unit, at, text);
  for (const amount of [200_000_000.5, -0.25]) {
    const at = lines + (amount > 0 ? 0 : 1);
    for (const [place, cell] of ['101002', null, '本年', '一般公共预算-财政拨款', amount].entries())
      if (cell !== null) book.type('收入录入', at, place, cell);
  }
  await session.refresh();
  expect(shown('各单位收入')).toEqual(['某区财政监督中心 200,000,000.25', '某区财政局 31,214,205.80']);
  expect(groups().at(-1)?.bars[0]).toMatchObject({ kind: 'unit', sheet: '收入录入', row: lines });
});
