/**
 * Starts the unmodified office.js with the native object of the stand-in, as in Excel for Windows. For tests under
 * jsdom, which loads no scripts: those of office.js come from its package.
 */
import { existsSync, readFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { TextEncoder } from 'node:util';
import type { Host, HostOptions } from '../../src/excel-host';
import type { BrowserConnection, BrowserOptions } from '../../src/excel-host/transport/browser';

const PACKAGE = dirname(require.resolve('@microsoft/office-js/dist/office.js'));
const evaluate = globalThis.eval;

export interface Booted {
  readonly host: Host;
  readonly native: BrowserConnection;
  readonly panes: string[];
  readonly ready: { readonly host: unknown; readonly platform: unknown };
}

/** Runs the scripts that office.js adds to the page. */
function serveScripts(): void {
  new MutationObserver((records) => {
    for (const node of records.flatMap(({ addedNodes }) => [...addedNodes])) {
      if (!(node instanceof HTMLScriptElement) || node.src === '') continue;
      const name = basename(node.src);
      const file = [join(PACKAGE, name), join(PACKAGE, 'zh-cn', name)].find((each) => existsSync(each));
      if (file === undefined) continue;
      evaluate(readFileSync(file, 'utf8'));
      node.dispatchEvent(new Event('load'));
    }
  }).observe(document, { childList: true, subtree: true });
}

export async function boot(options: HostOptions = {}, page: BrowserOptions = {}): Promise<Booted> {
  Reflect.set(globalThis, 'TextEncoder', TextEncoder);
  const { createHost } = await import('../../src/excel-host');
  const { installInBrowser } = await import('../../src/excel-host/transport/browser');
  const host = createHost(options);
  const panes: string[] = [];
  const native = installInBrowser(window, host, {
    ...page,
    onPane: (pane) => panes.push(pane),
  });
  document.head.innerHTML = '<script src="https://localhost/office/office.js"></script>';
  serveScripts();
  evaluate(readFileSync(join(PACKAGE, 'office.js'), 'utf8'));
  const ready = await Office.onReady();
  return { host, native, panes, ready };
}
