/**
 * `npm run bench:first-screen`: how long the pane takes to its first text and to 首页 in headless Chromium with the
 * processor slowed down, over the stand-in for Excel. Needs `npm run build`.
 */
import type { Page } from 'playwright-core';
import { openWatchedPage } from '../e2e/support/watched-page';

/** How many times slower than this machine the processor runs. */
const SLOWDOWN = 4;
const RUNS = 7;

/** What the pane shows, in order: a text of the page itself, of the pane, and 首页. */
const MARKS = { page: '.before-pane', pane: '[class^=fui-FluentProvider]', home: 'main h1' } as const;
type Mark = keyof typeof MARKS;
type Times = Readonly<Partial<Record<Mark, number>>>;

/** Notes in each frame when a mark first appears, in milliseconds since the frame began to load. */
async function noteMarks(page: Page): Promise<void> {
  await page.addInitScript((marks: Readonly<Record<string, string>>) => {
    const times: Record<string, number> = {};
    Object.assign(window, { marksOfBench: times });
    // No named function: the TypeScript runner would add a helper that the page lacks.
    new MutationObserver(() => {
      for (const [mark, selector] of Object.entries(marks))
        if (times[mark] === undefined && document.querySelector(selector) !== null)
          requestAnimationFrame(() => {
            times[mark] ??= performance.now();
          });
    }).observe(document, { childList: true, subtree: true });
  }, MARKS);
}

async function slowDown(page: Page): Promise<void> {
  const devtools = await page.context().newCDPSession(page);
  await devtools.send('Emulation.setCPUThrottlingRate', { rate: SLOWDOWN });
}

async function measured(): Promise<Times> {
  const watched = await openWatchedPage('preview.html', {
    prepare: async (page) => {
      page.setDefaultTimeout(120_000);
      await noteMarks(page);
      await slowDown(page);
    },
  });
  try {
    const { page } = watched;
    await page.frameLocator('.pane iframe').locator(MARKS.home).waitFor();
    const frame = await (await page.locator('.pane iframe').elementHandle())?.contentFrame();
    if (frame === null || frame === undefined) throw new Error('The pane has no frame');
    await page.waitForTimeout(200);
    return await frame.evaluate(() => (window as unknown as { marksOfBench: Times }).marksOfBench);
  } finally {
    await watched.close();
  }
}

const runs: Times[] = [];
for (let run = 0; run < RUNS; run += 1) runs.push(await measured());
for (const mark of Object.keys(MARKS) as Mark[]) {
  const times = runs.flatMap((run) => run[mark] ?? []).sort((a, b) => a - b);
  const words = times.map((time) => time.toFixed(0)).join(', ');
  process.stdout.write(`${mark}: ${words} ms\n`);
}
