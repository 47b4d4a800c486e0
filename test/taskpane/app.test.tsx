/** @jest-environment jsdom */
/** Tests the frame of the pane: opening, navigation, view state, ribbon, failures. */
import { act, render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { App } from '../../src/taskpane/app';
import { loadLaterScreens, type LoadScreens } from '../../src/taskpane/state/screen-loader';
import { createRibbonRefusals, createRibbonRequests } from '../../src/workflow/ribbon-request';
import type { CommandOutcome } from '../../src/workflow/outcome';
import { filesHere } from './support/files';
import { goTo } from './support/go-to';
import { done, fakeSession } from './support/fake-session';
import { announced, button, deferred, section, settle, showPane } from './support/render';
import { FILLED, GENERATED, STALE } from './support/workbook-status';

const tab = (name: string): HTMLElement => screen.getByRole('tab', { name });
const heading = (name: string): HTMLElement => screen.getByRole('heading', { level: 1, name });

describe('opening the pane', () => {
  it('shows that it reads, then shows the state of the work', async () => {
    const { promise, resolve } = deferred<CommandOutcome>();
    await showPane({ status: FILLED, refresh: () => promise });
    expect(screen.getByText('正在读取工作簿')).toBeVisible();
    expect(screen.getByRole('progressbar', { name: '正在读取工作簿' })).toBeVisible();
    await act(() => {
      resolve(done('已读取工作簿。'));
      return promise;
    });
    expect(heading('三门峡市人力资源和社会保障局')).toBeVisible();
  });

  it('explains why reading failed, and reads again on request', async () => {
    const failed: CommandOutcome = {
      kind: 'failed',
      excelError: { kind: 'cell-being-edited', detail: 'InvalidOperationInCellEditMode' },
      message: '没有读到工作簿。Excel 正在编辑单元格或开着对话框。',
      written: [],
    };
    const answers = [failed, done('已读取工作簿。')];
    const { user } = await showPane({ status: FILLED, refresh: () => answers.shift() ?? failed });
    expect(screen.getByText('没有读到工作簿。Excel 正在编辑单元格或开着对话框。')).toBeVisible();
    expect(screen.queryByText('下面显示的是上一次读到的内容。')).toBeNull();
    await user.click(button('重试'));
    expect(heading('三门峡市人力资源和社会保障局')).toBeVisible();
  });

  it('opens the screen that was open in the workbook before', async () => {
    await showPane({ status: FILLED, paneState: { screen: 'fill', fillMode: 'formulas' } });
    expect(heading('汇总')).toBeVisible();
    expect(tab('汇总')).toHaveAttribute('aria-selected', 'true');
    expect(screen.getByRole('radio', { name: /公式/u })).toBeChecked();
  });

  it('opens the home screen for an unknown remembered screen', async () => {
    await showPane({ status: FILLED, paneState: { screen: 'checks-of-a-later-edition' } });
    expect(tab('首页')).toHaveAttribute('aria-selected', 'true');
  });
});

describe('moving between the screens', () => {
  const tabs = (list: string): readonly string[] =>
    within(screen.getByRole('tablist', { name: list }))
      .getAllByRole('tab')
      .map(({ textContent }) => textContent);

  it('shows the stages, and the screens of the open one in the order of the work', async () => {
    const { user } = await showPane({ status: FILLED });
    expect(tabs('工作阶段')).toEqual(['首页', '准备', '收数', '出表', '核对', '公开']);
    expect(screen.getAllByRole('tablist')).toHaveLength(1);
    await user.click(tab('收数'));
    expect(tabs('收数的步骤')).toEqual(['录入', '下发', '回收']);
    for (const name of ['设置', '录入', '表样', '汇总', '检查', '说明', '发布', '追溯']) {
      await goTo(user, name);
      expect(heading(name)).toBeVisible();
      expect(screen.getByRole('tabpanel')).toContainElement(heading(name));
    }
    expect(screen.getByRole('tabpanel', { name: '追溯' })).toBeVisible();
    await user.click(tab('首页'));
    expect(heading('三门峡市人力资源和社会保障局')).toBeVisible();
    expect(screen.getByRole('tabpanel', { name: '首页' })).toBeVisible();
  });

  it('opens a stage at the first step to deal with, then where it was left', async () => {
    const { user } = await showPane({ status: STALE });
    expect(tab('出表')).toHaveAttribute('title', '需要处理');
    expect(tab('准备')).not.toHaveAttribute('title');
    await user.click(tab('出表'));
    expect(heading('汇总')).toBeVisible();
    expect(tab('汇总')).toHaveAttribute('title', '需要处理');
    expect(tab('表样')).not.toHaveAttribute('title');
    await user.click(tab('表样'));
    await user.click(tab('首页'));
    await user.click(tab('出表'));
    expect(heading('表样')).toBeVisible();
  });

  it('leads back to the last screen of another stage, past the home screen', async () => {
    const { user, saved } = await showPane({ status: FILLED, paneState: { screen: 'collect' } });
    expect(screen.queryByRole('button', { name: /^返回/u })).toBeNull();
    await user.click(tab('核对'));
    await user.click(tab('追溯'));
    expect(button('返回回收')).toBeVisible();
    await user.click(tab('首页'));
    expect(saved.at(-1)?.cameFrom).toBe('trace');
    await user.click(button('返回追溯'));
    expect(heading('追溯')).toHaveFocus();
    expect(screen.queryByRole('button', { name: /^返回/u })).toBeNull();
    await user.click(tab('收数'));
    expect(heading('回收')).toBeVisible();
    await user.click(button('返回追溯'));
    await user.click(button('返回回收'));
    expect(heading('回收')).toHaveFocus();
    await user.click(tab('下发'));
    expect(button('返回追溯')).toBeVisible();
  });

  it('leads back after the pane was closed', async () => {
    await showPane({ status: FILLED, paneState: { screen: 'check', cameFrom: 'text' } });
    expect(button('返回说明')).toBeVisible();
  });

  it('has one Tab stop for each row; arrow keys move within, Enter opens', async () => {
    const { user } = await showPane({ status: FILLED });
    await user.tab();
    expect(tab('首页')).toHaveFocus();
    await user.keyboard('{ArrowRight}{ArrowRight}');
    expect(tab('收数')).toHaveFocus();
    // The focus on a tab does not open it yet.
    expect(tab('首页')).toHaveAttribute('aria-selected', 'true');
    await user.keyboard('{Enter}');
    expect(heading('录入')).toBeVisible();
    expect(tab('收数')).toHaveFocus();
    await user.keyboard('{End}');
    expect(tab('公开')).toHaveFocus();
    await user.keyboard('{ArrowRight}');
    expect(tab('首页')).toHaveFocus();
    await user.keyboard('{ArrowLeft}{Home}');
    expect(tab('首页')).toHaveFocus();
    await user.tab();
    expect(tab('录入')).toHaveFocus();
    await user.keyboard('{ArrowRight}{Enter}');
    expect(tab('下发')).toHaveFocus();
    expect(heading('下发')).toBeVisible();
    await user.tab();
    expect(screen.getAllByRole('tab')).not.toContain(document.activeElement);
  });
});

describe("the pane's view state", () => {
  it('reaches the session at each change, which writes it with the next change of the workbook', async () => {
    const { user, saved } = await showPane({ status: FILLED });
    expect(saved).toEqual([]);
    await goTo(user, '汇总');
    await user.click(screen.getByRole('radio', { name: /公式/u }));
    expect(saved.map(({ screen: open, fillMode }) => [open, fillMode])).toEqual([
      ['tables', 'values'],
      ['fill', 'values'],
      ['fill', 'formulas'],
    ]);
  });

  it('stays when the session reads again', async () => {
    const { user, become } = await showPane({ status: FILLED, paneState: { screen: 'fill' } });
    await goTo(user, '录入');
    become(STALE);
    expect(heading('录入')).toBeVisible();
  });

  it('shows a small notice after an immediate save failed', async () => {
    const { user } = await showPane({
      status: FILLED,
      savePane: () => ({
        kind: 'failed',
        excelError: { kind: 'read-only', detail: '' },
        message: '工作簿以只读方式打开。',
        written: [],
      }),
    });
    await goTo(user, '汇总');
    await user.click(tab('首页'));
    await settle();
    expect(screen.getByText('是否自动更新公开表没有存入工作簿：工作簿以只读方式打开。')).toBeVisible();
    expect(announced()).toBe('');
  });
});

describe('clicks in the ribbon', () => {
  it('生成表样 opens the screen and generates the chosen tables', async () => {
    const { ribbon, calls } = await showPane({
      status: GENERATED,
      paneState: { chosenTables: ['01', '03'] },
    });
    act(() => {
      ribbon.ask('generate');
    });
    await settle();
    expect(calls).toEqual([{ name: 'generateTables', given: ['01', '03'], answer: undefined }]);
    expect(screen.getByRole('group', { name: '生成表样的结果' })).toBeVisible();
    expect(heading('表样')).toHaveFocus();
  });

  it('填充汇总 fills in the mode that the clerk chose', async () => {
    const { ribbon, calls } = await showPane({ status: STALE, paneState: { fillMode: 'formulas' } });
    act(() => {
      ribbon.ask('fill');
    });
    await settle();
    expect(calls).toEqual([{ name: 'fillTables', given: 'formulas', answer: undefined }]);
    expect(heading('汇总')).toBeVisible();
  });

  it('wait during another command, each once, and start on request after its result', async () => {
    const { promise, resolve } = deferred<CommandOutcome>();
    const { ribbon, calls, user } = await showPane({ status: STALE, work: () => promise });
    act(() => {
      for (const command of ['fill', 'generate', 'fill', 'check', 'generate'] as const) ribbon.ask(command);
    });
    const waiting = section('等待的操作');
    expect(waiting.getAllByText(/^等待：/u).map(({ textContent }) => textContent)).toEqual([
      '等待：生成表样',
      '等待：检查',
    ]);
    expect(announced()).toBe('等待：检查');
    for (const start of waiting.getAllByRole('button', { name: '开始' })) {
      expect(start).toHaveAttribute('aria-disabled', 'true');
      await user.click(start);
    }
    expect(calls.map(({ name }) => name)).toEqual(['fillTables']);
    await act(() => {
      resolve(done('已填充12张表。'));
      return promise;
    });
    await settle();
    expect(announced()).toBe('已填充12张表。等待：生成表样。等待：检查。');
    expect(calls.map(({ name }) => name)).toEqual(['fillTables']);
    const [generate] = waiting.getAllByRole('button', { name: '开始' });
    const [, notCheck] = waiting.getAllByRole('button', { name: '不做了' });
    if (generate === undefined || notCheck === undefined) throw new Error('A waiting command has no button');
    await user.click(notCheck);
    await user.click(generate);
    await settle();
    expect(screen.queryByRole('region', { name: '等待的操作' })).toBeNull();
    expect(calls.map(({ name }) => name)).toEqual(['fillTables', 'generateTables']);
  });

  it('检查 opens its screen and checks', async () => {
    const { ribbon, calls } = await showPane({ status: STALE, work: () => done('已检查12张表。') });
    act(() => {
      ribbon.ask('check');
    });
    await settle();
    expect(heading('检查')).toHaveFocus();
    expect(calls).toEqual([{ name: 'check', given: null, answer: undefined }]);
    expect(announced()).toBe('已检查12张表。');
  });

  it('wait until the workbook has been read', async () => {
    const { promise, resolve } = deferred<CommandOutcome>();
    const { ribbon, calls } = await showPane({ status: STALE, refresh: () => promise });
    act(() => {
      ribbon.ask('fill');
    });
    expect(calls).toEqual([]);
    await act(() => {
      resolve(done('已读取工作簿。'));
      return promise;
    });
    await settle();
    expect(calls.map(({ name }) => name)).toEqual(['fillTables']);
  });
});

describe('a click in the ribbon for which Excel did not open the pane', () => {
  const WORDS =
    '功能区的“填充汇总”没有开始，Excel 没有打开窗格。工作簿以只读方式打开。请另存为一份可编辑的副本后重试。';

  it('is explained in the pane, with details for support, until dismissed', async () => {
    const { refusals, user, calls } = await showPane({ status: STALE });
    act(() => {
      refusals.add({
        button: '填充汇总',
        excelError: { kind: 'read-only', detail: 'AccessDenied: refused' },
      });
    });
    const notice = within(screen.getByRole('complementary', { name: '功能区' }));
    expect(notice.getByText(WORDS)).toBeVisible();
    expect(announced()).toBe(WORDS);
    await user.click(notice.getByRole('button', { name: '技术信息' }));
    expect(notice.getByRole<HTMLTextAreaElement>('textbox').value).toBe('read-only\nAccessDenied: refused');
    await user.click(notice.getByRole('button', { name: '关闭提示' }));
    expect(screen.queryByRole('complementary', { name: '功能区' })).toBeNull();
    expect(calls).toEqual([]);
  });

  it('is explained even if the workbook cannot be read, and announced when the pane is shown', async () => {
    const { promise } = deferred<CommandOutcome>();
    const { refusals } = await showPane({ status: STALE, refresh: () => promise });
    const become = (state: DocumentVisibilityState): void => {
      jest.spyOn(document, 'visibilityState', 'get').mockReturnValue(state);
      act(() => {
        document.dispatchEvent(new Event('visibilitychange'));
      });
    };
    become('hidden');
    act(() => {
      refusals.add({ button: '填充汇总', excelError: { kind: 'read-only', detail: 'AccessDenied' } });
    });
    expect(announced()).toBe('');
    become('visible');
    expect(announced()).toBe(WORDS);
    expect(screen.getByText(WORDS, { ignore: 'span' })).toBeVisible();
    jest.restoreAllMocks();
  });
});

describe('screens that the server does not deliver', () => {
  it('load again on request', async () => {
    const fake = fakeSession({ status: FILLED, paneState: { screen: 'fill' } });
    const answers: LoadScreens[] = [
      () => Promise.reject(new Error('Loading chunk screens failed')),
      loadLaterScreens,
    ];
    render(
      <App
        session={fake.session}
        port={fake.port}
        files={filesHere()}
        ribbon={createRibbonRequests()}
        refusals={createRibbonRefusals()}
        theme="light"
        loadScreens={() => (answers.shift() ?? loadLaterScreens)()}
      />,
    );
    await settle();
    expect(screen.getByText('这个画面没有载入，工作簿没有改动。请检查网络后重试。')).toBeVisible();
    const user = userEvent.setup();
    await user.click(button('技术信息'));
    expect(screen.getByRole<HTMLTextAreaElement>('textbox', { name: '技术信息' }).value).toContain(
      'Loading chunk screens failed',
    );
    // The home screen is part of the pane's first load.
    await user.click(tab('首页'));
    expect(heading('三门峡市人力资源和社会保障局')).toBeVisible();
    await goTo(user, '汇总');
    await user.click(button('重试'));
    await settle();
    expect(heading('汇总')).toBeVisible();
  });
});

describe('an error of one screen', () => {
  it('leaves the others usable and shows details for support', async () => {
    const errors = jest.spyOn(console, 'error').mockImplementation(() => undefined);
    const { user, become } = await showPane({ status: FILLED, paneState: { screen: 'settings' } });
    const broken = Object.defineProperty({ ...FILLED }, 'settingTexts', {
      get: () => {
        throw new Error('texts are out of reach');
      },
    });
    become(broken);
    expect(screen.getByText(/^这个画面没有显示出来，工作簿没有改动。/u)).toBeVisible();
    await user.click(button('技术信息'));
    expect(screen.getByRole<HTMLTextAreaElement>('textbox', { name: '技术信息' }).value).toContain(
      'texts are out of reach',
    );
    await goTo(user, '汇总');
    expect(heading('汇总')).toBeVisible();
    become(FILLED);
    await goTo(user, '设置');
    expect(heading('设置')).toBeVisible();
    errors.mockRestore();
  });
});
