/** A page of headless Chromium whose every request and error is noted; nothing outside its origin is let through. */
import type { Browser, Page } from 'playwright-core';
import { launchChromium } from '../../../scripts/chromium';
import { serveBuiltSite } from './built-site';

export interface Watched {
  /** Addresses outside the origin that were asked for. */
  readonly outside: string[];
  /** Answers of 400 and above. */
  readonly failed: string[];
  /** Errors of scripts and what the browser complained about, a broken policy among it. */
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
  /** Done before the page is opened: answers to requests, scripts that run first. */
  readonly prepare?: (page: Page) => Promise<void>;
}

/** Milliseconds to wait for what should be there at once: machines of a CI are slow. */
const PATIENCE = 15_000;

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

/** The whole of what has to be empty at the end of every run. */
export function complaints({ outside, failed, errors }: Watched): Watched {
  return { outside, failed, errors };
}

export const NO_COMPLAINTS: Watched = { outside: [], failed: [], errors: [] };
