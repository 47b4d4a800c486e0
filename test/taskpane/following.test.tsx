/** @jest-environment jsdom */
import { act, fireEvent, screen } from '@testing-library/react';
import { createPresence, watchPresence } from '../../src/taskpane/state/presence';
import { announced, settle, showPane } from './support/render';
import { FILLED } from './support/workbook-status';

const EVENTS_REFUSED =
  '这个 Excel 不告知表格的改动，窗格显示的是最近一次读取的内容。改动之后点一下窗格，程序就会重新读取；每次操作之前也会重新读取。';
const WAITING = '工作簿有改动。点一下窗格，程序就会重新读取。';

describe('how far the pane can be relied upon', () => {
  it('says once that Excel tells of no edits, until it is put away', async () => {
    const { user, become } = await showPane({ status: FILLED, following: 'not-reported' });
    expect(screen.getByText(EVENTS_REFUSED)).toBeVisible();
    await user.click(screen.getByRole('button', { name: '关闭提示' }));
    become(FILLED);
    await settle();
    expect(screen.queryByText(EVENTS_REFUSED)).toBeNull();
  });

  it('says that it waits for the clerk, while the workbook has changed', async () => {
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

  it('says nothing where edits are followed at once', async () => {
    const { becomeOutdated } = await showPane({ status: FILLED });
    act(() => {
      becomeOutdated(true);
    });
    expect(screen.queryByText(WAITING)).toBeNull();
  });
});

describe('coming to the pane', () => {
  it('is told to the session when the window gets the focus, or is pressed without having had it', async () => {
    const { calls } = await showPane({ status: FILLED });
    const came = (): number => calls.filter(({ name }) => name === 'clerkCame').length;
    fireEvent(window, new Event('blur'));
    fireEvent.pointerDown(document.body);
    expect(came()).toBe(1);
    // Pressed again while she is here: she has not come anew.
    fireEvent.pointerDown(document.body);
    expect(came()).toBe(1);
    fireEvent(window, new Event('blur'));
    fireEvent(window, new Event('focus'));
    expect(came()).toBe(2);
  });

  it('is told when Office shows the pane again; hidden, nobody comes', () => {
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
