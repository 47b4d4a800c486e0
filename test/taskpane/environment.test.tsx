/** @jest-environment ./test/taskpane/support/page-environment.ts */
/** Tests 环境检查 as a user runs it, on the simulated Excel: results, manual trials, the text for support. */
import '@testing-library/jest-dom';
import { configure, render, screen, within } from '@testing-library/react';
import userEvent, { type UserEvent } from '@testing-library/user-event';
import { createHost, type Host } from '../../src/excel-host';
import { connectNode } from '../../src/excel-host/transport/node';
import { EnvironmentHost } from '../../src/taskpane/environment/environment-host';
import { EnvironmentLink } from '../../src/taskpane/environment/environment-link';
import { engineOf } from '../../src/taskpane/environment/page-facts';
import { createRibbonRequests } from '../../src/workflow/ribbon-request';
import { violations } from './support/violations';

// The probes run one after the other, on busy machines.
configure({ asyncUtilTimeout: 60_000 });
let copied: string[] = [];

async function open(excelApi: string): Promise<{ readonly host: Host; readonly user: UserEvent }> {
  const host = createHost({ excelApi });
  connectNode(host);
  const user = userEvent.setup();
  copied = [];
  jest.spyOn(navigator.clipboard, 'writeText').mockImplementation((text) => {
    copied.push(text);
    return Promise.resolve();
  });
  const requests = createRibbonRequests<'environment'>();
  render(
    <EnvironmentHost theme="light" requests={requests}>
      <p>窗格的内容</p>
      <EnvironmentLink />
    </EnvironmentHost>,
  );
  await user.click(screen.getByRole('button', { name: '环境检查' }));
  await screen.findByRole('heading', { level: 1, name: '环境检查' });
  return { host, user };
}

async function copyAll(user: UserEvent): Promise<string> {
  await user.click(screen.getByRole('button', { name: '复制全部结果' }));
  await screen.findByText('已复制，可以粘贴到邮件或聊天窗口。');
  return copied.at(-1) ?? '';
}

it('covers the pane, which keeps its state', async () => {
  const { user } = await open('1.14');
  expect(screen.getByText('窗格的内容')).not.toBeVisible();
  await user.click(screen.getByRole('button', { name: '返回' }));
  expect(screen.getByText('窗格的内容')).toBeVisible();
});

it('shows what works and what fails, with the code, and copies it', async () => {
  const { user } = await open('1.14');
  const reading = within(screen.getByRole('region', { name: '读取' }));
  await user.click(reading.getByRole('button', { name: '开始检查' }));
  await reading.findByText(/^可用 20 项，不可用 2 项。$/u);
  expect(reading.getByText(/^工作表列表：可用，\d+毫秒$/u)).toBeVisible();
  expect(reading.getByText(/^事件：工作表改名：不可用，\d+毫秒，NotImplemented$/u)).toBeVisible();
  const text = await copyAll(user);
  expect(text).toContain('最高功能集：ExcelApi 1.14\n');
  expect(text).toMatch(/^工作表列表：可用，\d+毫秒$/mu);
  expect(text).not.toContain('【试写】');
});

it('writes only on request, and only on its own sheet', async () => {
  const { host, user } = await open('1.19');
  const writing = within(screen.getByRole('region', { name: '试写' }));
  expect(host.traffic.count).toBe(0);
  await user.click(writing.getByRole('button', { name: '也试写入' }));
  await writing.findByText(/^可用 20 项，不可用 1 项。$/u);
  expect(host.workbook.sheets.map(({ name }) => name)).toEqual(['Sheet1']);
  expect(await copyAll(user)).toMatch(/^备注：不可用，\d+毫秒，ClientError/mu);
});

it('adds the answers of manual trials to the text', async () => {
  const { user } = await open('1.19');
  const trial = within(screen.getByRole('group', { name: /^1\. 打开窗格，在任意单元格输入/u }));
  await user.click(trial.getByRole('radio', { name: '否' }));
  await user.type(trial.getByRole('textbox', { name: '备注' }), '灰色');
  const text = await copyAll(user);
  expect(text).toContain('打开窗格，在任意单元格输入一个数，等三秒，按 Ctrl+Z：输入撤销了吗？否（灰色）\n');
  expect(text).toContain('宽度正好一页、高度按需要分页吗？未试\n');
});

it('shows the text selected if the clipboard is blocked', async () => {
  const { user } = await open('1.19');
  jest.spyOn(navigator.clipboard, 'writeText').mockRejectedValue(new Error('no'));
  await user.click(screen.getByRole('button', { name: '复制全部结果' }));
  expect(await screen.findByText('已选中下面的文字，请按 Ctrl+C 复制。')).toBeVisible();
  expect(screen.getByRole<HTMLTextAreaElement>('textbox', { name: '检查结果' }).value).toContain('【环境】');
});

it('opens from the ribbon, and is accessible', async () => {
  connectNode(createHost());
  const requests = createRibbonRequests<'environment'>();
  requests.ask('environment');
  render(
    <EnvironmentHost theme="light" requests={requests}>
      <p>窗格的内容</p>
    </EnvironmentHost>,
  );
  await screen.findByRole('heading', { level: 1, name: '环境检查' });
  expect(await violations()).toEqual([]);
});

it.each([
  ['Mozilla/5.0 Chrome/141.0.0.0 Safari/537.36 Edg/141.0.3537.57', 'WebView2（Edge） 141.0.3537.57'],
  ['Mozilla/5.0 Chrome/64.0 Safari/537.36 Edge/17.17134', '旧版 Edge 17.17134'],
  ['Mozilla/5.0 (Windows NT 10.0; Trident/7.0; rv:11.0) like Gecko', 'Internet Explorer，Trident 7'],
  ['Mozilla/5.0 (Macintosh) AppleWebKit/605.1.15 (KHTML, like Gecko)', 'WebKit 605.1.15'],
  ['其他', '不明'],
])('reads the engine of %s as %s', (userAgent, engine) => {
  expect(engineOf(userAgent)).toBe(engine);
});
