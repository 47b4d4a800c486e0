/** @jest-environment ./test/taskpane/support/page-environment.ts */
/** Tests the import of returns into the entry sheets. */
import { screen, within } from '@testing-library/react';
import { sentBack } from '../support/department';
import { button, section } from '../support/render';
import {
  NAMES,
  unit,
  onCollect,
  outcome,
  choose,
  counts,
  listed,
  openRow,
  withSecondReturns,
} from '../support/collect-screen';

describe('回收: importing', () => {
  it('writes sound returns into the entry sheets, reports it, and can be undone', async () => {
    const pane = await onCollect();
    await choose(pane, [await sentBack(unit(0), 100), await sentBack(unit(1), 200)]);
    const part = section('并入和退回');
    expect(
      part.getByText(
        '并入会把2个单位的明细写入录入表，其他单位的内容不动，可以撤销。没有并入的，关闭窗格以后要重新读取。',
      ),
    ).toBeVisible();
    expect(part.queryByRole('button', { name: /退回意见|撤销/u })).toBeNull();
    await pane.user.click(part.getByRole('button', { name: '并入录入表（2个单位）' }));
    const reported = await outcome(
      '并入交回数据',
      '已并入2个单位。部门收入0.00元 → 300.00元，支出0.00元 → 300.00元。',
    );
    expect(
      reported.getByText('每一行的来源记在录入表的“来源”一列，并入前后的合计记在“回收记录”表。'),
    ).toBeVisible();
    expect(
      pane.workbook
        .sheet('收入录入')
        .rows.slice(1, 3)
        .map((cells) => cells[0]),
    ).toEqual(['703001', '703002']);
    const row = await openRow(pane, NAMES[0] ?? '');
    expect(row.getByText(/^上次并入：\d{4}-\d\d-\d\d \d\d:\d\d，“703001.xlsx”$/u)).toBeVisible();
    expect(row.queryByRole('button')).toBeNull();
    expect(section('并入和退回').getByText('读取的数据都已在录入表中。')).toBeVisible();
    expect(screen.getAllByRole('button', { name: '撤销“并入交回数据”' })).toHaveLength(1);
    await pane.user.click(button('撤销“并入交回数据”'));
    await outcome('撤销“并入交回数据”', '已撤销“并入交回数据”。');
    expect(listed()[0]).toBe(`${NAMES[0] ?? ''} 703001可并入`);
  });

  it('offers undo there too, after the outcome was dismissed', async () => {
    const pane = await onCollect();
    await choose(pane, [await sentBack(unit(0), 100)]);
    await pane.user.click(button('并入录入表（1个单位）'));
    await outcome('并入交回数据', /^已并入1个单位/u);
    await pane.user.click(button('关闭提示'));
    expect(section('并入和退回').getByRole('button', { name: '撤销“并入交回数据”' })).toBeVisible();
  });

  it('shows changes of a second return, including published figures, before consent', async () => {
    const pane = await onCollect();
    await withSecondReturns(pane);
    expect(counts()).toBe('0 未交回，0 有问题，1 待确认，2 已接收');
    expect(
      section('并入和退回').getByText(
        '并入会把1个单位的明细写入录入表，其他单位的内容不动，可以撤销。1个单位再次交回，和录入表中已有的数据不同：请在“交回情况”中看过差别，再勾选替换。没有并入的，关闭窗格以后要重新读取。',
      ),
    ).toBeVisible();
    const row = await openRow(pane, NAMES[0] ?? '');
    expect(row.getByText('收入 100.00元 → 150.00元')).toBeVisible();
    expect(row.getByText('支出 100.00元 → 150.00元')).toBeVisible();
    const changes = within(row.getByRole('list', { name: `${NAMES[0] ?? ''}有差别的行` }));
    expect(changes.getAllByRole('listitem').map(({ textContent }) => textContent)).toEqual([
      '改动 · 收入录入 · 本年 · 一般公共预算-财政拨款：100.00元 → 150.00元',
      '改动 · 支出录入 · 2080101 行政运行 · 人员类 · 30101 基本工资 · 本年 · 一般公共预算-财政拨款：100.00元 → 150.00元',
    ]);
    expect(row.getByText(/^公开表中会变动的数字：[1-9]\d*个$/u)).toBeVisible();
    await pane.user.click(row.getByRole('button', { name: /^部门收入总体情况表 预算02表/u }));
    expect(row.getByRole('list', { name: '部门收入总体情况表有变化的数字' })).toHaveTextContent('合计');
    expect(button('并入录入表（1个单位）')).toBeEnabled();
    await pane.user.click(row.getByRole('checkbox', { name: '并入时替换这个单位的已有数据' }));
    expect(button('并入录入表（2个单位）')).toBeEnabled();
  });

  it('asks before it replaces lines; does nothing after a cancellation', async () => {
    const pane = await onCollect();
    await withSecondReturns(pane);
    const row = await openRow(pane, NAMES[0] ?? '');
    await pane.user.click(row.getByRole('checkbox', { name: '并入时替换这个单位的已有数据' }));
    await pane.user.click(button('并入录入表（2个单位）'));
    const dialog = within(await screen.findByRole('dialog', { name: '替换已有的数据' }));
    expect(
      dialog.getByText(
        '703001 三门峡市人力资源和社会保障局：收入100.00元 → 150.00元；支出100.00元 → 150.00元；改动2行',
      ),
    ).toBeVisible();
    await pane.user.click(dialog.getByRole('button', { name: '取消' }));
    expect(screen.queryByRole('dialog')).toBeNull();
    expect(counts()).toBe('0 未交回，0 有问题，1 待确认，2 已接收');
    expect(button('并入录入表（2个单位）')).toBeEnabled();
    await pane.user.click(button('并入录入表（2个单位）'));
    await pane.user.click(await screen.findByRole('button', { name: '替换1个单位的数据' }));
    await outcome('并入交回数据', '已并入2个单位。部门收入300.00元 → 650.00元，支出300.00元 → 650.00元。');
    expect(counts()).toBe('0 未交回，0 有问题，0 待确认，3 已接收');
  });

  it('accepts consent to all at once, and still imports new ones only on that answer', async () => {
    const pane = await onCollect();
    await choose(pane, [await sentBack(unit(0), 100), await sentBack(unit(1), 200)]);
    await pane.user.click(button('并入录入表（2个单位）'));
    await outcome('并入交回数据', /^已并入2个单位/u);
    await choose(pane, [
      await sentBack(unit(0), 150),
      await sentBack(unit(1), 250),
      await sentBack(unit(2), 300),
    ]);
    const all = screen.getByRole('checkbox', {
      name: '替换全部2个再次交回的单位（并入前会列出每个单位的变动）',
    });
    await pane.user.click(all);
    expect(all).toBeChecked();
    expect(button('并入录入表（3个单位）')).toBeEnabled();
    const row = await openRow(pane, NAMES[1] ?? '');
    await pane.user.click(row.getByRole('checkbox', { name: '并入时替换这个单位的已有数据' }));
    expect(all).toBePartiallyChecked();
    await pane.user.click(button('并入录入表（2个单位）'));
    await pane.user.click(await screen.findByRole('button', { name: '不替换，只并入新交回的1个单位' }));
    await outcome('并入交回数据', /^已并入1个单位。部门收入300\.00元 → 600\.00元/u);
    expect(counts()).toBe('0 未交回，0 有问题，2 待确认，1 已接收');
    expect(button('并入录入表')).toHaveAttribute('aria-disabled', 'true');
  });
});
