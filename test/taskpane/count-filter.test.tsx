/** @jest-environment jsdom */
/** Tests the filter by counts, as used by 回收 and 检查. */
import '@testing-library/jest-dom';
import { render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useState, type ReactElement } from 'react';
import { CountFilter, type CountedKind } from '../../src/taskpane/components/count-filter';
import { createPane, PaneContext } from '../../src/taskpane/state/pane';
import { fakeSession } from './support/fake-session';
import { filesHere } from './support/files';

type Id = 'missing' | 'wrong' | 'right';

const KINDS: readonly CountedKind<Id>[] = [
  { id: 'missing', label: '未交回', count: 288, tone: 'plain' },
  { id: 'wrong', label: '有问题', count: 0, tone: 'bad' },
  { id: 'right', label: '已接收', count: 12, tone: 'good' },
];

function Filtered(): ReactElement {
  const [pressed, setPressed] = useState<Id | null>(null);
  return (
    <CountFilter
      kinds={KINDS}
      pressed={pressed}
      onPress={setPressed}
      label="按交回的情况筛选"
      counter="个单位"
    />
  );
}

function show(): { readonly said: () => string; readonly user: ReturnType<typeof userEvent.setup> } {
  const { session, port } = fakeSession();
  const pane = createPane(session, port, filesHere());
  render(
    <PaneContext value={pane}>
      <Filtered />
    </PaneContext>,
  );
  return { said: () => pane.announcer.current.get().text, user: userEvent.setup() };
}

const press = (name: string): HTMLElement => screen.getByRole('button', { name });

describe('count filters', () => {
  it('are a group of buttons, each with count and kind; a button with count 0 works too', () => {
    show();
    const group = within(screen.getByRole('group', { name: '按交回的情况筛选' }));
    expect(group.getAllByRole('button').map(({ textContent }) => textContent)).toEqual([
      '288 未交回',
      '0 有问题',
      '12 已接收',
    ]);
    for (const one of group.getAllByRole('button')) {
      expect(one).toHaveAttribute('aria-pressed', 'false');
      expect(one).toBeEnabled();
    }
  });

  it('show one kind, another instead, then all, and announce it', async () => {
    const { said, user } = show();
    await user.click(press('288 未交回'));
    expect(press('288 未交回')).toHaveAttribute('aria-pressed', 'true');
    expect(said()).toBe('只显示“未交回”，共288个单位');
    await user.click(press('12 已接收'));
    expect(press('288 未交回')).toHaveAttribute('aria-pressed', 'false');
    expect(press('12 已接收')).toHaveAttribute('aria-pressed', 'true');
    expect(said()).toBe('只显示“已接收”，共12个单位');
    await user.click(press('12 已接收'));
    expect(press('12 已接收')).toHaveAttribute('aria-pressed', 'false');
    expect(said()).toBe('显示全部，共300个单位');
  });

  it('are reached and pressed by keyboard', async () => {
    const { said, user } = show();
    await user.tab();
    await user.tab();
    await user.keyboard(' ');
    expect(said()).toBe('只显示“有问题”，共0个单位');
  });
});
