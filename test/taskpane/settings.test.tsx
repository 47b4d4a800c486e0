/** @jest-environment jsdom */
/** Tests the screen 设置: the settings form and the roster. */
import { screen, within } from '@testing-library/react';
import { done, type Script } from './support/fake-session';
import { announced, button, section, showPane } from './support/render';
import { EMPTY, ENTERED, LONG_NAME, manyUnits, SETTINGS } from './support/workbook-status';
import { goTo } from './support/go-to';

const onSettings = (script: Script): Script => ({ ...script, paneState: { screen: 'settings' } });
const field = (name: string): HTMLElement => screen.getByRole('textbox', { name });
const choice = (name: string): HTMLElement => screen.getByRole('combobox', { name });

describe('设置: department and year', () => {
  it('shows the settings of the workbook', async () => {
    await showPane(onSettings({ status: ENTERED }));
    expect(field('部门代码')).toHaveValue('703');
    expect(field('部门名称')).toHaveValue('三门峡市人力资源和社会保障局');
    expect(field('预算年度')).toHaveValue('2023');
    expect(choice('表样')).toHaveDisplayValue('河南省十二张表');
    expect(choice('金额单位')).toHaveDisplayValue('元');
    expect(field('部门代码')).toHaveAccessibleDescription('数字，如 703；单位代码以它开头。');
  });

  it('saves the typed settings without full-width digits and blanks', async () => {
    const { user, calls } = await showPane(onSettings({ status: EMPTY, work: () => done('已保存设置。') }));
    await user.type(field('部门代码'), '７０３');
    await user.type(field('部门名称'), ` ${LONG_NAME} `);
    await user.type(field('预算年度'), '2024');
    await user.selectOptions(choice('金额单位'), '万元');
    await user.click(button('保存设置'));
    expect(calls).toEqual([
      {
        name: 'saveSettings',
        given: {
          departmentCode: '703',
          departmentName: LONG_NAME,
          budgetYear: 2024,
          tableSet: 'henan-2023',
          amountUnit: '万元',
        },
        answer: undefined,
      },
    ]);
    expect(announced()).toBe('已保存设置。');
  });

  it('saves with the Enter key', async () => {
    const { user, calls } = await showPane(onSettings({ status: ENTERED }));
    await user.clear(field('预算年度'));
    await user.type(field('预算年度'), '2024{Enter}');
    expect(calls.map(({ given }) => given)).toEqual([{ ...SETTINGS, budgetYear: 2024 }]);
  });

  it("shows each field's error, moves to the first, and saves nothing", async () => {
    const { user, calls } = await showPane(onSettings({ status: EMPTY }));
    await user.type(field('预算年度'), '23年');
    await user.click(button('保存设置'));
    expect(field('部门代码')).toHaveFocus();
    expect(field('部门代码')).toBeInvalid();
    expect(field('部门代码')).toHaveAccessibleDescription('请填写部门代码，如 703。');
    expect(field('部门名称')).toHaveAccessibleDescription('请填写部门全称，它印在每张表上。');
    expect(field('预算年度')).toHaveAccessibleDescription('预算年度是四位数字，如 2023。');
    expect(announced()).toBe(
      '请填写部门代码，如 703。请填写部门全称，它印在每张表上。预算年度是四位数字，如 2023。',
    );
    expect(calls).toEqual([]);
  });

  it('shows an error on leaving a field, and removes it during the correction', async () => {
    const { user } = await showPane(onSettings({ status: ENTERED }));
    await user.type(field('部门代码'), 'A');
    expect(field('部门代码')).toBeValid();
    await user.tab();
    expect(field('部门代码')).toHaveAccessibleDescription('部门代码只用数字，如 703。');
    await user.type(field('部门代码'), '{Backspace}');
    expect(field('部门代码')).toBeValid();
  });

  it('keeps unsaved input while the clerk looks at other screens, and discards it on request', async () => {
    const { user, become } = await showPane(onSettings({ status: ENTERED }));
    await user.type(field('部门名称'), '本级');
    expect(screen.getByText('有修改还没有保存到工作簿。')).toBeVisible();
    await goTo(user, '首页');
    become({ ...ENTERED, settings: { ...SETTINGS, budgetYear: 2025 } });
    await goTo(user, '设置');
    expect(field('部门名称')).toHaveValue('三门峡市人力资源和社会保障局本级');
    await user.click(button('放弃修改'));
    expect(field('部门名称')).toHaveValue('三门峡市人力资源和社会保障局');
    expect(field('预算年度')).toHaveValue('2025');
    expect(screen.queryByText('有修改还没有保存到工作簿。')).toBeNull();
  });

  it('keeps the input after a failed save', async () => {
    const refused = { kind: 'refused', message: '工作簿中没有“设置”表。', items: [] } as const;
    const { user } = await showPane(onSettings({ status: ENTERED, work: () => refused }));
    await user.type(field('部门名称'), '本级');
    await user.click(button('保存设置'));
    expect(screen.getByRole('group', { name: '保存设置的结果' })).toHaveTextContent('工作簿中没有“设置”表。');
    expect(field('部门名称')).toHaveValue('三门峡市人力资源和社会保障局本级');
  });
});

describe('设置: the roster', () => {
  it('explains how to start with an empty one', async () => {
    await showPane(onSettings({ status: EMPTY }));
    expect(
      section('单位名册').getByText('名册中还没有单位。可以在“单位名册”工作表中逐行填写，也可以在下面导入。'),
    ).toBeVisible();
  });

  it('shows 300 units page by page', async () => {
    const { user } = await showPane(onSettings({ status: { ...ENTERED, units: manyUnits(300) } }));
    const roster = section('单位名册');
    expect(roster.getByText('300个单位')).toBeVisible();
    await user.click(roster.getByRole('button', { name: '查看名册中的单位' }));
    const list = within(roster.getByRole('list', { name: '名册中的单位' }));
    expect(list.getAllByRole('listitem')).toHaveLength(50);
    expect(list.getByText(new RegExp(LONG_NAME, 'u'))).toBeVisible();
    await user.click(button('再显示50个单位（共300个单位）'));
    expect(list.getAllByRole('listitem')).toHaveLength(100);
  });
});
