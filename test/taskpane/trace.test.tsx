/** @jest-environment jsdom */
/** Tests the screen 追溯: the selected figure and its lines. */
import { act, screen, within } from '@testing-library/react';
import { fen } from '../../src/money/fen';
import type { WorkbookPlace } from '../../src/workflow/port';
import type { Trace } from '../../src/workflow/trace/trace';
import { PLACE, type Script } from './support/fake-session';
import { announced, button, deferred, section, settle, showPane } from './support/render';
import {
  FILLED,
  figureTrace,
  GENERATED,
  LONG_NAME,
  manyUnits,
  STALE,
  traceGroup,
  UNITS,
} from './support/workbook-status';
import { goTo } from './support/go-to';

const onTrace = (script: Script): Script => ({ ...script, paneState: { screen: 'trace' } });
const FIGURE = figureTrace(UNITS.map((unit, index) => traceGroup(unit, index + 1)));
const LABEL = '预算03表 · 行政运行 · 基本支出 · 人员经费 · 工资福利支出';
const OTHER: WorkbookPlace = { ...PLACE, area: { firstRow: 9, firstColumn: 7, lastRow: 9, lastColumn: 7 } };
const ENTRY_ROW: WorkbookPlace = {
  sheetId: 's9',
  sheetName: '支出录入',
  area: { firstRow: 1, firstColumn: 13, lastRow: 1, lastColumn: 13 },
};
const NO_TABLE = '所选单元格不在公开表中。请选中一张公开表里的数字。';

describe('追溯', () => {
  it('states that nothing has been filled yet and leads to filling', async () => {
    const { user, isFollowed } = await showPane(onTrace({ status: GENERATED }));
    expect(screen.getByText('还没有填充过的表。填充汇总以后，可以在这里看每个数字的来源。')).toBeVisible();
    expect(isFollowed()).toBe(false);
    await user.click(button('去填充汇总'));
    expect(screen.getByRole('heading', { level: 1, name: '汇总' })).toHaveFocus();
  });

  it('explains what to select if the selected cell is no figure', async () => {
    await showPane(onTrace({ status: FILLED }));
    expect(screen.getByText(NO_TABLE)).toBeVisible();
  });

  it('shows the selected figure in 万元 as in the table, and in 元 exactly', async () => {
    await showPane(onTrace({ status: FILLED, trace: () => FIGURE }));
    const figure = section(LABEL);
    expect(figure.getByText('74.07')).toBeVisible();
    expect(figure.getByText('740,736.04 元')).toBeVisible();
    expect(figure.getByText('H9')).toBeVisible();
    expect(announced()).toBe(LABEL);
  });

  it('states that a figure without lines is blank', async () => {
    await showPane(onTrace({ status: FILLED, trace: () => ({ ...figureTrace([]), amount: fen(0) }) }));
    expect(section(LABEL).getByText('空白')).toBeVisible();
    expect(section('来源').getByText('没有录入行归入这个数字，所以表中为空白。')).toBeVisible();
  });

  it("shows the cell's value if it differs from the sum of the lines", async () => {
    await showPane(onTrace({ status: STALE, trace: () => ({ ...FIGURE, typedOver: '75.00' }) }));
    expect(section(LABEL).getByText(/^单元格中是 75\.00，与录入行的合计不同/u)).toBeVisible();
  });

  it('lists the lines by unit with subtotals, and leads to an entry row and back', async () => {
    const { user, places } = await showPane(onTrace({ status: FILLED, trace: () => FIGURE }));
    const source = section('来源');
    expect(source.getByText('3个单位，6行')).toBeVisible();
    expect(source.getAllByRole('heading', { level: 3 }).map((heading) => heading.textContent)).toEqual([
      '三门峡市人力资源和社会保障局703001123,456.00',
      '三门峡市社会养老保险中心703002246,912.01',
      '三门峡市人才交流中心703014370,368.03',
    ]);
    await user.click(source.getByRole('button', { name: /^三门峡市人才交流中心/u }));
    const lines = within(source.getByRole('list', { name: '三门峡市人才交流中心的录入行' }));
    const line = lines.getByRole('button', {
      name: /30102 津贴补贴.*支出录入第3行，备注：含年终一次性奖金.*123,456\.01$/u,
    });
    await user.click(line);
    expect(line).toHaveAttribute('aria-current', 'true');
    await user.click(button('回到 H9'));
    expect(places).toEqual([
      { sheetName: '支出录入', area: { firstRow: 2, firstColumn: 13, lastRow: 2, lastColumn: 13 } },
      { sheetName: '预算03表', area: PLACE.area },
    ]);
  });

  it('keeps the figure while the clerk looks at entry rows', async () => {
    const trace = (place: WorkbookPlace): Trace =>
      place.sheetId === 's3' ? FIGURE : { kind: 'none', message: NO_TABLE };
    const { select } = await showPane(onTrace({ status: FILLED, trace }));
    act(() => {
      select(ENTRY_ROW);
    });
    await settle();
    expect(
      screen.getByText('“支出录入”第2行是录入内容，不是公开表中的数字。下面仍是 H9 的来源。'),
    ).toBeVisible();
    expect(section(LABEL).getByText('74.07')).toBeVisible();
    act(() => {
      select(PLACE);
    });
    await settle();
    expect(screen.queryByText(/下面仍是/u)).toBeNull();
  });

  it('follows the selection, and shows only the last of several', async () => {
    const traced: WorkbookPlace[] = [];
    const { select } = await showPane(
      onTrace({
        status: FILLED,
        trace: (place) => {
          traced.push(place);
          return {
            ...FIGURE,
            label: `第${String(place.area.firstRow)}行`,
            address: `H${String(place.area.firstRow + 1)}`,
          };
        },
      }),
    );
    act(() => {
      select(PLACE);
      select(OTHER);
    });
    await settle();
    expect(section('第9行').getByText('H10')).toBeVisible();
    expect(traced.map(({ area }) => area.firstRow)).toEqual([8, 8, 9]);
    expect(announced()).toBe('第9行');
  });

  it('drops an answer that arrives after a later one', async () => {
    const late = deferred<Trace>();
    const { select } = await showPane(
      onTrace({
        status: FILLED,
        trace: (place) => (place === OTHER ? late.promise : FIGURE),
      }),
    );
    act(() => {
      select(OTHER);
      select(PLACE);
    });
    await act(() => {
      late.resolve({ ...FIGURE, label: '不再需要的数字' });
      return late.promise;
    });
    await settle();
    expect(screen.queryByText('不再需要的数字')).toBeNull();
    expect(section(LABEL).getByText('74.07')).toBeVisible();
  });

  it('traces again after a change of the workbook', async () => {
    const answers = [FIGURE, { ...FIGURE, amount: fen(1_000_000) }];
    const { become } = await showPane(onTrace({ status: FILLED, trace: () => answers.shift() ?? FIGURE }));
    expect(section(LABEL).getByText('74.07')).toBeVisible();
    become(STALE);
    await settle();
    expect(section(LABEL).getByText('1.00')).toBeVisible();
  });

  it('stops following when the clerk leaves the screen', async () => {
    const { user, isFollowed } = await showPane(onTrace({ status: FILLED }));
    expect(isFollowed()).toBe(true);
    await goTo(user, '首页');
    await settle();
    expect(isFollowed()).toBe(false);
  });

  it('explains why Excel returned no selection, and retries on request', async () => {
    const { user, select } = await showPane(
      onTrace({
        status: FILLED,
        selection: { kind: 'failed', excelError: { kind: 'no-cell-selected', detail: 'InvalidSelection' } },
      }),
    );
    const words = '没有选中单元格。请在工作表中点选一个单元格，然后重试。';
    expect(screen.getByText(words)).toBeVisible();
    await user.click(button('重试'));
    act(() => {
      select(PLACE);
    });
    await settle();
    expect(screen.queryByText(words)).toBeNull();
    expect(screen.getByText(NO_TABLE)).toBeVisible();
  });

  it('shows 300 units page by page, with a long name in full', async () => {
    const units = manyUnits(300);
    const { user } = await showPane(
      onTrace({ status: FILLED, trace: () => figureTrace(units.map((unit) => traceGroup(unit, 2))) }),
    );
    const source = section('来源');
    expect(source.getByText('300个单位，600行')).toBeVisible();
    expect(source.getAllByRole('heading', { level: 3 })).toHaveLength(50);
    expect(source.getByRole('button', { name: new RegExp(LONG_NAME, 'u') })).toBeVisible();
    await user.click(button('再显示50个单位（共300个单位）'));
    expect(source.getAllByRole('heading', { level: 3 })).toHaveLength(100);
  });

  it('finds a unit by code or name, and orders units by amount', async () => {
    const units = manyUnits(20);
    const trace = () => figureTrace(units.map((unit, index) => traceGroup(unit, index === 9 ? 3 : 1)));
    const { user } = await showPane(onTrace({ status: FILLED, trace }));
    const source = section('来源');
    const first = () => source.getAllByRole('heading', { level: 3 })[0]?.textContent;
    expect(first()).toContain('703001');
    await user.click(source.getByRole('checkbox', { name: '金额大的在前' }));
    expect(first()).toContain('703010');
    await user.type(source.getByRole('searchbox', { name: '查找来源单位' }), '第12');
    expect(source.getAllByRole('heading', { level: 3 })).toHaveLength(1);
    expect(first()).toContain('703012');
    await user.type(source.getByRole('searchbox'), '没有');
    expect(source.getByText('没有代码或名称含“第12没有”的单位。')).toBeVisible();
  });

  it('opens the lines of a single unit', async () => {
    const [unit] = UNITS;
    await showPane(
      onTrace({
        status: FILLED,
        trace: () => figureTrace(unit === undefined ? [] : [traceGroup(unit, 3)]),
      }),
    );
    expect(
      within(screen.getByRole('list', { name: `${unit?.name ?? ''}的录入行` })).getAllByRole('listitem'),
    ).toHaveLength(3);
  });
});
