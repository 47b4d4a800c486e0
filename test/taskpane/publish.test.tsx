/**
 * @jest-environment ./test/taskpane/support/page-environment.ts
 *
 * Tests the screen 发布 on a real session: what is open, with ways there and answers; the files and the draft.
 */
import { screen, waitFor, within } from '@testing-library/react';
import { unzipSync } from 'fflate';
import type { UserEvent } from '@testing-library/user-event';
import type { Session } from '../../src/workflow/session';
import { openFilled } from '../support/filled-workbook';
import { type SimulatedWorkbook } from '../support/simulated-workbook';
import type { FilesUnderTest } from './support/files';
import { showPaneOn } from './support/real-pane';
import { button } from './support/render';
import { violations } from './support/violations';

interface Opened {
  readonly session: Session;
  readonly user: UserEvent;
  readonly book: SimulatedWorkbook;
  readonly files: FilesUnderTest;
}

async function openPublish({ withCharts = false } = {}): Promise<Opened> {
  const { book, session } = await openFilled();
  if (withCharts) await session.drawCharts();
  await session.checks.check();
  await session.savePaneState({ ...session.paneState(), screen: 'publish' });
  const { user, files } = await showPaneOn({ workbook: book, session });
  await screen.findByRole('list', { name: '要改正或补充' });
  return { user, book, files, session };
}

const QUESTIONS = { name: '要核实、说明或决定' };

describe('发布', () => {
  it('lists what is to be done, leads there, and takes an explanation for a question', async () => {
    const { user } = await openPublish();
    expect(await violations()).toEqual([]);
    const toDo = screen.getByRole('list', { name: '要改正或补充' });
    expect(within(toDo).getByText(/预算12表B28：/u)).toBeVisible();
    expect(within(toDo).getByRole('button', { name: /^到“.*项目.*”B28$/u })).toBeVisible();
    const before = within(screen.getByRole('list', QUESTIONS)).getAllByRole('listitem').length;
    const [write] = screen.getAllByRole('button', { name: '写审核说明' });
    if (write === undefined) throw new Error('Nothing is asked.');
    await user.click(write);
    await user.type(screen.getByRole('textbox', { name: '审核说明' }), '已与业务科室核实');
    await user.click(button('保存说明'));
    await waitFor(() => {
      expect(within(screen.getByRole('list', QUESTIONS)).getAllByRole('listitem')).toHaveLength(before - 1);
    });
    await user.click(button('已说明或决定的1条'));
    expect(screen.getByText(/：已与业务科室核实$/u)).toBeVisible();
    await user.click(button('撤回说明'));
    await waitFor(() => {
      expect(within(screen.getByRole('list', QUESTIONS)).getAllByRole('listitem')).toHaveLength(before);
    });
  });

  it('makes only a draft while something is open, named as one, and saves each file', async () => {
    const { user, files } = await openPublish();
    await user.click(button('生成公开文件'));
    expect(files.saved).toEqual([]);
    await user.click(button('先生成草稿'));
    const drafts = await screen.findByRole('list', { name: '草稿' });
    expect(screen.getByRole('group', { name: '生成草稿的结果' })).toHaveTextContent(
      /^已生成草稿（不得公开）：.*公开之前还有46条要处理。/u,
    );
    const [zip] = files.saved;
    if (zip === undefined) throw new Error('Nothing is saved.');
    expect(zip.name).toBe('草稿_2023年三门峡市人力资源和社会保障局部门预算公开.zip');
    const name = '草稿_2023年三门峡市人力资源和社会保障局部门预算公开';
    expect(Object.keys(unzipSync(zip.bytes))).toEqual([
      `公开/${name}.docx`,
      `公开/${name}表.xlsx`,
      `公开/${name}.txt`,
      `公开/${name}.html`,
      `不公开/${name}审核报告（不公开）.xlsx`,
      `不公开/${name}审核报告（不公开）.docx`,
    ]);
    const [first] = within(drafts).getAllByRole('button', { name: '保存' });
    if (first === undefined) throw new Error('There is no file.');
    await user.click(first);
    await waitFor(() => {
      expect(files.saved.map((file) => file.name)).toEqual([zip.name, `${name}.docx`]);
    });
    await user.click(button('文件的校验值（SHA-256）'));
    expect(screen.getByText(new RegExp(`^${name}\\.txt：[\\da-f]{64}$`, 'u'))).toBeVisible();
  });

  it('shows the pages of each table, and one page large', async () => {
    const { user } = await openPublish();
    await user.click(screen.getByRole('button', { name: /^2023年支出经济分类汇总表/u }));
    const pages = screen.getByRole('list', { name: '2023年支出经济分类汇总表的页' });
    expect(within(pages).getAllByRole('listitem')).toHaveLength(3);
    await user.click(button('第24页（放大）'));
    const dialog = screen.getByRole('dialog', { name: '第24页，共43张' });
    const picture = within(dialog).getByRole('img', { name: '第24页的样子' });
    expect(decodeURIComponent(picture.getAttribute('src') ?? '')).toContain('— 24 —');
    await user.click(button('上一页'));
    expect(screen.getByRole('dialog', { name: '第23页，共43张' })).toBeVisible();
    await user.click(button('关闭'));
    expect(screen.queryByRole('dialog')).toBeNull();
    expect(screen.getByText(/^公开文本正文共40页/u)).toBeVisible();
    await user.click(screen.getByRole('checkbox', { name: '公开文本的说明中附图' }));
    expect(screen.getByText(/^公开文本正文共42页/u)).toBeVisible();
  });

  it('shows the printed pages of each table of the workbook', async () => {
    const { user } = await openPublish();
    await user.click(button(/^每张表的页/u));
    await user.click(button(/^“部门（单位）整体绩效目标表”打印4页。/u));
    const pages = screen.getByRole('list', { name: '“部门（单位）整体绩效目标表”打印的页' });
    expect(within(pages).getAllByRole('listitem')).toHaveLength(4);
    await user.click(button('“部门（单位）整体绩效目标表”第3页（放大）'));
    const picture = screen.getByRole('img', { name: '“部门（单位）整体绩效目标表”第3页的样子' });
    expect(decodeURIComponent(picture.getAttribute('src') ?? '')).toContain('绩效管理');
    expect(await violations()).toEqual([]);
    await user.click(button('下一页'));
    expect(
      screen.getByRole('dialog', { name: /^“部门（单位）整体绩效目标表”第4页，共\d+张$/u }),
    ).toBeVisible();
    await user.click(button('关闭'));
    expect(screen.queryByRole('dialog')).toBeNull();
  });

  it('publishes the sheet of charts where the workbook has one or it is wanted, and remembers the choice', async () => {
    const { user, files } = await openPublish();
    const choice = screen.getByRole('checkbox', { name: '公开表附“图表”' });
    expect(choice).not.toBeChecked();
    expect(screen.getByText(/^公开表工作簿打印共\d+页，12张表。/u)).toBeVisible();
    await user.click(choice);
    expect(screen.getByText(/^公开表工作簿打印共\d+页，13张表。/u)).toBeVisible();
    await user.click(button('先生成草稿'));
    await screen.findByRole('list', { name: '草稿' });
    const [zip] = files.saved;
    if (zip === undefined) throw new Error('Nothing is saved.');
    const tables = Object.entries(unzipSync(zip.bytes)).find(([name]) => name.endsWith('公开表.xlsx'));
    if (tables === undefined) throw new Error('There are no tables.');
    expect(Object.keys(unzipSync(tables[1]))).toContain('xl/charts/chart5.xml');
  });

  it('publishes the charts that were drawn in the workbook, until it is chosen otherwise', async () => {
    const { user, session } = await openPublish({ withCharts: true });
    const choice = screen.getByRole('checkbox', { name: '公开表附“图表”' });
    expect(choice).toBeChecked();
    await user.click(choice);
    expect(choice).not.toBeChecked();
    expect(session.paneState().publishedCharts).toEqual({ inText: false, inWorkbook: false });
  });

  it('compares with files published earlier, and lists the differences', async () => {
    const { user, files } = await openPublish();
    await user.click(button('先生成草稿'));
    await screen.findByRole('list', { name: '草稿' });
    const [zip] = files.saved;
    if (zip === undefined) throw new Error('Nothing is saved.');
    const name = '草稿_2023年三门峡市人力资源和社会保障局部门预算公开.txt';
    const bytes = unzipSync(zip.bytes)[`公开/${name}`];
    if (bytes === undefined) throw new Error('There is no text.');
    const words = new TextDecoder().decode(bytes).replace('7563.33万元', '7000.00万元');
    await user.upload(
      screen.getByLabelText('原公开的文件'),
      Object.assign(new File([words], '原公开.txt'), {
        arrayBuffer: () => Promise.resolve(new TextEncoder().encode(words).buffer),
      }),
    );
    expect(await screen.findByText('生成时与原公开的“原公开.txt”比较，每处不同都列出。')).toBeVisible();
    await user.click(button('先生成草稿'));
    const list = await screen.findByRole('list', { name: '与原公开内容的差别' });
    expect(
      within(list).getByText(/^说明改了一句：原公开“.*7000\.00万元.*现在“.*7563\.33万元/u),
    ).toBeVisible();
    const gone = Object.assign(new File([''], '网盘.xlsx'), {
      arrayBuffer: () => Promise.reject(new Error('gone')),
    });
    await user.upload(screen.getByLabelText('原公开的文件'), gone);
    expect(await screen.findByText(/^“网盘\.xlsx”没有打开。/u)).toBeVisible();
    await user.click(button('不比较'));
    expect(screen.queryByText(/^生成时与原公开的/u)).toBeNull();
  });

  it('makes what each chosen unit publishes, a folder for each, and tells which are drafts', async () => {
    const { user, files } = await openPublish();
    await user.click(button('选择单位'));
    await user.click(screen.getByRole('checkbox', { name: /^全选/u }));
    await user.click(screen.getByRole('checkbox', { name: /703004/u }));
    await user.click(button('生成1个单位的公开文件'));
    await waitFor(() => {
      expect(files.saved).toHaveLength(1);
    });
    const [zip] = files.saved;
    if (zip === undefined) throw new Error('Nothing is saved.');
    expect(zip.name).toBe('703_三门峡市人力资源和社会保障局_2023年单位预算公开.zip');
    const names = Object.keys(unzipSync(zip.bytes));
    expect(names).toHaveLength(6);
    expect(names.every((name) => /^703004_[^/]+\/草稿_2023年[^/]+单位预算公开/u.test(name))).toBe(true);
    expect(screen.getByRole('group', { name: '生成各单位公开文件的结果' })).toHaveTextContent(
      /1个单位是草稿（不得公开）。.*703004 .*：草稿，还有\d+条要处理，见审核报告。/u,
    );
  });
});
