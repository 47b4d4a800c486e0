/** @jest-environment jsdom */
/** Tests the explanations of findings. */
import { screen, within } from '@testing-library/react';
import type { CommandOutcome } from '../../../src/workflow/outcome';
import { done } from '../support/fake-session';
import {
  ACROSS_TABLES,
  EXPLANATION,
  explained,
  FOUND,
  open,
  reopened,
  report,
  RISEN,
  WRONG_FIGURE,
  WRONG_NAME,
} from '../support/findings';
import { announced, button } from '../support/render';
import { goTo } from '../support/go-to';
import { T02, T03, showReport, findingsOf, finding, entry, filter } from '../support/check-screen';

describe('检查: 审核说明', () => {
  it('is offered only for findings that may be explained', async () => {
    await showReport(FOUND);
    expect(entry('G10').queryByRole('button', { name: '写审核说明' })).toBeNull();
    expect(entry('J75').queryByRole('button', { name: '写审核说明' })).toBeNull();
    expect(entry('A3').getByRole('button', { name: '写审核说明' })).toBeVisible();
  });

  it('is saved, closes the finding, and the focus moves to the next', async () => {
    const both = report([open(WRONG_NAME), open(ACROSS_TABLES)]);
    const { user, calls, becomeChecked } = await showReport(both, { work: () => done('已保存说明。') });
    await user.click(entry('A3').getByRole('button', { name: '写审核说明' }));
    const field = screen.getByRole('textbox', { name: '审核说明' });
    expect(field).toHaveFocus();
    expect(field).toHaveAccessibleDescription('说明只对现在的内容有效；内容改变后，这一条会重新列出。');
    expect(button('保存说明')).toHaveAttribute('aria-disabled', 'true');
    await user.type(field, ' 机构改革后的名称 ');
    await user.click(button('保存说明'));
    expect(calls).toEqual([
      {
        name: 'explain',
        given: { fingerprint: WRONG_NAME.fingerprint, text: '机构改革后的名称' },
        answer: undefined,
      },
    ]);
    expect(announced()).toBe('已保存说明。');
    becomeChecked(report([explained(WRONG_NAME), open(ACROSS_TABLES)]));
    expect(finding('I17')).toHaveFocus();
    expect(screen.queryByRole('textbox')).toBeNull();
    expect(screen.getByRole('heading', { level: 3, name: `${T03} 预算03表 已说明1条` })).toBeVisible();
  });

  it('holds for all findings of its rule on request, each named first, and is taken back in one step', async () => {
    const other = { ...WRONG_NAME, fingerprint: 'other', subject: 'other' };
    const { user, calls, becomeChecked } = await showReport(report([open(WRONG_NAME), open(other)]), {
      work: () => done('已保存2条说明。'),
    });
    await user.click(screen.getAllByRole('button', { name: '写审核说明' })[0] as HTMLElement);
    await user.type(screen.getByRole('textbox', { name: '审核说明' }), '以批复为准');
    await user.click(screen.getByRole('checkbox', { name: '同一规则的另外1条也用这个说明' }));
    const named = screen.getByRole('list', { name: '也用这个说明的结果' });
    expect(within(named).getAllByRole('listitem')).toHaveLength(1);
    await user.click(button('保存2条说明'));
    expect(calls.map(({ given }) => given)).toEqual([
      { fingerprint: WRONG_NAME.fingerprint, text: '以批复为准', others: ['other'] },
    ]);
    becomeChecked(report([explained(WRONG_NAME), explained(other)]));
    await user.click(screen.getAllByRole('button', { name: '撤回一起说明的2条' })[0] as HTMLElement);
    expect(calls.at(-1)?.given).toEqual({ fingerprint: WRONG_NAME.fingerprint, text: '', others: ['other'] });
  });

  it('is collapsed below open findings, counted, and can be changed there', async () => {
    const { user, calls } = await showReport(
      report([open(WRONG_FIGURE), explained({ ...RISEN, table: '03' })]),
      { work: () => done('已保存说明。') },
    );
    expect(screen.queryByRole('list', { name: `${T03}已说明的结果` })).toBeNull();
    await user.click(button('已说明1条'));
    expect(entry('C7').getByText(EXPLANATION.text, { exact: false })).toHaveTextContent(
      `审核说明（2月2日 9:30）：${EXPLANATION.text}`,
    );
    await user.click(entry('C7').getByRole('button', { name: '修改说明' }));
    const field = screen.getByRole('textbox', { name: '审核说明' });
    expect(field).toHaveValue(EXPLANATION.text);
    await user.clear(field);
    await user.type(field, '政策性增资');
    await user.click(button('保存说明'));
    expect(calls.map(({ given }) => given)).toEqual([{ fingerprint: RISEN.fingerprint, text: '政策性增资' }]);
  });

  it('is deleted, and the finding is open again', async () => {
    const { user, calls, becomeChecked } = await showReport(report([explained(RISEN)]), {
      work: () => done('已撤回说明。'),
    });
    expect(screen.getByText('需要核实的都已说明，没有要处理的结果。')).toBeVisible();
    await user.click(button(`${T02} 预算02表 已说明1条`));
    await user.click(button('撤回说明'));
    expect(calls.map(({ given }) => given)).toEqual([{ fingerprint: RISEN.fingerprint, text: '' }]);
    becomeChecked(report([open(RISEN)]));
    expect(findingsOf(T02)).toHaveLength(1);
    expect(finding('C7')).toHaveFocus();
  });

  it('shows the old explanation of a reopened finding for editing', async () => {
    const { user } = await showReport(report([reopened(RISEN)]));
    expect(filter(/核实或说明/u)).toHaveTextContent('1 核实或说明');
    expect(finding('C7')).toHaveTextContent(/^核实或说明 C7 内容已变/u);
    expect(entry('C7').getByText('写过说明，但后来内容变了，请重新核实。')).toBeVisible();
    expect(entry('C7').getByText(EXPLANATION.text, { exact: false })).toHaveTextContent(
      `原说明（2月2日 9:30）：${EXPLANATION.text}`,
    );
    await user.click(button('重新说明'));
    expect(screen.getByRole('textbox', { name: '审核说明' })).toHaveValue(EXPLANATION.text);
  });

  it('keeps unsaved text while the clerk looks at other screens, and discards it on request', async () => {
    const { user, calls } = await showReport(FOUND);
    await user.click(entry('A3').getByRole('button', { name: '写审核说明' }));
    await user.type(screen.getByRole('textbox', { name: '审核说明' }), '机构改革');
    await goTo(user, '追溯');
    await goTo(user, '检查');
    expect(screen.getByRole('textbox', { name: '审核说明' })).toHaveValue('机构改革');
    await user.click(button('不写了'));
    expect(screen.queryByRole('textbox')).toBeNull();
    expect(finding('A3')).toHaveFocus();
    expect(calls).toEqual([]);
  });

  it('explains a failed save beside the list, keeps the text and retries', async () => {
    const answers: CommandOutcome[] = [
      {
        kind: 'failed',
        excelError: { kind: 'excel-busy', detail: '' },
        message: '“审核说明”没有完成。Excel 正忙，没有完成操作。',
        written: [],
      },
    ];
    const { user, calls } = await showReport(FOUND, {
      work: () => answers.shift() ?? done('已保存说明。'),
    });
    await user.click(entry('A3').getByRole('button', { name: '写审核说明' }));
    await user.type(screen.getByRole('textbox', { name: '审核说明' }), '机构改革');
    await user.click(button('保存说明'));
    const result = within(screen.getByRole('group', { name: '保存说明的结果' }));
    expect(result.getByText('“审核说明”没有完成。Excel 正忙，没有完成操作。')).toBeVisible();
    expect(screen.getByRole('textbox', { name: '审核说明' })).toHaveValue('机构改革');
    await user.click(result.getByRole('button', { name: '重试' }));
    expect(calls).toHaveLength(2);
    expect(screen.queryByRole('group', { name: '保存说明的结果' })).toBeNull();
  });
});
