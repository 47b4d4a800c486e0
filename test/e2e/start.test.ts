/** Tests that the pane shows a message within twelve seconds if Excel does not answer: it never stays white. */
import type { FrameLocator, Page } from 'playwright-core';
import { accessibilityViolations, sidewaysOverflow } from './support/accessibility';
import { openWatchedPage, type WatchedPage } from './support/watched-page';

/** The promised delay, in milliseconds of the page's clock. */
const PROMISED = 12_000;
const SOONER = 9_000;
/** Later than the clock can be when it stops. */
const HOUR = 3_600_000;

/** Stops the clock of pages that open from now on: time passes only when a test says so, on a slow machine too. */
async function stopClock(page: Page): Promise<void> {
  await page.clock.install({ time: 0 });
  await page.clock.pauseAt(HOUR);
}

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

/** Opens the pane's page with its clock stopped. */
function openStopped(prepare: (page: Page) => Promise<void>): Promise<WatchedPage> {
  return openWatchedPage('taskpane.html', {
    width: 300,
    prepare: async (page) => {
      await stopClock(page);
      await prepare(page);
    },
  });
}

/** Lets the promised time pass; `shown`: the page or a frame of it. */
async function letPromisePass(page: Page, shown: Page | FrameLocator, text: string): Promise<string> {
  await page.clock.runFor(SOONER);
  await shown.getByText('正在连接 Excel…').waitFor();
  await page.clock.runFor(PROMISED - SOONER);
  await shown.getByText(text).first().waitFor();
  // axe waits for timers of the page.
  await page.clock.resume();
  return shown.locator('body').innerText();
}

test('shows at once that it is connecting, and after ten seconds what to check', async () => {
  const watched = await openStopped(silentExcel);
  try {
    const text = await letPromisePass(watched.page, watched.page, '还没有连接到 Excel');
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
  const watched = await openStopped(async (page) => {
    await silentExcel(page);
    await missing(page, '**/excel-win32-16.01.js');
  });
  try {
    const text = await letPromisePass(watched.page, watched.page, '还没有连接到 Excel');
    expect(text).toContain('没有取到：office-js/excel-win32-16.01.js');
  } finally {
    await watched.close();
  }
});

test('names its own missing script', async () => {
  const watched = await openStopped((page) => missing(page, /\/taskpane\.[0-9a-f]{8}\.js$/u));
  try {
    const text = await letPromisePass(watched.page, watched.page, '窗格没有打开');
    expect(text).toMatch(/没有取到：taskpane\.[0-9a-f]{8}\.js/u);
    expect(await accessibilityViolations(watched.page.mainFrame())).toEqual([]);
  } finally {
    await watched.close();
  }
});

test('names office.js if it does not arrive', async () => {
  const watched = await openStopped((page) => missing(page, '**/office-js/office.js'));
  try {
    // Known at once: no time passes.
    await watched.page.getByText('没有连接到 Excel').first().waitFor();
    expect(await watched.page.locator('body').innerText()).toContain('没有取到：office-js/office.js');
  } finally {
    await watched.close();
  }
});

test('shows a message while office.js hangs, e.g. at a CDN that the firewall drops', async () => {
  const watched = await openWatchedPage('preview.html', { width: 300 });
  try {
    const { page, origin } = watched;
    await stopClock(page);
    await page.route('**/office-js/office.js', () => new Promise(() => undefined));
    await page.goto(`${origin}/taskpane.html`, { waitUntil: 'commit' });
    // The script before it has run: it waits for the pane from then on.
    await page.locator('script[src="office-js/office.js"]').waitFor({ state: 'attached' });
    await letPromisePass(page, page, '窗格没有打开');
  } finally {
    await watched.close();
  }
});

test('shows a message in a page of Excel on the web that office.js does not trust', async () => {
  const watched = await openWatchedPage('preview.html', { width: 320 });
  try {
    const { page, origin } = watched;
    await stopClock(page);
    await page.route('**/outer.html', (route) =>
      route.fulfill({
        contentType: 'text/html',
        body: `<iframe style="width:300px;height:600px" src="${origin}/taskpane.html?_host_Info=Excel$Web$16.00$zh-CN$$$$0#_xdm_Info=1|2|https://oos.example/"></iframe>`,
      }),
    );
    await page.goto(`${origin}/outer.html`);
    const frame = page.frameLocator('iframe');
    expect(await letPromisePass(page, frame, '还没有连接到 Excel')).toContain('网页版 Excel');
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
    await watched.page.getByText('不能显示窗格').first().waitFor();
    const text = await watched.page.locator('body').innerText();
    expect(text).toContain('WebView2');
    // The page has loaded: every script has run that could put something else in its place.
    expect(text).not.toContain('正在连接 Excel…');
  } finally {
    await watched.close();
  }
});
