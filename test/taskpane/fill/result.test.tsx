/** @jest-environment jsdom */
/** Tests what 汇总 shows after a filling or a failure. */
import { screen, within } from '@testing-library/react';
import { announced, button, section, settle, showPane } from '../support/render';
import { done, FAILED, QUESTION } from '../support/fake-session';
import { change, FILLED, STALE } from '../support/workbook-status';
import type { CommandOutcome } from '../../../src/workflow/outcome';
import { FOUND } from '../support/findings';
import { goTo } from '../support/go-to';
import { onFill } from '../support/fill-screen';

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
