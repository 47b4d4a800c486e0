/** @jest-environment ./test/taskpane/support/page-environment.ts */
/** Tests the choice and the reading of files in 回收. */
import { act, fireEvent, screen, within } from '@testing-library/react';
import { departmentOf, otherFile, sentBack } from '../support/department';
import { browserFile, transferOf } from '../support/dropped';
import { showPaneOn } from '../support/real-pane';
import { announced, button, section, settle, showPane } from '../support/render';
import { EMPTY, UNITS } from '../support/workbook-status';
import { goTo } from '../support/go-to';
import {
  NAMES,
  unit,
  onCollect,
  read,
  choose,
  dropZone,
  drop,
  filesBehindGate,
  count,
  counts,
  listed,
  openRow,
  SPOILT,
} from '../support/collect-screen';

describe('回收 without usable entries', () => {
  it('leads to the settings', async () => {
    const { user } = await showPane({ status: EMPTY, paneState: { screen: 'collect' } });
    expect(screen.getByText('还没有设置或单位名册。填好以后，下发文件，再在这里回收。')).toBeVisible();
    await user.click(button('去填写设置和名册'));
    expect(screen.getByRole('heading', { level: 1, name: '设置' })).toHaveFocus();
  });

  it('leads to the problems of unusable entries', async () => {
    const department = await departmentOf(UNITS, 'collect');
    department.workbook.deleteSheet('支出录入');
    const { user } = await showPaneOn(department);
    expect(await screen.findByText('录入表中有无法使用的内容，改正以后才能回收。')).toBeVisible();
    await user.click(button('去处理录入问题'));
    expect(screen.getByRole('heading', { level: 2, name: '录入问题' })).toHaveFocus();
  });

  it('shows that no unit has returned, and copies the list of units', async () => {
    const { user } = await onCollect();
    expect(counts()).toBe('3 未交回，0 有问题，0 待确认，0 已接收');
    expect(screen.queryByRole('region', { name: '并入和退回' })).toBeNull();
    await user.click(button('复制未交回名单'));
    expect(announced()).toBe('已复制未交回名单');
    expect(section('交回情况').getByText('已复制，可以粘贴到 Excel 或聊天窗口。')).toBeVisible();
    expect(await navigator.clipboard.readText()).toBe(
      ['未交回的单位（3个）：', ...UNITS.map(({ code, name }) => `${code}\t${name}`)].join('\n'),
    );
  });

  it('selects the list if the web view blocks the clipboard', async () => {
    const { user } = await onCollect();
    jest.spyOn(navigator.clipboard, 'writeText').mockRejectedValue(new Error('NotAllowedError'));
    await user.click(button('复制未交回名单'));
    expect(announced()).toBe('请按 Ctrl+C 复制选中的未交回名单');
    const text = screen.getByRole<HTMLTextAreaElement>('textbox', { name: '未交回名单' });
    expect(text).toHaveFocus();
    expect(text.value.slice(text.selectionStart, text.selectionEnd)).toContain(`703014\t${NAMES[2] ?? ''}`);
  });
});

describe('回收: files', () => {
  it('are chosen one by one, and their results appear in the overview', async () => {
    const pane = await onCollect();
    const before = pane.workbook.snapshot().sheets;
    await choose(pane, [
      await sentBack(unit(0), 100),
      await sentBack(unit(1), 100, { spoils: SPOILT }),
      otherFile('说明.docx'),
    ]);
    expect(announced()).toBe('已读取3个文件：已接收1个，有问题1个，无法归属的文件1个。');
    expect(counts()).toBe('1 未交回，1 有问题，0 待确认，1 已接收，1 无归属');
    expect(listed()).toEqual([
      `${NAMES[1] ?? ''} 703002 · 改正1条有问题`,
      `${NAMES[0] ?? ''} 703001可并入`,
      `${NAMES[2] ?? ''} 703014未交回`,
    ]);
    const row = await openRow(pane, NAMES[0] ?? '');
    expect(row.getByText('本次读取：“703001.xlsx”')).toBeVisible();
    expect(row.getByText('收入 0.00元 → 100.00元')).toBeVisible();
    const missing = await openRow(pane, NAMES[2] ?? '');
    expect(missing.getByText('还没有读取到这个单位的文件。')).toBeVisible();
    expect(missing.getAllByRole('button')).toEqual([missing.getByRole('button', { name: '复制催交文字' })]);
    expect(pane.workbook.snapshot().sheets).toEqual(before);
  });

  it('are chosen as a folder, without system files', async () => {
    const pane = await onCollect();
    const input = screen.getByLabelText<HTMLInputElement>('交回文件所在的文件夹');
    expect(input.webkitdirectory).toBe(true);
    await pane.user.upload(input, [
      browserFile(await sentBack(unit(0), 100), '交回'),
      browserFile(otherFile('Thumbs.db'), '交回'),
      browserFile(otherFile('.DS_Store'), '交回'),
    ]);
    await read('已读取1个文件：已接收1个。');
  });

  it('are dropped with their folders, and go by their paths if names are equal', async () => {
    const pane = await onCollect();
    drop([
      {
        folder: '交回',
        contents: [
          { folder: '一科', contents: [browserFile(await sentBack(unit(0), 100, { name: '预算.xlsx' }))] },
          {
            folder: '二科',
            contents: [
              browserFile(await sentBack(unit(1), 100, { name: '预算.xlsx' })),
              browserFile(otherFile('desktop.ini')),
            ],
          },
        ],
      },
      browserFile(await sentBack(unit(2), 100)),
    ]);
    await read('已读取3个文件：已接收3个。');
    expect((await openRow(pane, NAMES[0] ?? '')).getByText('本次读取：“交回/一科/预算.xlsx”')).toBeVisible();
    expect((await openRow(pane, NAMES[1] ?? '')).getByText('本次读取：“交回/二科/预算.xlsx”')).toBeVisible();
    expect((await openRow(pane, NAMES[2] ?? '')).getByText('本次读取：“703014.xlsx”')).toBeVisible();
  });

  it('are dropped in a web view without folder support', async () => {
    await onCollect();
    drop([browserFile(await sentBack(unit(0), 100))], false);
    await read('已读取1个文件：已接收1个。');
  });

  it('do not mention dropping before anything was dragged over the pane', async () => {
    // On a busy machine the overview takes more than its first slice.
    await onCollect();
    expect(button('选择文件')).toBeVisible();
    expect(screen.queryByText(/拖/u)).toBeNull();
    fireEvent.dragEnter(window);
    expect(screen.getByText('也可以把文件或文件夹拖到这里。')).toBeVisible();
  });

  it('do not replace the pane when dropped outside the zone', async () => {
    await onCollect();
    expect(fireEvent.drop(document.body)).toBe(false);
    expect(fireEvent.dragOver(screen.getByRole('main'))).toBe(false);
    expect(screen.queryByRole('contentinfo')).toBeNull();
  });

  it('are read with progress and cancellation, and block other commands', async () => {
    const { files, gate } = filesBehindGate();
    const pane = await onCollect(files);
    const file = browserFile(await sentBack(unit(0), 100));
    await pane.user.upload(screen.getByLabelText('交回的文件'), [file]);
    const bar = within(await screen.findByRole('contentinfo', { name: '进行中的操作' }));
    expect(bar.getByText('正在读取交回的文件')).toBeVisible();
    expect(button('选择文件')).toHaveAttribute('aria-disabled', 'true');
    expect(button('选择文件夹')).toHaveAttribute('aria-disabled', 'true');
    await pane.user.click(bar.getByRole('button', { name: '取消' }));
    await act(() => {
      gate.resolve(undefined);
      return gate.promise;
    });
    await read('已取消“读取交回的文件”。工作簿保持原样。');
    expect(counts()).toBe('3 未交回，0 有问题，0 待确认，0 已接收');
  });

  it('wait if they are chosen or dropped during a command, and are read on request', async () => {
    const { files, gate } = filesBehindGate();
    const pane = await onCollect(files);
    await pane.user.upload(screen.getByLabelText('交回的文件'), [browserFile(await sentBack(unit(0), 100))]);
    await screen.findByRole('contentinfo', { name: '进行中的操作' });
    const chosen = [browserFile(await sentBack(unit(1), 100)), browserFile(otherFile('说明.docx'))];
    await pane.user.upload(screen.getByLabelText('交回的文件'), chosen);
    expect(announced()).toBe('等待：读取交回的文件（2个文件）');
    const transfer = transferOf([{ folder: '交回', contents: [browserFile(await sentBack(unit(2), 100))] }]);
    fireEvent.drop(dropZone(), { dataTransfer: transfer });
    expect(announced()).toBe('等待：读取交回的文件（拖入的文件）');
    // Browsers empty the dragged items after the event.
    Object.assign(transfer, { items: [], files: [] });
    const waiting = section('等待的操作');
    const start = (words: string): HTMLElement => {
      const line = waiting.getByText(words).parentElement;
      if (line === null) throw new Error(`No line around ${words}`);
      return within(line).getByRole('button', { name: '开始' });
    };
    await act(() => {
      gate.resolve(undefined);
      return gate.promise;
    });
    await read('已读取1个文件：已接收1个。');
    await pane.user.click(start('等待：读取交回的文件（2个文件）'));
    await read('已读取2个文件：已接收1个，无法归属的文件1个。');
    await pane.user.click(start('等待：读取交回的文件（拖入的文件）'));
    await read('已读取1个文件：已接收1个。');
    expect(screen.queryByRole('region', { name: '等待的操作' })).toBeNull();
    expect(counts()).toBe('0 未交回，0 有问题，0 待确认，3 已接收，1 无归属');
  });

  it('stay after a look at another screen', async () => {
    const pane = await onCollect();
    await choose(pane, [await sentBack(unit(0), 100), await sentBack(unit(1), 100, { spoils: SPOILT })]);
    await pane.user.click(count('有问题'));
    await goTo(pane.user, '录入');
    await settle();
    await goTo(pane.user, '回收');
    await settle();
    expect(counts()).toBe('1 未交回，1 有问题，0 待确认，1 已接收');
    expect(count('有问题')).toHaveAttribute('aria-pressed', 'true');
    expect(listed()).toEqual([`${NAMES[1] ?? ''} 703002 · 改正1条有问题`]);
  });

  it('without a unit are listed with their problem, until the clerk removes them', async () => {
    const pane = await onCollect();
    await choose(pane, [await sentBack(unit(0), 100), otherFile('说明.docx')]);
    const unknown = within(screen.getByRole('list', { name: '无法归属的文件' }));
    expect(unknown.getAllByRole('listitem').map(({ textContent }) => textContent)).toEqual([
      '“说明.docx”是文本文件（如 .csv），不是工作簿。如果是表格，请在 Excel 的“数据”中从文本导入，把编码列设为“文本”，核对后另存为 .xlsx。',
    ]);
    await pane.user.click(count('无归属'));
    expect(announced()).toBe('只显示“无归属”，共1个');
    expect(screen.queryByRole('list', { name: '各单位交回的情况' })).toBeNull();
    await pane.user.click(button('不再列出这些文件'));
    expect(screen.queryByRole('list', { name: '无法归属的文件' })).toBeNull();
    expect(counts()).toBe('2 未交回，0 有问题，0 待确认，1 已接收');
    expect(listed()).toHaveLength(3);
  });
});
