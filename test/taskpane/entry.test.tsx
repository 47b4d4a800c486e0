/** @jest-environment jsdom */
/** Tests the screen 录入: entry sheets, problems, and the sample. */
import { screen, waitFor, within } from '@testing-library/react';
import { proposedBudgetYear } from '../../src/entries/budget-year';
import { problem } from '../../src/entries/problem';
import { done, type Script } from './support/fake-session';
import { announced, button, section, settle, showPane } from './support/render';
import { EMPTY, ENTERED, PROBLEMS, STALE } from './support/workbook-status';
import { goTo } from './support/go-to';

const onEntry = (script: Script): Script => ({ ...script, paneState: { screen: 'entry' } });

describe('录入 in a workbook without entry sheets', () => {
  it('previews the sheets and creates them for the typed year', async () => {
    const { user, calls } = await showPane(
      onEntry({ status: EMPTY, work: () => done('已建立14张录入表。') }),
    );
    expect(
      section('建立录入表').getByText(/^本工作簿还没有录入表。将新建14张录入表：“设置”、“单位名册”/u),
    ).toBeVisible();
    const year = screen.getByRole('textbox', { name: '预算年度' });
    expect(year).toHaveValue(String(proposedBudgetYear(new Date())));
    await user.clear(year);
    await user.type(year, '2024');
    await user.click(button('建立录入表'));
    expect(calls).toEqual([{ name: 'makeEntrySheets', given: 2024, answer: undefined }]);
    expect(announced()).toBe('已建立14张录入表。');
  });

  it('refuses an invalid year', async () => {
    const { user, calls } = await showPane(onEntry({ status: EMPTY }));
    const year = screen.getByRole('textbox', { name: '预算年度' });
    await user.clear(year);
    await user.type(year, '24');
    expect(year).toHaveAccessibleDescription('预算年度是四位数字，如 2023。');
    await user.click(button('建立录入表'));
    expect(calls).toEqual([]);
  });

  it('offers the sample', async () => {
    const { user, calls } = await showPane(onEntry({ status: EMPTY }));
    await user.click(button('载入样例'));
    expect(calls.map(({ name }) => name)).toEqual(['loadSample']);
  });

  it('offers the sample of the chosen set if only 设置 is filled in', async () => {
    const status = {
      ...ENTERED,
      units: [],
      incomeLines: 0,
      expenditureLines: 0,
      next: 'enter-units',
    } as const;
    const { user, calls } = await showPane(onEntry({ status }));
    expect(
      section('用样例试一试').getByText(/要用别的表样，先在“设置”中选择并保存，再载入。$/u),
    ).toBeVisible();
    await user.click(button('载入样例'));
    expect(calls.map(({ name }) => name)).toEqual(['loadSample']);
  });
});

describe('录入: the entry sheets', () => {
  it('shows purpose and number of rows of each, and opens it', async () => {
    const { user, places } = await showPane(onEntry({ status: ENTERED }));
    const sheets = within(screen.getByRole('list', { name: '录入表' }));
    expect(sheets.getAllByRole('listitem')).toHaveLength(14);
    expect(sheets.getByRole('button', { name: /^支出录入.*412行$/u })).toBeVisible();
    await user.click(sheets.getByRole('button', { name: /^收入录入/u }));
    expect(places).toEqual([
      { sheetName: '收入录入', area: { firstRow: 0, firstColumn: 0, lastRow: 0, lastColumn: 0 } },
    ]);
  });

  it('creates missing sheets for the year of the settings', async () => {
    const entrySheets = ENTERED.entrySheets.map((sheet, index) =>
      index === 0 || index === 6 ? { ...sheet, sheetName: null, rows: 0 } : sheet,
    );
    const { user, calls } = await showPane(onEntry({ status: { ...ENTERED, entrySheets } }));
    expect(
      section('补建缺少的录入表').getByText('缺少“设置”、“上年数”。补建时不改动已有的工作表。'),
    ).toBeVisible();
    expect(screen.getAllByText('缺少')).toHaveLength(2);
    expect(screen.queryByRole('button', { name: '载入样例' })).toBeNull();
    // The first sheet has no button as a Tab stop; the Tab key still enters the list.
    button('补建缺少的录入表').focus();
    await user.tab();
    expect(button(/^单位名册/u)).toHaveFocus();
    await user.click(button('补建缺少的录入表'));
    expect(calls).toEqual([{ name: 'makeEntrySheets', given: 2023, answer: undefined }]);
  });

  it('explains why Excel did not select the place', async () => {
    const { user } = await showPane(
      onEntry({
        status: ENTERED,
        goTo: {
          kind: 'failed',
          excelError: { kind: 'sheet-gone', sheet: '收入录入', detail: 'ItemNotFound' },
        },
      }),
    );
    await user.click(button(/^收入录入/u));
    await settle();
    const words = '“收入录入”：工作表刚刚被删除或改名。请重试，程序会重新读取工作簿。';
    expect(announced()).toBe(words);
    await user.click(button('关闭提示'));
    expect(screen.getByRole('main')).not.toHaveTextContent(words);
  });
});

describe('录入: problems', () => {
  it('are grouped, most severe first, with an explanation of each group', async () => {
    const blocking = problem('missing-setting', { sheet: '设置' }, { what: '“部门代码”没有填写' });
    const { user } = await showPane(onEntry({ status: { ...STALE, problems: [...PROBLEMS, blocking] } }));
    const problems = section('录入问题');
    expect(problems.getAllByRole('heading', { level: 3 }).map((heading) => heading.textContent)).toEqual([
      '无法使用1项',
      '未计入2项',
      '请核实1项',
      '已规范1项',
    ]);
    expect(problems.getByText('改正之前不能生成和填充。')).toBeVisible();
    expect(problems.getByText('改正之前，这些行不计入汇总。')).toBeVisible();
    // A group without required action stays collapsed.
    expect(problems.queryByRole('list', { name: '请核实' })).toBeNull();
    await user.click(problems.getByRole('button', { name: '请核实 1项' }));
    expect(within(problems.getByRole('list', { name: '请核实' })).getByRole('button')).toHaveTextContent(
      /收入与支出不相等/u,
    );
  });

  it('lead to their cell, or otherwise to their row or sheet', async () => {
    const inSheet = problem('no-header', { sheet: '收入录入' });
    const inRow = problem('stray-row', { sheet: '支出录入', row: 40 });
    const { user, places } = await showPane(
      onEntry({ status: { ...STALE, problems: [...PROBLEMS, inSheet, inRow] } }),
    );
    await user.click(button(/^“支出录入”第12行“金额\(元\)”（N12）金额无法识别/u));
    await user.click(button(/^“收入录入”没有找到表头行/u));
    await user.click(button('请核实 2项'));
    await user.click(button(/^“支出录入”第40行/u));
    expect(places.map(({ sheetName, area }) => [sheetName, area.firstRow, area.firstColumn])).toEqual([
      ['支出录入', 11, 13],
      ['收入录入', 0, 0],
      ['支出录入', 39, 0],
    ]);
  });

  it('lead to the tab under its current name', async () => {
    const entrySheets = ENTERED.entrySheets.map((sheet) =>
      sheet.name === '支出录入' ? { ...sheet, sheetName: '支出录入 ' } : sheet,
    );
    const { user, places } = await showPane(onEntry({ status: { ...STALE, entrySheets } }));
    await user.click(button(/^“支出录入”第12行/u));
    expect(places.map(({ sheetName }) => sheetName)).toEqual(['支出录入 ']);
  });

  it('are one Tab stop for each group, with arrow keys within', async () => {
    const { user, places } = await showPane(onEntry({ status: STALE }));
    button('未计入 2项').focus();
    await user.tab();
    expect(button(/第12行/u)).toHaveFocus();
    await user.keyboard('{ArrowDown}');
    expect(button(/第7行/u)).toHaveFocus();
    await user.tab();
    expect(button('请核实 1项')).toHaveFocus();
    await user.tab({ shift: true });
    await user.keyboard('{Enter}');
    expect(places.map(({ area }) => area.firstRow)).toEqual([6]);
  });

  it('are reported as none, or as not yet searched', async () => {
    const { become } = await showPane(onEntry({ status: ENTERED }));
    expect(section('录入问题').getByText('没有发现问题。')).toBeVisible();
    become({ ...ENTERED, incomeLines: 0, expenditureLines: 0 });
    expect(await screen.findByText('录入后，程序会在这里列出需要改正或核实的行。')).toBeVisible();
  });

  it('are one line for each cause, with their number and their places page by page', async () => {
    const many = Array.from({ length: 120 }, (_, index) =>
      problem('missing-value', { sheet: '支出录入', row: index + 2, column: '单位代码', columnIndex: 0 }),
    );
    const { user, places } = await showPane(onEntry({ status: { ...STALE, problems: many } }));
    expect(screen.queryByRole('list', { name: '未计入' })).toBeNull();
    const words = '“支出录入”“单位代码”没有填写。请补填。本行暂未计入汇总。';
    await user.click(button(`${words} 120处`));
    const list = within(screen.getByRole('list', { name: words }));
    expect(list.getAllByRole('listitem')).toHaveLength(50);
    await user.click(button('再显示50项（共120项）'));
    expect(list.getAllByRole('listitem')).toHaveLength(100);
    await user.click(list.getByRole('button', { name: '第9行（A9）' }));
    expect(places.map(({ area }) => [area.firstRow, area.firstColumn])).toEqual([[8, 0]]);
    expect(screen.queryByRole('button', { name: '全部补填' })).toBeNull();
  });

  it('are one line where only the contents differ, each with its content', async () => {
    const amounts = ['4万元整', '0万元整', '1万'].map((found, index) =>
      problem(
        'unreadable-amount',
        { sheet: '支出录入', row: index + 2, column: '金额', columnIndex: 13 },
        { found },
      ),
    );
    const { user, places } = await showPane(onEntry({ status: { ...STALE, problems: amounts } }));
    await user.click(button(/^“支出录入”“金额”[^：“”]+。.+ 3处$/u));
    await user.click(button('第3行（N3）：“0万元整”'));
    expect(places.map(({ area }) => [area.firstRow, area.firstColumn])).toEqual([[2, 13]]);
  });

  it('offer to fill in what a paste has wiped out', async () => {
    const wiped = [2, 3].map((row) =>
      problem('missing-value', { sheet: '支出录入', row, column: '政府经济科目编码', columnIndex: 9 }),
    );
    const { user, calls } = await showPane(onEntry({ status: { ...STALE, problems: wiped } }));
    await user.click(button('全部补填'));
    expect(calls.map(({ name }) => name)).toEqual(['fillCompanions']);
    expect(screen.getByRole('group', { name: '补填名称和科目的结果' })).toBeVisible();
  });
});

describe('录入 by the units', () => {
  it('leads to distributing and collecting, once there is a roster', async () => {
    const { user, become } = await showPane(onEntry({ status: { ...ENTERED, units: [] } }));
    expect(screen.queryByRole('region', { name: '由单位填报' })).toBeNull();
    become(ENTERED);
    const part = await waitFor(() => section('由单位填报'));
    expect(part.getByText(/^明细也可以由各单位自己填/u)).toBeVisible();
    await user.click(part.getByRole('button', { name: '下发给单位' }));
    expect(await screen.findByRole('heading', { level: 1, name: '下发' })).toHaveFocus();
    await goTo(user, '录入');
    await user.click(button('回收交回的文件'));
    expect(await screen.findByRole('heading', { level: 1, name: '回收' })).toHaveFocus();
  });
});
