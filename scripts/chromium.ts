/** Starts an installed Chromium, headless; downloads nothing. */
import { existsSync } from 'node:fs';
import { chromium, type Browser } from 'playwright-core';

const USUAL_PLACES = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
  'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
];

/** No sandbox, because containers run as root. The other flags stop the browser's own network requests. */
const FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

function executable(): string {
  const { CHROMIUM } = process.env;
  const found = CHROMIUM ?? USUAL_PLACES.find((path) => existsSync(path));
  if (found === undefined)
    throw new Error('No Chromium found: install one, or name its program in the variable CHROMIUM');
  return found;
}

/** Errors: Error without Chromium. */
export async function launchChromium(): Promise<Browser> {
  return chromium.launch({ executablePath: executable(), args: FLAGS, headless: true });
}
