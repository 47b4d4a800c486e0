/** @jest-environment jsdom */
/** Tests the screen 设置: the settings form and the roster. */
import { act, screen, within } from '@testing-library/react';
import type { Unit } from '../../src/entries/entries';
import type { RosterPreview } from '../../src/workflow/commands/roster-import';
import { done, type Script } from './support/fake-session';
import { announced, button, deferred, section, settle, showPane } from './support/render';
import { EMPTY, ENTERED, LONG_NAME, manyUnits, SETTINGS, UNITS } from './support/workbook-status';

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
    await user.click(screen.getByRole('tab', { name: '首页' }));
    become({ ...ENTERED, settings: { ...SETTINGS, budgetYear: 2025 } });
    await user.click(screen.getByRole('tab', { name: '设置' }));
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

/** Makes a file as browsers do; jsdom's file lacks `arrayBuffer`. */
function file(name: string, arrayBuffer: () => Promise<ArrayBuffer>): File {
  return Object.assign(new File([''], name), { arrayBuffer });
}

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

  it('previews pasted text, with its problems by line, before writing', async () => {
    const sources: unknown[] = [];
    const { user, calls } = await showPane(
      onSettings({
        status: ENTERED,
        preview: (source) => {
          sources.push(source);
          return {
            units: UNITS,
            problems: [{ line: 3, message: '没有单位代码。请补上数字代码后重新导入。' }],
          };
        },
      }),
    );
    expect(button('预览粘贴的内容')).toHaveAttribute('aria-disabled', 'true');
    await user.click(field('粘贴名册'));
    await user.paste('703001\t三门峡市人力资源和社会保障局\t行政单位');
    await user.click(button('预览粘贴的内容'));
    await settle();
    expect(sources).toEqual(['703001\t三门峡市人力资源和社会保障局\t行政单位']);
    expect(announced()).toBe('读到3个单位，1处不能使用。');
    expect(screen.getByText('粘贴的内容中有3个单位。')).toBeVisible();
    expect(
      within(screen.getByRole('list', { name: '不能使用的行' })).getByRole('listitem'),
    ).toHaveTextContent('第3行：没有单位代码。请补上数字代码后重新导入。');
    expect(
      within(screen.getByRole('list', { name: '将写入的单位' })).getAllByRole('listitem')[1],
    ).toHaveTextContent('703002三门峡市社会养老保险中心 公益一类事业单位');
    expect(calls).toEqual([]);
    await user.click(button('写入名册（3个单位）'));
    expect(calls).toEqual([{ name: 'importRoster', given: UNITS, answer: undefined }]);
    expect(screen.getByRole('group', { name: '写入名册的结果' })).toBeVisible();
    // The preview is gone once the roster is in the workbook.
    expect(field('粘贴名册')).toHaveValue('');
    expect(screen.queryByRole('button', { name: /^写入名册/u })).toBeNull();
  });

  it('reads a chosen file', async () => {
    const sources: unknown[] = [];
    const { user } = await showPane(
      onSettings({
        status: ENTERED,
        preview: (source) => {
          sources.push(source);
          return { units: UNITS, problems: [] };
        },
      }),
    );
    const content = Uint8Array.of(80, 75, 3, 4).buffer;
    await user.upload(
      screen.getByLabelText('名册文件'),
      file('名册.xlsx', () => Promise.resolve(content)),
    );
    expect(await screen.findByText('“名册.xlsx”中有3个单位。')).toBeVisible();
    expect(sources).toEqual([Uint8Array.of(80, 75, 3, 4)]);
  });

  it('explains problems of a whole file', async () => {
    const { user } = await showPane(
      onSettings({
        status: ENTERED,
        preview: () => ({
          units: [],
          problems: [{ line: 0, message: '文件有打开密码。请在 Excel 中去掉打开密码后另存。' }],
        }),
      }),
    );
    await user.upload(
      screen.getByLabelText('名册文件'),
      file('名册.xlsx', () => Promise.resolve(new ArrayBuffer(1))),
    );
    expect(await screen.findByText('“名册.xlsx”中没有可以写入的单位。')).toBeVisible();
    expect(screen.getByText('文件有打开密码。请在 Excel 中去掉打开密码后另存。')).toBeVisible();
    expect(screen.queryByRole('button', { name: /^写入名册/u })).toBeNull();
  });

  it('reports a file that the browser cannot read', async () => {
    const { user } = await showPane(onSettings({ status: ENTERED }));
    const gone = file('名册.xlsx', () => Promise.reject(new Error('NotFoundError')));
    await user.upload(screen.getByLabelText('名册文件'), gone);
    expect(await screen.findByText('没有读到文件，请重新选择。（NotFoundError）')).toBeVisible();
  });

  it('drops a preview after the text changed, and discards it on request', async () => {
    const { user } = await showPane(
      onSettings({ status: ENTERED, preview: () => ({ units: UNITS, problems: [] }) }),
    );
    await user.type(field('粘贴名册'), '703001');
    await user.click(button('预览粘贴的内容'));
    await settle();
    expect(button('写入名册（3个单位）')).toBeVisible();
    await user.type(field('粘贴名册'), '2');
    expect(screen.queryByRole('button', { name: /^写入名册/u })).toBeNull();
    await user.click(button('预览粘贴的内容'));
    await settle();
    await user.click(button('放弃导入'));
    expect(field('粘贴名册')).toHaveValue('');
  });

  it('ignores the preview of a text that has changed', async () => {
    const { promise, resolve } = deferred<RosterPreview>();
    const { user } = await showPane(onSettings({ status: ENTERED, preview: () => promise }));
    await user.type(field('粘贴名册'), '703001');
    await user.click(button('预览粘贴的内容'));
    expect(screen.getByText('正在读取名册')).toBeVisible();
    await user.type(field('粘贴名册'), '2');
    await act(() => {
      resolve({ units: UNITS, problems: [] });
      return promise;
    });
    await settle();
    expect(screen.queryByText('正在读取名册')).toBeNull();
    expect(screen.queryByRole('button', { name: /^写入名册/u })).toBeNull();
  });

  it('previews a long roster collapsed', async () => {
    const units: readonly Unit[] = manyUnits(300);
    const { user } = await showPane(
      onSettings({ status: ENTERED, preview: () => ({ units, problems: [] }) }),
    );
    await user.type(field('粘贴名册'), '703001');
    await user.click(button('预览粘贴的内容'));
    await settle();
    expect(screen.queryByRole('list', { name: '将写入的单位' })).toBeNull();
    expect(button('写入名册（300个单位）')).toBeVisible();
  });
});
