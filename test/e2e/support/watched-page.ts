/** Opens a page of headless Chromium, records all requests and errors, and blocks requests outside its origin. */
import type { Browser, Page } from 'playwright-core';
import { launchChromium } from '../../../scripts/chromium';
import { serveBuiltSite } from './built-site';

export interface Watched {
  /** Requested addresses outside the origin. */
  readonly outside: string[];
  /** Responses with status 400 and above. */
  readonly failed: string[];
  /** Script errors and browser complaints, including policy violations. */
  readonly errors: string[];
}

export interface WatchedPage extends Watched {
  readonly page: Page;
  readonly origin: string;
  readonly close: () => Promise<void>;
}

async function watch(page: Page, origin: string): Promise<Watched> {
  const watched: Watched = { outside: [], failed: [], errors: [] };
  await page.route(
    (url) => url.origin !== origin && url.protocol !== 'data:' && url.protocol !== 'blob:',
    (route) => {
      watched.outside.push(route.request().url());
      return route.abort();
    },
  );
  page.on('websocket', (socket) => watched.outside.push(socket.url()));
  page.on('response', (response) => {
    if (response.status() >= 400) watched.failed.push(`${String(response.status())} ${response.url()}`);
  });
  page.on('pageerror', (error) => watched.errors.push(error.stack ?? error.message));
  page.on('console', (message) => {
    if (message.type() === 'error') watched.errors.push(message.text());
  });
  return watched;
}

export interface View {
  readonly width?: number;
  readonly height?: number;
  /** Runs before the page opens: sets up responses to requests, and early scripts. */
  readonly prepare?: (page: Page) => Promise<void>;
}

/** Milliseconds to wait for what should appear at once: on a busy machine, handing over 300 files took twenty seconds. */
const PATIENCE = 60_000;

/** Opens `path` of the built site. */
export async function openWatchedPage(
  path: string,
  { width = 1280, height = 860, prepare = () => Promise.resolve() }: View = {},
): Promise<WatchedPage> {
  const site = await serveBuiltSite();
  const browser: Browser = await launchChromium();
  const page = await browser.newPage({
    viewport: { width, height },
    locale: 'zh-CN',
    reducedMotion: 'reduce',
  });
  page.setDefaultTimeout(PATIENCE);
  const origin = `http://localhost:${String(site.port)}`;
  const watched = await watch(page, origin);
  await prepare(page);
  await page.goto(`${origin}/${path}`);
  return {
    ...watched,
    page,
    origin,
    close: async () => {
      await browser.close();
      await site.close();
    },
  };
}

/** Returns everything that has to be empty at the end of each run. */
export function complaints({ outside, failed, errors }: Watched): Watched {
  return { outside, failed, errors };
}

export const NO_COMPLAINTS: Watched = { outside: [], failed: [], errors: [] };
