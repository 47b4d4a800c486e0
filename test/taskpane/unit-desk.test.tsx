/** @jest-environment ./test/taskpane/support/page-environment.ts */
/** Tests the overview of units as the desk of the job: search, order, due date, reminders. */
import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import type { Unit } from '../../src/entries/entries';
import { departmentOf, sentBack } from './support/department';
import { browserFile } from './support/dropped';
import { showPaneOn, type RealPane } from './support/real-pane';
import { announced, button } from './support/render';
import { manyUnits, UNITS } from './support/workbook-status';

async function onCollect(units: readonly Unit[]): Promise<RealPane> {
  const pane = await showPaneOn(await departmentOf(units, 'collect'));
  await screen.findByRole('group', { name: '按交回的情况筛选' });
  return pane;
}

/** Names of the listed units, in order. */
function listed(): readonly string[] {
  return within(screen.getByRole('list', { name: '各单位交回的情况' }))
    .getAllByRole('heading', { level: 3 })
    .map(({ textContent }) => textContent);
}

describe('回收: the units as the desk of the job', () => {
  it('finds units by code or name, and orders them', async () => {
    const pane = await onCollect(manyUnits(20));
    const field = screen.getByRole('searchbox', { name: '查找交回的单位' });
    await pane.user.type(field, '703 第12');
    expect(listed()).toEqual([expect.stringMatching(/^第12预算单位 703012/u)]);
    await pane.user.clear(field);
    await pane.user.type(field, '没有的');
    expect(screen.getByText('没有代码或名称含“没有的”的单位。')).toBeVisible();
    await pane.user.clear(field);
    const [, , , , fifth] = manyUnits(20);
    if (fifth === undefined) throw new Error('There are not so many units');
    await pane.user.upload(screen.getByLabelText('交回的文件'), browserFile(await sentBack(fifth, 100)));
    await screen.findByRole('group', { name: '读取交回的文件的结果' });
    expect(listed()[0]).toContain('第5预算单位');
    await pane.user.selectOptions(screen.getByRole('combobox', { name: '各单位的顺序' }), '按名册顺序');
    expect(listed()[0]).toContain('第1预算单位');
  });

  it('keeps the due date in the workbook and writes it into the reminder', async () => {
    const { user, workbook } = await onCollect(UNITS);
    fireEvent.change(screen.getByLabelText('交回期限'), { target: { value: '2026-12-05' } });
    await user.click(button('记下期限'));
    await waitFor(() => {
      expect(announced()).toBe('已记下交回期限');
    });
    expect(workbook.snapshot().memory).toContain('"due":"2026-12-05"');
    expect(screen.queryByRole('button', { name: '记下期限' })).toBeNull();
    const copied = jest.spyOn(navigator.clipboard, 'writeText');
    await user.click(button('复制催交文字'));
    expect(copied).toHaveBeenCalledWith(
      expect.stringContaining('以下3个单位还没有交回，请于12月5日前填好交回。'),
    );
    await user.click(screen.getByRole('tab', { name: '首页' }));
    expect(button(/^下发和回收/u)).toHaveTextContent('已交回0个，共3个');
  });
});

describe('下发: the units without a file', () => {
  it('are listed alone once some have one', async () => {
    const { user } = await showPaneOn(await departmentOf(UNITS, 'distribute'));
    const [first, ...others] = UNITS;
    if (first === undefined) throw new Error('There are no units.');
    const list = await screen.findByRole('list', { name: '下发的单位' });
    expect(screen.queryByRole('checkbox', { name: /^只看还没有下发的/u })).toBeNull();
    for (const { name } of others)
      await user.click(within(list).getByRole('checkbox', { name: new RegExp(name, 'u') }));
    await user.click(button('生成1个单位的文件'));
    const only = await screen.findByRole('checkbox', {
      name: `只看还没有下发的（${String(others.length)}个）`,
    });
    expect(screen.getByRole('list', { name: '下发的单位' })).toHaveTextContent(first.name);
    await user.click(only);
    expect(screen.getByRole('list', { name: '下发的单位' })).not.toHaveTextContent(first.code);
    for (const { code } of others)
      expect(screen.getByRole('list', { name: '下发的单位' })).toHaveTextContent(code);
  });
});
