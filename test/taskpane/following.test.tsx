/** @jest-environment jsdom */
/** Tests the notice about outdated data, and entering the pane from the workbook. */
import { act, fireEvent, screen } from '@testing-library/react';
import { createPresence, watchPresence } from '../../src/taskpane/state/presence';
import { announced, settle, showPane } from './support/render';
import { FILLED } from './support/workbook-status';

const EVENTS_REFUSED =
  '这个 Excel 不告知表格的改动，窗格显示的是最近一次读取的内容。改动之后点一下窗格，程序就会重新读取；每次操作之前也会重新读取。';
const WAITING = '工作簿有改动。点一下窗格，程序就会重新读取。';

describe('the notice about outdated data', () => {
  it('states once that Excel reports no edits, until it is dismissed', async () => {
    const { user, become } = await showPane({ status: FILLED, following: 'not-reported' });
    expect(screen.getByText(EVENTS_REFUSED)).toBeVisible();
    await user.click(screen.getByRole('button', { name: '关闭提示' }));
    become(FILLED);
    await settle();
    expect(screen.queryByText(EVENTS_REFUSED)).toBeNull();
  });

  it('states that it waits for the clerk after the workbook has changed', async () => {
    const { becomeOutdated } = await showPane({ status: FILLED, following: 'when-come' });
    expect(screen.queryByText(WAITING)).toBeNull();
    act(() => {
      becomeOutdated(true);
    });
    expect(screen.getByText(WAITING)).toBeVisible();
    act(() => {
      becomeOutdated(false);
    });
    expect(screen.queryByText(WAITING)).toBeNull();
    expect(announced()).toBe('');
  });

  it('is absent if edits are followed at once', async () => {
    const { becomeOutdated } = await showPane({ status: FILLED });
    act(() => {
      becomeOutdated(true);
    });
    expect(screen.queryByText(WAITING)).toBeNull();
  });
});

describe('entering the pane', () => {
  it('reaches the session on focus, or on a press without focus', async () => {
    const { calls } = await showPane({ status: FILLED });
    const came = (): number => calls.filter(({ name }) => name === 'clerkCame').length;
    fireEvent(window, new Event('blur'));
    fireEvent.pointerDown(document.body);
    expect(came()).toBe(1);
    // A second press inside the pane does not count as entering.
    fireEvent.pointerDown(document.body);
    expect(came()).toBe(1);
    fireEvent(window, new Event('blur'));
    fireEvent(window, new Event('focus'));
    expect(came()).toBe(2);
  });

  it('happens when Office shows the pane again, and not while it is hidden', () => {
    const presence = createPresence();
    const reported: string[] = [];
    presence.onCome(() => reported.push('came'));
    presence.onShown((isShown) => reported.push(isShown ? 'shown' : 'hidden'));
    let office: (isShown: boolean) => void = () => undefined;
    const stop = watchPresence(presence, (handler) => {
      office = handler;
      return () => undefined;
    });
    office(false);
    fireEvent(window, new Event('focus'));
    office(true);
    expect(reported).toEqual(['hidden', 'shown', 'came']);
    stop();
  });
});
