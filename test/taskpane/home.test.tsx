/** @jest-environment jsdom */
/** Tests the screen 首页: the state of the work and the next step. */
import { act, screen, within } from '@testing-library/react';
import { NEXT_STEPS } from '../../src/taskpane/next-step';
import type { NextStep } from '../../src/workflow/status/workbook-status';
import type { CommandOutcome } from '../../src/workflow/outcome';
import { spokenOutcome } from '../../src/taskpane/state/command-runner';
import { done, HELD_BACK, AUTO_FILLED } from './support/fake-session';
import { open, report, WRONG_FIGURE } from './support/findings';
import { announced, button, deferred, section, settle, showPane } from './support/render';
import { EMPTY, ENTERED, FILLED, GENERATED, LONG_NAME, SETTINGS, STALE } from './support/workbook-status';
import { goTo } from './support/go-to';

const steps = (): readonly string[] =>
  within(screen.getByRole('list', { name: '各步骤的进度' }))
    .getAllByRole('button')
    .map(({ textContent }) => textContent);

describe('首页: the state of the work', () => {
  it('shows an untouched workbook', async () => {
    await showPane({ status: EMPTY });
    expect(screen.getByRole('heading', { level: 1 })).toHaveTextContent('部门预算公开表助手');
    expect(steps()).toEqual([
      '录入表，未完成：还没有建立',
      '设置，未完成：还没有填写完整',
      '单位名册，未完成：还没有单位',
      '收支录入，未完成：还没有录入',
      '录入问题，未完成：录入后自动检查',
      '表样，未完成：还没有生成',
      '汇总，未完成：还没有填充',
      '检查，未完成：还没有检查',
      '说明，未完成：由同样的数字写出，补缺项和原因',
      '发布，未完成：看看还差什么，生成公开文件',
    ]);
  });

  it('continues with a workbook that has lost an entry sheet, and does not start over', async () => {
    const entrySheets = FILLED.entrySheets.map((sheet, index) =>
      index === 2 ? { ...sheet, sheetName: null } : sheet,
    );
    const { user } = await showPane({
      status: { ...FILLED, entrySheets, entriesUsable: false, next: 'complete-entry-sheets' },
    });
    expect(steps()).toContain('录入表，需要处理：缺少1张');
    expect(steps()).toContain('汇总，需要处理：录入表现在不能使用，无法判断是否最新');
    expect(screen.queryByRole('button', { name: '载入样例' })).toBeNull();
    await user.click(button('去补建录入表'));
    expect(button('补建缺少的录入表')).toBeVisible();
  });

  it('shows outdated tables', async () => {
    await showPane({ status: STALE });
    expect(screen.getByRole('heading', { level: 1 })).toHaveTextContent('三门峡市人力资源和社会保障局');
    expect(screen.getByText('2023年部门预算公开，河南省十二张表')).toBeVisible();
    expect(steps()).toEqual([
      '录入表，已完成：14张，齐全',
      '设置，已完成：2023年，部门代码703，金额单位元',
      '单位名册，已完成：3个单位',
      '收支录入，已完成：收入31行，支出412行',
      '录入问题，需要处理：2项未计入，1项请核实',
      '表样，已完成：12张，全部生成',
      '汇总，需要处理：10张已填充，2张需重新填充',
      '检查，未完成：还没有检查',
      '说明，未完成：由同样的数字写出，补缺项和原因',
      '发布，未完成：看看还差什么，生成公开文件',
    ]);
    expect(screen.getByText(/^上次填充：\d+月\d+日 \d+:\d\d，数值，12张表，汇总443行录入。$/u)).toBeVisible();
  });

  it('offers to update outdated tables automatically, and explains a failed update', async () => {
    const { user, saved, close, becomeAutoFilled, calls } = await showPane({ status: STALE });
    const follow = screen.getByRole('switch', { name: '录入改动后自动更新公开表' });
    expect(follow).not.toBeChecked();
    await user.click(follow);
    expect(follow).toBeChecked();
    becomeAutoFilled(HELD_BACK);
    expect(announced()).toBe(spokenOutcome(HELD_BACK.outcome));
    expect(screen.getByText(/^有手工填写的数字与录入不同/u, { ignore: '[role=status] *' })).toBeVisible();
    // The focus stays with the clerk during announcements.
    expect(follow).toHaveFocus();
    await user.click(button('填充汇总'));
    expect(calls).toEqual([{ name: 'fillTables', given: 'values', answer: undefined }]);
    window.dispatchEvent(new Event('pagehide'));
    expect(saved.map(({ autoFillOnEdit }) => autoFillOnEdit)).toEqual([true]);
    close();
  });

  it('hides the switch while no table is outdated, unless it is on', async () => {
    const { close } = await showPane({ status: FILLED });
    expect(screen.queryByRole('switch')).toBeNull();
    close();
    await showPane({ status: FILLED, paneState: { autoFillOnEdit: true }, autoFilled: AUTO_FILLED });
    expect(screen.getByRole('switch')).toBeChecked();
    expect(screen.getByText(/^\d+月\d+日 \d+:\d\d 已按录入更新3张表，5个数字有变化。$/u)).toBeVisible();
  });

  it('shows a name of 40 characters in full', async () => {
    await showPane({ status: { ...FILLED, settings: { ...SETTINGS, departmentName: LONG_NAME } } });
    expect(LONG_NAME).toHaveLength(40);
    expect(screen.getByRole('heading', { level: 1 })).toHaveTextContent(LONG_NAME);
  });

  it('leads from each step to its screen or section', async () => {
    const { user } = await showPane({ status: STALE });
    await user.click(button(/^单位名册/u));
    expect(screen.getByRole('heading', { level: 2, name: '单位名册' })).toHaveFocus();
    await goTo(user, '首页');
    await user.click(button(/^录入问题/u));
    expect(screen.getByRole('heading', { level: 2, name: '录入问题' })).toHaveFocus();
  });

  it('is one Tab stop, with arrow keys within', async () => {
    const { user } = await showPane({ status: STALE });
    button(/^更新/u).focus();
    await user.tab();
    expect(button(/^录入表/u)).toHaveFocus();
    await user.keyboard('{ArrowDown}{ArrowDown}');
    expect(button(/^单位名册/u)).toHaveFocus();
    await user.keyboard('{End}');
    expect(button(/^发布/u)).toHaveFocus();
    await user.tab();
    expect(screen.getByRole('switch')).toHaveFocus();
    await user.tab({ shift: true });
    expect(button(/^发布/u)).toHaveFocus();
    await user.keyboard('{Enter}');
    expect(screen.getByRole('heading', { level: 1, name: '发布' })).toHaveFocus();
  });
});

describe('首页: 更新', () => {
  it.each(['generate', 'fill', 'done'] as const)('updates all in one go at the step %s', async (next) => {
    const { user, calls } = await showPane({
      status: { ...STALE, next },
      paneState: { fillMode: 'formulas' },
    });
    await user.click(button('更新：生成、填充、检查'));
    expect(calls.at(-1)).toEqual({ name: 'updateTables', given: 'formulas', answer: undefined });
    expect(await screen.findByRole('group', { name: '更新的结果' })).toHaveTextContent(
      'updateTables已完成。',
    );
  });

  it('is not offered before there is anything to fill', async () => {
    await showPane({ status: { ...STALE, next: 'enter-lines' } });
    expect(screen.queryByRole('button', { name: /^更新/u })).toBeNull();
  });
});

describe('首页: the next step', () => {
  it.each(Object.entries(NEXT_STEPS))('%s has its text and leads to its screen', async (next, words) => {
    const { user } = await showPane({
      status: { ...STALE, next: next as NextStep },
      paneState: { filledBy: 'department' },
    });
    const region = section(`下一步：${words.title}`);
    expect(region.getByText(words.text)).toBeVisible();
    await user.click(region.getByRole('button', { name: words.button }));
    const level = words.section === 'page' ? 1 : 2;
    expect(document.activeElement?.tagName).toBe(`H${String(level)}`);
  });

  it.each([
    ['自己填', 'department', '录入', '改为发给单位填'],
    ['发给单位填', 'units', '下发', '改为自己填'],
  ] as const)(
    'asks who fills in the lines, keeps “%s” and can be changed',
    async (label, by, title, other) => {
      const { user, saved } = await showPane({ status: { ...STALE, next: 'enter-lines' } });
      await user.click(section('下一步：由谁填').getByRole('button', { name: label }));
      expect(screen.getByRole('heading', { level: 1 })).toHaveTextContent(title);
      expect(saved.at(-1)).toMatchObject({ filledBy: by });
      await goTo(user, '首页');
      await user.click(button(other));
      expect(saved.at(-1)).toMatchObject({ filledBy: by === 'units' ? 'department' : 'units' });
    },
  );

  it('is 发布 after a check that left nothing to deal with, and only then', async () => {
    const status = { ...FILLED, next: 'done' } as const;
    const { user, becomeChecked } = await showPane({ status });
    expect(section('下一步：检查各表')).toBeDefined();
    act(() => {
      becomeChecked({ ...report([]), outdated: true });
    });
    expect(section('下一步：检查各表')).toBeDefined();
    act(() => {
      becomeChecked(report([]));
    });
    await user.click(section('下一步：发布').getByRole('button', { name: '去发布' }));
    expect(screen.getByRole('heading', { level: 1, name: '发布' })).toHaveFocus();
  });

  it('is the findings after a check that found some', async () => {
    const { user, becomeChecked } = await showPane({ status: { ...FILLED, next: 'done' } as const });
    act(() => {
      becomeChecked(report([open(WRONG_FIGURE)]));
    });
    const next = section('下一步：看检查结果');
    expect(next.getByText('还有1条必须改正。逐条改正、核实或写审核说明，然后发布。')).toBeVisible();
    await user.click(next.getByRole('button', { name: '去看检查结果' }));
    expect(screen.getByRole('heading', { level: 1, name: '检查' })).toBeVisible();
  });

  it('offers the sample to new users, and reports its result', async () => {
    const { user, calls } = await showPane({ status: EMPTY, work: () => done('已载入样例。') });
    await user.click(button('载入样例'));
    expect(calls.map(({ name }) => name)).toEqual(['loadSample']);
    expect(screen.getByRole('group', { name: '载入样例的结果' })).toHaveTextContent('已载入样例。');
  });

  it('offers the sample of the chosen set before there are units', async () => {
    await showPane({ status: { ...ENTERED, units: [], next: 'enter-units' } });
    expect(button('载入样例')).toBeEnabled();
  });

  it('hides the sample once units are entered', async () => {
    await showPane({ status: GENERATED });
    expect(screen.queryByRole('button', { name: '载入样例' })).toBeNull();
  });

  it('offers undo of the last command while possible', async () => {
    const { user, calls, become } = await showPane({ status: FILLED, undoTitle: '填充汇总' });
    await user.click(button('撤销“填充汇总”'));
    expect(calls.map(({ name }) => name)).toEqual(['undo']);
    become(GENERATED, null);
    expect(screen.queryByRole('button', { name: /^撤销/u })).toBeNull();
  });
});

describe('首页: reading again', () => {
  it('announces the start and the end of reading', async () => {
    const { promise, resolve } = deferred<CommandOutcome>();
    const answers: (CommandOutcome | Promise<CommandOutcome>)[] = [done('已读取工作簿。'), promise];
    const { user } = await showPane({ status: STALE, refresh: () => answers.shift() ?? promise });
    await user.click(button('重新读取工作簿'));
    expect(announced()).toBe('正在读取工作簿');
    expect(button('正在读取工作簿')).toHaveAttribute('aria-disabled', 'true');
    await act(() => {
      resolve(done('已读取工作簿。'));
      return promise;
    });
    await settle();
    expect(announced()).toBe('已重新读取工作簿');
  });

  it('keeps the data after a failed reading, and explains it', async () => {
    const failed: CommandOutcome = {
      kind: 'failed',
      excelError: { kind: 'connection-lost', detail: '' },
      message: '没有读到工作簿。与 Excel 的连接中断。',
      written: [],
    };
    const answers = [done('已读取工作簿。'), failed];
    const { user } = await showPane({ status: STALE, refresh: () => answers.shift() ?? failed });
    await user.click(button('重新读取工作簿'));
    await settle();
    expect(screen.getByText('没有读到工作簿。与 Excel 的连接中断。')).toBeVisible();
    expect(screen.getByText('下面显示的是上一次读到的内容。')).toBeVisible();
    expect(steps()[3]).toBe('收支录入，已完成：收入31行，支出412行');
  });
});

describe('首页: the last steps', () => {
  const AT = new Date(2026, 10, 27, 16, 5).toISOString();
  const history = [
    { title: '填充汇总', at: AT, sheets: ['部门收支总体情况表'], isKept: true },
    {
      title: '并入交回数据',
      at: AT,
      sheets: ['收入录入', '支出录入', '项目绩效录入', '回收记录'],
      isKept: true,
    },
    { title: '载入样例', at: AT, sheets: [], isKept: false },
  ];

  it('are listed with what each changed, each with a way back', async () => {
    const { user, calls } = await showPane({ status: FILLED, undoTitle: '填充汇总', history });
    const list = section('最近的操作');
    expect(list.getAllByRole('listitem').map(({ textContent }) => textContent)).toEqual([
      '填充汇总11月27日 16:05 · 改动“部门收支总体情况表”',
      '并入交回数据11月27日 16:05 · 改动“收入录入”、“支出录入”、“项目绩效录入”等4张表撤销这一步和以后的1步',
      '载入样例11月27日 16:05 · 没有改动工作表只能在关闭窗格以前撤销撤销这一步和以后的2步',
    ]);
    await user.click(list.getByRole('button', { name: '撤销这一步和以后的1步' }));
    expect(calls).toEqual([{ name: 'undoUntil', given: 1, answer: undefined }]);
  });

  it('are not listed while there is only one', async () => {
    await showPane({ status: FILLED, undoTitle: '填充汇总', history: history.slice(0, 1) });
    expect(screen.queryByRole('region', { name: '最近的操作' })).toBeNull();
  });
});
