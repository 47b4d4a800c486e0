/** @jest-environment ./test/taskpane/support/page-environment.ts */
/** Tests the list of units in 回收. */
import { act, screen, waitFor, within } from '@testing-library/react';
import { typed } from '../../support/distributed';
import { sentBack } from '../support/department';
import { announced, button, section } from '../support/render';
import { manyUnits } from '../support/workbook-status';
import {
  NAMES,
  unit,
  onCollect,
  outcome,
  choose,
  count,
  counts,
  listed,
  openRow,
  SPOILT,
} from '../support/collect-screen';

describe('回收: the overview', () => {
  it('is filtered by state, one press on and one off', async () => {
    const pane = await onCollect(undefined, manyUnits(60));
    expect(listed()).toHaveLength(50);
    await choose(pane, [await sentBack(manyUnits(1)[0] ?? unit(0), 100)]);
    await pane.user.click(count('已接收'));
    expect(announced()).toBe('只显示“已接收”，共1个');
    expect(listed()).toEqual(['第1预算单位 703001可并入']);
    expect(screen.queryByRole('button', { name: '复制未交回名单' })).toBeNull();
    await pane.user.click(count('待确认'));
    expect(section('交回情况').getByText('没有这种情况的单位。')).toBeVisible();
    await pane.user.click(count('待确认'));
    expect(announced()).toBe('显示全部，共60个');
    await pane.user.click(button('再显示10个单位（共60个单位）'));
    expect(listed()).toHaveLength(60);
  });

  it('lists errors to correct before figures to confirm', async () => {
    const pane = await onCollect();
    const spoils = [typed('收入录入', 'B2', '某市社会保险中心'), ...SPOILT];
    await choose(pane, [await sentBack(unit(0), 100, { spoils })]);
    const row = await openRow(pane, NAMES[0] ?? '');
    const problems = within(row.getByRole('list', { name: `${NAMES[0] ?? ''}的问题` }));
    expect(listed()[0]).toBe(`${NAMES[0] ?? ''} 703001 · 改正1条，核实1条有问题`);
    const reported = problems.getAllByRole('listitem').map(({ textContent }) => textContent);
    expect(reported).toEqual([
      expect.stringMatching(/^改正“支出录入”第2行“金额\(元\)”（N2）.*“待定”/u),
      expect.stringMatching(/^核实“收入录入”第2行“单位名称”（B2）名称与编码不符/u),
    ]);
    expect(button('并入录入表')).toHaveAttribute('aria-disabled', 'true');
    expect(
      section('并入和退回').getByText('没有可以并入的单位。有问题的单位改正、重新交回以后，才能并入。'),
    ).toBeVisible();
  });

  it('asks which of several files of a unit counts', async () => {
    const pane = await onCollect();
    await choose(pane, [
      await sentBack(unit(0), 100, { name: '甲.xlsx' }),
      await sentBack(unit(0), 200, { name: '乙.xlsx' }),
    ]);
    const row = await openRow(pane, NAMES[0] ?? '');
    expect(row.getByText('本次读取：“乙.xlsx”、“甲.xlsx”')).toBeVisible();
    expect(row.getByText(/^“甲.xlsx”与同一单位的另一份文件内容不同/u)).toBeVisible();
    expect(row.queryByRole('button', { name: '生成退回意见' })).toBeNull();
    await pane.user.click(row.getByRole('button', { name: '只用“乙.xlsx”' }));
    expect(counts()).toBe('2 未交回，0 有问题，0 待确认，1 已接收');
    const left = await openRow(pane, NAMES[0] ?? '');
    expect(left.getByText('收入 0.00元 → 200.00元')).toBeVisible();
    expect(left.queryByRole('button', { name: /^只用/u })).toBeNull();
    await pane.user.click(left.getByRole('button', { name: '不用这次交回的文件' }));
    expect(counts()).toBe('3 未交回，0 有问题，0 待确认，0 已接收');
    expect(screen.queryByRole('region', { name: '并入和退回' })).toBeNull();
  });

  it('follows edits in the entry sheets', async () => {
    const pane = await onCollect();
    await choose(pane, [await sentBack(unit(0), 100)]);
    await pane.user.click(button('并入录入表（1个单位）'));
    await outcome('并入交回数据', /^已并入1个单位/u);
    expect(counts()).toBe('2 未交回，0 有问题，0 待确认，1 已接收');
    act(() => {
      pane.workbook.type('收入录入', 1, 4, 120);
    });
    await waitFor(() => {
      expect(counts()).toBe('2 未交回，0 有问题，1 待确认，0 已接收');
    });
    expect((await openRow(pane, NAMES[0] ?? '')).getByText('收入 120.00元 → 100.00元')).toBeVisible();
  });
});
