/** @jest-environment jsdom */
/** Tests the screen 表样: choosing and generating tables. */
import { screen, within } from '@testing-library/react';
import { done, type Script } from './support/fake-session';
import { announced, button, showPane } from './support/render';
import { EMPTY, ENTERED, tables } from './support/workbook-status';

const onTables = (script: Script): Script => ({
  ...script,
  paneState: { screen: 'tables', ...script.paneState },
});
const box = (name: string | RegExp): HTMLElement => screen.getByRole('checkbox', { name });

describe('表样', () => {
  it('waits for the settings', async () => {
    const { user } = await showPane(onTables({ status: EMPTY }));
    expect(screen.getByText('填写设置以后，这里列出可以生成的表。')).toBeVisible();
    await user.click(button('去填写设置'));
    expect(screen.getByRole('heading', { level: 1, name: '设置' })).toHaveFocus();
  });

  it('shows the state of each table, and opens existing ones', async () => {
    const states = ['filled', 'stale', 'layout', 'absent'] as const;
    const status = { ...ENTERED, tables: tables((index) => states[index % 4] ?? 'absent') };
    const { user, places } = await showPane(onTables({ status }));
    const rows = screen.getAllByRole('listitem').map(({ textContent }) => textContent);
    expect(rows.slice(0, 4)).toEqual([
      '部门收支总体情况表预算01表 已填充打开',
      '部门收入总体情况表预算02表 需重新填充打开',
      '部门支出总体情况表预算03表 未填充打开',
      '财政拨款收支总体情况表预算04表 未生成',
    ]);
    await user.click(button('打开部门支出总体情况表'));
    expect(places.map(({ sheetName }) => sheetName)).toEqual(['预算03表']);
  });

  it('generates the chosen tables, in the order of the set', async () => {
    const { user, calls } = await showPane(
      onTables({ status: ENTERED, paneState: { chosenTables: ['07'] } }),
    );
    expect(box('全部（12张）')).toBePartiallyChecked();
    await user.click(box(/^部门支出总体情况表/u));
    await user.click(box(/^部门收支总体情况表/u));
    await user.click(button('生成表样（3张）'));
    expect(calls).toEqual([{ name: 'generateTables', given: ['01', '03', '07'], answer: undefined }]);
  });

  it('selects all and none with one click', async () => {
    const { user, calls } = await showPane(
      onTables({ status: ENTERED, paneState: { chosenTables: ['07'] } }),
    );
    await user.click(box('全部（12张）'));
    expect(screen.getAllByRole('checkbox', { checked: true })).toHaveLength(13);
    await user.click(box('全部（12张）'));
    expect(screen.queryAllByRole('checkbox', { checked: true })).toHaveLength(0);
    expect(button('请先选择表')).toHaveAttribute('aria-disabled', 'true');
    await user.click(button('请先选择表'));
    expect(calls).toEqual([]);
    await user.keyboard('{Tab}');
  });

  it('selects with the space bar', async () => {
    const { user } = await showPane(onTables({ status: ENTERED }));
    box(/^部门支出总体情况表/u).focus();
    await user.keyboard(' ');
    expect(button('生成表样（11张）')).toBeVisible();
  });

  it('drops tables of another set that the workbook remembers', async () => {
    await showPane(onTables({ status: ENTERED, paneState: { chosenTables: ['01', 'central-9'] } }));
    expect(button('生成表样（1张）')).toBeVisible();
  });

  it('repeats settings that Excel rejected, and reports the result', async () => {
    const again = jest.fn(() => Promise.resolve(done('表的设置已全部写入。')));
    const { user } = await showPane(
      onTables({
        status: ENTERED,
        work: () => ({
          ...done('已生成12张表样。', { details: ['内容已经写好，但打印设置没有写入。'] }),
          again,
        }),
      }),
    );
    await user.click(button(/^生成表样/u));
    expect(screen.getByText('内容已经写好，但打印设置没有写入。')).toBeVisible();
    await user.click(button('再试一次'));
    expect(again).toHaveBeenCalledTimes(1);
    expect(within(screen.getByRole('main')).getByText('表的设置已全部写入。')).toBeVisible();
    expect(screen.queryByRole('button', { name: '再试一次' })).toBeNull();
  });

  it('lists kept contents, and offers undo', async () => {
    const { user, calls } = await showPane(
      onTables({
        status: ENTERED,
        undoTitle: '生成表样',
        work: () => done('已生成12张表样。', { details: ['保留了2处手工填写的内容。'] }),
      }),
    );
    expect(screen.getByText('再次生成时，手工填写的内容会保留；有冲突的会先列出，由您决定。')).toBeVisible();
    await user.click(button('生成表样（12张）'));
    expect(announced()).toBe('已生成12张表样。');
    const result = within(screen.getByRole('group', { name: '生成表样的结果' }));
    expect(result.getByText('保留了2处手工填写的内容。')).toBeVisible();
    await user.click(result.getByRole('button', { name: '撤销“生成表样”' }));
    expect(calls.map(({ name }) => name)).toEqual(['generateTables', 'undo']);
  });
});
