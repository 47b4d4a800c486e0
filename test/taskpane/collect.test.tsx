/** @jest-environment ./test/taskpane/support/page-environment.ts */
/** Tests the screen 回收 on a real session: files, overview, import, 退回意见. */
import { act, fireEvent, screen, waitFor, within } from '@testing-library/react';
import { unzipSync } from 'fflate';
import type { Unit } from '../../src/entries/entries';
import { typed } from '../support/distributed';
import { departmentOf, otherFile, sentBack, type SentFile } from './support/department';
import { filesHere, type FilesUnderTest } from './support/files';
import { browserFile, transferOf, type Dropped } from './support/dropped';
import { showPaneOn, type RealPane } from './support/real-pane';
import { announced, button, deferred, section, settle, showPane } from './support/render';
import { EMPTY, manyUnits, UNITS } from './support/workbook-status';
import { goTo } from './support/go-to';

const NAMES = UNITS.map(({ name }) => name);

function unit(index: number): Unit {
  const found = UNITS[index];
  if (found === undefined) throw new Error(`There is no unit ${String(index)}`);
  return found;
}

async function onCollect(files?: FilesUnderTest, units: readonly Unit[] = UNITS): Promise<RealPane> {
  const pane = await showPaneOn(await departmentOf(units, 'collect'), files);
  // The list of units is a chunk of its own, loaded at its first use.
  await screen.findByRole('group', { name: '按交回的情况筛选' });
  return pane;
}

/** Waits for the end of the command in the panel. */
async function outcome(of: string, words: string | RegExp): Promise<ReturnType<typeof within>> {
  const reported = await waitFor(() => {
    const panel = within(screen.getByRole('group', { name: `${of}的结果` }));
    expect(panel.getByText(words)).toBeVisible();
    return panel;
  });
  return reported;
}

const read = (words: string | RegExp): Promise<ReturnType<typeof within>> => outcome('读取交回的文件', words);

async function choose({ user }: RealPane, files: readonly SentFile[]): Promise<void> {
  const chosen = files.map((file) => browserFile(file));
  await user.upload(screen.getByLabelText('交回的文件'), chosen);
  await read(new RegExp(`^已读取${String(files.length)}个文件`, 'u'));
}

function dropZone(): HTMLElement {
  return screen.getByText('选择各单位交回的文件，或者文件所在的文件夹：');
}

function drop(dropped: readonly Dropped[], entries = true): void {
  fireEvent.drop(dropZone(), { dataTransfer: transferOf(dropped, entries) });
}

/** Opens no worker pool until the test opens the gate. */
function filesBehindGate(): {
  readonly files: FilesUnderTest;
  readonly gate: ReturnType<typeof deferred<undefined>>;
} {
  const here = filesHere();
  const gate = deferred<undefined>();
  const openWorkerPool = async (): ReturnType<FilesUnderTest['openWorkerPool']> => {
    await gate.promise;
    return here.openWorkerPool();
  };
  return { files: { ...here, openWorkerPool }, gate };
}

function count(kind: string): HTMLElement {
  return within(screen.getByRole('group', { name: '按交回的情况筛选' })).getByRole('button', {
    name: new RegExp(`^\\d+ ${kind}$`, 'u'),
  });
}

function counts(): string {
  return within(screen.getByRole('group', { name: '按交回的情况筛选' }))
    .getAllByRole('button')
    .map(({ textContent }) => textContent)
    .join('，');
}

/** Names and states of the listed units, in order. */
function listed(): readonly string[] {
  return within(screen.getByRole('list', { name: '各单位交回的情况' }))
    .getAllByRole('heading', { level: 3 })
    .map(({ textContent }) => textContent);
}

async function openRow({ user }: RealPane, name: string): Promise<ReturnType<typeof within>> {
  const heading = screen.getByRole('button', { name: new RegExp(`^${name} \\d{6}`, 'u') });
  if (heading.getAttribute('aria-expanded') === 'false') await user.click(heading);
  const body = document.getElementById(heading.getAttribute('aria-controls') ?? '');
  if (body === null) throw new Error(`${name} does not open`);
  return within(body);
}

/** Imports two units; the first and the third then return other lines without problems. */
async function withSecondReturns(pane: RealPane): Promise<void> {
  await choose(pane, [await sentBack(unit(0), 100), await sentBack(unit(1), 200)]);
  await pane.user.click(button('并入录入表（2个单位）'));
  await outcome('并入交回数据', /^已并入2个单位/u);
  await choose(pane, [await sentBack(unit(0), 150, { name: '改后.xlsx' }), await sentBack(unit(2), 300)]);
}

const SPOILT = [typed('支出录入', 'N2', '待定')];

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
    await showPaneOn(await departmentOf(UNITS, 'collect'));
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

describe('回收: the overview', () => {
  it('is filtered by state, one press on and one off', async () => {
    const pane = await onCollect(undefined, manyUnits(60));
    expect(listed()).toHaveLength(50);
    await choose(pane, [await sentBack(manyUnits(1)[0] ?? unit(0), 100)]);
    await pane.user.click(count('已接收'));
    expect(announced()).toBe('只显示“已接收”，共1个');
    expect(listed()).toEqual(['第1预算单位 703001可并入']);
    expect(screen.queryByRole('button', { name: '复制未交回名单' })).toBeNull();
    await pane.user.click(count('待确认'));
    expect(section('交回情况').getByText('没有这种情况的单位。')).toBeVisible();
    await pane.user.click(count('待确认'));
    expect(announced()).toBe('显示全部，共60个');
    await pane.user.click(button('再显示10个单位（共60个单位）'));
    expect(listed()).toHaveLength(60);
  });

  it('lists errors to correct before figures to confirm', async () => {
    const pane = await onCollect();
    const spoils = [typed('收入录入', 'B2', '某市社会保险中心'), ...SPOILT];
    await choose(pane, [await sentBack(unit(0), 100, { spoils })]);
    const row = await openRow(pane, NAMES[0] ?? '');
    const problems = within(row.getByRole('list', { name: `${NAMES[0] ?? ''}的问题` }));
    expect(listed()[0]).toBe(`${NAMES[0] ?? ''} 703001 · 改正1条，核实1条有问题`);
    const reported = problems.getAllByRole('listitem').map(({ textContent }) => textContent);
    expect(reported).toEqual([
      expect.stringMatching(/^改正“支出录入”第2行“金额\(元\)”（N2）.*“待定”/u),
      expect.stringMatching(/^核实“收入录入”第2行“单位名称”（B2）名称与编码不符/u),
    ]);
    expect(button('并入录入表')).toHaveAttribute('aria-disabled', 'true');
    expect(
      section('并入和退回').getByText('没有可以并入的单位。有问题的单位改正、重新交回以后，才能并入。'),
    ).toBeVisible();
  });

  it('asks which of several files of a unit counts', async () => {
    const pane = await onCollect();
    await choose(pane, [
      await sentBack(unit(0), 100, { name: '甲.xlsx' }),
      await sentBack(unit(0), 200, { name: '乙.xlsx' }),
    ]);
    const row = await openRow(pane, NAMES[0] ?? '');
    expect(row.getByText('本次读取：“乙.xlsx”、“甲.xlsx”')).toBeVisible();
    expect(row.getByText(/^“甲.xlsx”与同一单位的另一份文件内容不同/u)).toBeVisible();
    expect(row.queryByRole('button', { name: '生成退回意见' })).toBeNull();
    await pane.user.click(row.getByRole('button', { name: '只用“乙.xlsx”' }));
    expect(counts()).toBe('2 未交回，0 有问题，0 待确认，1 已接收');
    const left = await openRow(pane, NAMES[0] ?? '');
    expect(left.getByText('收入 0.00元 → 200.00元')).toBeVisible();
    expect(left.queryByRole('button', { name: /^只用/u })).toBeNull();
    await pane.user.click(left.getByRole('button', { name: '不用这次交回的文件' }));
    expect(counts()).toBe('3 未交回，0 有问题，0 待确认，0 已接收');
    expect(screen.queryByRole('region', { name: '并入和退回' })).toBeNull();
  });

  it('follows edits in the entry sheets', async () => {
    const pane = await onCollect();
    await choose(pane, [await sentBack(unit(0), 100)]);
    await pane.user.click(button('并入录入表（1个单位）'));
    await outcome('并入交回数据', /^已并入1个单位/u);
    expect(counts()).toBe('2 未交回，0 有问题，0 待确认，1 已接收');
    act(() => {
      pane.workbook.type('收入录入', 1, 4, 120);
    });
    await waitFor(() => {
      expect(counts()).toBe('2 未交回，0 有问题，1 待确认，0 已接收');
    });
    expect((await openRow(pane, NAMES[0] ?? '')).getByText('收入 120.00元 → 100.00元')).toBeVisible();
  });
});

describe('回收: importing', () => {
  it('writes sound returns into the entry sheets, reports it, and can be undone', async () => {
    const pane = await onCollect();
    await choose(pane, [await sentBack(unit(0), 100), await sentBack(unit(1), 200)]);
    const part = section('并入和退回');
    expect(
      part.getByText(
        '并入会把2个单位的明细写入录入表，其他单位的内容不动，可以撤销。没有并入的，关闭窗格以后要重新读取。',
      ),
    ).toBeVisible();
    expect(part.queryByRole('button', { name: /退回意见|撤销/u })).toBeNull();
    await pane.user.click(part.getByRole('button', { name: '并入录入表（2个单位）' }));
    const reported = await outcome(
      '并入交回数据',
      '已并入2个单位。部门收入0.00元 → 300.00元，支出0.00元 → 300.00元。',
    );
    expect(
      reported.getByText('每一行的来源记在录入表的“来源”一列，并入前后的合计记在“回收记录”表。'),
    ).toBeVisible();
    expect(
      pane.workbook
        .sheet('收入录入')
        .rows.slice(1, 3)
        .map((cells) => cells[0]),
    ).toEqual(['703001', '703002']);
    const row = await openRow(pane, NAMES[0] ?? '');
    expect(row.getByText(/^上次并入：\d{4}-\d\d-\d\d \d\d:\d\d，“703001.xlsx”$/u)).toBeVisible();
    expect(row.queryByRole('button')).toBeNull();
    expect(section('并入和退回').getByText('读取的数据都已在录入表中。')).toBeVisible();
    expect(screen.getAllByRole('button', { name: '撤销“并入交回数据”' })).toHaveLength(1);
    await pane.user.click(button('撤销“并入交回数据”'));
    await outcome('撤销“并入交回数据”', '已撤销“并入交回数据”。');
    expect(listed()[0]).toBe(`${NAMES[0] ?? ''} 703001可并入`);
  });

  it('offers undo there too, after the outcome was dismissed', async () => {
    const pane = await onCollect();
    await choose(pane, [await sentBack(unit(0), 100)]);
    await pane.user.click(button('并入录入表（1个单位）'));
    await outcome('并入交回数据', /^已并入1个单位/u);
    await pane.user.click(button('关闭提示'));
    expect(section('并入和退回').getByRole('button', { name: '撤销“并入交回数据”' })).toBeVisible();
  });

  it('shows changes of a second return, including published figures, before consent', async () => {
    const pane = await onCollect();
    await withSecondReturns(pane);
    expect(counts()).toBe('0 未交回，0 有问题，1 待确认，2 已接收');
    expect(
      section('并入和退回').getByText(
        '并入会把1个单位的明细写入录入表，其他单位的内容不动，可以撤销。1个单位再次交回，和录入表中已有的数据不同：请在“交回情况”中看过差别，再勾选替换。没有并入的，关闭窗格以后要重新读取。',
      ),
    ).toBeVisible();
    const row = await openRow(pane, NAMES[0] ?? '');
    expect(row.getByText('收入 100.00元 → 150.00元')).toBeVisible();
    expect(row.getByText('支出 100.00元 → 150.00元')).toBeVisible();
    const changes = within(row.getByRole('list', { name: `${NAMES[0] ?? ''}有差别的行` }));
    expect(changes.getAllByRole('listitem').map(({ textContent }) => textContent)).toEqual([
      '改动 · 收入录入 · 本年 · 一般公共预算-财政拨款：100.00元 → 150.00元',
      '改动 · 支出录入 · 2080101 行政运行 · 人员类 · 30101 基本工资 · 本年 · 一般公共预算-财政拨款：100.00元 → 150.00元',
    ]);
    expect(row.getByText(/^公开表中会变动的数字：[1-9]\d*个$/u)).toBeVisible();
    await pane.user.click(row.getByRole('button', { name: /^部门收入总体情况表 预算02表/u }));
    expect(row.getByRole('list', { name: '部门收入总体情况表有变化的数字' })).toHaveTextContent('合计');
    expect(button('并入录入表（1个单位）')).toBeEnabled();
    await pane.user.click(row.getByRole('checkbox', { name: '并入时替换这个单位的已有数据' }));
    expect(button('并入录入表（2个单位）')).toBeEnabled();
  });

  it('asks before it replaces lines; does nothing after a cancellation', async () => {
    const pane = await onCollect();
    await withSecondReturns(pane);
    const row = await openRow(pane, NAMES[0] ?? '');
    await pane.user.click(row.getByRole('checkbox', { name: '并入时替换这个单位的已有数据' }));
    await pane.user.click(button('并入录入表（2个单位）'));
    const dialog = within(await screen.findByRole('dialog', { name: '替换已有的数据' }));
    expect(
      dialog.getByText(
        '703001 三门峡市人力资源和社会保障局：收入100.00元 → 150.00元；支出100.00元 → 150.00元；改动2行',
      ),
    ).toBeVisible();
    await pane.user.click(dialog.getByRole('button', { name: '取消' }));
    expect(screen.queryByRole('dialog')).toBeNull();
    expect(counts()).toBe('0 未交回，0 有问题，1 待确认，2 已接收');
    expect(button('并入录入表（2个单位）')).toBeEnabled();
    await pane.user.click(button('并入录入表（2个单位）'));
    await pane.user.click(await screen.findByRole('button', { name: '替换1个单位的数据' }));
    await outcome('并入交回数据', '已并入2个单位。部门收入300.00元 → 650.00元，支出300.00元 → 650.00元。');
    expect(counts()).toBe('0 未交回，0 有问题，0 待确认，3 已接收');
  });

  it('accepts consent to all at once, and still imports new ones only on that answer', async () => {
    const pane = await onCollect();
    await choose(pane, [await sentBack(unit(0), 100), await sentBack(unit(1), 200)]);
    await pane.user.click(button('并入录入表（2个单位）'));
    await outcome('并入交回数据', /^已并入2个单位/u);
    await choose(pane, [
      await sentBack(unit(0), 150),
      await sentBack(unit(1), 250),
      await sentBack(unit(2), 300),
    ]);
    const all = screen.getByRole('checkbox', {
      name: '替换全部2个再次交回的单位（并入前会列出每个单位的变动）',
    });
    await pane.user.click(all);
    expect(all).toBeChecked();
    expect(button('并入录入表（3个单位）')).toBeEnabled();
    const row = await openRow(pane, NAMES[1] ?? '');
    await pane.user.click(row.getByRole('checkbox', { name: '并入时替换这个单位的已有数据' }));
    expect(all).toBePartiallyChecked();
    await pane.user.click(button('并入录入表（2个单位）'));
    await pane.user.click(await screen.findByRole('button', { name: '不替换，只并入新交回的1个单位' }));
    await outcome('并入交回数据', /^已并入1个单位。部门收入300\.00元 → 600\.00元/u);
    expect(counts()).toBe('0 未交回，0 有问题，2 待确认，1 已接收');
    expect(button('并入录入表')).toHaveAttribute('aria-disabled', 'true');
  });
});

describe('回收: sending back', () => {
  it('saves the 退回意见 of one unit or of all', async () => {
    const pane = await onCollect();
    await choose(pane, [
      await sentBack(unit(0), 100, { spoils: SPOILT }),
      await sentBack(unit(1), 100, { spoils: SPOILT }),
    ]);
    const row = await openRow(pane, NAMES[1] ?? '');
    await pane.user.click(row.getByRole('button', { name: '生成退回意见' }));
    const one = '703002_三门峡市社会养老保险中心_退回意见.xlsx';
    const reported = await outcome('生成退回意见', `已生成1份退回意见：“${one}”。`);
    expect(reported.getByText('单位在退回意见中改正标红的单元格，保存后直接交回。')).toBeVisible();
    await pane.user.click(button('生成退回意见（2份）'));
    await outcome('生成退回意见', /^已生成2份退回意见/u);
    expect(pane.files.saved.map(({ name }) => name)).toEqual([
      one,
      '703_三门峡市人力资源和社会保障局_2023年退回意见.zip',
    ]);
    expect(Object.keys(unzipSync(pane.files.saved[1]?.bytes ?? new Uint8Array()))).toEqual([
      '703001_三门峡市人力资源和社会保障局_退回意见.xlsx',
      one,
    ]);
  });

  it('saves the last 退回意见 again on request', async () => {
    const pane = await onCollect();
    await choose(pane, [await sentBack(unit(1), 100, { spoils: SPOILT })]);
    expect(screen.queryByRole('button', { name: '再次保存' })).toBeNull();
    await pane.user.click(button('生成退回意见（1份）'));
    await outcome('生成退回意见', /^已生成1份退回意见/u);
    await pane.user.click(section('并入和退回').getByRole('button', { name: '再次保存' }));
    await outcome('再次保存文件', '已再次保存“703002_三门峡市社会养老保险中心_退回意见.xlsx”。');
    expect(pane.files.saved).toHaveLength(2);
    expect(pane.files.saved[1]).toBe(pane.files.saved[0]);
    await goTo(pane.user, '下发');
    await settle();
    expect(screen.queryByRole('button', { name: '再次保存' })).toBeNull();
  });

  it('is disabled in a web view that saves no files', async () => {
    const pane = await onCollect(filesHere(false));
    await choose(pane, [await sentBack(unit(0), 100, { spoils: SPOILT })]);
    expect(section('并入和退回').getByText(/不能从窗格保存文件.*再生成退回意见。$/u)).toBeVisible();
    expect(button('生成退回意见（1份）')).toHaveAttribute('aria-disabled', 'true');
    const row = await openRow(pane, NAMES[0] ?? '');
    expect(row.getByRole('button', { name: '生成退回意见' })).toHaveAttribute('aria-disabled', 'true');
    expect(pane.files.saved).toEqual([]);
  });
});
