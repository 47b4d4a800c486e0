/** @jest-environment jsdom */
/** Tests 汇总 before a filling: what is due, the fill mode, the automatic update. */
import { act, screen, within } from '@testing-library/react';
import { deferred, announced, button, section, showPane } from '../support/render';
import { HELD_BACK, QUESTION, AUTO_FILLED } from '../support/fake-session';
import { change, ENTERED, FILLED, GENERATED, HAND_TYPED, STALE } from '../support/workbook-status';
import type { CommandOutcome } from '../../../src/workflow/outcome';
import { onFill } from '../support/fill-screen';

describe('汇总 before filling', () => {
  it('states that there are no tables yet and leads to their screen', async () => {
    const { user } = await showPane(onFill({ status: ENTERED }));
    expect(screen.getByText('还没有表样。生成表样以后，在这里填充汇总。')).toBeVisible();
    await user.click(button('去生成表样'));
    expect(screen.getByRole('heading', { level: 1, name: '表样' })).toHaveFocus();
  });

  it('lists pending changes, before and after, by table', async () => {
    const { user } = await showPane(onFill({ status: STALE }));
    const pending = section('填充后将更改的数字');
    expect(pending.getByText('2张表')).toBeVisible();
    await user.click(pending.getByRole('button', { name: /部门支出总体情况表.*4个数字/u }));
    const rows = within(pending.getByRole('list', { name: '部门支出总体情况表将更改的数字' })).getAllByRole(
      'listitem',
    );
    expect(rows.map((row) => row.textContent)).toEqual([
      '合计 · 合计由7,563.33 → 变为7,573.33 万元',
      '人力资源和社会保障管理事务 · 行政运行 · 项目支出 · 特定目标类由空白 → 变为10.00 万元',
      // Too little to show in 万元.
      '社会保险经办机构 · 基本支出 · 小计由1,200,040.00 → 变为1,200,010.00 元',
      '就业管理事务 · 合计由非数字 → 变为45.60 万元',
    ]);
  });

  it('states that nothing would change', async () => {
    await showPane(onFill({ status: FILLED }));
    expect(section('填充后将更改的数字').getByText('没有。各表中的数字与录入一致。')).toBeVisible();
  });

  it('does not call tables equal if figures were typed over', async () => {
    const tables = FILLED.tables.map((table, index) =>
      index === 2 ? { ...table, handTyped: [HAND_TYPED] } : table,
    );
    await showPane(onFill({ status: { ...FILLED, tables } }));
    expect(
      section('填充后将更改的数字').getByText('没有。除手工填写的1个数字外，各表中的数字与录入一致。'),
    ).toBeVisible();
  });

  it('states no result while the entries are unusable, and leads to their problems', async () => {
    const { user } = await showPane(
      onFill({ status: { ...FILLED, entriesUsable: false, problems: STALE.problems } }),
    );
    const pending = section('填充后将更改的数字');
    expect(pending.getByText('录入表现在不能使用，无法判断各表中的数字是否与录入一致。')).toBeVisible();
    expect(pending.queryByText(/没有。/u)).toBeNull();
    await user.click(pending.getByRole('button', { name: '去处理录入问题' }));
    expect(screen.getByRole('heading', { level: 2, name: '录入问题' })).toHaveFocus();
  });

  it('shows tables with only added or removed rows', async () => {
    const tables = FILLED.tables.map((table, index) =>
      index === 4 ? { ...table, state: 'stale' as const } : table,
    );
    const { user } = await showPane(onFill({ status: { ...FILLED, tables } }));
    const pending = section('填充后将更改的数字');
    await user.click(pending.getByRole('button', { name: '一般公共预算支出情况表 预算05表 行有增减' }));
    expect(pending.getByText('表中的行与录入不一致，填充时一并调整。')).toBeVisible();
  });

  it('marks tables that have never been filled', async () => {
    await showPane(onFill({ status: GENERATED }));
    expect(section('填充后将更改的数字').getAllByText('首次填充')).toHaveLength(12);
  });

  it('lists figures typed by hand and leads to their cells', async () => {
    const { user, places } = await showPane(onFill({ status: STALE }));
    const typed = section('手工填写的数字');
    await user.click(
      typed.getByRole('button', { name: /预算03表 · 行政运行 · 合计.*表中 206\.00，录入合计 206\.13 万元/u }),
    );
    expect(places).toEqual([
      { sheetName: '预算03表', area: { firstRow: 8, firstColumn: 5, lastRow: 8, lastColumn: 5 } },
    ]);
  });

  it('shows a long list of changes page by page', async () => {
    const changes = Array.from({ length: 130 }, (_, index) =>
      change('03', `第${String(index)}行 · 合计`, 0, 1_000_000),
    );
    const tables = FILLED.tables.map((table, index) =>
      index === 2 ? { ...table, state: 'stale' as const, changes } : table,
    );
    const { user } = await showPane(onFill({ status: { ...FILLED, tables } }));
    await user.click(button(/部门支出总体情况表.*130个数字/u));
    const list = screen.getByRole('list', { name: '部门支出总体情况表将更改的数字' });
    expect(within(list).getAllByRole('listitem')).toHaveLength(50);
    await user.click(button('再显示50个数字（共130个数字）'));
    expect(announced()).toBe('已显示100个数字，共130个数字');
    await user.click(button('再显示30个数字（共130个数字）'));
    expect(within(list).getAllByRole('listitem')).toHaveLength(130);
    expect(screen.queryByRole('button', { name: /再显示/u })).toBeNull();
  });
});

describe('汇总: the fill mode', () => {
  it('fills with formulas if the clerk chose formulas', async () => {
    const { user, calls } = await showPane(onFill({ status: STALE }));
    expect(screen.getByRole('radio', { name: /数值/u })).toBeChecked();
    await user.click(screen.getByRole('radio', { name: /公式/u }));
    await user.click(button('填充汇总（12张表）'));
    expect(calls).toEqual([{ name: 'fillTables', given: 'formulas', answer: undefined }]);
  });

  it('fills only existing tables, and states their number', async () => {
    const tables = STALE.tables.map((table, index) =>
      index < 5 ? table : { ...table, state: 'absent' as const, sheetName: null },
    );
    await showPane(onFill({ status: { ...STALE, tables } }));
    expect(button('填充汇总（5张表）')).toBeEnabled();
  });
});

describe('汇总: automatic update of tables', () => {
  const follow = (): HTMLElement => screen.getByRole('switch', { name: '录入改动后自动更新公开表' });

  it('is off until the clerk switches it on, by mouse or by keyboard', async () => {
    const { user } = await showPane(onFill({ status: STALE }));
    expect(follow()).not.toBeChecked();
    act(() => {
      follow().focus();
    });
    await user.keyboard(' ');
    expect(follow()).toBeChecked();
    await user.click(follow());
    expect(follow()).not.toBeChecked();
  });

  it('is on if the workbook remembers it; its result is announced and stays visible', async () => {
    const { becomeAutoFilled } = await showPane(
      onFill({ status: FILLED, paneState: { autoFillOnEdit: true } }),
    );
    expect(follow()).toBeChecked();
    act(() => {
      follow().focus();
    });
    becomeAutoFilled(AUTO_FILLED);
    expect(announced()).toBe('已按录入更新3张表，5个数字有变化。');
    expect(
      screen.getByText(/已按录入更新3张表，5个数字有变化。$/u, { ignore: '[role=status] *' }),
    ).toBeVisible();
    expect(screen.getByText('录入表中有1行未计入汇总，请在“录入”中处理后重新填充。')).toBeVisible();
    expect(follow()).toHaveFocus();
    becomeAutoFilled(HELD_BACK);
    expect(screen.queryByText(/已按录入更新/u)).toBeNull();
    becomeAutoFilled(null);
    expect(screen.queryByText(/没有自动更新/u, { ignore: '[role=status] *' })).toBeNull();
  });

  it('waits during a command and while a question is open', async () => {
    const { promise, resolve } = deferred<CommandOutcome>();
    const { user, isHeld } = await showPane(onFill({ status: STALE, work: () => promise }));
    expect(isHeld()).toBe(false);
    await user.click(button('填充汇总（12张表）'));
    expect(isHeld()).toBe(true);
    await act(() => {
      resolve(QUESTION);
      return promise;
    });
    expect(screen.getByRole('dialog')).toBeVisible();
    expect(isHeld()).toBe(true);
    await user.click(button('取消'));
    expect(isHeld()).toBe(false);
  });
});
