/** Tests that the pane shows a message within twelve seconds if Excel does not answer: it never stays white. */
import type { Page } from 'playwright-core';
import { accessibilityViolations, sidewaysOverflow } from './support/accessibility';
import { openWatchedPage, type WatchedPage } from './support/watched-page';

jest.setTimeout(60_000);

/** The promised delay. On a slow machine the page itself loads later. */
const PROMISED = 12_000;

/** Simulates Excel for Windows that loads the runtime of office.js and never reports to be ready. */
async function silentExcel(page: Page): Promise<void> {
  await page.addInitScript(() => {
    Object.defineProperty(window, 'external', {
      value: {
        GetHostInfo: () => 'Excel|Win32|16.01|zh-CN||||1',
        GetLoggingAllowed: () => true,
        GetContext: () => new Promise(() => undefined),
        Execute: () => undefined,
        RegisterEvent: () => undefined,
        UnregisterEvent: () => undefined,
      },
    });
  });
}

async function missing(page: Page, file: string | RegExp): Promise<void> {
  await page.route(file, (route) => route.fulfill({ status: 404 }));
}

async function textAfterPromise({ page }: WatchedPage, text: string): Promise<string> {
  await page.getByText(text).first().waitFor({ timeout: PROMISED });
  return page.locator('body').innerText();
}

test('shows at once that it is connecting, and after ten seconds what to check', async () => {
  const watched = await openWatchedPage('taskpane.html', { width: 300, prepare: silentExcel });
  try {
    await watched.page.getByText('正在连接 Excel…').waitFor({ timeout: 3_000 });
    const text = await textAfterPromise(watched, '还没有连接到 Excel');
    expect(text).toContain('WebView2');
    expect(text).toContain(`网址：${watched.origin}`);
    expect(text).toContain('HeadlessChrome');
    expect(await accessibilityViolations(watched.page.mainFrame())).toEqual([]);
    expect(await sidewaysOverflow(watched.page.mainFrame())).toEqual([]);
  } finally {
    await watched.close();
  }
});

test('names the missing file of office.js', async () => {
  const watched = await openWatchedPage('taskpane.html', {
    width: 300,
    prepare: async (page) => {
      await silentExcel(page);
      await missing(page, '**/excel-win32-16.01.js');
    },
  });
  try {
    const text = await textAfterPromise(watched, '还没有连接到 Excel');
    expect(text).toContain('没有取到：office-js/excel-win32-16.01.js');
  } finally {
    await watched.close();
  }
});

test('names its own missing script', async () => {
  const watched = await openWatchedPage('taskpane.html', {
    width: 300,
    prepare: (page) => missing(page, /\/taskpane\.[0-9a-f]{8}\.js$/u),
  });
  try {
    const text = await textAfterPromise(watched, '窗格没有打开');
    expect(text).toMatch(/没有取到：taskpane\.[0-9a-f]{8}\.js/u);
    expect(await accessibilityViolations(watched.page.mainFrame())).toEqual([]);
  } finally {
    await watched.close();
  }
});

test('names office.js if it does not arrive', async () => {
  const watched = await openWatchedPage('taskpane.html', {
    width: 300,
    prepare: (page) => missing(page, '**/office-js/office.js'),
  });
  try {
    const text = await textAfterPromise(watched, '没有连接到 Excel');
    expect(text).toContain('没有取到：office-js/office.js');
  } finally {
    await watched.close();
  }
});

test('shows a message while office.js hangs, e.g. at a CDN that the firewall drops', async () => {
  const watched = await openWatchedPage('preview.html', { width: 300 });
  try {
    await watched.page.route('**/office-js/office.js', () => new Promise(() => undefined));
    await watched.page.goto(`${watched.origin}/taskpane.html`, { waitUntil: 'commit' });
    await watched.page.getByText('正在连接 Excel…').waitFor({ timeout: 3_000 });
    await textAfterPromise(watched, '窗格没有打开');
  } finally {
    await watched.close();
  }
});

test('shows a message in a page of Excel on the web that office.js does not trust', async () => {
  const watched = await openWatchedPage('preview.html', { width: 320 });
  try {
    const { page, origin } = watched;
    await page.route('**/outer.html', (route) =>
      route.fulfill({
        contentType: 'text/html',
        body: `<iframe style="width:300px;height:600px" src="${origin}/taskpane.html?_host_Info=Excel$Web$16.00$zh-CN$$$$0#_xdm_Info=1|2|https://oos.example/"></iframe>`,
      }),
    );
    await page.goto(`${origin}/outer.html`);
    const frame = page.frameLocator('iframe');
    await frame.getByText('还没有连接到 Excel').waitFor({ timeout: PROMISED });
    expect(await frame.locator('body').innerText()).toContain('网页版 Excel');
  } finally {
    await watched.close();
  }
});

test('explains in an old web view that WebView2 is needed', async () => {
  const watched = await openWatchedPage('taskpane.html', {
    width: 300,
    prepare: async (page) => {
      await page.addInitScript(() => {
        Reflect.deleteProperty(window, 'Promise');
      });
    },
  });
  try {
    const text = await textAfterPromise(watched, '不能显示窗格');
    expect(text).toContain('WebView2');
    await watched.page.waitForTimeout(1_000);
    expect(await watched.page.locator('body').innerText()).toBe(text);
  } finally {
    await watched.close();
  }
});
