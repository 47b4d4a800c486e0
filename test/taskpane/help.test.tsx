/**
 * @jest-environment ./test/taskpane/support/page-environment.ts
 *
 * Tests help over the open screen, and the tour: their pages, search, focus, keys, what is kept.
 */
import { screen, within } from '@testing-library/react';
import { TOPICS, topicsFrom } from '../../src/taskpane/help/topics';
import { TOUR } from '../../src/taskpane/help/tour';
import { SCREEN_ORDER, SCREENS } from '../../src/taskpane/screens';
import { goTo } from './support/go-to';
import { announced, button, showPane } from './support/render';
import { EMPTY, ENTERED } from './support/workbook-status';
import { violations } from './support/violations';

async function openHelp(user: Awaited<ReturnType<typeof showPane>>['user']) {
  await user.click(button('帮助'));
  return within(await screen.findByRole('dialog', { name: '帮助' }));
}

describe('the pages of help', () => {
  it('cover every screen once, with marks that are numbers of their steps', () => {
    expect(SCREEN_ORDER.filter((id) => TOPICS.filter((topic) => topic.screen === id).length !== 1)).toEqual(
      [],
    );
    for (const { id, picture, steps } of TOPICS) {
      const marks = picture.flatMap(({ mark }) => (mark === undefined ? [] : [mark]));
      expect({ id, marks }).toEqual({ id, marks: marks.map((_, index) => index + 1) });
      expect(marks.length).toBeLessThanOrEqual(steps.length);
      expect(steps.length).toBeLessThanOrEqual(5);
    }
  });

  it('start with that of the screen, and leave none out', () => {
    expect(topicsFrom('collect')[0]?.title).toBe('回收交回的文件');
    expect(topicsFrom('collect')).toHaveLength(TOPICS.length);
  });
});

describe('help', () => {
  it('opens at the page of the screen, keeps what is typed, and returns the focus', async () => {
    const { user } = await showPane({ status: ENTERED });
    await goTo(user, '设置');
    const name = screen.getByRole('textbox', { name: /部门名称/u });
    await user.clear(name);
    await user.type(name, '新的名称');
    const help = await openHelp(user);
    expect(screen.getByRole('heading', { level: 1, name: '帮助' })).toHaveFocus();
    expect(help.getByRole('button', { name: '设置和单位名册' })).toHaveAttribute('aria-expanded', 'true');
    expect(help.getByText('按“保存设置”，各张录入表同时建好。')).toBeVisible();
    expect(await violations()).toEqual([]);
    await user.keyboard('{Escape}');
    expect(screen.queryByRole('dialog', { name: '帮助' })).toBeNull();
    expect(button('帮助')).toHaveFocus();
    expect(screen.getByRole('textbox', { name: /部门名称/u })).toHaveValue('新的名称');
  });

  it('finds pages by any of their words, and says when there is none', async () => {
    const { user } = await showPane({ status: ENTERED });
    const help = await openHelp(user);
    await user.type(help.getByRole('searchbox', { name: '查找帮助' }), '退回意见');
    expect(help.getAllByRole('button', { expanded: true }).map(({ textContent }) => textContent)).toEqual([
      '回收交回的文件',
    ]);
    await user.type(help.getByRole('searchbox', { name: '查找帮助' }), '没有这个');
    expect(help.getByText(/^没有关于“退回意见没有这个”的说明。/u)).toBeVisible();
  });

  it('leads to the screen of a page', async () => {
    const { user } = await showPane({ status: ENTERED });
    const help = await openHelp(user);
    await user.click(help.getByRole('button', { name: '检查和审核说明' }));
    await user.click(help.getByRole('button', { name: `到“${SCREENS.check.label}”` }));
    expect(screen.queryByRole('dialog', { name: '帮助' })).toBeNull();
    expect(screen.getByRole('heading', { level: 1, name: '检查' })).toHaveFocus();
  });
});

describe('the tour', () => {
  it('is offered in an empty workbook, goes on and back, can be left and resumed', async () => {
    const { user, saved } = await showPane({ status: EMPTY });
    await user.click(await screen.findByRole('button', { name: '开始导览' }));
    const card = await screen.findByRole('region', { name: '导览：载入样例' });
    expect(card).toHaveTextContent('导览 第1步，共8步');
    expect(card).toHaveTextContent('在首页按“载入样例”。');
    await user.click(within(card).getByRole('button', { name: '下一步' }));
    expect(announced()).toContain('第2步：看看录入。到“录入”，点“支出录入”，看几行明细。');
    await user.click(button('到“录入”'));
    expect(screen.getByRole('region', { name: '导览：看看录入' })).toHaveTextContent(
      /^看看录入.*您的明细也可以粘贴进来/su,
    );
    await user.click(button('上一步'));
    await user.click(button('下一步'));
    await user.click(button('先离开'));
    expect(screen.queryByRole('region', { name: '导览：看看录入' })).toBeNull();
    expect(saved.at(-1)?.tour).toEqual({ step: 1, shown: false });
    await goTo(user, '首页');
    await user.click(await screen.findByRole('button', { name: '接着做第2步' }));
    expect(await screen.findByRole('region', { name: '导览：看看录入' })).toBeVisible();
  });

  it('is not offered where the sample would be refused', async () => {
    const { user } = await showPane({ status: ENTERED });
    await openHelp(user);
    expect(screen.queryByRole('button', { name: '开始导览' })).toBeNull();
  });

  it('ends after its last step, and is not offered again as left', async () => {
    const { user } = await showPane({ status: EMPTY });
    await user.click(await screen.findByRole('button', { name: '开始导览' }));
    for (let step = 1; step < TOUR.length; step += 1)
      await user.click(await screen.findByRole('button', { name: '下一步' }));
    await user.click(button('结束导览'));
    expect(screen.queryByRole('button', { name: /^接着做/u })).toBeNull();
  });
});
