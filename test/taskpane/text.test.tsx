/**
 * @jest-environment ./test/taskpane/support/page-environment.ts
 *
 * Tests the screen 说明 on a real session: figures as links, fields, words of a person, a text from elsewhere.
 */
import { act, screen, waitFor, within } from '@testing-library/react';
import type { UserEvent } from '@testing-library/user-event';
import { HENAN_2023 } from '../../src/sets/henan-2023';
import type { OpenSession } from '../../src/workflow/create-session';
import { sessionOn } from '../support/sessions';
import { simulatedWorkbook, type SimulatedWorkbook } from '../support/simulated-workbook';
import { showPaneOn } from './support/real-pane';
import { button } from './support/render';
import { goTo } from './support/go-to';
import { violations } from './support/violations';

interface Opened {
  readonly user: UserEvent;
  readonly book: SimulatedWorkbook;
  readonly session: OpenSession;
}

async function openText({ tables = false }: { readonly tables?: boolean } = {}): Promise<Opened> {
  const book = simulatedWorkbook();
  const session = sessionOn(book.port);
  await session.loadSample();
  if (tables) {
    await session.generateTables(HENAN_2023.tables.map(({ id }) => id));
    await session.fillTables('values');
  }
  await session.savePaneState({ ...session.paneState(), screen: 'text' });
  const { user } = await showPaneOn({ workbook: book, session });
  await screen.findByRole('button', { name: /^一、收入支出预算总体情况说明/u });
  return { user, book, session };
}

function rowOf(book: SimulatedWorkbook, sheet: string, key: string): number {
  return book.sheet(sheet).rows.findIndex((row) => row[0] === key);
}

async function clear({ book, session }: Opened, sheet: string, key: string): Promise<void> {
  book.type(sheet, rowOf(book, sheet, key), 1, null);
  await act(async () => {
    await session.refresh();
  });
  await screen.findByRole('button', { name: /^填写缺项/u });
}

const FIRST = /^一、收入支出预算总体情况说明/u;

describe('说明', () => {
  it('lists the sections with their state, and leads from a figure to its cell and lines', async () => {
    const { user } = await openText({ tables: true });
    expect(button('九、政府性基金预算支出预算情况说明 完整')).toBeVisible();
    expect(button(/^十、其他重要事项的情况说明 1处不一致/u)).toBeVisible();
    await user.click(button(FIRST));
    expect(await violations()).toEqual([]);
    const [figure] = screen.getAllByText('7563.33');
    if (figure === undefined) throw new Error('There is no figure.');
    await user.click(figure);
    expect(await screen.findByText('“部门收支总体情况表”B20')).toBeVisible();
    await waitFor(() => {
      expect(figure).toHaveAccessibleDescription(
        '预算01表 · 收入总计 · 收入 · 金额（B20）7,563.33万元；12行录入',
      );
    });
    await user.click(screen.getByText('背后的12行录入'));
    expect(screen.getByText(/单位，12行$/u)).toBeVisible();
  });

  it('reaches the figures of a section by one Tab stop and arrow keys', async () => {
    const { user } = await openText();
    await user.click(button(FIRST));
    await user.tab();
    const [first, second] = screen.getAllByRole('button', { name: /^[\d.]+%?$/u });
    expect(first).toHaveFocus();
    await user.keyboard('{ArrowRight}');
    expect(second).toHaveFocus();
    expect(first).toHaveAttribute('tabindex', '-1');
  });

  it('leads to the next missing entry and writes it into the workbook', async () => {
    const opened = await openText();
    await clear(opened, '上年数', '收入总计');
    const { user, book } = opened;
    expect(button(/^一、收入支出预算总体情况说明 缺1项/u)).toBeVisible();
    await user.click(button('填写缺项（还有1项）'));
    const field = screen.getByRole('textbox', { name: '上年数：收入总计' });
    expect(field).toHaveFocus();
    await user.type(field, '6245.26');
    await user.click(button('写入'));
    await waitFor(() => {
      expect(book.sheet('上年数').rows[rowOf(book, '上年数', '收入总计')]?.[1]).toBe(6245.26);
    });
    expect(await screen.findAllByText('已写入“上年数”表：收入总计。')).not.toHaveLength(0);
    await waitFor(() => {
      expect(screen.queryByRole('button', { name: /^填写缺项/u })).toBeNull();
    });
    await user.click(button('撤销“填写说明内容”'));
    await waitFor(() => {
      expect(button('填写缺项（还有1项）')).toBeVisible();
    });
  });

  it('keeps what was typed while the clerk looks at another screen', async () => {
    const opened = await openText();
    await clear(opened, '增减原因', '收入总计');
    const { user } = opened;
    await user.click(button('填写缺项（还有1项）'));
    await user.type(screen.getByRole('textbox', { name: '增减原因：收入总计' }), '工资调整');
    await goTo(user, '首页');
    await goTo(user, '说明');
    expect(await screen.findByRole('textbox', { name: '增减原因：收入总计' })).toHaveValue('工资调整');
  });

  it('takes words of a person with live figures, and goes back', async () => {
    const { user, book } = await openText();
    await user.click(button(/^三、支出预算总体情况说明/u));
    await user.click(button('改写这一句'));
    const words = screen.getByRole('textbox', { name: '改写' });
    await user.clear(words);
    await user.type(words, '基本支出{{基本}万元。');
    expect(screen.getByText(/^没有叫作“\{基本\}”的数字/u)).toBeVisible();
    expect(button('写入改写')).toHaveAttribute('aria-disabled', 'true');
    await user.clear(words);
    await user.click(button('可用的数字'));
    await user.type(screen.getByRole('textbox', { name: '查找' }), '基本支出');
    await user.click(button(/^\{基本支出\}/u));
    expect(words).toHaveValue('{基本支出}');
    await user.click(button('写入改写'));
    expect(await screen.findByText('这一句用的是改写的话。')).toBeVisible();
    expect(book.sheet('改写').rows[1]?.slice(0, 2)).toEqual(['s3.expenditure', '{基本支出}']);
    await user.click(button('改回生成的句子'));
    await waitFor(() => {
      expect(screen.queryByText('这一句用的是改写的话。')).toBeNull();
    });
  });
});

describe('核对别处的文字', () => {
  it('shows a wrong figure with its quotation and the cell to compare', async () => {
    const { user } = await openText({ tables: true });
    screen.getByLabelText('要核对的文字').focus();
    await user.paste('一、收入支出预算总体情况说明\n某局2023年收入总计7563.33万元，支出总计7653.33万元。');
    await user.click(screen.getByText('核对文字'));
    expect(await screen.findByText(/发现1处问题。$/u)).toBeVisible();
    const [finding] = within(screen.getByRole('list', { name: '文字中的问题' })).getAllByRole('listitem');
    expect(finding).toHaveTextContent('“支出总计”写作7653.33万元，预算01表为7563.33万元，差90.00万元。');
    expect(within(finding ?? document.body).getByText('D20：7,563.33')).toBeVisible();
  });

  it('takes an explanation of what is to confirm, and the focus back from a form given up', async () => {
    const { user } = await openText({ tables: true });
    screen.getByLabelText('要核对的文字').focus();
    await user.paste(
      '一、收入支出预算总体情况说明\n某局2022年收入总计7563.33万元，支出总计7563.33万元，与2021年相比，收支总计各增加1318.07万元，增长21.11%。主要原因：人员增加。',
    );
    await user.click(screen.getByText('核对文字'));
    const [write] = await screen.findAllByRole('button', { name: '写审核说明' });
    if (write === undefined) throw new Error('There is nothing to explain.');
    await user.click(write);
    expect(screen.getByRole('textbox', { name: '审核说明' })).toHaveFocus();
    expect(button('保存说明')).toHaveAttribute('aria-disabled', 'true');
    await user.click(button('不写了'));
    await waitFor(() => {
      expect(screen.getAllByRole('button', { name: '写审核说明' })[0]).toHaveFocus();
    });
    await user.keyboard('{Enter}');
    await user.type(screen.getByRole('textbox', { name: '审核说明' }), '按批复表述');
    await user.click(button('保存说明'));
    expect(await screen.findByText('按批复表述')).toBeVisible();
    expect(screen.getByText(/^审核说明（.*）：$/u)).toBeVisible();
    expect(button('修改说明')).toBeVisible();
  });

  it('says what a file is that cannot be read', async () => {
    const { user } = await openText();
    const file = new File([], '说明.docx');
    Object.assign(file, { arrayBuffer: () => Promise.resolve(Uint8Array.from([1, 0, 2, 0]).buffer) });
    await user.upload(screen.getByLabelText('要核对的文件'), file);
    expect(
      await screen.findAllByText(/^“说明\.docx”不是 Word 文档（\.docx）或文本文件（\.txt）。/u),
    ).not.toHaveLength(0);
  });
});

describe('searching the text', () => {
  it('finds a sentence by a figure, unfolds its section and takes the focus there', async () => {
    const { user } = await openText();
    const search = screen.getByRole('searchbox', { name: '查找说明中的句子' });
    await user.type(search, '7563.33');
    const list = screen.getByRole('list', { name: '找到的句子' });
    const [first] = within(list).getAllByRole('button');
    if (first === undefined) throw new Error('Nothing was found.');
    expect(first).toHaveTextContent('一、收入支出预算总体情况说明');
    await user.click(first);
    expect(screen.queryByRole('list', { name: '找到的句子' })).toBeNull();
    expect(button(FIRST)).toHaveAttribute('aria-expanded', 'true');
    expect(document.activeElement).toHaveTextContent(/7563.33/u);
    await user.type(screen.getByRole('searchbox', { name: '查找说明中的句子' }), '没有这句话');
    expect(screen.getByText('没有含“没有这句话”的句子。')).toBeVisible();
  });
});
