/** Tests 图表 in a live workbook: charts over cells of the tables, drawn again without loss, following the entries. */
import type { Host } from '../../src/excel-host';
import { areaAddress } from '../../src/grid/address';
import type { OpenSession } from '../../src/workflow/create-session';
import type { CommandOutcome } from '../../src/workflow/outcome';
import { fill, generate, load } from '../support/command-steps';
import { reopened, type Preparation } from '../support/prepared-workbooks';

const SHEET = '图表';
const BY_FUNCTION = '财政拨款收支总体情况表';

let host: Host;
let session: OpenSession;

const withAllTables = reopened([load, generate, fill]);

function withTables(...ids: readonly string[]): Preparation {
  return reopened([load, ({ session: own }) => own.generateTables(ids), fill]);
}

async function opened(prepare: Preparation = withAllTables): Promise<void> {
  ({ host, session } = await prepare());
}

afterEach(() => {
  expect(host.internalErrors).toEqual([]);
});

/** All sentences of an outcome. */
function said(outcome: CommandOutcome): string {
  if (outcome.kind === 'done') return [outcome.summary, ...outcome.details].join('');
  return outcome.kind === 'question' ? outcome.question.text : outcome.message;
}

/** Rows of lines of projects on the entry sheet, from one. */
function projectRows(): readonly number[] {
  const { rows } = host.workbook.sheet('支出录入').grid;
  return [...rows].flatMap(([row, { cells }]) => {
    const name = cells.get(6)?.value;
    return row > 0 && typeof name === 'string' && name !== '' ? [row + 1] : [];
  });
}

interface ShownChart {
  readonly name: string;
  readonly title: string;
  /** Name, figure and formula of each bar. */
  readonly bars: readonly (readonly [string, number, string])[];
}

function cellAt(sheet: string, row: number, column: number) {
  return host.workbook.sheet(sheet).grid.cell(row, column);
}

function chartsOn(sheet = SHEET): readonly ShownChart[] {
  return host.workbook.sheet(sheet).charts.map(({ name, title, series: [first] }) => {
    const area = first?.values.area;
    if (area === undefined || area === null) throw new Error(`${name} shows no cells.`);
    const rows = Array.from(
      { length: area.lastRow - area.firstRow + 1 },
      (_, index) => area.firstRow + index,
    );
    return {
      name,
      title,
      bars: rows.map((row) => [
        String(cellAt(sheet, row, 0)?.value),
        Number(cellAt(sheet, row, area.firstColumn)?.value),
        String(cellAt(sheet, row, area.firstColumn)?.formula),
      ]),
    };
  });
}

function chart(title: string): ShownChart {
  const found = chartsOn().find((one) => one.title.startsWith(title));
  if (found === undefined) throw new Error(`There is no chart ${title}.`);
  return found;
}

/** The rows that are printed, and those that begin a page. */
function printedRows(): readonly unknown[] {
  const { printArea, rowBreaks } = host.workbook.sheet(SHEET).page;
  return [printArea, rowBreaks];
}

describe('after filling', () => {
  beforeEach(() => opened());

  test('draws the charts of the set over formulas that point at the tables', async () => {
    expect(said(await session.drawCharts())).toBe('已生成“图表”表，共5张图，图中的数字随公开表变动。');
    expect(chartsOn().map(({ name, title }) => [name, title])).toEqual([
      ['图1', '收入来源（单位：万元）'],
      ['图2', '支出类型（单位：万元）'],
      ['图3', '财政拨款支出功能分类（单位：万元）'],
      ['图4', '“三公”经费（单位：万元）'],
      ['图5', '金额最大的项目（单位：万元）'],
    ]);
    const { bars } = chart('支出类型');
    expect(bars.map(([label, figure]) => [label, figure])).toEqual([
      ['人员经费', 6573.44],
      ['公用经费', 556.75],
      ['项目支出', 433.15],
    ]);
    expect(bars[0]?.[2]).toMatch(/^='[^']+'![A-Z]+\d+$/u);
    expect(host.workbook.active.name).toBe(SHEET);
    expect(host.workbook.sheet(SHEET).page).toMatchObject({ scalesTexts: false, rowBreaks: [36, 72] });
  });

  test('shows a figure that is typed over in a table', async () => {
    await session.drawCharts();
    const [, , formula = ''] = chart('支出类型').bars[2] ?? [];
    const [, sheet = '', address = ''] = /^='([^']+)'!(.+)$/u.exec(formula) ?? [];
    host.user.type(sheet, address, '500');
    expect(chart('支出类型').bars[2]?.[1]).toBe(500);
  });

  test('changes nothing when drawn again, and undo removes the sheet', async () => {
    await session.drawCharts();
    expect(said(await session.drawCharts())).toBe('“图表”表中的图与公开表一致，没有改动。');
    await session.undo();
    expect(host.workbook.sheets.map(({ name }) => name)).not.toContain(SHEET);
    expect(said(await session.drawCharts())).toContain('共5张图');
  });

  test('keeps references with a row that a clerk puts into a table', async () => {
    await session.drawCharts();
    const before = chart('财政拨款支出功能分类').bars;
    host.user.insertRows(BY_FUNCTION, '9:9');
    await session.refresh();
    expect(said(await session.drawCharts())).toContain('没有改动');
    const after = chart('财政拨款支出功能分类').bars;
    expect(after.map(([label, figure]) => [label, figure])).toEqual(
      before.map(([label, figure]) => [label, figure]),
    );
    expect(after).not.toEqual(before);
  });

  test('follows a filling in which rows and bars come; undo brings the charts back', async () => {
    await session.drawCharts();
    const before = chartsOn();
    host.user.type('支出录入', `N${String(projectRows()[0])}`, '99990000');
    await session.refresh();
    const filled = said(await session.fillTables('values', { answer: 'keep' }));
    expect(filled).toContain('“图表”表已一起更新');
    expect(chart('金额最大的项目').bars[0]?.[1]).toBe(9999);
    expect(chartsOn().map(({ name }) => name)).toEqual(before.map(({ name }) => name));
    await session.undo();
    expect(chartsOn()).toEqual(before);
  });

  test('removes a chart whose figures have all become zero; undo draws it again', async () => {
    await session.drawCharts();
    const before = chartsOn();
    const printed = printedRows();
    for (const row of projectRows()) host.user.type('支出录入', `N${String(row)}`, '0');
    await session.refresh();
    await session.fillTables('values', { answer: 'keep' });
    expect(chartsOn().map(({ title }) => title)).not.toContain('金额最大的项目（单位：万元）');
    expect(chartsOn()).toHaveLength(4);
    expect(printedRows()).not.toEqual(printed);
    await session.undo();
    expect(chartsOn()).toEqual(before);
    expect(printedRows()).toEqual(printed);
  });

  test('leaves the sheet alone in a filling once somebody has typed there', async () => {
    await session.drawCharts();
    host.user.type(SHEET, 'B4', '1');
    host.user.type('支出录入', 'N2', '5000000');
    await session.refresh();
    const filled = said(await session.fillTables('values', { answer: 'keep' }));
    expect(filled).toContain('“图表”表中有手工填写的内容，没有更新。');
    const again = said(await session.drawCharts());
    expect(again).toContain('“图表”表中B4是手工填写的，原表已改名为“图表（旧）”，原样保留。');
    expect([host.workbook.sheet('图表（旧）').charts.length, chartsOn().length]).toEqual([5, 5]);
  });

  test('is no table for a check', async () => {
    await session.checks.check();
    const before = session.checks.report()?.findings.length;
    await session.drawCharts();
    await session.checks.check();
    expect(session.checks.report()?.findings).toHaveLength(before ?? -1);
  });

  test('says so where Excel draws no charts, and draws them on request', async () => {
    host.faults.plan({ kind: 'refuse-member', member: 'ChartCollection.add', code: 'NotImplemented' });
    const outcome = await session.drawCharts();
    expect(said(outcome)).toContain('图没有画出（“图表”），图中的数字已经写好。');
    host.faults.clear();
    if (outcome.kind !== 'done' || outcome.again === undefined) throw new Error('Nothing is left.');
    await outcome.again();
    expect(chartsOn()).toHaveLength(5);
  });

  test('draws each chart once where the answer of the first attempt was lost', async () => {
    // The first command of a session also reads the workbook.
    await session.drawCharts();
    await session.undo();
    host.traffic.reset();
    await session.drawCharts();
    const last = host.traffic.count;
    await session.undo();
    host.traffic.reset();
    host.faults.plan({ kind: 'lose-answer', request: last, code: 'GeneralException' });
    const outcome = await session.drawCharts();
    if (outcome.kind !== 'done' || outcome.again === undefined) throw new Error(JSON.stringify(outcome));
    await outcome.again();
    expect(chartsOn().map(({ name }) => name)).toEqual(['图1', '图2', '图3', '图4', '图5']);
  });
});

test('refuses while no table of a chart is filled', async () => {
  await opened(withTables('12'));
  const outcome = await session.drawCharts();
  expect([outcome.kind, said(outcome)]).toEqual([
    'refused',
    expect.stringMatching(/^图中的数字取自公开表的单元格，预算02表、.*还没有生成和填充。/u),
  ]);
});

test('leaves out the charts of tables that are missing, and names them', async () => {
  await opened(withTables('01', '02'));
  expect(said(await session.drawCharts())).toContain(
    '没有画“财政拨款支出功能分类”、““三公”经费”、“金额最大的项目”；填充以后再生成一次。',
  );
  expect(chartsOn().map(({ title }) => title)).toEqual(['收入来源（单位：万元）', '支出类型（单位：万元）']);
  const places = host.workbook.sheet(SHEET).charts.map(({ place }) => place.area);
  expect(places.map((area) => (area === null ? '' : areaAddress(area)))).toEqual(['E2:K17', 'E20:K35']);
});
