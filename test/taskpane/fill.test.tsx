/** @jest-environment jsdom */
/** Tests the screen 汇总: pending changes, filling, questions, failures. */
import { act, screen, within } from '@testing-library/react';
import { deferred, announced, button, section, settle, showPane } from './support/render';
import { done, FAILED, HELD_BACK, QUESTION, AUTO_FILLED, type Script } from './support/fake-session';
import { change, ENTERED, FILLED, GENERATED, HAND_TYPED, STALE } from './support/workbook-status';
import type { CommandOutcome } from '../../src/workflow/outcome';
import { FOUND } from './support/findings';
import { goTo } from './support/go-to';

const onFill = (script: Script): Script => ({
  ...script,
  paneState: { screen: 'fill', ...script.paneState },
});

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

describe('汇总: questions to the clerk', () => {
  it('lists the cells, and repeats the command with the answer', async () => {
    const answers = [QUESTION, done('已填充12张表，2个数字有变化。')];
    const { user, calls } = await showPane(
      onFill({ status: STALE, work: () => answers.shift() ?? QUESTION }),
    );
    await user.click(button('填充汇总（12张表）'));
    const dialog = screen.getByRole('dialog', { name: '有手工填写的数字' });
    expect(dialog).toHaveFocus();
    expect(dialog).toHaveAccessibleDescription(
      '有1个数字是手工填写的，与录入数据的汇总不同。其余数字照常填充。',
    );
    expect(within(dialog).getByText('预算03表 · 行政运行 · 合计：现为206.00，汇总为206.13')).toBeVisible();
    await user.click(within(dialog).getByRole('button', { name: '改为汇总数字' }));
    expect(calls.map(({ answer }) => answer)).toEqual([undefined, 'replace']);
    expect(screen.queryByRole('dialog')).toBeNull();
    expect(announced()).toBe('已填充12张表，2个数字有变化。');
  });

  it('do nothing after 取消 or Esc', async () => {
    const { user, calls } = await showPane(onFill({ status: STALE, work: () => QUESTION }));
    const fill = button('填充汇总（12张表）');
    await user.click(fill);
    await user.click(button('取消'));
    expect(screen.queryByRole('dialog')).toBeNull();
    expect(announced()).toBe('没有做任何改动。');
    expect(fill).toHaveFocus();
    await user.click(fill);
    // jsdom does not turn Esc into the event that browsers send to a modal dialog.
    act(() => {
      screen.getByRole('dialog').dispatchEvent(new Event('cancel', { cancelable: true }));
    });
    expect(screen.queryByRole('dialog')).toBeNull();
    expect(calls).toHaveLength(2);
    expect(fill).toHaveFocus();
  });
});

describe('汇总 during the command', () => {
  it('shows stage and progress, and stops on request', async () => {
    const { promise, resolve } = deferred<CommandOutcome>();
    const signals: AbortSignal[] = [];
    const { user } = await showPane(
      onFill({
        status: STALE,
        work: ({ onProgress, signal }) => {
          if (signal !== undefined) signals.push(signal);
          onProgress?.({ stage: '写入预算03表', done: 3, total: 12 });
          return promise;
        },
      }),
    );
    await user.click(button('填充汇总（12张表）'));
    expect(announced()).toBe('正在填充汇总');
    const bar = screen.getByRole('progressbar', { name: '填充汇总' });
    expect(bar).toHaveAttribute('aria-valuenow', '3');
    expect(bar).toHaveAttribute('aria-valuemax', '12');
    expect(screen.getByText('写入预算03表')).toBeVisible();
    await user.click(button('取消'));
    expect(signals.map(({ aborted }) => aborted)).toEqual([true]);
    expect(screen.getByText('正在停止')).toBeVisible();
    await act(() => {
      resolve({
        kind: 'cancelled',
        message: '已取消“填充汇总”。已写入：“预算01表”。',
        written: ['预算01表'],
      });
      return promise;
    });
    expect(screen.getByRole('group', { name: '填充汇总的结果' })).toHaveTextContent(
      '已取消“填充汇总”。已写入：“预算01表”。',
    );
    expect(announced()).toBe('已取消“填充汇总”。已写入：“预算01表”。');
    expect(screen.queryByRole('progressbar')).toBeNull();
  });

  it('accepts no second command, and keeps the focus', async () => {
    const { promise, resolve } = deferred<CommandOutcome>();
    const { user, calls } = await showPane(onFill({ status: STALE, work: () => promise }));
    const fill = button('填充汇总（12张表）');
    await user.click(fill);
    await user.click(fill);
    expect(fill).toHaveAttribute('aria-disabled', 'true');
    expect(fill).toHaveFocus();
    expect(calls).toHaveLength(1);
    await act(() => {
      resolve(done('已填充12张表。'));
      return promise;
    });
    expect(fill).not.toHaveAttribute('aria-disabled', 'true');
  });

  it('continues while the clerk looks at other screens, and reports its end there', async () => {
    const { promise, resolve } = deferred<CommandOutcome>();
    const { user } = await showPane(onFill({ status: STALE, work: () => promise }));
    await user.click(button('填充汇总（12张表）'));
    await goTo(user, '录入');
    await act(() => {
      resolve(done('已填充12张表，2个数字有变化。'));
      return promise;
    });
    expect(within(screen.getByRole('contentinfo')).getByText('已填充12张表，2个数字有变化。')).toBeVisible();
    await user.click(button('到“汇总”查看'));
    expect(screen.getByRole('group', { name: '填充汇总的结果' })).toBeVisible();
    expect(screen.queryByRole('contentinfo')).toBeNull();
  });
});

describe('汇总 after the command', () => {
  it('shows changes since the last fill, and undoes it', async () => {
    const changes = [change('03', '合计 · 合计', 7_563_330_000, 7_573_330_000)];
    const answers = [
      done('已填充12张表，1个数字有变化。', { details: ['1个手工填写的数字保留不变。'], changes }),
      done('已撤销“填充汇总”。'),
    ];
    const { user, calls } = await showPane(
      onFill({ status: STALE, undoTitle: '填充汇总', work: () => answers.shift() ?? QUESTION }),
    );
    await user.click(button('填充汇总（12张表）'));
    const result = within(screen.getByRole('group', { name: '填充汇总的结果' }));
    expect(result.getByText('1个手工填写的数字保留不变。')).toBeVisible();
    const changed = section('有变化的数字');
    expect(changed.getByText('1个')).toBeVisible();
    expect(
      within(changed.getByRole('list', { name: '部门支出总体情况表有变化的数字' })).getByRole('listitem'),
    ).toHaveTextContent('合计 · 合计由7,563.33 → 变为7,573.33 万元');
    await user.click(result.getByRole('button', { name: '撤销“填充汇总”' }));
    expect(calls.map(({ name }) => name)).toEqual(['fillTables', 'undo']);
    expect(announced()).toBe('已撤销“填充汇总”。');
  });

  it('collapses many changed figures by table', async () => {
    const changes = ['01', '03'].flatMap((table) =>
      Array.from({ length: 60 }, (_, index) => change(table, `第${String(index)}行 · 合计`, 0, 1_000_000)),
    );
    const { user } = await showPane(
      onFill({ status: STALE, work: () => done('已填充12张表。', { changes }) }),
    );
    await user.click(button('填充汇总（12张表）'));
    const changed = section('有变化的数字');
    expect(changed.getByText('120个')).toBeVisible();
    expect(changed.queryByRole('list')).toBeNull();
    await user.click(changed.getByRole('button', { name: '部门支出总体情况表 预算03表 60个数字' }));
    expect(within(changed.getByRole('list')).getAllByRole('listitem')).toHaveLength(50);
  });

  it('leads to the next step', async () => {
    const { user, become } = await showPane(onFill({ status: STALE, work: () => done('已填充12张表。') }));
    await user.click(button('填充汇总（12张表）'));
    const result = within(screen.getByRole('group', { name: '填充汇总的结果' }));
    // Filling is still the next step, and this is its screen.
    expect(result.queryByRole('button', { name: /^去/u })).toBeNull();
    become(FILLED);
    await user.click(result.getByRole('button', { name: '去检查' }));
    expect(screen.getByRole('heading', { level: 1, name: '检查' })).toHaveFocus();
  });

  it('leads to the findings where the tables are checked', async () => {
    const { user, become, becomeChecked } = await showPane(
      onFill({ status: STALE, work: () => done('已填充12张表。') }),
    );
    await user.click(button('填充汇总（12张表）'));
    become(FILLED);
    becomeChecked(FOUND);
    const result = within(screen.getByRole('group', { name: '填充汇总的结果' }));
    expect(result.queryByRole('button', { name: '去检查' })).toBeNull();
    await user.click(result.getByRole('button', { name: '去看检查结果' }));
    expect(screen.getByRole('heading', { name: '检查结果' })).toBeVisible();
  });

  it('is not mentioned on other screens once seen', async () => {
    const { user } = await showPane(onFill({ status: STALE, work: () => done('已填充12张表。') }));
    await user.click(button('填充汇总（12张表）'));
    await goTo(user, '首页');
    expect(screen.queryByRole('contentinfo')).toBeNull();
    await goTo(user, '汇总');
    expect(screen.getByRole('group', { name: '填充汇总的结果' })).toBeVisible();
  });

  it('hides the result on request', async () => {
    const { user } = await showPane(onFill({ status: STALE }));
    await user.click(button('填充汇总（12张表）'));
    await user.click(button('关闭提示'));
    expect(screen.queryByRole('group', { name: '填充汇总的结果' })).toBeNull();
  });

  it('explains a refusal, with the reasons', async () => {
    const refused: CommandOutcome = {
      kind: 'refused',
      message: '录入表还不能使用。',
      items: ['“支出录入”没有找到表头行。'],
    };
    await showPane(onFill({ status: STALE, work: () => refused })).then(({ user }) =>
      user.click(button('填充汇总（12张表）')),
    );
    const result = within(screen.getByRole('group', { name: '填充汇总的结果' }));
    expect(result.getByText('录入表还不能使用。')).toBeVisible();
    expect(
      within(result.getByRole('list', { name: '原因' })).getByText('“支出录入”没有找到表头行。'),
    ).toBeVisible();
  });
});

describe('汇总 after a failure', () => {
  it('states what was written, and retries on request', async () => {
    const answers = [FAILED, done('已填充12张表。')];
    const { user, calls } = await showPane(onFill({ status: STALE, work: () => answers.shift() ?? FAILED }));
    await user.click(button('填充汇总（12张表）'));
    expect(announced()).toBe(FAILED.kind === 'failed' ? FAILED.message : '');
    expect(screen.getByRole('group', { name: '填充汇总的结果' })).toHaveTextContent(
      '可能已写入：“预算01表”、“预算02表”。',
    );
    await user.click(button('重试'));
    expect(calls.map(({ name, answer }) => [name, answer])).toEqual([
      ['fillTables', undefined],
      ['fillTables', undefined],
    ]);
    expect(announced()).toBe('已填充12张表。');
  });

  it('keeps technical details collapsed, and copies them', async () => {
    const { user } = await showPane(onFill({ status: STALE, work: () => FAILED }));
    await user.click(button('填充汇总（12张表）'));
    expect(screen.queryByRole('textbox', { name: '技术信息' })).toBeNull();
    await user.click(button('技术信息'));
    expect(screen.getByRole('textbox', { name: '技术信息' })).toHaveValue(
      'sheet-protected\nAccessDenied at Range.values',
    );
    await user.click(button('复制'));
    await settle();
    expect(announced()).toBe('已复制技术信息');
    await expect(navigator.clipboard.readText()).resolves.toBe(
      'sheet-protected\nAccessDenied at Range.values',
    );
  });

  it('selects the technical details if the clipboard is blocked', async () => {
    const { user } = await showPane(onFill({ status: STALE, work: () => FAILED }));
    jest.spyOn(navigator.clipboard, 'writeText').mockRejectedValue(new Error('NotAllowedError'));
    await user.click(button('填充汇总（12张表）'));
    await user.click(button('技术信息'));
    await user.click(button('复制'));
    await settle();
    const text = screen.getByRole<HTMLTextAreaElement>('textbox', { name: '技术信息' });
    expect(text).toHaveFocus();
    expect(text.selectionEnd - text.selectionStart).toBe(text.value.length);
    expect(announced()).toBe('请按 Ctrl+C 复制选中的技术信息');
  });

  it('explains a bug of the program in Chinese too', async () => {
    const { user } = await showPane(onFill({ status: STALE, work: () => Promise.reject(new Error('boom')) }));
    await user.click(button('填充汇总（12张表）'));
    await settle();
    expect(announced()).toBe('Excel 没有完成操作，原因不明。请重试；仍不成功时，把技术信息发给维护人员。');
  });
});
