/** @jest-environment ./test/taskpane/support/page-environment.ts */
/** Tests the screen 下发 on a real session: units, files, failures. */
import { act, screen, within } from '@testing-library/react';
import { unzipSync } from 'fflate';
import { departmentOf } from './support/department';
import { filesHere } from './support/files';
import { showPaneOn, type RealPane } from './support/real-pane';
import { announced, button, deferred, section, settle, showPane } from './support/render';
import { EMPTY, ENTERED, LONG_NAME, manyUnits, UNITS } from './support/workbook-status';
import { goTo } from './support/go-to';

const BIG = manyUnits(300);
const PACKAGE = '703_三门峡市人力资源和社会保障局_2023年下发.zip';

function choice(name: string | RegExp): HTMLElement {
  return screen.getByRole('checkbox', { name });
}

function listedUnits(): readonly HTMLElement[] {
  return within(screen.getByRole('list', { name: '下发的单位' })).getAllByRole('checkbox');
}

async function go(user: RealPane['user'], screenName: string): Promise<void> {
  await goTo(user, screenName);
  await settle();
}

/** Waits for the end of the command in the panel. */
async function outcome(of: string): Promise<ReturnType<typeof within>> {
  return within(await screen.findByRole('group', { name: `${of}的结果` }));
}

describe('下发 without usable entries', () => {
  it('leads to the settings', async () => {
    const { user } = await showPane({ status: EMPTY, paneState: { screen: 'distribute' } });
    expect(screen.getByText('还没有设置。填好部门、年度和单位名册以后，在这里下发。')).toBeVisible();
    await user.click(button('去填写设置'));
    expect(screen.getByRole('heading', { level: 1, name: '设置' })).toHaveFocus();
  });

  it('leads to the roster', async () => {
    const { user } = await showPane({
      status: { ...ENTERED, units: [] },
      paneState: { screen: 'distribute' },
    });
    expect(screen.getByText('单位名册中还没有单位。录入名册以后，在这里下发。')).toBeVisible();
    await user.click(button('去录入单位名册'));
    expect(screen.getByRole('heading', { level: 2, name: '单位名册' })).toHaveFocus();
  });

  it('lists problems of entries that cannot be distributed', async () => {
    const { user, files, workbook } = await showPaneOn(await departmentOf(UNITS, 'distribute'));
    workbook.type('设置', 1, 1, '七〇三');
    await user.click(button('生成3个单位的文件'));
    const reported = await outcome('生成下发文件');
    expect(reported.getByText('不能下发，没有生成文件。请先处理以下问题。')).toBeVisible();
    expect(reported.getByRole('list', { name: '原因' })).toHaveTextContent('部门代码');
    // A retry would be refused again.
    expect(reported.queryByRole('button', { name: '重试' })).toBeNull();
    expect(files.saved).toEqual([]);
  });
});

describe('下发: which units', () => {
  it('are all selected at first, and can be deselected one by one or all at once', async () => {
    const { user } = await showPaneOn(await departmentOf(UNITS, 'distribute'));
    expect(choice('全选（已选3个，共3个）')).toBeChecked();
    expect(choice('三门峡市社会养老保险中心 703002 · 公益一类事业单位')).toBeChecked();
    expect(screen.queryByRole('searchbox')).toBeNull();
    await user.click(choice(/^三门峡市社会养老保险中心/u));
    expect(choice('全选（已选2个，共3个）')).toBePartiallyChecked();
    expect(button('生成2个单位的文件')).toBeEnabled();
    await user.click(choice(/^全选/u));
    expect(choice('全选（已选3个，共3个）')).toBeChecked();
    await user.click(choice(/^全选/u));
    expect(choice('全选（已选0个，共3个）')).not.toBeChecked();
    expect(listedUnits().filter((unit) => (unit as HTMLInputElement).checked)).toEqual([]);
    expect(button('请选择单位')).toHaveAttribute('aria-disabled', 'true');
  });

  it('stay deselected after a look at another screen', async () => {
    const { user } = await showPaneOn(await departmentOf(UNITS, 'distribute'));
    await user.click(choice(/^三门峡市人才交流中心/u));
    await go(user, '录入');
    await go(user, '下发');
    expect(choice(/^三门峡市人才交流中心/u)).not.toBeChecked();
    expect(button('生成2个单位的文件')).toBeVisible();
  });

  it('are shown page by page for a roster of 300, and found by code or name', async () => {
    const { user } = await showPaneOn(await departmentOf(BIG, 'distribute'));
    expect(listedUnits()).toHaveLength(50);
    await user.click(button('再显示50个单位（共300个单位）'));
    expect(listedUnits()).toHaveLength(100);
    expect(announced()).toBe('已显示100个单位，共300个单位');
    const search = screen.getByRole('searchbox', { name: '查找单位' });
    await user.type(search, '创业贷款');
    expect(listedUnits()).toHaveLength(1);
    expect(choice(new RegExp(`^${LONG_NAME}`, 'u'))).toBeChecked();
    await user.clear(search);
    await user.type(search, '70329');
    expect(listedUnits()).toHaveLength(10);
    await user.click(choice('全选查到的单位（已选10个，共10个）'));
    expect(button('生成290个单位的文件')).toBeVisible();
    await user.type(search, '9X');
    expect(screen.getByText('没有代码或名称含“703299X”的单位。')).toBeVisible();
    expect(screen.queryByRole('checkbox')).toBeNull();
    await user.clear(search);
    expect(choice('全选（已选290个，共300个）')).toBePartiallyChecked();
  });
});

describe('下发: the files', () => {
  it('of several units are saved as one, and again on request', async () => {
    const { user, files, workbook } = await showPaneOn(await departmentOf(UNITS, 'distribute'));
    const before = workbook.snapshot();
    expect(screen.queryByRole('button', { name: '再次保存' })).toBeNull();
    await user.click(choice(/^三门峡市人才交流中心/u));
    await user.click(button('生成2个单位的文件'));
    const reported = await outcome('生成下发文件');
    expect(reported.getByText(`已生成2个单位的录入工作簿：“${PACKAGE}”。`)).toBeVisible();
    expect(
      reported.getByText(
        '文件一般在电脑的“下载”文件夹；Excel 弹出保存提示时，按提示选择位置。没有找到时，可以再存一次。',
      ),
    ).toBeVisible();
    expect(
      reported.getByText('请解压，把各文件发给对应的单位；单位填好交回以后，在“回收”中读取。'),
    ).toBeVisible();
    expect(announced()).toBe(`已生成2个单位的录入工作簿：“${PACKAGE}”。`);
    expect(reported.queryByRole('button', { name: /撤销/u })).toBeNull();
    expect(files.saved.map(({ name }) => name)).toEqual([PACKAGE]);
    expect(Object.keys(unzipSync(files.saved[0]?.bytes ?? new Uint8Array()))).toEqual([
      '703001_三门峡市人力资源和社会保障局_2023年部门预算录入.xlsx',
      '703002_三门峡市社会养老保险中心_2023年部门预算录入.xlsx',
    ]);
    expect(workbook.snapshot().sheets).toEqual(before.sheets);
    await user.click(button('再次保存'));
    const again = await outcome('再次保存文件');
    expect(again.getByText(`已再次保存“${PACKAGE}”。`)).toBeVisible();
    expect(files.saved).toHaveLength(2);
    expect(files.saved[1]).toBe(files.saved[0]);
  });

  it('that each unit publishes are saved again in their own section', async () => {
    const { user, files } = await showPaneOn(await departmentOf(UNITS, 'distribute'));
    const again = (name: string): HTMLElement | null =>
      section(name).queryByRole('button', { name: '再次保存' });
    await user.click(button('生成3个单位的文件'));
    await outcome('生成下发文件');
    expect([again('下发给单位'), again('单位公开表')]).toEqual([expect.any(HTMLElement), null]);
    await user.click(button('生成3个单位的公开表'));
    await outcome('生成单位公开表');
    expect([again('下发给单位'), again('单位公开表')]).toEqual([null, expect.any(HTMLElement)]);
    await user.click(button('再次保存'));
    const name = '703_三门峡市人力资源和社会保障局_2023年单位预算公开表.zip';
    expect((await outcome('再次保存文件')).getByText(`已再次保存“${name}”。`)).toBeVisible();
    expect(files.saved).toHaveLength(3);
    expect(files.saved[2]).toBe(files.saved[1]);
  });

  it('of a single unit is its workbook', async () => {
    const { user, files } = await showPaneOn(await departmentOf(UNITS, 'distribute'));
    await user.click(choice(/^全选/u));
    await user.click(choice(/^三门峡市人才交流中心/u));
    await user.click(button('生成1个单位的文件'));
    expect((await outcome('生成下发文件')).getByText(/^请发给这个单位；/u)).toBeVisible();
    expect(files.saved.map(({ name }) => name)).toEqual([
      '703014_三门峡市人才交流中心_2023年部门预算录入.xlsx',
    ]);
  });

  it('are not made in a web view that saves no files', async () => {
    const { user, files } = await showPaneOn(await departmentOf(UNITS, 'distribute'), filesHere(false));
    expect(
      section('下发给单位').getByText(
        '这个版本的 Excel 不能从窗格保存文件。请在 Windows 上的 Excel 或网页版 Excel 中打开本工作簿，再下发。',
      ),
    ).toBeVisible();
    const generate = button('生成3个单位的文件');
    expect(generate).toHaveAttribute('aria-disabled', 'true');
    await user.click(generate);
    await settle();
    expect(screen.queryByRole('group', { name: '生成下发文件的结果' })).toBeNull();
    expect(files.saved).toEqual([]);
  });

  it('show their progress, and are not saved after a cancellation', async () => {
    const here = filesHere();
    const gate = deferred<undefined>();
    const files = {
      ...here,
      openWorkerPool: async () => {
        const workerPool = await here.openWorkerPool();
        return {
          ...workerPool,
          perform: async (...[job]: Parameters<typeof workerPool.perform>) => {
            await gate.promise;
            return workerPool.perform(job);
          },
        } as typeof workerPool;
      },
    };
    const { user } = await showPaneOn(await departmentOf(UNITS, 'distribute'), files);
    await user.click(button('生成3个单位的文件'));
    const bar = await screen.findByRole('contentinfo', { name: '进行中的操作' });
    expect(await within(bar).findByText('生成 三门峡市人力资源和社会保障局')).toBeVisible();
    expect(within(bar).getByText('0/3')).toBeVisible();
    await user.click(within(bar).getByRole('button', { name: '取消' }));
    expect(within(bar).getByText('正在停止')).toBeVisible();
    await act(() => {
      gate.resolve(undefined);
      return gate.promise;
    });
    const reported = await outcome('生成下发文件');
    expect(reported.getByText('已取消“生成下发文件”。工作簿保持原样。')).toBeVisible();
    expect(files.saved).toEqual([]);
  });

  it('explain a failure and can be tried again', async () => {
    const here = filesHere();
    let fails = true;
    const files = {
      ...here,
      openWorkerPool: () => {
        if (!fails) return here.openWorkerPool();
        fails = false;
        return Promise.reject(new Error('The worker did not start: its code could not be loaded'));
      },
    };
    const { user } = await showPaneOn(await departmentOf(UNITS, 'distribute'), files);
    await user.click(button('生成3个单位的文件'));
    const reported = await outcome('生成下发文件');
    expect(reported.getByText(/“生成下发文件”没有完成/u)).toBeVisible();
    await user.click(reported.getByRole('button', { name: '重试' }));
    expect(
      await screen.findByText(`已生成3个单位的录入工作簿：“${PACKAGE}”。`, { ignore: 'span' }),
    ).toBeVisible();
    expect(here.saved.map(({ name }) => name)).toEqual([PACKAGE]);
  });
});
