/** @jest-environment jsdom */
/** Tests the questions of 汇总 and its words while it fills. */
import { act, screen, within } from '@testing-library/react';
import { deferred, announced, button, showPane } from '../support/render';
import { done, QUESTION } from '../support/fake-session';
import { STALE } from '../support/workbook-status';
import type { CommandOutcome } from '../../../src/workflow/outcome';
import { goTo } from '../support/go-to';
import { onFill } from '../support/fill-screen';

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
