/** @jest-environment jsdom */
/** Tests the start of 检查 and the summary of its result. */
import { act, screen, within } from '@testing-library/react';
import type { MarkChannel, MarkWish } from '../../../src/workflow/checks/marking-port';
import type { CommandOutcome } from '../../../src/workflow/outcome';
import { done } from '../support/fake-session';
import { FOUND, report } from '../support/findings';
import { announced, button, deferred, section } from '../support/render';
import { ENTERED } from '../support/workbook-status';
import { showChecks, showReport } from '../support/check-screen';

describe('检查 before the first check', () => {
  it('explains the check and runs it', async () => {
    const { user, calls } = await showChecks({});
    expect(screen.getByText(/^检查会核对每张表内部、各表之间以及与录入明细的关系/u)).toBeVisible();
    await user.click(button('开始检查'));
    expect(calls).toEqual([{ name: 'check', given: null, answer: undefined }]);
  });

  it('leads to the tables if there are none, and still checks foreign tables', async () => {
    const { user, calls } = await showChecks({
      status: ENTERED,
      work: () => ({ kind: 'refused', message: '工作簿中还没有公开表可以检查。', items: [] }),
    });
    await user.click(button('开始检查'));
    expect(screen.getByRole('group', { name: '检查的结果' })).toHaveTextContent(
      '工作簿中还没有公开表可以检查。',
    );
    expect(screen.queryByRole('button', { name: '重试' })).toBeNull();
    expect(calls.map(({ name }) => name)).toEqual(['check']);
    await user.click(button('去生成表样'));
    expect(screen.getByRole('heading', { level: 1, name: '表样' })).toHaveFocus();
  });

  it('announces progress and end, and shows the result without its own panel', async () => {
    const { promise, resolve } = deferred<CommandOutcome>();
    const { user, becomeChecked } = await showChecks({ work: () => promise });
    await user.click(button('开始检查'));
    expect(announced()).toBe('正在检查');
    expect(screen.getByRole('contentinfo', { name: '进行中的操作' })).toHaveTextContent('正在检查');
    becomeChecked(FOUND);
    await act(() => {
      resolve(done('已检查12张表：必须改正2条，需要核实或说明2条，提示1条，已说明1条。'));
      return promise;
    });
    expect(announced()).toBe('已检查12张表：必须改正2条，需要核实或说明2条，提示1条，已说明1条。');
    expect(screen.queryByRole('group', { name: '检查的结果' })).toBeNull();
    expect(screen.queryByRole('contentinfo')).toBeNull();
  });
});

describe('检查: the summary', () => {
  it('counts open findings by severity', async () => {
    await showReport(FOUND);
    const filters = within(screen.getByRole('group', { name: '按轻重筛选' })).getAllByRole('button');
    expect(filters.map(({ textContent }) => textContent)).toEqual(['2 必须改正', '2 核实或说明', '1 提示']);
    expect(screen.getByText('2月2日 10:05检查了12张表，已与录入明细核对。')).toBeVisible();
    expect(
      screen.getByText('有问题的单元格已标出，不改动内容和格式。打印或公开之前请去除标记。'),
    ).toBeVisible();
  });

  it('states that there are no findings', async () => {
    await showReport(report([]));
    expect(section('检查结果').getByText('没有发现问题。')).toBeVisible();
    expect(screen.queryByRole('button', { name: /去除标记|写出核对结果|下一处/u })).toBeNull();
    expect(button('重新检查')).toBeEnabled();
  });

  it.each([
    ['none', '2月2日 10:05检查了12张表，没有录入表，只核对了表内和表间的关系。'],
    ['unusable', '2月2日 10:05检查了12张表，录入有问题，没有与录入明细核对；请先到“录入”处理。'],
  ] as const)('states that the entries were not used: %s', async (entries, words) => {
    await showReport({ ...FOUND, entries });
    expect(screen.getByText(words)).toBeVisible();
  });

  it('warns about an outdated result, and checks again', async () => {
    const { user, calls } = await showReport({ ...FOUND, outdated: true });
    expect(screen.getByText('检查以后，录入或表中的行列又有改动，下面的结果可能已经不对。')).toBeVisible();
    await user.click(button('重新检查'));
    expect(calls.map(({ name }) => name)).toEqual(['check']);
  });

  it('removes the marks, and confirms it', async () => {
    const { user, calls, becomeChecked } = await showReport(FOUND, {
      work: () => done('已去除全部标记，表格恢复原样。'),
    });
    await user.click(button('去除标记'));
    expect(calls.map(({ name }) => name)).toEqual(['clearMarks']);
    expect(announced()).toBe('已去除全部标记，表格恢复原样。');
    becomeChecked({ ...FOUND, marked: false });
    expect(screen.getByText('单元格上现在没有标记，重新检查会再次标出。')).toBeVisible();
    expect(screen.queryByRole('button', { name: '去除标记' })).toBeNull();
  });

  it('offers comments as marks, and names their author', async () => {
    const chosen: MarkChannel[] = [];
    const markWish: MarkWish = {
      choices: () => ['prompt', 'comment'],
      current: () => 'prompt',
      choose: (channel) => chosen.push(channel),
    };
    const { user } = await showReport(FOUND, { markWish });
    const choice = screen.getByRole('combobox', { name: '标记的说明写成' });
    expect(
      within(choice)
        .getAllByRole('option')
        .map(({ textContent }) => textContent),
    ).toEqual(['选中单元格时显示的提示', '批注（会话）']);
    expect(
      screen.getByText('不留名。已有数据验证的单元格只有颜色，原因见下面的列表。重新检查后生效。'),
    ).toBeVisible();
    await user.selectOptions(choice, '批注（会话）');
    expect(chosen).toEqual(['comment']);
    expect(
      screen.getByText(
        '批注以您的名义写下，每个单元格一条，在共享的工作簿中其他人会看到。重新检查后生效，去除标记时一并删除。',
      ),
    ).toBeVisible();
  });

  it('shows the counts of a check with a list too long to keep, and how to list it again', async () => {
    await showReport(report([], { unlisted: { E: 3, X: 900, I: 12 } }), {});
    expect(
      screen.getByText(
        '上次检查：必须改正3条，需要核实或说明900条，提示12条。条目较多，没有随工作簿保存，重新检查后逐条列出。',
      ),
    ).toBeVisible();
    expect(screen.queryByText('没有发现问题。')).toBeNull();
    expect(button('去除标记')).toBeVisible();
  });

  it('writes the results into their sheet, with undo', async () => {
    const { user, calls } = await showReport(FOUND, {
      work: () => done('已写出6条结果到“核对结果”表。', { details: ['公开前请删除。'] }),
      undoTitleAfter: '写出核对结果',
    });
    await user.click(button('写出核对结果'));
    const result = within(screen.getByRole('group', { name: '写出核对结果的结果' }));
    expect(result.getByText('公开前请删除。')).toBeVisible();
    await user.click(result.getByRole('button', { name: '撤销“写出核对结果”' }));
    // The undone sheet belongs to the checked tables, so the check runs again.
    expect(calls.map(({ name }) => name)).toEqual(['writeResults', 'undo', 'check']);
  });

  it('offers no undo of commands from elsewhere', async () => {
    await showReport(FOUND, { undoTitle: '填充汇总' });
    expect(screen.queryByRole('button', { name: /撤销/u })).toBeNull();
  });

  it('explains a failure, with details and a retry', async () => {
    const failed: CommandOutcome = {
      kind: 'failed',
      excelError: { kind: 'sheet-protected', detail: 'AccessDenied' },
      message: '“标记单元格”没有完成。工作表受保护，不能写入。',
      written: [],
    };
    const { user, calls } = await showReport(FOUND, { undoTitle: '填充汇总', work: () => failed });
    await user.click(button('重新检查'));
    const result = within(screen.getByRole('group', { name: '检查的结果' }));
    expect(result.getByText('“标记单元格”没有完成。工作表受保护，不能写入。')).toBeVisible();
    expect(result.getByRole('button', { name: '技术信息' })).toBeVisible();
    expect(result.queryByRole('button', { name: /撤销/u })).toBeNull();
    await user.click(result.getByRole('button', { name: '重试' }));
    expect(calls.map(({ name }) => name)).toEqual(['check', 'check']);
    expect(announced()).toBe('“标记单元格”没有完成。工作表受保护，不能写入。');
  });
});
