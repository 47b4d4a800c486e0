/**
 * Runs `npm run icons`: draws the icons of ribbon and add-in from their SVG sources.
 * The sources use a grid of 16, so that lines stay sharp at 16, 32, 64 and 80 pixels.
 */
import { readFile, readdir } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import type { Browser } from 'playwright-core';
import { launchChromium } from './chromium';

/** Sizes in the ribbon. */
const COMMAND_SIZES = [16, 32, 80];

/** The add-in's own icon also appears in the list of add-ins, at 64 on dense screens. */
const ADDIN_SIZES = [16, 32, 64, 80];

const FOLDER = new URL('../assets/icons/', import.meta.url);

async function draw(browser: Browser, name: string, size: number): Promise<void> {
  const page = await browser.newPage({ viewport: { width: size, height: size } });
  const svg = await readFile(new URL(`${name}.svg`, FOLDER), 'utf8');
  await page.setContent(`<style>body{margin:0}svg{display:block;width:100vw;height:100vh}</style>${svg}`);
  const path = fileURLToPath(new URL(`${name}-${String(size)}.png`, FOLDER));
  await page.screenshot({ path, omitBackground: true });
  await page.close();
}

const sources = (await readdir(FOLDER)).filter((file) => file.endsWith('.svg'));
const browser = await launchChromium();
try {
  for (const source of sources) {
    const name = source.replace(/\.svg$/u, '');
    for (const size of name === 'addin' ? ADDIN_SIZES : COMMAND_SIZES) await draw(browser, name, size);
  }
} finally {
  await browser.close();
}
