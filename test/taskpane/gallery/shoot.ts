/**
 * Takes pictures of every scene: `npx tsx test/taskpane/gallery/shoot.ts <folder> [scene]`.
 * At 300, 320 and 352 px, light, dark and in high contrast. Fails if a scene scrolls sideways or as a whole,
 * wraps its navigation into too many rows, violates the Content-Security-Policy or a rule of axe, or logs an error.
 */
import { mkdirSync, mkdtempSync, readFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium, type Browser, type Page } from 'playwright-core';
import webpack from 'webpack';
import type { ChosenFiles, Scene } from './scene';
import { SCENES } from './scenes';

const here = path.dirname(fileURLToPath(import.meta.url));
const AXE = readFileSync(path.join(here, '../../../node_modules/axe-core/axe.min.js'), 'utf8');
const POLICY =
  "default-src 'none'; script-src 'self'; style-src 'self' 'sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU='";
const PAGE = `<!doctype html><html lang="zh-CN"><head><meta charset="utf-8"><title>窗格</title>
<script defer src="/page.js"></script></head><body><div id="root"></div></body></html>`;

function build(): Promise<string> {
  const folder = mkdtempSync(path.join(tmpdir(), 'gallery-'));
  const compiler = webpack({
    mode: 'production',
    entry: path.join(here, 'page.tsx'),
    output: { path: folder, filename: 'page.js' },
    resolve: { extensions: ['.ts', '.tsx', '.mjs', '.js', '.json'] },
    module: {
      rules: [
        {
          test: /\.tsx?$/u,
          loader: 'swc-loader',
          options: {
            swcrc: false,
            jsc: {
              parser: { syntax: 'typescript', tsx: true },
              transform: { react: { runtime: 'automatic' } },
              target: 'es2022',
            },
          },
        },
      ],
    },
    // One file, because the small server serves only one.
    plugins: [new webpack.optimize.LimitChunkCountPlugin({ maxChunks: 1 })],
    performance: { hints: false },
  });
  return new Promise((resolve, reject) => {
    compiler.run((error, stats) => {
      if (error !== null) reject(error);
      else if (stats === undefined || stats.hasErrors()) reject(new Error(stats?.toString('errors-only')));
      else resolve(folder);
    });
  });
}

function serve(folder: string): Promise<Server> {
  const files: Readonly<Record<string, { readonly type: string; readonly body: string }>> = {
    '/': { type: 'text/html', body: PAGE },
    '/page.js': { type: 'text/javascript', body: readFileSync(path.join(folder, 'page.js'), 'utf8') },
  };
  const server = createServer((request, response) => {
    const file = files[new URL(request.url ?? '/', 'http://localhost').pathname];
    response.setHeader('Content-Security-Policy', POLICY);
    response.setHeader('Content-Type', file?.type ?? 'text/plain');
    response.statusCode = file === undefined ? 404 : 200;
    response.end(file?.body);
  });
  return new Promise((resolve) => {
    server.listen(0, () => {
      resolve(server);
    });
  });
}

async function choose(page: Page, { into, files }: ChosenFiles): Promise<void> {
  const chosen = (await files()).map(({ name, bytes }) => ({
    name,
    mimeType: 'application/octet-stream',
    buffer: Buffer.from(bytes),
  }));
  await page.getByLabel(into, { exact: true }).setInputFiles(chosen);
  await page.getByRole('group', { name: '读取交回的文件的结果' }).waitFor();
}

async function act(page: Page, { press = [] }: Scene): Promise<void> {
  await page.getByRole('main').waitFor();
  for (const deed of press) {
    if (typeof deed === 'string')
      await page
        .getByRole('button', { name: deed })
        .or(page.getByRole('tab', { name: deed }))
        .or(page.getByRole('checkbox', { name: deed }))
        .first()
        .click();
    else await choose(page, deed);
  }
  await page.waitForTimeout(400);
}

async function pageErrors(page: Page, view: View): Promise<readonly string[]> {
  const sideways = await page.evaluate(() =>
    [document.documentElement, ...document.querySelectorAll('main, [role=dialog]')]
      .filter((element) => element.scrollWidth > element.clientWidth)
      .map((element) => `scrolls sideways: ${element.tagName} ${String(element.scrollWidth)}`),
  );
  const grown = await page.evaluate((rows) => {
    const { scrollHeight, clientHeight } = document.documentElement;
    const tabs = [...document.querySelectorAll('[role=tab]')].map((tab) => tab.getBoundingClientRect().top);
    return [
      ...(scrollHeight > clientHeight ? [`the page itself scrolls: ${String(scrollHeight)}`] : []),
      ...(new Set(tabs).size > rows ? [`the navigation takes ${String(new Set(tabs).size)} lines`] : []),
    ];
  }, view.rows);
  await page.evaluate(AXE);
  // With forced colours the browser paints the system's colours, not the computed ones.
  const violations = await page.evaluate<readonly string[]>(
    `axe.run({ rules: { 'color-contrast': { enabled: ${String(view.forcedColors === 'none')} } } }).then(({ violations }) => violations.map(({ id, nodes }) => id + ': ' + nodes.map(({ html }) => html.slice(0, 300)).join(' | ')))`,
  );
  return [...sideways, ...grown, ...violations];
}

/** In milliseconds: a scene with 300 units takes its time beside other work. */
const PATIENCE = 90_000;

interface View {
  readonly name: string;
  readonly width: number;
  readonly theme: 'light' | 'dark';
  readonly forcedColors: 'active' | 'none';
  /** Rows of the navigation. */
  readonly rows: number;
}

const VIEWS: readonly View[] = [
  { name: '320-light', width: 320, theme: 'light', forcedColors: 'none', rows: 2 },
  { name: '320-dark', width: 320, theme: 'dark', forcedColors: 'none', rows: 2 },
  { name: '300-light', width: 300, theme: 'light', forcedColors: 'none', rows: 2 },
  { name: '320-contrast', width: 320, theme: 'dark', forcedColors: 'active', rows: 2 },
  { name: '352-light', width: 352, theme: 'light', forcedColors: 'none', rows: 2 },
];

interface Studio {
  readonly browser: Browser;
  readonly address: string;
  readonly folder: string;
  readonly report: (where: string, fault: string) => void;
}

/** Each picture has a context of its own: the pane keeps returns that were read in the browser. */
async function shoot({ browser, address, folder, report }: Studio, scene: Scene, view: View): Promise<void> {
  const where = `${scene.name} ${view.name}`;
  const context = await browser.newContext({
    viewport: { width: view.width, height: 720 },
    deviceScaleFactor: 2,
    reducedMotion: 'reduce',
    forcedColors: view.forcedColors,
    bypassCSP: false,
  });
  context.setDefaultTimeout(PATIENCE);
  const page = await context.newPage();
  page.on('console', (message) => {
    if (message.type() === 'error') report(where, message.text());
  });
  page.on('pageerror', (error) => {
    report(where, error.message);
  });
  try {
    await page.goto(`${address}/?scene=${scene.name}&theme=${view.theme}`);
    await act(page, scene);
    for (const fault of await pageErrors(page, view)) report(where, fault);
  } catch (error) {
    report(where, String(error));
  }
  await page.screenshot({ path: path.join(folder, `${scene.name}-${view.name}.png`) });
  await context.close();
}

async function main(folder: string, only: string | undefined): Promise<number> {
  mkdirSync(folder, { recursive: true });
  const server = await serve(await build());
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('The server has no port');
  const browser = await chromium.launch({ executablePath: '/usr/bin/chromium', args: ['--no-sandbox'] });
  let found = 0;
  const report = (where: string, fault: string): void => {
    found += 1;
    console.error(`${where}: ${fault}`);
  };
  const studio: Studio = { browser, folder, report, address: `http://localhost:${String(address.port)}` };
  for (const view of VIEWS)
    for (const scene of SCENES.filter(({ name }) => only === undefined || name.startsWith(only)))
      await shoot(studio, scene, view);
  await browser.close();
  server.close();
  return found;
}

const [, , folder, only] = process.argv;
if (folder === undefined) throw new Error('Name the folder for the pictures');
process.exitCode = (await main(folder, only)) === 0 ? 0 : 1;
